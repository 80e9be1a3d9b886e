import type { KeyCounts, KeyRow, LoanRow } from '../../shared/keys/contract'
import { isOverdue } from '../../shared/keys/rules'
import type { Key, KeyLoan } from '../../shared/keys/schema'
import type { View } from '../collections'

/** The unit's room number, or the place in words. */
export const placeOf = (view: View, key: Key): string =>
  (key.unitId ? view.units.get(key.unitId)?.label : undefined) ?? key.location

export const openLoanOf = (view: View, keyId: string): KeyLoan | undefined =>
  view.keyLoans.where('key', keyId).find((loan) => loan.returned === null && loan.lostAt === null)

export const keyRow = (view: View, key: Key, now: string): KeyRow => {
  const loan = key.status === 'loaned' ? (openLoanOf(view, key.id) ?? null) : null
  return { key, place: placeOf(view, key), loan, overdue: loan !== null && isOverdue(loan, now) }
}

export const loanRow = (view: View, loan: KeyLoan, now: string): LoanRow => ({
  loan,
  unitId: view.keys.get(loan.keyId)?.unitId ?? null,
  overdue: isOverdue(loan, now),
})

export const keyCounts = (view: View, now: string): KeyCounts => ({
  total: view.keys.count() - view.keys.countWhere('status', 'retired'),
  inCabinet: view.keys.countWhere('status', 'inCabinet') + view.keys.countWhere('status', 'inCustody'),
  out: view.keyLoans.countWhere('open', 'out'),
  overdue: view.keyLoans.where('open', 'out').filter((loan) => isOverdue(loan, now)).length,
  lost: view.keys.countWhere('status', 'lost'),
})

/** Every key of a unit that is out now. */
export const keysOutOfUnit = (view: View, unitId: string, now: string): readonly KeyRow[] =>
  view.keys
    .where('unit', unitId)
    .filter((key) => key.status === 'loaned')
    .map((key) => keyRow(view, key, now))
