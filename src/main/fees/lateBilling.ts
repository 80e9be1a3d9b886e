import type { Day } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { Charge } from '../../shared/fees/charge'
import {
  type LateSum,
  lateCharge,
  lateSum,
  type PaidMove,
  partsOf,
  type RuleFrom,
} from '../../shared/fees/late-charge'
import type { LatePart } from '../../shared/fees/late-fee'
import type { Bill, Receipt } from '../../shared/fees/schema'
import type { MoneyMove, Refund } from '../../shared/fees/takeBack'
import { sumFen } from '../../shared/money'
import { settingOn } from '../center/settings'
import type { View } from '../collections'

export type LateRules = readonly RuleFrom[]

const KEYS = ['fees.lateRateE6', 'fees.lateCapLprBp', 'fees.lateCapTimesPercent'] as const

const ruleOn = (view: View, fromOn: Day): RuleFrom => {
  const lprBp = Number(settingOn(view, 'fees.lateCapLprBp', fromOn))
  return {
    fromOn,
    rateE6: Number(settingOn(view, 'fees.lateRateE6', fromOn)),
    cap:
      lprBp === 0
        ? null
        : { lprBp, timesPercent: Number(settingOn(view, 'fees.lateCapTimesPercent', fromOn)) },
  }
}

/** The center's rules for 违约金 with the days they began; none while it is off, which is the default (domain.md §4.6). */
export const lateRulesOf = (view: View): LateRules => {
  const days = KEYS.flatMap((key) => view.settings.where('key', key).map((setting) => setting.fromOn))
  const rules = ['0001-01-01', ...new Set(days)].sort().map((day) => ruleOn(view, day))
  return rules.some((rule) => rule.rateE6 > 0) ? rules : []
}

const ofBill = (
  bill: Bill,
  lines: readonly { readonly billId: string | null; readonly amountFen: number }[],
): number => sumFen(lines.filter((line) => line.billId === bill.id).map((line) => line.amountFen))

/** Money taken back with its charge: that part was never owed, so its payment counts for nothing. */
const endedWith = (slips: readonly (Refund | MoneyMove)[], receipt: Receipt, bill: Bill): number =>
  sumFen(
    slips
      .filter((slip) => slip.receiptId === receipt.id && !slip.keepsCharge)
      .map((slip) => ofBill(bill, slip.lines)),
  )

/** What was put to a bill and taken off it again, by receipts, refunds and transfers between units. */
const paidMoves = (view: View, bill: Bill): readonly PaidMove[] => {
  const moved = view.moneyMoves.where('bill', bill.id)
  const slips = [...view.refunds.where('bill', bill.id), ...moved]
  const receipts = view.receipts.where('bill', bill.id).filter((receipt) => !receipt.voided)
  return [
    ...receipts.map((receipt) => ({
      on: receipt.receivedOn ?? receipt.issuedOn,
      fen: ofBill(bill, receipt.lines) - endedWith(slips, receipt, bill),
    })),
    ...slips
      .filter((slip) => slip.keepsCharge)
      .map((slip) => ({ on: slip.on, fen: -ofBill(bill, slip.lines) })),
    ...moved.map((slip) => ({ on: slip.on, fen: ofBill(bill, slip.to) })),
  ].filter((move) => move.fen !== 0)
}

/** Each part of a bill with the days it was owed, and what is open until today. Waived money was never late. */
export const latePartsOf = (view: View, bill: Bill, today: Day): readonly LatePart[] =>
  partsOf(bill.paidFen + openOf(bill), bill.dueOn, paidMoves(view, bill), today)

const mayBeLate = (bill: Bill, today: Day): boolean =>
  !bill.voided && !bill.late && bill.kind !== 'deposit' && bill.dueOn < today

/** What has been asked of a bill's lateness already, what was taken off it again included: a waiver is not asked anew. */
const askedBefore = (view: View, bill: Bill): number =>
  sumFen(view.bills.where('lateOf', bill.id).map((each) => each.amountFen))

export interface LateBill {
  readonly bill: Bill
  readonly sum: LateSum
  readonly beforeFen: number
}

/** Every bill of a unit that was paid late or is, with what its lateness comes to by today. */
export const lateBillsOf = (
  view: View,
  unitId: string,
  rules: LateRules,
  today: Day,
): readonly LateBill[] => {
  if (rules.length === 0) return []
  return view.bills
    .where('unit', unitId)
    .filter((bill) => mayBeLate(bill, today))
    .map((bill) => ({
      bill,
      sum: lateSum(latePartsOf(view, bill, today), rules),
      beforeFen: askedBefore(view, bill),
    }))
    .filter(({ sum }) => sum.feeFen > 0)
}

/** The lines a unit is billed for what is late, one for each late bill; nothing is asked twice. */
export const lateCharges = (view: View, unitId: string, rules: LateRules, today: Day): readonly Charge[] =>
  lateBillsOf(view, unitId, rules, today).flatMap(
    ({ bill, sum, beforeFen }) => lateCharge(bill, sum, beforeFen) ?? [],
  )
