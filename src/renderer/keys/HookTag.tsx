import { VisuallyHidden } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import type { HookCell } from '../../shared/keys/cabinetContract'
import { useWords } from '../i18n/useWords'
import styles from './Cabinet.module.css'
import { HOOK_MARKS } from './hookMarks'

interface Props {
  readonly cell: HookCell
  readonly focused: boolean
  readonly opened: boolean
  readonly dimmed: boolean
  readonly onFocus: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onOpen: () => void
}

const HookTagOf = ({ cell, focused, opened, dimmed, onFocus, onKey, onOpen }: Props) => {
  const { t, instant } = useWords()
  const { hook, state } = cell
  const Mark = HOOK_MARKS[state]
  const said = [
    hook.no,
    t(`keys.hook.${state}`),
    cell.code,
    cell.place,
    cell.holder,
    cell.dueAt ? t('keys.hook.due', { at: instant(cell.dueAt) }) : '',
    cell.booked ? t('keys.hook.booked') : '',
    hook.closed,
  ]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <button
      type="button"
      className={styles.hook}
      data-state={state}
      data-opened={opened || undefined}
      data-dimmed={dimmed || undefined}
      tabIndex={focused ? 0 : -1}
      title={said}
      onFocus={onFocus}
      onKeyDown={onKey}
      onClick={onOpen}
    >
      <VisuallyHidden>{said}</VisuallyHidden>
      <span className={styles.top} aria-hidden>
        <span className={styles.column}>{String(hook.column).padStart(2, '0')}</span>
        {cell.booked && <IconCalendarEvent size={11} aria-hidden />}
        {Mark && <Mark size={13} aria-hidden />}
      </span>
      <span className={styles.place} aria-hidden>
        {cell.place}
      </span>
    </button>
  )
}

/** Two hundred hooks stay still while the focus moves among them. */
export const HookTag = memo(
  HookTagOf,
  (a, b) => a.cell === b.cell && a.focused === b.focused && a.opened === b.opened && a.dimmed === b.dimmed,
)
