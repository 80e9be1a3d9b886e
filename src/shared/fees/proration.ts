import {
  addDays,
  addMonths,
  type Day,
  daysIn,
  diffDays,
  diffMonths,
  firstOf,
  lastOf,
  monthOf,
  monthsBetween,
  type YearMonth,
} from '../day'
import { sumFen, timesRatio } from '../money'
import type { Proration } from './schema'

/** Share of a month's charge, as a fraction between 0 and 1. */
export interface MonthShare {
  readonly numerator: number
  readonly denominator: number
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** Days of a month inside a period, both ends counted; 0 when they do not meet. */
export const daysWithin = (month: YearMonth, fromOn: Day, toOn: Day): number =>
  Math.max(0, diffDays(later(firstOf(month), fromOn), earlier(lastOf(month), toOn)) + 1)

/**
 * The share of one month that a period from `fromOn` to `toOn` (both included) is charged (domain.md §4.2, §2.1):
 * actual days of that month; thirtieths; the halves it touches (to the 15th, from the 16th); or all of a month touched.
 */
export const monthShare = (month: YearMonth, fromOn: Day, toOn: Day, rule: Proration): MonthShare => {
  const days = daysWithin(month, fromOn, toOn)
  const all = daysIn(month)
  if (days === 0) return { numerator: 0, denominator: 1 }
  if (days === all || rule === 'wholeMonth') return { numerator: 1, denominator: 1 }
  if (rule === 'thirtyDays') return { numerator: Math.min(days, 30), denominator: 30 }
  if (rule === 'actualDays') return { numerator: days, denominator: all }
  const beginsLate = fromOn > `${month}-15`
  const endsEarly = toOn < `${month}-16`
  return beginsLate || endsEarly ? { numerator: 1, denominator: 2 } : { numerator: 1, denominator: 1 }
}

/** Fen of a month's charge (fen) for a share of it, half up. */
export const shareOf = (monthFen: number, share: MonthShare): number =>
  timesRatio(monthFen, share.numerator, share.denominator)

/** Fen for a whole percentage of an amount, half up: 70 % of 255.82 for a vacant unit = 179.07 (domain.md §4.2). */
export const atPercent = (fen: number, percent: number): number => timesRatio(fen, percent, 100)

/**
 * A monthly amount over a period by calendar months, both ends counted: each month's share rounded, then added
 * (domain.md §4.2). Also what is given back of a prepaid year (§19 extras): 255.82 from 2024-09-19 to 12-31 = 869.79.
 */
export const periodCharge = (monthFen: number, fromOn: Day, toOn: Day, rule: Proration): number =>
  sumFen(monthsBetween(fromOn, toOn).map((month) => shareOf(monthFen, monthShare(month, fromOn, toOn, rule))))

/**
 * A monthly amount over a period counted in months from its own first day, as leases are; days left over are a part of
 * the lease month they begin (domain.md §4.2, §19 row 12): ¥300 from 2021-11-10 to 2022-02-12 = 3 months + 3/28.
 */
export const leaseCharge = (monthFen: number, fromOn: Day, toOn: Day): number => {
  if (toOn < fromOn) return 0
  const end = addDays(toOn, 1)
  let months = diffMonths(monthOf(fromOn), monthOf(end))
  if (addMonths(fromOn, months) > end) months -= 1
  const begun = addMonths(fromOn, months)
  const part = timesRatio(monthFen, diffDays(begun, end), diffDays(begun, addMonths(fromOn, months + 1)))
  return monthFen * months + part
}
