import { addToMonth, monthOf, type YearMonth } from '../../../shared/day'
import { bookedOn, openOf } from '../../../shared/fees/allocation'
import type { MonthRates } from '../../../shared/fees/monthClose'
import type { Posting } from '../../../shared/ledger/posting'
import type { View } from '../../collections'
import { postingsOf } from './postings'
import { ratesOf } from './rates'
import { byMethod } from './report'

const receivableIn = (postings: readonly Posting[]): number => {
  let fen = 0
  for (const { lines } of postings)
    for (const line of lines) if (line.account === 'receivable') fen += line.fen
  return fen
}

/** What was owed when a month began: what is owed now, less all that has changed it since. */
const arrearsAt = (view: View, month: YearMonth, today: string, own: readonly Posting[]): number => {
  let fen = 0
  for (const bill of view.bills.where('open', 'open'))
    if (bill.kind !== 'deposit' && bookedOn(bill) <= today) fen += openOf(bill)
  fen -= receivableIn(own)
  for (let each = addToMonth(month, 1); each <= monthOf(today); each = addToMonth(each, 1))
    fen -= receivableIn(postingsOf(view, each))
  return fen
}

export interface MonthMoney {
  readonly rates: MonthRates
  readonly receivedFen: number
}

const receivedOf = (rows: readonly { readonly receivedFen: number }[]): number =>
  rows.reduce((sum, row) => sum + row.receivedFen, 0)

/** A month's rates and takings, the very figures of its close; a month that is closed answers what was frozen. */
export const monthMoney = (view: View, month: YearMonth, today: string): MonthMoney => {
  const frozen = view.monthCloses.where('month', month)[0]?.figures
  if (frozen) return { rates: frozen.rates, receivedFen: receivedOf(frozen.byMethod) }
  const postings = postingsOf(view, month)
  return {
    rates: ratesOf(postings, month, arrearsAt(view, month, today, postings)),
    receivedFen: receivedOf(byMethod(postings)),
  }
}

export interface MonthBar {
  readonly month: YearMonth
  readonly dueFen: number
  readonly receivedFen: number
  readonly currentBp: number | null
}

/** Due, received and the current rate of the last months as each stood at its end, oldest first. */
export const monthBars = (view: View, month: YearMonth, count: number): readonly MonthBar[] =>
  Array.from({ length: count }, (_, place) => addToMonth(month, place - count + 1)).map((each) => {
    const frozen = view.monthCloses.where('month', each)[0]?.figures
    const postings = frozen ? [] : postingsOf(view, each)
    const { dueFen, currentBp } = frozen?.rates ?? ratesOf(postings, each, 0)
    return { month: each, dueFen, currentBp, receivedFen: receivedOf(frozen?.byMethod ?? byMethod(postings)) }
  })
