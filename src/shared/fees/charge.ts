import { addDays, type Day, diffDays, firstOf, lastOf, monthsBetween, type YearMonth } from '../day'
import { areaCharge, timesRatio } from '../money'
import { monthShare } from './proration'
import type { Formula, Tariff, TariffPrice } from './schema'

/** One line of a bill: days (both ends counted), price in 0.0001 yuan, quantity × 100, amount in fen. */
export interface Charge {
  readonly fromOn: Day
  readonly toOn: Day
  readonly priceE4: number
  readonly quantityCenti: number
  readonly amountFen: number
}

type Price = Pick<TariffPrice, 'fromOn' | 'priceE4'>

interface Period {
  readonly fromOn: Day
  readonly toOn: Day
}

/** The price in force on a day: the newest that had begun, the last entered of one day. Undefined before the first. */
export const priceOn = (prices: readonly Price[], day: Day): number | undefined => {
  let found: Price | undefined
  for (const price of prices)
    if (price.fromOn <= day && (!found || price.fromOn >= found.fromOn)) found = price
  return found?.priceE4
}

const counted = (formula: Formula, quantityCenti: number): number =>
  formula === 'areaMonthly' || formula === 'spaceMonthly' ? quantityCenti : 100

/**
 * A whole month at a price (0.0001 yuan), in fen, half up per month and unit (domain.md §4.2). `quantityCenti` is the
 * area in 0.01 ㎡ or the spaces × 100; a fixed amount does not ask for it.
 */
export const monthCharge = (formula: Formula, priceE4: number, quantityCenti: number): number =>
  areaCharge(counted(formula, quantityCenti), priceE4)

/** The stretches of a period that have one price each; days before the first price have none. */
const stretches = (prices: readonly Price[], { fromOn, toOn }: Period): readonly (Period & Price)[] => {
  const starts = prices.map((price) => price.fromOn).filter((day) => day > fromOn && day <= toOn)
  if (starts.length === 0) {
    const priceE4 = priceOn(prices, fromOn)
    return priceE4 === undefined ? [] : [{ fromOn, toOn, priceE4 }]
  }
  return [...new Set([fromOn, ...starts])].sort().flatMap((start, place, all) => {
    const next = all[place + 1]
    const priceE4 = priceOn(prices, start)
    return priceE4 === undefined ? [] : [{ fromOn: start, toOn: next ? addDays(next, -1) : toOn, priceE4 }]
  })
}

const within = (month: YearMonth, { fromOn, toOn }: Period): Period => ({
  fromOn: fromOn > firstOf(month) ? fromOn : firstOf(month),
  toOn: toOn < lastOf(month) ? toOn : lastOf(month),
})

const length = (period: Period): number => diffDays(period.fromOn, period.toOn) + 1

/**
 * What a unit owes for a month, or for a part of it. The item's proration rule gives the share of the month; a price
 * change inside it divides that share by days, each line rounded half up (domain.md §4.2). No lines of 0.00.
 */
export const chargesFor = (
  tariff: Pick<Tariff, 'formula' | 'proration'>,
  prices: readonly Price[],
  month: YearMonth,
  quantityCenti: number,
  period: Period = { fromOn: firstOf(month), toOn: lastOf(month) },
): readonly Charge[] => {
  const parts = stretches(prices, within(month, period))
  const [first] = parts
  if (!first || first.fromOn > lastOf(month) || period.toOn < first.fromOn) return []
  const priced = { fromOn: first.fromOn, toOn: within(month, period).toOn }
  const share = monthShare(month, priced.fromOn, priced.toOn, tariff.proration)
  return parts
    .map((part) => ({
      ...part,
      quantityCenti: counted(tariff.formula, quantityCenti),
      amountFen: timesRatio(
        monthCharge(tariff.formula, part.priceE4, quantityCenti),
        share.numerator * length(part),
        share.denominator * length(priced),
      ),
    }))
    .filter((charge) => charge.amountFen > 0)
}

/** The same over any period, month by month: each month rounded, then added (domain.md §4.2, §19 row 9). */
export const chargesBetween = (
  tariff: Pick<Tariff, 'formula' | 'proration'>,
  prices: readonly Price[],
  quantityCenti: number,
  period: Period,
): readonly Charge[] =>
  monthsBetween(period.fromOn, period.toOn).flatMap((month) =>
    chargesFor(tariff, prices, month, quantityCenti, period),
  )
