import { monthOf } from '../../shared/day'
import type { billingContract } from '../../shared/fees/billing-contract'
import type { Charge } from '../../shared/fees/charge'
import type { LateLine } from '../../shared/fees/late-answers'
import { stillCharged } from '../../shared/fees/rules'
import type { Bill, Tariff } from '../../shared/fees/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import type { HandlersOf } from '../handlers'
import { type LateBill, lateBillsOf, lateCharges, lateRulesOf } from './lateBilling'

type Late = Pick<HandlersOf<typeof billingContract>, 'fees.lateLines' | 'fees.chargeLate'>

const lineOf = ({ bill, sum, beforeFen }: LateBill): LateLine => ({
  bill,
  parts: sum.parts,
  rateE6: sum.rule.rateE6,
  cap: sum.rule.cap,
  capped: sum.capped,
  fullFen: sum.fullFen,
  capFen: sum.capFen,
  feeFen: sum.feeFen,
  beforeFen,
})

/** What lateness comes to by today, bill by bill, with how it is reckoned. */
export const lateLinesOf = (view: View, unitId: string, context: Context): readonly LateLine[] =>
  lateBillsOf(view, unitId, lateRulesOf(view), context.today).map(lineOf)

const lateItem = (view: View, siteId: string, today: string): Tariff =>
  view.tariffs
    .where('site', siteId)
    .find((tariff) => tariff.formula === 'lateFee' && !stillCharged(tariff, today)) ??
  refuse('fees.noLateItem')

const addLate = (draft: Draft, unitId: string, tariff: Tariff, charge: Charge, context: Context): Bill => {
  const unit = draft.units.get(unitId) ?? refuse('fees.unknownUnit')
  return draft.bills.insert({
    id: context.newId('bill'),
    siteId: unit.siteId,
    unitId: unit.id,
    unitLabel: unit.label,
    tariffId: tariff.id,
    tariffName: tariff.name,
    unitName: tariff.unitName,
    kind: tariff.kind,
    month: monthOf(context.today),
    ...charge,
    paidFen: 0,
    dueOn: context.today,
    runId: null,
    note: '',
    createdAt: context.now,
    voided: null,
  })
}

/** 违约金 at the desk: shown by the line, billed only when somebody says so, and only while an item stands for it. */
export const lateHandlers: Late = {
  'fees.lateLines': (view, { unitId }, context) => {
    const rules = lateRulesOf(view)
    return {
      off: rules.length === 0,
      lines: lateBillsOf(view, unitId, rules, context.today).map(lineOf),
    }
  },

  'fees.chargeLate': (draft, { unitId }, context) => {
    const unit = draft.units.get(unitId) ?? refuse('fees.unknownUnit')
    const rules = lateRulesOf(draft)
    if (rules.length === 0) refuse('fees.lateOff')
    const tariff = lateItem(draft, unit.siteId, context.today)
    const charges = lateCharges(draft, unit.id, rules, context.today)
    if (charges.length === 0) refuse('fees.nothingLate', { unit: unit.label })
    return charges.map((charge) => addLate(draft, unit.id, tariff, charge, context))
  },
}
