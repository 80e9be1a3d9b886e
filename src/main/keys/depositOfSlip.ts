import type { Deposit } from '../../shared/fees/deposits'
import type { View } from '../collections'
import { depositsFor } from '../fees/deposits'

/** What a deposit of a key loan stands behind: the whole slip, whatever keys are on it. */
export const slipPurpose = (no: string) => ({ kind: 'keyLoan', id: no, label: no }) as const

/** The deposit of a slip that was taken and not voided. */
export const depositOfSlip = (view: View, no: string): Deposit | undefined =>
  depositsFor(view, slipPurpose(no)).find((deposit) => deposit.voided === null)
