import type { Day } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { Charge } from '../../shared/fees/charge'
import { type LateSum, lateCharge, lateSum, type RuleFrom } from '../../shared/fees/late-charge'
import type { LatePart } from '../../shared/fees/late-fee'
import type { Bill } from '../../shared/fees/schema'
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

/** What was paid of a bill, each part with its day, and what is open until today. Waived money was never late. */
export const latePartsOf = (view: View, bill: Bill, today: Day): readonly LatePart[] => {
  const dueOn = bill.deferredOn ?? bill.dueOn
  const paid = view.receipts
    .where('bill', bill.id)
    .filter((receipt) => !receipt.voided)
    .map((receipt) => ({
      principalFen: sumFen(
        receipt.lines.filter((line) => line.billId === bill.id).map((line) => line.amountFen),
      ),
      dueOn,
      paidOn: receipt.issuedOn,
    }))
  const openFen = openOf(bill)
  return openFen > 0 ? [...paid, { principalFen: openFen, dueOn, paidOn: today }] : paid
}

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
