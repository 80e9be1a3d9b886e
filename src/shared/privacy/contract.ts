import { z } from 'zod'
import type { Day, Instant } from '../day'
import { managers } from '../permission'
import { command, query } from '../route'
import type { WrongPin } from '../staff/rules'
import type { PurgeGroup } from './purge'
import type { Purge } from './schema'

export interface PrivacyState {
  /** `locked`: this PC has not the key of what is sealed; `new`: nothing is sealed yet. */
  readonly seal: 'new' | 'open' | 'locked'
  /** Guarded by the system's key store, or in a file of this user of the PC. */
  readonly keptBy: 'system' | 'file'
  /** The valid recovery code opens what is sealed, on another PC too. */
  readonly codeOpens: boolean
  /** Until when nobody may try the code. */
  readonly blockedUntil: Instant | null
  readonly purges: readonly Purge[]
}

export interface PurgeSample {
  readonly no: string
  readonly name: string
  readonly place: string
  readonly endedOn: Day
}

export interface PurgePreview {
  readonly groups: readonly {
    readonly group: PurgeGroup
    /** The first day that is still kept. */
    readonly cutoffOn: Day
    readonly count: number
    /** The first of them, so that a person can see what kind of records these are. */
    readonly sample: readonly PurgeSample[]
  }[]
}

export type Unlocking = { readonly unlocked: true } | ({ readonly unlocked: false } & WrongPin)

const nothing = z.strictObject({})
const count = z.int().min(0)

export const privacyContract = {
  'privacy.state': query<PrivacyState>()(managers, nothing),
  /** Brings the key of what is sealed to this PC, with the recovery code from the paper. */
  'privacy.unlock': command<Unlocking>()(
    managers,
    z.strictObject({ code: z.string().min(1, 'staff.codeNeeded').max(60, 'staff.codeTooLong') }),
  ),
  'privacy.preview': query<PurgePreview>()(managers, nothing),
  /** Takes the personal columns away for good; `seen` is what the preview showed. */
  'privacy.purge': command<Purge>()(
    managers,
    z.strictObject({
      seen: z.strictObject({ visitors: count, workers: count, people: count, keys: count, arrears: count }),
    }),
    { confirm: 'pin' },
  ),
} as const
