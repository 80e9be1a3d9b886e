import { addToMonth, dayInMonth, firstOf, lastOf, monthOf, type YearMonth } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import { endOf } from '../../shared/fees/allocation'
import { type Charge, chargesFor } from '../../shared/fees/charge'
import { stillCharged } from '../../shared/fees/rules'
import type { Bill, Receipt, Tariff } from '../../shared/fees/schema'
import { appliesTo, isMonthly, quantityOf } from '../../shared/fees/scope'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'
import { spacesOf } from './billing'
import { lineOf } from './collectHandlers'
import { alreadyIssued, issueReceipt, type Paying } from './issue'
import { ratesOf } from './rateFacts'

export interface PrepayAsk {
  readonly unitId: Unit['id']
  readonly tariffId: Tariff['id']
  readonly months: number
}

/** One month of a prepayment: its own charge at the price known for it today (domain.md §4.5). */
export interface AheadMonth extends Charge {
  readonly month: YearMonth
}

export interface PrepayPlan {
  readonly unit: Unit
  readonly tariff: Tariff
  readonly months: readonly AheadMonth[]
}

/** The first month after all that is billed of an item; never before the next one. */
const firstAhead = (view: View, unit: Unit, tariff: Tariff, today: string): YearMonth => {
  const next = addToMonth(monthOf(today), 1)
  return view.bills.where('unitItem', `${unit.id}|${tariff.id}`).reduce((month, bill) => {
    const after = addToMonth(monthOf(endOf(bill)), 1)
    return endOf(bill) === lastOf(monthOf(endOf(bill))) && after > month ? after : month
  }, next)
}

/** The months a prepayment would cover, each with its own charge. Refuses what cannot be paid ahead. */
export const planPrepay = (view: View, ask: PrepayAsk, { today }: Pick<Context, 'today'>): PrepayPlan => {
  const unit = view.units.get(ask.unitId) ?? refuse('fees.unknownUnit')
  const tariff = view.tariffs.get(ask.tariffId) ?? refuse('fees.unknownTariff')
  if (!isMonthly(tariff.formula) || tariff.kind === 'deposit')
    refuse('fees.notMonthly', { item: tariff.name }, 'tariffId')
  if (!appliesTo(tariff, unit)) refuse('fees.notOfUnit', { item: tariff.name, unit: unit.label }, 'tariffId')
  const begin = firstAhead(view, unit, tariff, today)
  const quantity = quantityOf(tariff.formula, unit, spacesOf(view, unit.id))
  if (quantity === 0) refuse('fees.noSpaces', { unit: unit.label })
  const prices = view.tariffPrices.where('tariff', tariff.id)
  const rates = ratesOf(view, unit.id, tariff.id)
  const months = Array.from({ length: ask.months }, (_, step) => addToMonth(begin, step)).flatMap((month) => {
    refuseIf(stillCharged(tariff, firstOf(month)))
    return chargesFor(tariff, prices, month, quantity, undefined, rates).map((charge) => ({
      ...charge,
      month,
    }))
  })
  const priced = prices.some((price) => price.fromOn <= lastOf(addToMonth(begin, ask.months - 1)))
  if (!priced) refuse('fees.noPrice', { item: tariff.name, day: firstOf(begin) })
  if (months.length === 0) refuse('fees.noCharge', { item: tariff.name })
  return { unit, tariff, months }
}

const aheadBill = (
  draft: Draft,
  { unit, tariff }: PrepayPlan,
  charge: AheadMonth,
  context: Context,
): Bill => ({
  id: context.newId('bill'),
  siteId: unit.siteId,
  unitId: unit.id,
  unitLabel: unit.label,
  tariffId: tariff.id,
  tariffName: tariff.name,
  unitName: tariff.unitName,
  kind: tariff.kind,
  ...charge,
  paidFen: charge.amountFen,
  ahead: true,
  dueOn: dayInMonth(charge.month, tariff.dueDay),
  runId: null,
  no: takeNumber(draft, context, 'singleBill'),
  note: '',
  createdAt: context.now,
  voided: null,
})

/**
 * 预交: a bill for each month ahead, paid by one receipt in the same commit. The months stand one by one, so that a price
 * change or a transfer can be unwound month by month. Refuses `fees.prepayChanged` when it costs other than was shown.
 */
export const prepay = (
  draft: Draft,
  ask: PrepayAsk & Paying & { readonly totalFen: number },
  context: Context,
): Receipt => {
  const repeated = alreadyIssued(draft, ask.requestId, ask.unitId, ask.totalFen)
  if (repeated) return repeated
  const plan = planPrepay(draft, ask, context)
  if (sumFen(plan.months.map((month) => month.amountFen)) !== ask.totalFen) refuse('fees.prepayChanged')
  const bills = plan.months.map((month) => draft.bills.insert(aheadBill(draft, plan, month, context)))
  const lines = bills.map((bill) => lineOf(draft, bill, bill.amountFen))
  return issueReceipt(draft, { unitId: plan.unit.id, label: plan.unit.label }, lines, ask, context)
}
