import { createHash, type Hash } from 'node:crypto'
import { dayInMonth, type YearMonth } from '../../shared/day'
import type { Unit } from '../../shared/estate/schema'
import type { LeftOut } from '../../shared/fees/answers'
import type { Charge } from '../../shared/fees/charge'
import type { RunInput } from '../../shared/fees/contract'
import { stillCharged } from '../../shared/fees/rules'
import type { Tariff, TariffPrice } from '../../shared/fees/schema'
import { appliesTo, chargeUnit } from '../../shared/fees/scope'
import { refuse, refuseIf } from '../../shared/problem'
import type { View } from '../collections'
import type { Ports } from '../ports'

export interface PlannedBill extends Charge {
  readonly unit: Unit
  readonly tariff: Tariff
}

export interface RunPlan {
  readonly bills: PlannedBill[]
  /** Grows with every bill: made at once for a whole estate it would hold the window up. */
  readonly proof: Hash
  readonly leftOut: Map<LeftOut, Unit[]>
}

interface Item {
  readonly tariff: Tariff
  readonly prices: readonly TariffPrice[]
}

/** The items asked for; only monthly ones of this site that are still charged. */
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

const addTo = (plan: RunPlan, bill: PlannedBill): void => {
  plan.bills.push(bill)
  const { unit, tariff, fromOn, toOn, priceE4, amountFen } = bill
  plan.proof.update(
    `${unit.id}|${unit.label}|${tariff.id}|${tariff.name}|${tariff.dueDay}|${fromOn}|${toOn}|${priceE4}|${amountFen};`,
  )
}

const emptyPlan = (): RunPlan => ({ bills: [], proof: createHash('sha256'), leftOut: new Map() })

const planUnit = (view: View, plan: RunPlan, unit: Unit, items: readonly Item[], month: YearMonth): void => {
  for (const { tariff, prices } of items) {
    if (!appliesTo(tariff, unit)) continue
    const result = chargeUnit(tariff, prices, month, {
      unit,
      spaces: tariff.formula === 'spaceMonthly' ? spacesOf(view, unit.id) : 0,
      billed: view.bills.where('unitItem', `${unit.id}|${tariff.id}`),
    })
    if ('charges' in result) for (const charge of result.charges) addTo(plan, { ...charge, unit, tariff })
    else {
      const known = plan.leftOut.get(result.leftOut)
      if (known) known.push(unit)
      else plan.leftOut.set(result.leftOut, [unit])
    }
  }
}

/** Reckons a month for a site at once: what a commit relies on. */
export const planRun = (view: View, ask: RunInput): RunPlan => {
  const plan = emptyPlan()
  const items = itemsOf(view, ask)
  for (const unit of view.units.where('site', ask.siteId)) planUnit(view, plan, unit, items, ask.month)
  return plan
}

/** Units after which a person is told how far it is. */
const TOLD = 500

/** The same in slices, saying how far it is, so that the window goes on living. */
export const planRunSlowly = async (
  view: View,
  ask: RunInput,
  ports: Pick<Ports, 'progress' | 'breathe'>,
): Promise<RunPlan> => {
  const plan = emptyPlan()
  const items = itemsOf(view, ask)
  const units = view.units.where('site', ask.siteId)
  for (const [place, unit] of units.entries()) {
    if (place % TOLD === 0) ports.progress(place, units.length)
    if (place % AT_A_TIME === 0) await ports.breathe()
    planUnit(view, plan, unit, items, ask.month)
  }
  ports.progress(units.length, units.length)
  return plan
}

/** Records handled before asking whether it is time to breathe. */
export const AT_A_TIME = 20

/** A short proof of what was previewed: the same facts give the same text. */
export const fingerprintOf = (plan: RunPlan): string => plan.proof.copy().digest('hex').slice(0, 32)

export const dueOnOf = (tariff: Pick<Tariff, 'dueDay'>, month: YearMonth): string =>
  dayInMonth(month, tariff.dueDay)
