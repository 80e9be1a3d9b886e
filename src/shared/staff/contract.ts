import { z } from 'zod'
import { id } from '../id'
import { everyone, managers, Role } from '../permission'
import { command, query } from '../route'
import { PinInput } from './rules'
import type { StaffSummary } from './schema'

/** How a sign-in ended. A wrong PIN is an answer, not a refusal: it must be counted on disk. */
export type SignInResult =
  | { readonly signedIn: true }
  | { readonly signedIn: false; readonly triesLeft: number; readonly blockedUntil: string | null }

export interface StaffRow extends StaffSummary {
  readonly active: boolean
  readonly mustChangeSecret: boolean
  readonly createdAt: string
}

const staffId = id('staff')
/** What is typed to prove who one is; checked against the hash only, so any text may come. */
const typed = z.string().min(1, 'staff.pinNeeded').max(64)

export const staffContract = {
  'staff.signIn': command<SignInResult>()('anyone', z.strictObject({ staffId, pin: typed })),
  'staff.unlock': command<SignInResult>()('anyone', z.strictObject({ pin: typed })),
  'staff.lock': command<null>()('signedIn', z.strictObject({})),
  'staff.signOut': command<null>()('anyone', z.strictObject({})),
  'staff.changePin': command<null>()('signedIn', z.strictObject({ oldPin: typed, newPin: PinInput })),
  'staff.list': query<readonly StaffRow[]>()(managers, z.strictObject({})),
  'staff.colleagues': query<readonly StaffSummary[]>()(everyone, z.strictObject({})),
  'staff.create': command<StaffRow>()(
    managers,
    z.strictObject({
      name: z.string().trim().min(1, 'staff.nameNeeded').max(40, 'staff.nameTooLong'),
      role: Role,
      pin: PinInput,
    }),
  ),
  'staff.changeRole': command<StaffRow>()(managers, z.strictObject({ staffId, role: Role })),
  'staff.resetPin': command<StaffRow>()(managers, z.strictObject({ staffId, pin: PinInput })),
  'staff.retire': command<StaffRow>()(managers, z.strictObject({ staffId })),
  'staff.reinstate': command<StaffRow>()(managers, z.strictObject({ staffId })),
} as const
