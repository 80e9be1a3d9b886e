import { addDays, type Day, daysIn, diffDays, firstOf, lastOf, monthOf, type YearMonth } from '../day'
import { timesRatio } from '../money'
import type { Proration } from './schema'

/** Share of a month's charge, as a fraction. */
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
 * actual days of that month; thirtieths; half months by the 15th; or the whole month once it is touched.
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

/** Fen of a month's charge for a share of it, half up. */
export const shareOf = (monthFen: number, share: MonthShare): number =>
  timesRatio(monthFen, share.numerator, share.denominator)

/**
 * A monthly amount over a period counted in whole months from its first day and the days that are left, as leases are
 * (domain.md §4.2, §19 row 12): ¥300 from 2021-11-10 to 2022-02-12 = 3 months + 3/28 = ¥932.14.
 */
export const leaseCharge = (monthFen: number, fromOn: Day, toOn: Day): number => {
  const end = addDays(toOn, 1)
  let months = 0
  while (anniversary(fromOn, months + 1) <= end) months += 1
  const rest = diffDays(anniversary(fromOn, months), end)
  const lastMonth = monthOf(toOn)
  return monthFen * months + timesRatio(monthFen, rest, daysIn(lastMonth))
}

const anniversary = (fromOn: Day, months: number): Day => {
  const [year, month, day] = fromOn.split('-').map(Number) as [number, number, number]
  const index = year * 12 + month - 1 + months
  const target = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  return `${target}-${String(Math.min(day, daysIn(target))).padStart(2, '0')}`
}
