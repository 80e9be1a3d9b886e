import { lastOf, type YearMonth } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { LeftOut } from '../../shared/fees/answers'
import type { Charge } from '../../shared/fees/charge'
import { type CommonCost, shareCharge, sharesOf } from '../../shared/fees/common-cost'
import { rateOn } from '../../shared/fees/rate-spans'
import type { Tariff } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { ratesOf } from './rateFacts'

export type Shared =
  | { readonly unit: Unit; readonly charge: Charge }
  | { readonly unit: Unit; readonly leftOut: LeftOut }

/** Costs of an item in a month that stand. */
export const costsOf = (view: View, tariffId: string, month: YearMonth): readonly CommonCost[] =>
  view.commonCosts.where('tariffMonth', `${tariffId}|${month}`).filter((cost) => !cost.voided)

const whyNot = (tariff: Tariff, unit: Unit, month: YearMonth): LeftOut | undefined => {
  if (unit.occupancy === 'vacant' && !tariff.chargesVacant) return 'vacant'
  const owesFrom = unit.feesFromOn ?? unit.handedOverOn
  return owesFrom !== null && owesFrom > lastOf(month) ? 'notHandedOver' : undefined
}

const rateOf = (view: View, tariff: Tariff, unit: Unit, cost: CommonCost) =>
  rateOn(ratesOf(view, unit.id, tariff.id), cost.toOn)

/** 入住系数 in %, times the area in 0.01 ㎡ or one for each unit (domain.md §4.2). */
const weightOf = (view: View, tariff: Tariff, unit: Unit, cost: CommonCost): number =>
  (tariff.formula === 'sharedByArea' ? unit.areaCenti : 1) * (rateOf(view, tariff, unit, cost).percent ?? 100)

const shareCost = (
  view: View,
  tariff: Tariff,
  cost: CommonCost,
  units: readonly Unit[],
): readonly Shared[] => {
  const bills = view.bills.where('cost', cost.id)
  const billed = new Set<string>(bills.map((bill) => bill.unitId))
  const weights = units.map((unit) => weightOf(view, tariff, unit, cost))
  const shares = sharesOf(
    cost.totalFen,
    sumFen(bills.map((bill) => bill.amountFen)),
    units.map((unit, place) => (billed.has(unit.id) ? 0 : (weights[place] ?? 0))),
  )
  const all = sumFen(weights)
  return units.map((unit, place): Shared => {
    if (billed.has(unit.id)) return { unit, leftOut: 'billedAlready' }
    const fen = shares?.[place] ?? 0
    return fen > 0
      ? {
          unit,
          charge: shareCharge(cost, fen, weights[place] ?? 0, all, rateOf(view, tariff, unit, cost).payer),
        }
      : { unit, leftOut: 'noCharge' }
  })
}

/** The common costs of a month over the units that bear them; they add up to the cost to the fen. */
export const shareOut = (
  view: View,
  tariff: Tariff,
  month: YearMonth,
  units: readonly Unit[],
): readonly Shared[] => {
  const costs = costsOf(view, tariff.id, month)
  if (costs.length === 0) return units.map((unit) => ({ unit, leftOut: 'noCost' as const }))
  const apart = units.map((unit) => ({ unit, leftOut: whyNot(tariff, unit, month) }))
  const bearing = apart.filter((each) => !each.leftOut).map(({ unit }) => unit)
  return [
    ...apart.flatMap(({ unit, leftOut }) => (leftOut ? [{ unit, leftOut }] : [])),
    ...costs.flatMap((cost) => shareCost(view, tariff, cost, bearing)),
  ]
}
