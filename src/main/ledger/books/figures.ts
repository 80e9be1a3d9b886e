import type { YearMonth } from '../../../shared/day'
import type { MonthFigures } from '../../../shared/fees/monthClose'
import type { View } from '../../collections'
import { voidedLaterOn } from '../../fees/collections'
import { openingOf, trialOf } from './balances'
import { postingsOf } from './postings'
import { ratesOf } from './rates'
import { byBuilding, byClerk, byItem, byMethod } from './report'

/** A month by every heading, reckoned from the records as they are now. */
export const reckonMonth = (view: View, month: YearMonth): MonthFigures => {
  const postings = postingsOf(view, month)
  const opening = openingOf(view, month)
  const receipts = view.receipts.where('month', month)
  return {
    accounts: trialOf(opening, postings),
    rates: ratesOf(postings, month, opening.get('receivable') ?? 0),
    byItem: byItem(postings),
    byMethod: byMethod(postings),
    byBuilding: byBuilding(view, postings),
    byClerk: byClerk(postings),
    receipts: receipts.length,
    voided: receipts.filter((receipt) => receipt.voided && voidedLaterOn(receipt) === undefined).length,
  }
}

/** As it was frozen when the month was closed; else as it is now. */
export const figuresOf = (view: View, month: YearMonth): MonthFigures =>
  view.monthCloses.where('month', month)[0]?.figures ?? reckonMonth(view, month)
