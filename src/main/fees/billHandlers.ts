import { monthOf } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import { endOf } from '../../shared/fees/allocation'
import type { BillQuote } from '../../shared/fees/answers'
import { type Charge, chargesFor, priceOn } from '../../shared/fees/charge'
import type { feesContract, SingleBill } from '../../shared/fees/contract'
import { canVoidBill, stillCharged } from '../../shared/fees/rules'
import type { Bill, Tariff } from '../../shared/fees/schema'
import { isMonthly, quantityOf } from '../../shared/fees/scope'
import { countCharge, LARGEST_FEN } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { spacesOf } from './billing'
import { monthMustBeOpen } from './openDay'
import { ratesOf } from './rateFacts'

type Bills = Pick<
  HandlersOf<typeof feesContract>,
  'fees.bill' | 'fees.quoteBill' | 'fees.addBill' | 'fees.voidBill'
>

type Ask = Omit<SingleBill, 'dueOn' | 'note'>

const monthlyCharge = (view: View, tariff: Tariff, unit: Unit, ask: Ask): Charge => {
  const month = monthOf(ask.fromOn)
  if (month !== monthOf(ask.toOn)) refuse('fees.oneMonthOnly', { item: tariff.name }, 'toOn')
  const billed = view.bills
    .where('unitItem', `${unit.id}|${tariff.id}`)
    .find((bill) => bill.fromOn <= ask.toOn && endOf(bill) >= ask.fromOn)
  if (billed)
    refuse('fees.billedAlready', {
      item: tariff.name,
      unit: unit.label,
      from: billed.fromOn,
      to: billed.toOn,
    })
  const quantity = quantityOf(tariff.formula, unit, spacesOf(view, unit.id))
  if (quantity === 0) refuse('fees.noSpaces', { unit: unit.label })
  const [charge, next] = chargesFor(
    tariff,
    view.tariffPrices.where('tariff', tariff.id),
    month,
    quantity,
    ask,
    ratesOf(view, unit.id, tariff.id),
  )
  if (next) refuse('fees.priceChangesWithin', { item: tariff.name, day: next.fromOn }, 'toOn')
  return charge ?? refuse('fees.noPrice', { item: tariff.name, day: ask.fromOn })
}

/** What a single bill comes to, refusing what may not be billed: only tariffed items, once (mission.md 4.1). */
const quoteOf = (
  view: View,
  ask: Ask,
): BillQuote & Pick<Charge, 'percent' | 'payer'> & { readonly unit: Unit; readonly tariff: Tariff } => {
  const unit = view.units.get(ask.unitId) ?? refuse('fees.unknownUnit')
  const tariff = view.tariffs.get(ask.tariffId) ?? refuse('fees.unknownTariff')
  if (tariff.siteId !== unit.siteId) refuse('fees.otherSite', { item: tariff.name })
  refuseIf(stillCharged(tariff, ask.fromOn))
  if (ask.toOn < ask.fromOn) refuse('fees.periodBackwards', {}, 'toOn')
  if (isMonthly(tariff.formula)) {
    const { fromOn: _from, toOn: _to, ...charge } = monthlyCharge(view, tariff, unit, ask)
    return { unit, tariff, ...charge }
  }
  if (tariff.formula !== 'each') refuse('fees.onlyByRun', { item: tariff.name })
  const priceE4 =
    priceOn(view.tariffPrices.where('tariff', tariff.id), ask.fromOn) ??
    refuse('fees.noPrice', { item: tariff.name, day: ask.fromOn })
  const amountFen = countCharge(ask.quantity, priceE4)
  if (amountFen > LARGEST_FEN) refuse('money.tooLarge', {}, 'quantity')
  return { unit, tariff, priceE4, quantityCenti: ask.quantity * 100, amountFen }
}

/** One charge to one unit, of an item that has a tariff. */
export const addBill = (draft: Draft, { dueOn, note, ...ask }: SingleBill, context: Context): Bill => {
  monthMustBeOpen(draft, context.today)
  const { unit, tariff, ...charge } = quoteOf(draft, ask)
  if (charge.amountFen === 0) refuse('fees.noCharge', { item: tariff.name })
  return draft.bills.insert({
    id: context.newId('bill'),
    siteId: unit.siteId,
    unitId: unit.id,
    unitLabel: unit.label,
    tariffId: tariff.id,
    tariffName: tariff.name,
    unitName: tariff.unitName,
    kind: tariff.kind,
    month: monthOf(ask.fromOn),
    fromOn: ask.fromOn,
    toOn: ask.toOn,
    ...charge,
    paidFen: 0,
    dueOn,
    runId: null,
    no: takeNumber(draft, context, 'singleBill'),
    note,
    createdAt: context.now,
    voided: null,
  })
}

export const billHandlers: Bills = {
  'fees.bill': (view, { billId }) => ({
    bill: view.bills.get(billId) ?? refuse('fees.billGone'),
    adjustments: [...view.adjustments.where('bill', billId)].reverse(),
  }),

  'fees.quoteBill': (view, input) => {
    const { priceE4, quantityCenti, amountFen } = quoteOf(view, input)
    return { priceE4, quantityCenti, amountFen }
  },

  'fees.addBill': addBill,

  'fees.voidBill': (draft, { billId, reason }, context) => {
    const bill = draft.bills.get(billId) ?? refuse('fees.billGone')
    refuseIf(canVoidBill(bill))
    monthMustBeOpen(draft, context.today)
    return draft.bills.update(bill.id, { voided: { at: context.now, byName: actor(context).name, reason } })
  },
}
