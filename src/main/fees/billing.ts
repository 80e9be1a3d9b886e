import { createHash, type Hash } from 'node:crypto'
import { type Day, dayInMonth, firstOf, lastOf, type YearMonth } from '../../shared/day'
import { livesOn } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import type { LeftOut } from '../../shared/fees/answers'
import type { Charge } from '../../shared/fees/charge'
import type { RunInput } from '../../shared/fees/contract'
import { stillCharged } from '../../shared/fees/rules'
import type { Tariff, TariffPrice } from '../../shared/fees/schema'
import { appliesTo, chargeUnit, type UnitCharge } from '../../shared/fees/scope'
import { refuse, refuseIf } from '../../shared/problem'
import type { View } from '../collections'
import type { Ports } from '../ports'
import { type LateRules, lateCharges, lateRulesOf } from './lateBilling'
import { meterCharges } from './meterBilling'
import { ratesOf } from './rateFacts'
import { shareOut } from './sharing'

export interface PlannedBill extends Charge {
  readonly unit: Unit
  readonly tariff: Tariff
}

export interface RunPlan {
  readonly bills: PlannedBill[]
  /** Grows with the bills: made at once for a whole estate it would hold the window up. */
  readonly proof: Hash
  /** What is not yet part of it: one text at a time is dear. */
  unproved: string
  readonly leftOut: Map<LeftOut, Unit[]>
}

interface Item {
  readonly tariff: Tariff
  readonly prices: readonly TariffPrice[]
}

/** The items asked for; only those of this site that a run can bill and that are still charged. */
const itemsOf = (view: View, ask: RunInput): readonly Item[] => {
  if (!view.sites.get(ask.siteId)) refuse('fees.unknownSite')
  return [...new Set(ask.tariffIds)].map((tariffId) => {
    const tariff = view.tariffs.get(tariffId) ?? refuse('fees.unknownTariff')
    if (tariff.siteId !== ask.siteId) refuse('fees.otherSite', { item: tariff.name })
    if (tariff.formula === 'each') refuse('fees.notMonthly', { item: tariff.name })
    refuseIf(stillCharged(tariff, `${ask.month}-01`))
    return { tariff, prices: view.tariffPrices.where('tariff', tariff.id) }
  })
}

/** Parking spaces a unit has now; two cars that share one count once. */
export const spacesOf = (view: View, unitId: Unit['id']): number =>
  new Set(
    view.vehicles
      .where('unit', unitId)
      .filter((vehicle) => vehicle.endedOn === null && vehicle.space.trim() !== '')
      .map((vehicle) => vehicle.space.trim()),
  ).size

/** Signs. */
const PROVED_TOGETHER = 20_000

const addTo = (plan: RunPlan, bill: PlannedBill): void => {
  plan.bills.push(bill)
  const { unit, tariff, fromOn, toOn, priceE4, amountFen } = bill
  const { quantityCenti, percent = 100, payer = '', readingId = '', late } = bill
  plan.unproved +=
    `${unit.id}|${unit.label}|${tariff.id}|${tariff.name}|${tariff.dueDay}|${fromOn}|${toOn}|${priceE4}|${amountFen}|` +
    `${quantityCenti}|${percent}|${payer}|${readingId}|${late?.billId ?? ''};`
  if (plan.unproved.length < PROVED_TOGETHER) return
  plan.proof.update(plan.unproved)
  plan.unproved = ''
}

const emptyPlan = (): RunPlan => ({
  bills: [],
  proof: createHash('sha256'),
  unproved: '',
  leftOut: new Map(),
})

const leaveOut = (plan: RunPlan, unit: Unit, reason: LeftOut): void => {
  const known = plan.leftOut.get(reason)
  if (known) known.push(unit)
  else plan.leftOut.set(reason, [unit])
}

/** What one run works with: its items, and the rules of the day for what is late. */
interface Run {
  readonly month: YearMonth
  readonly today: Day
  readonly items: readonly Item[]
  readonly shared: readonly Item[]
  readonly late: LateRules
}

const runOf = (view: View, ask: RunInput, today: Day): Run => {
  const items = itemsOf(view, ask)
  const isShared = ({ tariff }: Item): boolean =>
    tariff.formula === 'sharedByArea' || tariff.formula === 'sharedEqually'
  return {
    month: ask.month,
    today,
    items: items.filter((item) => !isShared(item)),
    shared: items.filter(isShared),
    late: lateRulesOf(view),
  }
}

