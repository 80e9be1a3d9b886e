import {
  IconAlertTriangle,
  IconArrowUpRight,
  IconHome,
  IconKey,
  IconLock,
  IconShieldHalf,
  IconX,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { HookState } from '../../shared/keys/cabinetContract'

type Mark = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>

/** A mark for each state of a hook, so that nobody must tell colours apart; an empty hook is empty. */
export const HOOK_MARKS: Readonly<Record<HookState, Mark | null>> = {
  here: IconKey,
  custody: IconShieldHalf,
  out: IconArrowUpRight,
  overdue: IconAlertTriangle,
  away: IconHome,
  lost: IconX,
  empty: null,
  closed: IconLock,
}

export const HOOK_STATES = Object.keys(HOOK_MARKS) as readonly HookState[]
