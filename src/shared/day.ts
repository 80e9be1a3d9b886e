import { z } from 'zod'

/** A calendar day at the center, `YYYY-MM-DD`. Never an instant: no zone can shift it (domain.md §0.4 d). */
export type Day = string
/** A calendar month, `YYYY-MM`. */
export type YearMonth = string
/** A moment, ISO in UTC: `2026-11-23T02:00:00.000Z`. */
export type Instant = string

const DAY = /^\d{4}-\d{2}-\d{2}$/
const pad = (n: number): string => String(n).padStart(2, '0')

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; months count from 1. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// Read digit by digit: a billing run asks for millions of days, and text cut into pieces is what costs.
const digitsOf = (text: string, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}
const yearOf = (text: string): number => digitsOf(text, 0, 4)
const monthNumberOf = (text: string): number => digitsOf(text, 5, 7)
const dateOf = (text: string): number => digitsOf(text, 8, 10)

const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false
  const [year, month, day] = [yearOf(text), monthNumberOf(text), dateOf(text)]
  return (
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

/** Real calendar days from 1900 to 2200. Refuses with `day.notADay`. */
export const Day = z.string().refine(isDay, 'day.notADay')
/** Refuses with `day.notAMonth`. */
export const YearMonth = z.string().refine((text) => isDay(`${text}-01`), 'day.notAMonth')

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/
/** An instant in the form that is kept. */
const KEPT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const isInstant = (text: string): boolean =>
  KEPT.test(text)
    ? isDay(text.slice(0, 10))
    : isDay(INSTANT.exec(text)?.[1] ?? '') && !Number.isNaN(Date.parse(text))

/**
 * A moment in any ISO form that names its zone, kept as UTC so that instants compare as text. Refuses with
 * `day.notAnInstant`: without a zone it would be another moment on another PC (domain.md §0.4 d).
 */
export const Instant = z
  .string()
  .refine(isInstant, 'day.notAnInstant')
  .transform((text) => (KEPT.test(text) ? text : new Date(text).toISOString()))

const dayFrom = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
const numberOf = (day: Day): number => Date.UTC(yearOf(day), monthNumberOf(day) - 1, dateOf(day)) / 86_400_000

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date((numberOf(day) + count) * 86_400_000).toISOString().slice(0, 10)

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export const diffDays = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** The same date `count` months later, clamped to the month's end: 01-31 + 1 = 02-28/29 (domain.md §19 row 16). */
export const addMonths = (day: Day, count: number): Day => {
  const index = monthNumber(day) - 1 + count
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return dayFrom(toYear, toMonth, Math.min(dateOf(day), daysInMonth(toYear, toMonth)))
}

/** 2026-11-23 → 2026-11. */
export const monthOf = (day: Day): YearMonth => day.slice(0, 7)
/** The first day of a month. */
export const firstOf = (month: YearMonth): Day => `${month}-01`
/** The last day of a month. */
export const lastOf = (month: YearMonth): Day => `${month}-${pad(daysIn(month))}`
/** Days in a month. */
export const daysIn = (month: YearMonth): number => daysInMonth(yearOf(month), monthNumberOf(month))
/** The month `count` months later (earlier when negative). */
export const addToMonth = (month: YearMonth, count: number): YearMonth =>
  monthOf(addMonths(firstOf(month), count))

/** Months from one month to another: 0 for the same, negative when `to` is earlier. */
export const diffMonths = (from: YearMonth, to: YearMonth): number => monthNumber(to) - monthNumber(from)

const monthNumber = (month: YearMonth): number => yearOf(month) * 12 + monthNumberOf(month)

/** Every month that a period touches, both ends counted; none when it ends before it begins. */
export const monthsBetween = (fromOn: Day, toOn: Day): readonly YearMonth[] => {
  const count = fromOn > toOn ? 0 : diffMonths(monthOf(fromOn), monthOf(toOn)) + 1
  return Array.from({ length: count }, (_, step) => addToMonth(monthOf(fromOn), step))
}

/** 1 … 4. */
export const quarterOf = (month: YearMonth): number => Math.ceil(Number(month.slice(5)) / 3)

/** A day `n` of a month, clamped to its end; `n` counts from 1. */
export const dayInMonth = (month: YearMonth, n: number): Day => `${month}-${pad(Math.min(n, daysIn(month)))}`

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1

/** The center's clock: Asia/Shanghai, UTC+8 without summer time since 1991 (domain.md §0.4 d). */
const OFFSET_MS = 8 * 3_600_000

/** The calendar day at the center at an instant. */
export const dayOf = (at: Instant): Day => new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 10)

/** The time of day at the center at an instant, `HH:mm`. */
export const timeOf = (at: Instant): string =>
  new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(11, 16)

/** The instant at which the center's clocks show `time` (`HH:mm`) on a day. */
export const instantOf = (day: Day, time: string): Instant =>
  new Date(`${day}T${time}:00+08:00`).toISOString()