/** 违约金 of a unit in a run: as with any item, a vacant unit is charged only where the item says so. */
const lateOfUnit = (view: View, tariff: Tariff, unit: Unit, { late, today }: Run): UnitCharge => {
  if (late.length === 0) return { leftOut: 'lateOff' }
  if (unit.occupancy === 'vacant' && !tariff.chargesVacant) return { leftOut: 'vacant' }
  const charges = lateCharges(view, unit.id, late, today)
  return charges.length === 0 ? { leftOut: 'nothingLate' } : { charges }
}

const unitCharges = (view: View, { tariff, prices }: Item, unit: Unit, run: Run): UnitCharge => {
  if (tariff.formula === 'metered') return meterCharges(view, { tariff, prices, unit, month: run.month })
  if (tariff.formula === 'lateFee') return lateOfUnit(view, tariff, unit, run)
  return chargeUnit(tariff, prices, run.month, {
    unit,
    spaces: tariff.formula === 'spaceMonthly' ? spacesOf(view, unit.id) : 0,
    billed: view.bills.where('unitItem', `${unit.id}|${tariff.id}`),
    rates: ratesOf(view, unit.id, tariff.id),
  })
}

const planUnit = (view: View, plan: RunPlan, unit: Unit, run: Run): void => {
  for (const item of run.items) {
    const { tariff } = item
    if (!appliesTo(tariff, unit)) continue
    const result = unitCharges(view, item, unit, run)
    if ('charges' in result) for (const charge of result.charges) addTo(plan, { ...charge, unit, tariff })
    else leaveOut(plan, unit, result.leftOut)
  }
}

/** Common costs are shared over all units together. */
const planShared = (view: View, plan: RunPlan, units: readonly Unit[], run: Run): void => {
  for (const { tariff } of run.shared) {
    const bearing = units.filter((unit) => appliesTo(tariff, unit))
    for (const result of shareOut(view, tariff, run.month, bearing))
      if ('charge' in result) addTo(plan, { ...result.charge, unit: result.unit, tariff })
      else leaveOut(plan, result.unit, result.leftOut)
  }
}

/** Units that were there on some day of the month; what was split or joined away before owes nothing any more. */
const unitsIn = (view: View, { siteId, month }: RunInput): readonly Unit[] =>
  view.units
    .where('site', siteId)
    .filter(
      ({ ended, began }) => !(ended && ended.on <= firstOf(month)) && !(began && began.on > lastOf(month)),
    )

/** Reckons a month for a site at once: what a commit relies on. */
export const planRun = (view: View, ask: RunInput, today: Day): RunPlan => {
  const plan = emptyPlan()
  const run = runOf(view, ask, today)
  const units = unitsIn(view, ask)
  for (const unit of units) planUnit(view, plan, unit, run)
  planShared(
    view,
    plan,
    units.filter((unit) => livesOn(unit, lastOf(ask.month))),
    run,
  )
  return plan
}

/** Units after which a person is told how far it is. */
const TOLD = 500

/** The same in slices, saying how far it is, so that the window goes on living. */
export const planRunSlowly = async (
  view: View,
  ask: RunInput,
  today: Day,
  ports: Pick<Ports, 'progress' | 'breathe'>,
): Promise<RunPlan> => {
  const plan = emptyPlan()
  const run = runOf(view, ask, today)
  const units = unitsIn(view, ask)
  for (const [place, unit] of units.entries()) {
    if (place % TOLD === 0) ports.progress(place, units.length)
    if (place % AT_A_TIME === 0) await ports.breathe()
    planUnit(view, plan, unit, run)
  }
  planShared(
    view,
    plan,
    units.filter((unit) => livesOn(unit, lastOf(ask.month))),
    run,
  )
  ports.progress(units.length, units.length)
  return plan
}

/** Records handled before asking whether it is time to breathe. */
export const AT_A_TIME = 20

/** A short proof of what was previewed: the same facts give the same text. */
export const fingerprintOf = (plan: RunPlan): string =>
  plan.proof.copy().update(plan.unproved).digest('hex').slice(0, 32)

export const dueOnOf = (tariff: Pick<Tariff, 'dueDay'>, month: YearMonth): string =>
  dayInMonth(month, tariff.dueDay)
