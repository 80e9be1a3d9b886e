import { z } from 'zod'
import { id } from '../id'
import { everyone, managers, Role } from '../permission'
import { command, query } from '../route'
import { Duty } from './duties'
import { PinInput, type WrongPin } from './rules'
import type { StaffSummary } from './schema'

export type SignInResult = { readonly signedIn: true } | ({ readonly signedIn: false } & WrongPin)
export type Confirmation = { readonly confirmed: true } | ({ readonly confirmed: false } & WrongPin)
/** Shown and printed once: nothing in the records can bring it back. */
export interface NewCode {
  readonly recoveryId: string
  /** In groups of four. */
  readonly code: string
}
export type RecoverResult =
  | ({ readonly recovered: true } & NewCode)
  | ({ readonly recovered: false } & WrongPin)

export interface RecoveryState {
  readonly madeAt: string
  readonly madeByName: string
}

export type PinChange = { readonly changed: true } | ({ readonly changed: false } & WrongPin)

export interface StaffRow extends StaffSummary {
  readonly active: boolean
  readonly mustChangeSecret: boolean
  readonly blockedUntil: string | null
  readonly createdAt: string
  readonly post: string
  readonly duties: readonly Duty[]
}

/** What the screens before the desk must know. */
export interface DoorStatus {
  readonly centerName: string
  readonly staff: StaffSummary | null
  /** Everybody who may come in. */
  readonly people: readonly DoorPerson[]
  /** Demo only: the PIN everybody has, shown on the sign-in screen. */
  readonly demoPin: string | null
  /** Whether there is a recovery code for managers who have forgotten their PIN, and how long nobody may try it. */
  readonly recovery: { readonly blockedUntil: string | null } | null
  /** Demo only. */
  readonly demoCode: string | null
  /** `damaged`: what can be read of damaged records is looked at. */
  readonly store: 'open' | 'readOnly' | 'damaged' | 'stopped'
  readonly dataFolder: string
}

export interface DoorPerson extends StaffSummary {
  readonly blockedUntil: string | null
}

const staffId = id('staff')
const name = z.string().trim().min(1, 'staff.nameNeeded').max(40, 'staff.nameTooLong')
/** What is typed to prove who one is; checked against the hash only, so any text may come. */
const typed = z.string().min(1, 'staff.pinNeeded').max(64, 'staff.pinTooLong')
const nothing = z.strictObject({})

export const StaffInput = z.strictObject({ name, role: Role, pin: PinInput })

export const staffContract = {
  'staff.signIn': command<SignInResult>()('anyone', z.strictObject({ staffId, pin: typed })),
  'staff.unlock': command<SignInResult>()('anyone', z.strictObject({ pin: typed })),
  'staff.lock': command<null>()('signedIn', nothing),
  'staff.signOut': command<null>()('anyone', nothing),
  /** Types the PIN again before a sensitive act (`confirm: 'pin'` in a contract). */
  'staff.confirm': command<Confirmation>()('signedIn', z.strictObject({ pin: typed })),
  'staff.changePin': command<PinChange>()('signedIn', z.strictObject({ oldPin: typed, newPin: PinInput })),
  /** Before sign-in: the code from the paper gives a manager a new PIN, and the center a new code. */
  'staff.recover': command<RecoverResult>()(
    'anyone',
    z.strictObject({
      staffId,
      code: z.string().min(1, 'staff.codeNeeded').max(60, 'staff.codeTooLong'),
      pin: PinInput,
    }),
  ),
  'staff.recovery': query<RecoveryState | null>()(managers, nothing),
  'staff.renewRecovery': command<NewCode>()(managers, nothing, { confirm: 'pin' }),
  'staff.list': query<readonly StaffRow[]>()(managers, nothing),
  'staff.colleagues': query<readonly StaffSummary[]>()(everyone, nothing),
  'staff.create': command<StaffRow>()(managers, StaffInput),
  'staff.rename': command<StaffRow>()(managers, z.strictObject({ staffId, name })),
  'staff.changeRole': command<StaffRow>()(managers, z.strictObject({ staffId, role: Role })),
  'staff.setPost': command<StaffRow>()(
    managers,
    z.strictObject({
      staffId,
      post: z.string().trim().max(40, 'staff.postTooLong'),
      duties: z.array(Duty).max(Duty.options.length),
    }),
  ),
  'staff.resetPin': command<StaffRow>()(managers, z.strictObject({ staffId, pin: PinInput })),
  'staff.retire': command<StaffRow>()(managers, z.strictObject({ staffId })),
  'staff.reinstate': command<StaffRow>()(managers, z.strictObject({ staffId, pin: PinInput })),
} as const
