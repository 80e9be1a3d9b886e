import type { Paid } from '../../shared/arrears/promises'
import { arrearsSince, type Debt } from '../../shared/arrears/spell'
import { addDays, type Day, dayOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import type { View } from '../collections'
import { debtorKey } from './collections'

/** Every open bill by whose debt it is. */
export const openByDebtor = (
  view: View,
  siteId: string | null = null,
): ReadonlyMap<string, readonly Bill[]> => {
  const byDebtor = new Map<string, Bill[]>()
  for (const bill of view.bills.where('open', 'open')) {
    if (siteId && bill.siteId !== siteId) continue
    const key = debtorKey(bill)
    const known = byDebtor.get(key)
    if (known) known.push(bill)
    else byDebtor.set(key, [bill])
  }
  return byDebtor
}

export interface Debtor {
  readonly unitId: string
  readonly owedBy: string
}

const isOf =
  ({ owedBy }: Debtor) =>
  (bill: Bill): boolean =>
    (bill.owedBy ?? '') === owedBy

/** What one debtor owes now. */
export const openOfDebtor = (view: View, debtor: Debtor): readonly Bill[] =>
  view.bills.where('openOfUnit', debtor.unitId).filter(isOf(debtor))

export const overdueOf = (bills: readonly Bill[], today: Day): readonly Bill[] =>
  bills.filter((bill) => bill.dueOn < today)

const later = (most: Day, day: Day): Day => (day > most ? day : most)

/** The day a bill was settled, by whatever settled it; null while something is open of it. */
const settledOn = (view: View, bill: Bill): Day | null => {
  if (bill.voided) return bill.dueOn
  if (openOf(bill) > 0) return null
  const days = [
    ...view.receipts.where('bill', bill.id).flatMap(({ voided, issuedOn }) => (voided ? [] : [issuedOn])),
    ...view.adjustments.where('bill', bill.id).map(({ at }) => dayOf(at)),
    ...view.writeOffs.where('bill', bill.id).map(({ on }) => on),
    ...view.refunds.where('bill', bill.id).map(({ on }) => on),
    ...view.moneyMoves.where('bill', bill.id).map(({ on }) => on),
  ]
  return days.reduce(later, bill.dueOn)
}

/** Since when a debtor's arrears last without a break, reckoned from all bills there ever were. */
const sinceEver = (view: View, debtor: Debtor, today: Day): Day | null => {
  const debts = view.bills
    .where('unit', debtor.unitId)
    .filter(isOf(debtor))
    .map((bill): Debt => ({ dueOn: bill.dueOn, settledOn: settledOn(view, bill) }))
  return arrearsSince(debts, today)
}

/**
 * The same, asked only as far back as `records` (days on which something was done): what is open since before them needs
 * no look at the bills that are paid.
 */
export const sinceOf = (
  view: View,
  debtor: Debtor,
  open: readonly Bill[],
  records: readonly Day[],
  today: Day,
): Day | null => {
  const overdue = overdueOf(open, today)
  if (overdue.length === 0) return null
  const since = addDays(
    overdue.reduce((oldest, { dueOn }) => (dueOn < oldest ? dueOn : oldest), today),
    1,
  )
  return records.every((day) => day >= since) ? since : sinceEver(view, debtor, today)
}

/** Money taken for a debtor's bills, voided receipts left out. */
export const paidOf = (view: View, debtor: Debtor): readonly Paid[] =>
  view.receipts
    .where('unit', debtor.unitId)
    .filter(({ voided }) => !voided)
    .map(({ at, lines }) => ({
      at,
      fen: lines.reduce((sum, { billId, amountFen }) => {
        const bill = billId ? view.bills.get(billId) : undefined
        return bill && isOf(debtor)(bill) ? sum + amountFen : sum
      }, 0),
    }))
    .filter(({ fen }) => fen > 0)

/** Whether anything was ever written down about a debt. */
export const hasRecords = (view: View, key: string): boolean =>
  view.arrearsSteps.countWhere('debtor', key) > 0 ||
  view.arrearsContacts.countWhere('debtor', key) > 0 ||
  view.arrearsPlans.countWhere('debtor', key) > 0
