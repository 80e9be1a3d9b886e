import { addToMonth, type YearMonth } from '../../../shared/day'
import { AccountCode, type AccountRow } from '../../../shared/fees/monthClose'
import type { Posting } from '../../../shared/ledger/posting'
import type { View } from '../../collections'
import { firstMonth, postingsOf } from './postings'

type Balances = ReadonlyMap<AccountCode, number>

const EMPTY: Balances = new Map()

const plus = (before: Balances, postings: readonly Posting[]): Balances => {
  const after = new Map(before)
  for (const { lines } of postings)
    for (const { account, fen } of lines) after.set(account, (after.get(account) ?? 0) + fen)
  return after
}

/** The last month before `month` that was closed, with its frozen balances. */
const frozenBefore = (view: View, month: YearMonth) => {
  let last: { readonly month: YearMonth; readonly balances: Balances } | undefined
  for (const close of view.monthCloses.all())
    if (close.month < month && (!last || close.month > last.month))
      last = {
        month: close.month,
        balances: new Map(close.figures.accounts.map((row) => [row.account, row.closingFen])),
      }
  return last
}

/** What stands in every account when a month begins; closed months are taken as they were frozen. */
export const openingOf = (view: View, month: YearMonth): Balances => {
  const frozen = frozenBefore(view, month)
  let balances = frozen?.balances ?? EMPTY
  let each = frozen ? addToMonth(frozen.month, 1) : firstMonth(view)
  while (each !== null && each < month) {
    balances = plus(balances, postingsOf(view, each))
    each = addToMonth(each, 1)
  }
  return balances
}

/** 科目余额 of some entries: opening + debit − credit = closing; all openings, and all closings, add up to 0. */
export const trialOf = (opening: Balances, postings: readonly Posting[]): AccountRow[] => {
  const debit = new Map<AccountCode, number>()
  const credit = new Map<AccountCode, number>()
  for (const { lines } of postings)
    for (const { account, fen } of lines) {
      const side = fen > 0 ? debit : credit
      side.set(account, (side.get(account) ?? 0) + Math.abs(fen))
    }
  return AccountCode.options.flatMap((account) => {
    const openingFen = opening.get(account) ?? 0
    const debitFen = debit.get(account) ?? 0
    const creditFen = credit.get(account) ?? 0
    const row = { account, openingFen, debitFen, creditFen, closingFen: openingFen + debitFen - creditFen }
    return openingFen === 0 && debitFen === 0 && creditFen === 0 ? [] : [row]
  })
}
