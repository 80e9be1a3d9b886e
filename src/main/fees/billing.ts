import { createHash } from 'node:crypto'
import { addToMonth, dayInMonth, type YearMonth } from '../../shared/day'
import { type Charge, chargesFor } from '../../shared/fees/charge'
import type { RunPreview } from '../../shared/fees/contract'
import type { Tariff } from '../../shared/fees/schema'
import type { Unit } from '../../shared/estate/schema'
import { sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Ports } from '../ports'
import { billKey } from './collections'

export interface PlannedBill extends Charge {
  readonly unit: Unit
  readonly tariff: Tariff
}

export interface RunPlan {
  readonly bills: readonly PlannedBill[]
  readonly leftOut: ReadonlyMap<'billedAlready' | 'noPrice' | 'noCharge', readonly Unit[]>
}

interface Ask {
  readonly siteId: string
  readonly month: YearMonth
  readonly tariffIds: readonly string[]
}

/** The items asked for; only monthly ones of this site that are still charged. */
export const tariffsOf = (view: View, ask: Ask): readonly Tariff[] =>
  ask.tariffIds.map((tariffId) => {
    const tariff = view.tariffs.get(tariffId) ?? refuse('fees.unknownTariff')
    if (tariff.siteId !== ask.siteId) refuse('fees.otherSite', { item: tariff.name })
    if (tariff.formula === 'each') refuse('fees.notMonthly', { item: tariff.name })
    if (tariff.retiredOn && tariff.retiredOn <= `${ask.month}-01`) refuse('fees.tariffRetired', { item: tariff.name })
    return tariff
  })

const SLICE = 200

/** Reckons a month for a site, in slices so that the window goes on living. Pure but for its reading. */
export const planRun = async (view: View, ask: Ask, ports: Pick<Ports, 'progress' | 'breathe'>): Promise<RunPlan> => {
  const tariffs = tariffsOf(view, ask).map((tariff) => ({ tariff, prices: view.tariffPrices.where('tariff', tariff.id) }))
  const units = view.units.where('site', ask.siteId)
  const bills: PlannedBill[] = []
  const leftOut = new Map<'billedAlready' | 'noPrice' | 'noCharge', Unit[]>()
  const leave = (reason: 'billedAlready' | 'noPrice' | 'noCharge', unit: Unit): void => {
    const known = leftOut.get(reason)
    if (known) known.push(unit)
    else leftOut.set(reason, [unit])
  }
  for (const [place, unit] of units.entries()) {
    if (place % SLICE === 0) {
      ports.progress(place, units.length)
      await ports.breathe()
    }
    for (const { tariff, prices } of tariffs) {
      if (tariff.uses.length > 0 && !tariff.uses.includes(unit.use)) continue
      const charges = chargesFor(tariff, prices, ask.month, unit.areaCenti)
      const already = charges.filter((charge) => isBilled(view, unit.id, tariff.id, charge.fromOn))
      if (charges.length === 0) leave(prices.length === 0 ? 'noPrice' : 'noCharge', unit)
      if (already.length > 0) leave('billedAlready', unit)
      for (const charge of charges) if (!already.includes(charge)) bills.push({ ...charge, unit, tariff })
    }
  }
  ports.progress(units.length, units.length)
  return { bills, leftOut }
}

const isBilled = (view: View, unitId: Unit['id'], tariffId: Tariff['id'], fromOn: string): boolean =>
  view.bills.countWhere('period', billKey({ unitId, tariffId, fromOn })) > 0

/** A short proof of what was previewed: the same facts give the same text. */
export const fingerprintOf = (plan: RunPlan): string => {
  const hash = createHash('sha256')
  for (const bill of plan.bills) hash.update(`${bill.unit.id}|${bill.tariff.id}|${bill.fromOn}|${bill.toOn}|${bill.amountFen};`)
  return hash.digest('hex').slice(0, 32)
}

export const dueOnOf = (tariff: Tariff, month: YearMonth): string => dayInMonth(month, tariff.dueDay)

const lastMonthFen = (view: View, ask: Ask): number =>
  sumFen(
    view.bills
      .where('month', addToMonth(ask.month, -1))
      .filter((bill) => !bill.voided && ask.tariffIds.includes(bill.tariffId) && bill.runId !== null)
      .map((bill) => bill.amountFen),
  )

export const previewOf = (view: View, ask: Ask, plan: RunPlan): RunPreview => {
  const byTariff = new Map<Tariff['id'], { name: string; bills: number; totalFen: number }>()
  for (const { tariff, amountFen } of plan.bills) {
    const known = byTariff.get(tariff.id) ?? { name: tariff.name, bills: 0, totalFen: 0 }
    byTariff.set(tariff.id, { ...known, bills: known.bills + 1, totalFen: known.totalFen + amountFen })
  }
  return {
    totalFen: sumFen(plan.bills.map((bill) => bill.amountFen)),
    bills: plan.bills.length,
    units: new Set(plan.bills.map((bill) => bill.unit.id)).size,
    byTariff: [...byTariff].map(([tariffId, facts]) => ({ tariffId, ...facts })),
    lastMonthFen: lastMonthFen(view, ask),
    leftOut: [...plan.leftOut].map(([reason, units]) => ({
      reason,
      units: new Set(units).size,
      sample: [...new Set(units)].slice(0, 12).map((unit) => unit.label),
    })),
    sample: plan.bills.slice(0, 200).map(({ unit, tariff, quantityCenti, priceE4, amountFen }) => ({
      unitLabel: unit.label,
      item: tariff.name,
      quantityCenti,
      priceE4,
      amountFen,
    })),
    fingerprint: fingerprintOf(plan),
  }
}
