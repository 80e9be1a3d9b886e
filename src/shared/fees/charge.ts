import { addDays, type Day, firstOf, lastOf, type YearMonth } from '../day'
import { areaCharge, countCharge, timesRatio } from '../money'
import { daysWithin, monthShare } from './proration'
import type { Proration, Tariff, TariffPrice } from './schema'

export interface Charge {
  readonly fromOn: Day
  readonly toOn: Day
  readonly priceE4: number
  readonly quantityCenti: number
  readonly amountFen: number
}

/** The price in force on a day: the newest that had begun. Undefined before the first. */
export const priceOn = (prices: readonly Pick<TariffPrice, 'fromOn' | 'priceE4'>[], day: Day): number | undefined => {
  let found: Pick<TariffPrice, 'fromOn' | 'priceE4'> | undefined
  for (const price of prices) if (price.fromOn <= day && (!found || price.fromOn >= found.fromOn)) found = price
  return found?.priceE4
}

/** A whole month at a price, in fen; area in 0.01 ㎡ (domain.md §4.2, rounded half up per month and unit). */
export const monthCharge = (formula: Tariff['formula'], priceE4: number, areaCenti: number): number =>
  formula === 'areaMonthly' ? areaCharge(areaCenti, priceE4) : countCharge(1, priceE4)

/** The stretches of a period that have one price each. */
const stretches = (
  prices: readonly Pick<TariffPrice, 'fromOn' | 'priceE4'>[],
  fromOn: Day,
  toOn: Day,
): readonly { readonly fromOn: Day; readonly toOn: Day; readonly priceE4: number }[] => {
  const starts = [fromOn, ...prices.map((price) => price.fromOn).filter((day) => day > fromOn && day <= toOn)]
  return [...new Set(starts)].sort().flatMap((start, place, all) => {
    const next = all[place + 1]
    const priceE4 = priceOn(prices, start)
    return priceE4 === undefined ? [] : [{ fromOn: start, toOn: next ? addDays(next, -1) : toOn, priceE4 }]
  })
}

/**
 * What a unit owes for a month, or for the part of it from `fromOn` to `toOn`. A price change inside the month is
 * charged by days, each stretch rounded half up. Area in 0.01 ㎡. Nothing when no price is in force or the sum is 0.
 */
export const chargesFor = (
  tariff: Pick<Tariff, 'formula' | 'proration'>,
  prices: readonly Pick<TariffPrice, 'fromOn' | 'priceE4'>[],
  month: YearMonth,
  areaCenti: number,
  period: { readonly fromOn: Day; readonly toOn: Day } = { fromOn: firstOf(month), toOn: lastOf(month) },
): readonly Charge[] => {
  const quantityCenti = tariff.formula === 'areaMonthly' ? areaCenti : 100
  const parts = stretches(prices, period.fromOn, period.toOn)
  const rule: Proration = parts.length > 1 ? 'actualDays' : tariff.proration
  return parts
    .map((part) => {
      const share = monthShare(month, part.fromOn, part.toOn, rule)
      const whole = monthCharge(tariff.formula, part.priceE4, areaCenti)
      return { ...part, quantityCenti, amountFen: timesRatio(whole, share.numerator, share.denominator) }
    })
    .filter((charge) => charge.amountFen > 0 && daysWithin(month, charge.fromOn, charge.toOn) > 0)
}
