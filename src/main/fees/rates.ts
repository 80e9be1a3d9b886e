import { addToMonth, type YearMonth } from '../../shared/day'
import { dueFenOf, openOf } from '../../shared/fees/allocation'
import {
  type CollectionFacts,
  type CollectionRates,
  collectionRates,
} from '../../shared/fees/collection-rate'
import type { View } from '../collections'

/** Received in a month of what was charged for earlier ones. */
const recoveredIn = (view: View, month: YearMonth, owedBefore: YearMonth): number => {
  let fen = 0
  for (const receipt of view.receipts.where('month', month)) {
    if (receipt.voided) continue
    for (const line of receipt.lines)
      if (line.kind !== 'deposit' && line.fromOn.slice(0, 7) < owedBefore) fen += line.amountFen
  }
  return fen
}

const LATEST_YEARS = 3

/** Arrears at a month's start: what is still open of earlier months, and all that has been paid of it since. */
const oldArrears = (view: View, month: YearMonth): number => {
  let fen = 0
  for (const bill of view.bills.where('open', 'open'))
    if (bill.kind !== 'deposit' && bill.month < month) fen += openOf(bill)
  for (let step = 0; step < LATEST_YEARS * 12; step += 1)
    fen += recoveredIn(view, addToMonth(month, step), month)
  return fen
}

/** Bills of a month and what is paid of them by now; deposits, void bills and what was waived are not due. */
export const dueOf = (view: View, month: YearMonth) => {
  let dueFen = 0
  let paidOfDueFen = 0
  const households = new Map<string, boolean>()
  for (const bill of view.bills.where('month', month)) {
    if (bill.voided || bill.kind === 'deposit') continue
    dueFen += dueFenOf(bill)
    paidOfDueFen += bill.paidFen
    households.set(bill.unitId, (households.get(bill.unitId) ?? true) && openOf(bill) === 0)
  }
  const householdsPaid = [...households.values()].filter(Boolean).length
  return { dueFen, paidOfDueFen, householdsDue: households.size, householdsPaid }
}

/** What a month's rates rest on (domain.md §4.8): its own bills, the arrears at its start, and what came in of them. */
export const collectionFacts = (view: View, month: YearMonth): CollectionFacts => ({
  ...dueOf(view, month),
  oldArrearsFen: oldArrears(view, month),
  recoveredFen: recoveredIn(view, month, month),
})

/** 当期, 清欠, 综合 and 户数 收缴率 of a month. */
export const collectionRate = (view: View, month: YearMonth): CollectionRates =>
  collectionRates(collectionFacts(view, month))
