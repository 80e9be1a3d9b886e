import type { Day } from '../shared/day'
import { bookedOn, openOf } from '../shared/fees/allocation'
import type { Bill } from '../shared/fees/schema'
import type { View } from './collections'
import { monthMustBeOpen } from './fees/openDay'

/** What another system left unpaid becomes a bill only in a month that is open. Refuses `fees.dayClosed`. */
export const billMayEnter = (view: View, today: Day): void => monthMustBeOpen(view, today)

const ABOUT_BILLS = ['receipts', 'adjustments', 'refunds', 'moneyMoves', 'writeOffs'] as const

/** Whether nothing stands on a bill: no money, no correction of any kind, no other bill made for it. */
const isUntouched = (view: View, bill: Bill): boolean =>
  (bill.voided !== null || openOf(bill) === bill.amountFen) &&
  ABOUT_BILLS.every((collection) => view[collection].countWhere('bill', bill.id) === 0) &&
  view.bills.countWhere('lateOf', bill.id) === 0 &&
  view.bills.where('unitItem', `${bill.unitId}|${bill.tariffId}`).every((each) => each.correctsId !== bill.id)

/** An imported bill goes with its import while nothing stands on it and its month is open. Refuses `fees.dayClosed`. */
export const billMayLeave = (view: View, bill: Bill): boolean => {
  monthMustBeOpen(view, bookedOn(bill))
  return isUntouched(view, bill)
}
