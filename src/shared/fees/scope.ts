import { addDays, type Day, firstOf, lastOf, type YearMonth } from '../day'
import type { Unit } from '../estate/schema'
import { endOf } from './allocation'
import type { LeftOut } from './answers'
import { type Charge, chargesFor } from './charge'
import type { RateSpan } from './rate-spans'
import type { Bill, Formula, Tariff, TariffPrice } from './schema'

type ScopeOf = Pick<Tariff, 'siteId' | 'uses' | 'buildingIds' | 'unitIds'>
type Place = Pick<Unit, 'id' | 'siteId' | 'buildingId' | 'use'>

/** Whether an item is charged to a unit at all: its site, and within it the uses, buildings and single units named. */
export const appliesTo = (tariff: ScopeOf, unit: Place): boolean =>
  tariff.siteId === unit.siteId &&
  (tariff.uses.length === 0 || tariff.uses.includes(unit.use)) &&
  (tariff.buildingIds.length === 0 || tariff.buildingIds.includes(unit.buildingId)) &&
  (tariff.unitIds.length === 0 || tariff.unitIds.includes(unit.id))

/** How much of an item a unit has, × 100: its area in 0.01 ㎡, its parking spaces, or one (domain.md §4.2). */
export const quantityOf = (formula: Formula, unit: Pick<Unit, 'areaCenti'>, spaces: number): number => {
  if (formula === 'areaMonthly') return unit.areaCenti
  return formula === 'spaceMonthly' ? spaces * 100 : 100
}

const MONTHLY: readonly Formula[] = ['areaMonthly', 'fixedMonthly', 'spaceMonthly']

/** Items with a price a month, which can be billed by hand for any days of one. */
export const isMonthly = (formula: Formula): boolean => MONTHLY.includes(formula)

/** Items whose amount does not come from a price of their own: a share of a cost, 违约金 by the center's rules. */
export const hasPrice = (formula: Formula): boolean =>
  formula !== 'sharedByArea' && formula !== 'sharedEqually' && formula !== 'lateFee'

interface Period {
  readonly fromOn: Day
  readonly toOn: Day
}

/** What of a period no bill covers yet, in order; empty when all of it is billed. Days are inclusive. */
export const uncovered = (period: Period, covered: readonly Period[]): readonly Period[] => {
  const touching = covered.filter((each) => each.toOn >= period.fromOn && each.fromOn <= period.toOn)
  if (touching.length === 0) return period.fromOn <= period.toOn ? [period] : []
  const gaps: Period[] = []
  let next = period.fromOn
  for (const each of touching.sort((a, b) => a.fromOn.localeCompare(b.fromOn))) {
    if (each.toOn < next) continue
    if (each.fromOn > next) gaps.push({ fromOn: next, toOn: addDays(each.fromOn, -1) })
    next = addDays(each.toOn, 1)
  }
  if (next <= period.toOn) gaps.push({ fromOn: next, toOn: period.toOn })
  return gaps
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * The days of a month on which there is a unit at all. Split or joined within it, an item charged by days is parted on the
 * day; any other stays whole with the unit that was there on the first, so that no month is charged twice.
 */
const lifeIn = (
  tariff: Pick<Tariff, 'proration'>,
  { began, ended }: Pick<Unit, 'began' | 'ended'>,
  month: YearMonth,
): Period => {
  const [first, last] = [firstOf(month), lastOf(month)]
  const cut = (on: Day): Day =>
    tariff.proration === 'actualDays' || on <= first || on > last ? on : addDays(last, 1)
  return { fromOn: began ? cut(began.on) : first, toOn: ended ? addDays(cut(ended.on), -1) : last }
}

/** The days of a month for which a unit owes an item: from its handover on, until the item is retired. */
const periodOf = (
  tariff: Pick<Tariff, 'retiredOn' | 'proration'>,
  unit: Pick<Unit, 'handedOverOn' | 'feesFromOn' | 'began' | 'ended'>,
  month: YearMonth,
): Period => {
  const retired = tariff.retiredOn !== null && tariff.retiredOn <= lastOf(month)
  const toOn = retired ? addDays(tariff.retiredOn ?? '', -1) : lastOf(month)
  const life = lifeIn(tariff, unit, month)
  return {
    fromOn: later(later(firstOf(month), unit.feesFromOn ?? unit.handedOverOn ?? firstOf(month)), life.fromOn),
    toOn: toOn < life.toOn ? toOn : life.toOn,
  }
}

/** By days, what is left of a month is charged; any other rule charges the month as soon as it is touched, so once. */
const gapsOf = (
  tariff: Pick<Tariff, 'proration'>,
  period: Period,
  billed: readonly Period[],
): readonly Period[] => {
  const gaps = uncovered(period, billed)
  const touched = gaps.length !== 1 || gaps[0]?.fromOn !== period.fromOn || gaps[0]?.toOn !== period.toOn
  return touched && tariff.proration !== 'actualDays' ? [] : gaps
}

export interface UnitFacts {
  readonly unit: Unit
  readonly spaces: number
  /** Bills of this item that stand, of any month. */
  readonly billed: readonly Pick<Bill, 'fromOn' | 'toOn' | 'cutOn'>[]
  /** Rates granted to the unit for this item. */
  readonly rates?: readonly RateSpan[]
}

export type UnitCharge = { readonly charges: readonly Charge[] } | { readonly leftOut: LeftOut }

/**
 * What a run bills a unit of one monthly item, or why nothing. Only days that no bill covers are charged, so a second
 * run, or a run after a single bill, bills nothing twice.
 */
export const chargeUnit = (
  tariff: Tariff,
  prices: readonly TariffPrice[],
  month: YearMonth,
  { unit, spaces, billed, rates }: UnitFacts,
): UnitCharge => {
  if (unit.occupancy === 'vacant' && !tariff.chargesVacant) return { leftOut: 'vacant' }
  if (tariff.formula === 'spaceMonthly' && spaces === 0) return { leftOut: 'noSpace' }
  const period = periodOf(tariff, unit, month)
  if (period.fromOn > lastOf(month) || period.toOn < firstOf(month)) return { leftOut: 'notHandedOver' }
  if (!prices.some((price) => price.fromOn <= period.toOn)) return { leftOut: 'noPrice' }
  const standing = billed.map((bill) => ({ fromOn: bill.fromOn, toOn: endOf(bill) }))
  const gaps = gapsOf(tariff, period, standing)
  if (gaps.length === 0) return { leftOut: 'billedAlready' }
  const quantity = quantityOf(tariff.formula, unit, spaces)
  const charges = gaps.flatMap((gap) => chargesFor(tariff, prices, month, quantity, gap, rates))
  return charges.length === 0 ? { leftOut: 'noCharge' } : { charges }
}
