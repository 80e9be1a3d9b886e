import { addDays, Day } from './day'

const WORDS: ReadonlyMap<string, number> = new Map([
  ['今天', 0],
  ['今', 0],
  ['today', 0],
  ['明天', 1],
  ['明', 1],
  ['tomorrow', 1],
  ['后天', 2],
  ['昨天', -1],
  ['昨', -1],
  ['yesterday', -1],
  ['前天', -2],
])

const real = (year: number, month: number, day: number): Day | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return Day.safeParse(text).success ? text : undefined
}

/** A day some days away, as long as the calendar still has it. */
const away = (today: Day, count: number): Day | undefined => {
  const day = addDays(today, count)
  return Day.safeParse(day).success ? day : undefined
}

/**
 * What people type for a day, against today: `15` (this month), `0315` (this year), `20260315`, `2026-3-15`,
 * `2026/03/15`, `2026年3月15日`, `3-15`, `3月15日`, `+3`, `-1`, `明天`, `tomorrow` (ux.md, Form). Undefined when it is
 * no day of the calendar, or could be two (`315`).
 */
export const parseDayTyped = (typed: string, today: Day): Day | undefined => {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*([-/.年月日号])\s*/g, '$1')
  const word = WORDS.get(text)
  if (word !== undefined) return away(today, word)
  if (/^[+-]\d{1,4}$/.test(text)) return away(today, Number(text))
  const [year, month] = today.split('-').map(Number) as [number, number]
  const date = /^(\d{1,2})[日号]?$/.exec(text)
  if (date) return real(year, month, Number(date[1]))
  if (/^\d{4}$/.test(text)) return real(year, Number(text.slice(0, 2)), Number(text.slice(2)))
  if (/^\d{8}$/.test(text))
    return real(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text)
  if (full) return real(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text)
  return short ? real(year, Number(short[1]), Number(short[2])) : undefined
}
