import type { YearMonth } from '../../../shared/day'
import type { Posting } from '../../../shared/ledger/posting'
import type { View } from '../../collections'
import { drawerSince } from '../../fees/drawer'
import { billEnters, billLeaves, givenUpPostings } from './billPostings'
import { depositPostings, drawerPostings } from './drawerPostings'
import { expensePostings } from './expensePostings'
import { moveEnters, receiptEnters, receiptLeaves, refundEnters, refundGoesOut } from './receiptPostings'

/** Every entry of a month, derived from the records and nothing else; each adds up to 0 (issue 8, books that tie). */
export const postingsOf = (view: View, month: YearMonth): readonly Posting[] => {
  const since = drawerSince(view)
  return [
    ...view.bills.where('bookedMonth', month).flatMap((bill) => billEnters(view, bill)),
    ...view.bills
      .where('voidedMonth', month)
      .flatMap((bill) => (bill.kind === 'deposit' ? [] : billLeaves(view, bill))),
    ...view.receipts.where('month', month).map((receipt) => receiptEnters(view, receipt, since)),
    ...view.receipts.where('voidedMonth', month).flatMap((receipt) => receiptLeaves(view, receipt, since)),
    ...givenUpPostings(view, month),
    ...view.refunds.where('month', month).map((refund) => refundEnters(view, refund)),
    ...view.refunds.where('paidMonth', month).flatMap(refundGoesOut),
    ...view.moneyMoves.where('month', month).map((move) => moveEnters(view, move)),
    ...depositPostings(view, month),
    ...drawerPostings(view, month),
    ...expensePostings(view, month),
  ]
}

/** In the order they happened. */
export const inOrder = (postings: readonly Posting[]): readonly Posting[] =>
  [...postings].sort((a, b) =>
    a.on === b.on ? (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) : a.on < b.on ? -1 : 1,
  )

const monthIn = (day: string | undefined): string | undefined => day?.slice(0, 7)

/** The first month with anything in the books; null when there is nothing. */
export const firstMonth = (view: View): YearMonth | null => {
  let first: string | undefined
  const see = (month: string | undefined): void => {
    if (month && (first === undefined || month < first)) first = month
  }
  for (const bill of view.bills.all())
    see(bill.createdAt.slice(0, 7) < bill.month ? bill.createdAt.slice(0, 7) : bill.month)
  for (const receipt of view.receipts.all()) see(monthIn(receipt.issuedOn))
  for (const move of view.drawerMoves.all()) see(monthIn(move.day))
  for (const count of view.drawerCounts.all()) see(monthIn(count.day))
  for (const close of view.dayCloses.all()) see(monthIn(close.day))
  for (const expense of view.expenses.all()) see(monthIn(expense.on))
  return first ?? null
}
