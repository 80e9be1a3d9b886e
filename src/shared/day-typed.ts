import { addDays, type Day, daysInMonth } from './day'

const WORDS: Readonly<Record<string, number>> = {
  今天: 0,
  今: 0,
  today: 0,
  明天: 1,
  明: 1,
  tomorrow: 1,
  后天: 2,
  昨天: -1,
  昨: -1,
  yesterday: -1,
  前天: -2,
}

const real = (year: number, month: number, day: number): Day | undefined => {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2200 || day > daysInMonth(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * What people type for a day, against today: `15` (this month), `0315` (this year), `20260315`, `2026-3-15`,
 * `2026/03/15`, `2026年3月15日`, `3-15`, `3月15日`, `+3`, `-1`, `明天`, `tomorrow`. Undefined when it is no day.
 */
export const parseDayTyped = (typed: string, today: Day): Day | undefined => {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const word = WORDS[text]
  if (word !== undefined) return addDays(today, word)
  if (/^[+-]\d{1,4}$/.test(text)) return addDays(today, Number(text))
  const [year, month] = today.split('-').map(Number) as [number, number]
  if (/^\d{1,2}$/.test(text)) return real(year, month, Number(text))
  if (/^\d{4}$/.test(text)) return real(year, Number(text.slice(0, 2)), Number(text.slice(2)))
  if (/^\d{8}$/.test(text)) return real(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (full) return real(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  return short ? real(year, Number(short[1]), Number(short[2])) : undefined
}
