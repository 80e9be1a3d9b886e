import { addDays, type Day, diffDays, firstOf, lastOf, monthsBetween, type YearMonth } from '../day'
import { timesRatio } from '../money'
import { type BillDetails, type Rounding, STEP_FEN } from './bill-details'
import { monthShare } from './proration'
import { changesOf, type RateSpan, rateOn } from './rate-spans'
import type { Formula, Tariff, TariffPrice } from './schema'

/** One line of a bill: days (both ends counted), price in 0.0001 yuan, quantity × 100, amount in fen. */
export interface Charge extends BillDetails {
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

/** `factor × numerator ÷ denominator`, half up to the item's own step, in one rounding. */
const rounded = (
  factor: number,
  numerator: number,
  denominator: number,
  rounding: Rounding | undefined,
): number => {
  const step = STEP_FEN[rounding ?? 'fen']
  return timesRatio(factor, numerator, denominator * step) * step
}

/**
 * A whole month at a price (0.0001 yuan), in fen, half up per month and unit (domain.md §4.2), to the item's own step.
 * `quantityCenti` is the area in 0.01 ㎡ or the spaces × 100; a fixed amount does not ask for it.
 */
export const monthCharge = (
  formula: Formula,
  priceE4: number,
  quantityCenti: number,
  rounding?: Rounding,
): number => rounded(counted(formula, quantityCenti), priceE4, 10_000, rounding)

interface Stretch extends Period, Pick<Charge, 'percent' | 'payer'> {
  readonly priceE4: number
}

/** The stretches of a period that have one price and one rate each; days before the first price have none. */
const stretches = (
  prices: readonly Price[],
  rates: readonly RateSpan[],
  { fromOn, toOn }: Period,
): readonly Stretch[] => {
  const starts = [...prices.map((price) => price.fromOn), ...changesOf(rates)].filter(
    (day) => day > fromOn && day <= toOn,
  )
  if (starts.length === 0) {
    const priceE4 = priceOn(prices, fromOn)
    return priceE4 === undefined ? [] : [{ fromOn, toOn, priceE4, ...rateOn(rates, fromOn) }]
  }
  return [...new Set([fromOn, ...starts])].sort().flatMap((start, place, all) => {
    const next = all[place + 1]
    const priceE4 = priceOn(prices, start)
    if (priceE4 === undefined) return []
    return [{ fromOn: start, toOn: next ? addDays(next, -1) : toOn, priceE4, ...rateOn(rates, start) }]
  })
}

const within = (month: YearMonth, { fromOn, toOn }: Period): Period => ({
  fromOn: fromOn > firstOf(month) ? fromOn : firstOf(month),
  toOn: toOn < lastOf(month) ? toOn : lastOf(month),
})

const length = (period: Period): number => diffDays(period.fromOn, period.toOn) + 1

/**
 * What a unit owes for a month, or for a part of it. The item's proration rule gives the share of the month; a price or a
 * rate that changes inside it divides that share by days, each line rounded half up (domain.md §4.2). No lines of 0.00.
 */
export const chargesFor = (
  tariff: Pick<Tariff, 'formula' | 'proration' | 'rounding'>,
  prices: readonly Price[],
  month: YearMonth,
  quantityCenti: number,
  period: Period = { fromOn: firstOf(month), toOn: lastOf(month) },
  rates: readonly RateSpan[] = [],
): readonly Charge[] => {
  const parts = stretches(prices, rates, within(month, period))
  const [first] = parts
  if (!first || first.fromOn > lastOf(month) || period.toOn < first.fromOn) return []
  const priced = { fromOn: first.fromOn, toOn: within(month, period).toOn }
  const share = monthShare(month, priced.fromOn, priced.toOn, tariff.proration)
  return parts
    .map((part) => ({
      ...part,
      quantityCenti: counted(tariff.formula, quantityCenti),
      amountFen: rounded(
        monthCharge(tariff.formula, part.priceE4, quantityCenti, tariff.rounding),
        share.numerator * length(part) * (part.percent ?? 100),
        share.denominator * length(priced) * 100,
        tariff.rounding,
      ),
    }))
    .filter((charge) => charge.amountFen > 0)
}

/** The same over any period, month by month: each month rounded, then added (domain.md §4.2, §19 row 9). */
export const chargesBetween = (
  tariff: Pick<Tariff, 'formula' | 'proration' | 'rounding'>,
  prices: readonly Price[],
  quantityCenti: number,
  period: Period,
): readonly Charge[] =>
  monthsBetween(period.fromOn, period.toOn).flatMap((month) =>
    chargesFor(tariff, prices, month, quantityCenti, period),
  )
