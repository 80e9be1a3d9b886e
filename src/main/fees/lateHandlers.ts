import { monthOf } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { billingContract } from '../../shared/fees/billing-contract'
import type { Charge } from '../../shared/fees/charge'
import type { LateLine } from '../../shared/fees/late-answers'
import { stillCharged } from '../../shared/fees/rules'
import type { Bill, Tariff } from '../../shared/fees/schema'
import { appliesTo } from '../../shared/fees/scope'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { type LateBill, lateBillsOf, lateCharges, lateRulesOf } from './lateBilling'
import { monthMustBeOpen } from './openDay'

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

/** The late-fee item that is charged to a unit now; one that names other units is not charged to it. */
const lateItem = (view: View, unit: Unit, today: string): Tariff => {
  const items = view.tariffs
    .where('site', unit.siteId)
    .filter((tariff) => tariff.formula === 'lateFee' && !stillCharged(tariff, today))
  const [first] = items
  if (!first) return refuse('fees.noLateItem')
  return (
    items.find((tariff) => appliesTo(tariff, unit)) ??
    refuse('fees.notOfUnit', { item: first.name, unit: unit.label })
  )
}

const addLate = (draft: Draft, unit: Unit, tariff: Tariff, charge: Charge, context: Context): Bill =>
  draft.bills.insert({
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
    no: takeNumber(draft, context, 'singleBill'),
    note: '',
    createdAt: context.now,
    voided: null,
  })

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
    monthMustBeOpen(draft, context.today)
    const unit = draft.units.get(unitId) ?? refuse('fees.unknownUnit')
    const rules = lateRulesOf(draft)
    if (rules.length === 0) refuse('fees.lateOff')
    const tariff = lateItem(draft, unit, context.today)
    const charges = lateCharges(draft, unit.id, rules, context.today)
    if (charges.length === 0) refuse('fees.nothingLate', { unit: unit.label })
    return charges.map((charge) => addLate(draft, unit, tariff, charge, context))
  },
}
