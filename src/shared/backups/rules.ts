import { addDays, type Day, dayOf, diffDays, type Instant, instantOf, monthOf } from '../day'

/** How many copies are kept (domain.md §0.4 e). */
export interface KeepPlan {
  /** Copies of the present day. */
  readonly ofToday: number
  /** Days before today of which the last copy is kept, and months likewise. */
  readonly days: number
  readonly months: number
}

export interface Kept {
  readonly name: string
  readonly takenAt: Instant
  /** A copy of the state before a restore answers for records that are nowhere else: it stays a month at least. */
  readonly kind: 'automatic' | 'manual' | 'beforeRestore'
}

const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** How long a copy of the state before a restore is kept, in days. */
export const KEEP_BEFORE_RESTORE_DAYS = 31

/**
 * Names of the copies that stay. Of today the newest `ofToday`; of each of the `days` days before the newest; of each
 * of the last `months` months (the present one counts) the newest. The newest of all and copies from the future (a
 * clock was wrong) always stay. Numbers below 1 count as 1 for today, as 0 for days and months.
 */
export const whichToKeep = (copies: readonly Kept[], today: Day, plan: KeepPlan): ReadonlySet<string> => {
  const newestFirst = [...copies].sort((a, b) =>
    a.takenAt === b.takenAt ? (a.name < b.name ? 1 : -1) : a.takenAt < b.takenAt ? 1 : -1,
  )
  const keep = new Set<string>()
  const days = new Set<Day>()
  const months = new Set<string>()
  let ofToday = 0
  for (const [place, { name, takenAt, kind }] of newestFirst.entries()) {
    const day = dayOf(takenAt)
    const age = diffDays(day, today)
    if (place === 0 || age < 0) keep.add(name)
    if (kind === 'beforeRestore' && age <= KEEP_BEFORE_RESTORE_DAYS) keep.add(name)
    if (age === 0 && ofToday++ < Math.max(1, plan.ofToday)) keep.add(name)
    if (age > 0 && age <= plan.days && !days.has(day)) keep.add(name)
    const month = monthOf(day)
    if (age >= 0 && monthsBetween(day, today) < plan.months && !months.has(month)) keep.add(name)
    days.add(day)
    months.add(month)
  }
  return keep
}

/**
 * Whether the copy of the day is due: none was made since the last time the clock showed `dailyAt` (`HH:mm`). A copy from
 * the future (a clock was wrong) does not count.
 */
export const isDailyDue = (now: Instant, newest: Instant | null, dailyAt: string): boolean => {
  const today = dayOf(now)
  const todays = instantOf(today, dailyAt)
  const last = now >= todays ? todays : instantOf(addDays(today, -1), dailyAt)
  return newest === null || newest < last || newest > now
}

/** Days without a copy after which the desk says so, loudly. */
export const OLD_AFTER_DAYS = 3
