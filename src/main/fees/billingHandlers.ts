import { lastOf, monthOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import { priceOn } from '../../shared/fees/charge'
import type { feesContract } from '../../shared/fees/contract'
import type { Bill, Tariff } from '../../shared/fees/schema'
import { monthShare } from '../../shared/fees/proration'
import { areaCharge, countCharge, sumFen, timesRatio } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { type HandlersOf, prepared } from '../handlers'
import { takeNumber } from '../numbers'
import { dueOnOf, fingerprintOf, planRun, previewOf, type RunPlan, tariffsOf } from './billing'
import { billKey } from './collections'

type Billing = Pick<
  HandlersOf<typeof feesContract>,
  'fees.previewRun' | 'fees.postRun' | 'fees.undoRun' | 'fees.runs' | 'fees.addBill' | 'fees.voidBill'
>

const postPlan = (draft: Draft, input: { siteId: string; month: string; tariffIds: readonly string[] }, plan: RunPlan, context: Context) => {
  tariffsOf(draft, input)
  const clash = plan.bills.find((bill) => draft.bills.countWhere('period', billKey({ unitId: bill.unit.id, tariffId: bill.tariff.id, fromOn: bill.fromOn })) > 0)
  if (clash) refuse('fees.previewStale')
  const run = draft.billRuns.insert({
    id: context.newId('run'),
    no: takeNumber(draft, context, 'billRun'),
    siteId: input.siteId as never,
    month: input.month,
    tariffIds: [...input.tariffIds] as never,
    bills: plan.bills.length,
    totalFen: sumFen(plan.bills.map((bill) => bill.amountFen)),
    byName: actor(context).name,
    at: context.now,
    undone: null,
  })
  for (const { unit, tariff, ...charge } of plan.bills)
    draft.bills.insert({
      id: context.newId('bill'),
      unitId: unit.id,
      unitLabel: unit.label,
      tariffId: tariff.id,
      tariffName: tariff.name,
      kind: tariff.kind,
      month: input.month,
      ...charge,
      paidFen: 0,
      dueOn: dueOnOf(tariff, input.month),
      runId: run.id,
      note: '',
      createdAt: context.now,
      voided: null,
    })
  return run
}

/** What a single charge comes to: an item each, or a stretch of a month of a monthly one. */
const singleCharge = (
  view: View,
  tariff: Tariff,
  ask: { unitId: string; quantity: number; fromOn: string; toOn: string },
): Pick<Bill, 'priceE4' | 'quantityCenti' | 'amountFen'> => {
  const priceE4 = priceOn(view.tariffPrices.where('tariff', tariff.id), ask.fromOn) ?? refuse('fees.noPrice', { item: tariff.name })
  if (tariff.formula === 'each')
    return { priceE4, quantityCenti: ask.quantity * 100, amountFen: countCharge(ask.quantity, priceE4) }
  if (monthOf(ask.fromOn) !== monthOf(ask.toOn)) refuse('fees.oneMonthOnly', {}, 'toOn')
  const areaCenti = view.units.get(ask.unitId)?.areaCenti ?? 0
  const whole = tariff.formula === 'areaMonthly' ? areaCharge(areaCenti, priceE4) : countCharge(1, priceE4)
  const share = monthShare(monthOf(ask.fromOn), ask.fromOn, ask.toOn, tariff.proration)
  return {
    priceE4,
    quantityCenti: tariff.formula === 'areaMonthly' ? areaCenti : 100,
    amountFen: timesRatio(whole, share.numerator, share.denominator),
  }
}

export const billingHandlers: Billing = {
  'fees.previewRun': async (view, input, context) =>
    previewOf(view, input, await planRun(view, input, context.ports)),

  'fees.postRun': prepared({
    prepare: async (view, input, context) => {
      const plan = await planRun(view, input, context.ports)
      if (plan.bills.length === 0) refuse('fees.nothingToBill', { month: input.month })
      if (fingerprintOf(plan) !== input.fingerprint) refuse('fees.previewStale')
      return plan
    },
    commit: (draft, input, plan: RunPlan, context) => postPlan(draft, input, plan, context),
  }),

  'fees.runs': (view) => [...view.billRuns.all()].reverse().slice(0, 200),

  'fees.undoRun': (draft, { runId, reason }, context) => {
    const run = draft.billRuns.get(runId) ?? refuse('fees.unknownRun')
    if (run.undone) refuse('fees.runUndone', { no: run.no })
    const bills = draft.bills.where('run', run.id).filter((bill) => !bill.voided)
    const paid = bills.find((bill) => bill.paidFen > 0)
    if (paid) refuse('fees.runPaid', { no: run.no, unit: paid.unitLabel })
    const voided = { at: context.now, byName: actor(context).name, reason }
    for (const bill of bills) draft.bills.update(bill.id, { voided })
    return draft.billRuns.update(run.id, { undone: voided })
  },

  'fees.addBill': (draft, input, context) => {
    const unit = draft.units.get(input.unitId) ?? refuse('fees.unknownUnit')
    const tariff = draft.tariffs.get(input.tariffId) ?? refuse('fees.unknownTariff')
    if (tariff.siteId !== unit.siteId) refuse('fees.otherSite', { item: tariff.name })
    if (tariff.retiredOn && tariff.retiredOn <= input.fromOn) refuse('fees.tariffRetired', { item: tariff.name })
    if (input.toOn < input.fromOn) refuse('fees.periodBackwards', {}, 'toOn')
    const charge = singleCharge(draft, tariff, input)
    if (charge.amountFen <= 0) refuse('fees.noCharge', { item: tariff.name })
    const month = monthOf(input.fromOn)
    if (tariff.formula !== 'each' && overlaps(draft, unit.id, tariff.id, input)) refuse('fees.billedAlready', { item: tariff.name, month })
    return draft.bills.insert({
      id: context.newId('bill'),
      unitId: unit.id,
      unitLabel: unit.label,
      tariffId: tariff.id,
      tariffName: tariff.name,
      kind: tariff.kind,
      month,
      fromOn: input.fromOn,
      toOn: tariff.formula === 'each' ? input.toOn : input.toOn > lastOf(month) ? lastOf(month) : input.toOn,
      ...charge,
      paidFen: 0,
      dueOn: input.dueOn,
      runId: null,
      note: input.note,
      createdAt: context.now,
      voided: null,
    })
  },

  'fees.voidBill': (draft, { billId, reason }, context) => {
    const bill = draft.bills.get(billId) ?? refuse('fees.billGone')
    if (bill.voided) refuse('fees.billGone')
    if (openOf(bill) !== bill.amountFen) refuse('fees.billPaid', { item: bill.tariffName, unit: bill.unitLabel })
    return draft.bills.update(bill.id, { voided: { at: context.now, byName: actor(context).name, reason } })
  },
}

const overlaps = (view: View, unitId: string, tariffId: string, period: { fromOn: string; toOn: string }): boolean =>
  view.bills
    .where('unit', unitId)
    .some((bill) => !bill.voided && bill.tariffId === tariffId && bill.fromOn <= period.toOn && bill.toOn >= period.fromOn)
