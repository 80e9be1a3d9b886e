import { instantOf } from '../../shared/day'
import { isBooked } from '../../shared/keys/bookingRules'
import type { KeyCounts, KeyRow } from '../../shared/keys/contract'
import type { LoanRow } from '../../shared/keys/loanContract'
import type { KeyBooking, KeyLoan } from '../../shared/keys/loanSchema'
import type { KeyLoss } from '../../shared/keys/lossSchema'
import type { KeyCommission } from '../../shared/keys/ownerSchema'
import { isGone, isHere, isOverdue, isUnderCurfew } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'

type Moment = Pick<Context, 'now' | 'today'>

export const centerNameOf = (view: View): string => [...view.center.all()][0]?.name ?? ''

/** The unit's room number, or the place in words. */
export const placeOf = (view: View, key: Pick<Key, 'unitId' | 'location'>): string =>
  (key.unitId ? view.units.get(key.unitId)?.label : undefined) ?? key.location

export const openLoanOf = (view: View, keyId: string): KeyLoan | undefined =>
  view.keyLoans.where('key', keyId).find((loan) => loan.returned === null && loan.lostAt === null)

export const openLossOf = (view: View, keyId: string): KeyLoss | undefined =>
  view.keyLosses.where('key', keyId).find((loss) => loss.closed === null)

export const bookingsOf = (view: View, keyId: string, now: string): readonly KeyBooking[] =>
  view.keyBookings.where('key', keyId).filter((booking) => isBooked(booking, now))

/** What the owner has signed for a key that is here in custody. */
export const commissionOf = (view: View, keyId: string): KeyCommission | undefined =>
  view.keyCommissions.where('key', keyId).find((each) => each.ended === null)

export const keyRow = (view: View, key: Key, now: string): KeyRow => {
  const loan = key.status === 'loaned' ? (openLoanOf(view, key.id) ?? null) : null
  return { key, place: placeOf(view, key), loan, overdue: loan !== null && isOverdue(loan, now) }
}

export const loanRow = (view: View, loan: KeyLoan, now: string): LoanRow => ({
  loan,
  unitId: view.keys.get(loan.keyId)?.unitId ?? null,
  overdue: isOverdue(loan, now),
  call: view.keyCalls.where('loan', loan.id).at(-1) ?? null,
})

/** The instant at which the desk closes today: what is not meant to stay out is back by then. */
export const curfewAt = (view: View, today: string): string =>
  instantOf(today, String(settingOn(view, 'keys.curfewTime', today)))

export const underCurfew = (view: View, { today }: Moment): readonly KeyLoan[] => {
  const at = curfewAt(view, today)
  return view.keyLoans.where('open', 'out').filter((loan) => isUnderCurfew(loan, at))
}

/** Every key that is out, each with its borrower and due time: the list that is handed over with the shift. */
export const keysOut = (view: View, now: string): readonly LoanRow[] =>
  [...view.keyLoans.where('open', 'out')]
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .map((loan) => loanRow(view, loan, now))

export const keyCounts = (view: View, moment: Moment): KeyCounts => {
  const out = view.keyLoans.where('open', 'out')
  const gone = view.keys.countWhere('status', 'retired') + view.keys.countWhere('status', 'replaced')
  return {
    total: view.keys.count() - gone,
    inCabinet: view.keys.countWhere('status', 'inCabinet') + view.keys.countWhere('status', 'inCustody'),
    out: out.length,
    overdue: out.filter((loan) => isOverdue(loan, moment.now)).length,
    lost: view.keys.countWhere('status', 'lost'),
    curfew: underCurfew(view, moment).length,
    booked: view.keyBookings.where('open', 'open').filter((each) => isBooked(each, moment.now)).length,
    openLosses: view.keyLosses.countWhere('open', 'open'),
  }
}

/** Every key of a unit that is out now. */
export const keysOutOfUnit = (view: View, unitId: string, now: string): readonly KeyRow[] =>
  view.keys
    .where('unit', unitId)
    .filter((key) => key.status === 'loaned')
    .map((key) => keyRow(view, key, now))

/** A key by what a scanner or a person reads off it: its tag, or the code of the register. */
export const keyByTag = (view: View, text: string): Key | undefined => {
  const read = text.trim().toUpperCase()
  return view.keys.where('tag', read)[0] ?? view.keys.where('code', read)[0]
}

/** Keys that stand against a colleague: borrowed and not returned, by name too where no person was chosen. */
export const heldByStaff = (view: View, staffId: string, name: string): readonly KeyLoan[] =>
  view.keyLoans
    .where('open', 'out')
    .filter(
      (loan) =>
        loan.borrowerStaffId === staffId ||
        (!loan.borrowerStaffId && loan.borrowerType === 'staff' && loan.borrowerName === name),
    )

export const isWorking = (key: Key): boolean => !isGone(key.status)

/** Where a key returns to: the owner's remains in custody. */
export const restingStatus = (key: Pick<Key, 'custody'>): 'inCustody' | 'inCabinet' =>
  key.custody ? 'inCustody' : 'inCabinet'

export const piecesHere = (key: Key): number => (isHere(key.status) ? key.pieces : 0)
