import { addDays, type Day, diffDays } from '../day'
import { areaCharge, splitByLargestRemainder, timesRatio } from '../money'
import { STEP_FEN, type Tier } from './bill-details'
import type { Charge } from './charge'
import type { Tariff, TariffPrice } from './schema'

type Price = Pick<TariffPrice, 'fromOn' | 'priceE4' | 'tiers'>

/** What a reading counted, and what the same year had counted before it where steps are counted by the year. */
export interface Use {
  readonly fromOn: Day
  readonly toOn: Day
  readonly usageCenti: number
  readonly beforeCenti: number
}

const priceInForce = (prices: readonly Price[], day: Day): Price | undefined =>
  prices.reduce<Price | undefined>(
    (found, price) => (price.fromOn <= day && (!found || price.fromOn >= found.fromOn) ? price : found),
    undefined,
  )

interface Span {
  readonly fromOn: Day
  readonly toOn: Day
  readonly price: Price
}

/** The stretches of a reading that have one price each; days before the first price take the first. */
const spansOf = (prices: readonly Price[], { fromOn, toOn }: Use): readonly Span[] => {
  const starts = prices.map((price) => price.fromOn).filter((day) => day > fromOn && day <= toOn)
  const days = [...new Set([fromOn, ...starts])].sort()
  const spans = days.flatMap((start, place): readonly Span[] => {
    const next = days[place + 1]
    const price = priceInForce(prices, start)
    return price ? [{ fromOn: start, toOn: next ? addDays(next, -1) : toOn, price }] : []
  })
  const [first, ...rest] = spans
  return first ? [{ ...first, fromOn }, ...rest] : []
}

interface Step {
  readonly tier: number
  readonly priceE4: number
  readonly quantityCenti: number
}

/** Divides a use over the steps of a price, the cheapest filled first; `before` is what has been used of them already. */
export const stepsOf = (
  priceE4: number,
  tiers: readonly Tier[],
  beforeCenti: number,
  usageCenti: number,
): readonly Step[] => {
  const bounds = [0, ...tiers.map((tier) => tier.aboveCenti)]
  const dear = [priceE4, ...tiers.map((tier) => tier.priceE4)]
  const end = beforeCenti + usageCenti
  return bounds.flatMap((bound, place) => {
    const next = bounds[place + 1] ?? Number.POSITIVE_INFINITY
    const quantityCenti = Math.min(end, next) - Math.max(beforeCenti, bound)
    return quantityCenti > 0 ? [{ tier: place, priceE4: dear[place] ?? priceE4, quantityCenti }] : []
  })
}

const stepFen = (step: Step, rounding: Tariff['rounding']): number => {
  const fen = STEP_FEN[rounding ?? 'fen']
  return fen === 1
    ? areaCharge(step.quantityCenti, step.priceE4)
    : timesRatio(step.quantityCenti, step.priceE4, 10_000 * fen) * fen
}

/**
 * What was counted at the price of its time: a price that changes between two readings divides the use by days (largest
 * remainder, so that no unit is lost), steps fill up in order of time (domain.md §4.2). No lines of 0.00.
 */
export const usageCharges = (
  tariff: Pick<Tariff, 'rounding'>,
  prices: readonly Price[],
  use: Use,
): readonly Charge[] => {
  const spans = spansOf(prices, use)
  const shares = splitByLargestRemainder(
    use.usageCenti,
    spans.map((span) => diffDays(span.fromOn, span.toOn) + 1),
  )
  let before = use.beforeCenti
  return spans.flatMap((span, place) => {
    const usageCenti = shares?.[place] ?? 0
    const steps = stepsOf(span.price.priceE4, span.price.tiers ?? [], before, usageCenti)
    before += usageCenti
    return steps
      .map((step) => ({
        fromOn: span.fromOn,
        toOn: span.toOn,
        priceE4: step.priceE4,
        quantityCenti: step.quantityCenti,
        amountFen: stepFen(step, tariff.rounding),
        ...(step.tier > 0 ? { tier: step.tier } : {}),
      }))
      .filter((charge) => charge.amountFen > 0)
  })
}
