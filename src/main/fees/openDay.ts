import { addDays, addToMonth, type Day, monthOf } from '../../shared/day'
import { clockStands, dayStillOpen } from '../../shared/fees/closing'
import { refuseIf } from '../../shared/problem'
import type { View } from '../collections'

/** The last day that was closed; every day before it is closed as well. */
export const closedThrough = (view: View): Day | null => {
  let last: Day | null = null
  for (const { day } of view.dayCloses.all()) if (last === null || day > last) last = day
  return last
}

const LOOKED_AHEAD = 24

/** The latest day after `today` that has a receipt: there can be one only when the PC's clock went back. */
const receiptAfter = (view: View, today: Day): Day | null => {
  const month = monthOf(today)
  for (let day = addDays(today, 1); monthOf(day) === month; day = addDays(day, 1))
    if (view.receipts.countWhere('day', day) > 0) return day
  for (let step = 1; step <= LOOKED_AHEAD; step += 1) {
    const later = addToMonth(month, step)
    const [receipt] = view.receipts.where('month', later)
    if (receipt) return receipt.issuedOn
  }
  return null
}

/** Bills and corrections need an open month: a day that is closed takes no money, but its month still takes bills. */
export const monthMustBeOpen = (view: View, today: Day): void => {
  let last: Day | null = null
  for (const { lastOn } of view.monthCloses.all()) if (last === null || lastOn > last) last = lastOn
  refuseIf(dayStillOpen(last, today))
}

/** Money is only dated in a day that is still open, and never before what is written already (domain.md §4.9, §4.10). */
export const mustBeOpen = (view: View, today: Day): void => {
  refuseIf(dayStillOpen(closedThrough(view), today))
  monthMustBeOpen(view, today)
  refuseIf(clockStands(receiptAfter(view, today), today))
}

/** What happens to a record is never dated before it: a clock set back would leave the two apart in the books. */
export const notBefore = (madeOn: Day, today: Day): void => refuseIf(clockStands(madeOn, today))
