import { type Day, dayOf } from '../day'
import { GONE } from '../mask'
import type { KeyBooking, KeyCall, KeyLoan } from './loanSchema'
import type { KeyLoss } from './lossSchema'
import type { KeyCommission } from './ownerSchema'
import type { KeyMove } from './schema'

/** The day a line of a slip was over: back, or lost; undefined while it is out. */
export const loanEndedOn = (loan: Pick<KeyLoan, 'returned' | 'lostAt'>): Day | undefined => {
  const at = loan.returned?.at ?? loan.lostAt
  return at ? dayOf(at) : undefined
}

/**
 * A slip is over its period once every line of it ended before `cutoff`, its losses are settled and no money of it is
 * held (domain.md §1.3 retention, §6.4).
 */
export const slipIsDue = (
  lines: readonly KeyLoan[],
  stands: { readonly openLoss: boolean; readonly heldFen: number },
  cutoff: Day,
): boolean =>
  !stands.openLoss &&
  stands.heldFen === 0 &&
  lines.some((line) => line.borrowerName !== GONE) &&
  lines.every((line) => (loanEndedOn(line) ?? cutoff) < cutoff)

/** Taken, called off or over: long ago. */
export const bookingIsDue = (booking: KeyBooking, cutoff: Day): boolean =>
  dayOf(booking.toAt) < cutoff && booking.borrowerName !== GONE

/** The owner took the key back, long ago. */
export const commissionIsDue = ({ ended, ownerName }: KeyCommission, cutoff: Day): boolean =>
  ended !== null && dayOf(ended.at) < cutoff && ownerName !== GONE

/** What is left of a loan: number, key, times, purpose, firm, who handled it: figures and history stay. */
export const loanLeft = (loan: KeyLoan): Partial<KeyLoan> => ({
  borrowerName: GONE,
  borrowerStaffId: undefined,
  phone: '',
  purposeNote: '',
  ownerConsent: loan.ownerConsent && { ...loan.ownerConsent, who: GONE },
  returned: loan.returned && { ...loan.returned, broughtBy: GONE, note: '' },
  ...(loan.parts ? { parts: loan.parts.map((part) => ({ ...part, broughtBy: GONE, note: '' })) } : {}),
})

export const lossLeft = (loss: KeyLoss): Partial<KeyLoss> => ({
  borrowerName: loss.borrowerName === '' ? '' : GONE,
  phone: '',
  circumstances: '',
  closed: loss.closed && { ...loss.closed, note: '' },
})

export const moveLeft = (move: KeyMove): Partial<KeyMove> => ({
  person: move.person === '' ? '' : GONE,
  note: '',
})

export const callLeft = { note: '' } as const satisfies Partial<KeyCall>

export const bookingLeft = { borrowerName: GONE, phone: '', note: '' } as const satisfies Partial<KeyBooking>

export const commissionLeft = {
  ownerName: GONE,
  idLast4: '',
  note: '',
} as const satisfies Partial<KeyCommission>

/** The words of a printed slip that name somebody. */
export const slipPaperLeft = { borrowerName: GONE, phone: '', purposeNote: '' } as const
