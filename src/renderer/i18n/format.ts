import dayjs from 'dayjs'
import { dayOf, type Instant, timeOf } from '../../shared/day'
import { formatFen } from '../../shared/money'
import type { Language } from './words'

/** `short` as clerks say it, `full` with seconds, `time` alone. All by the center's clock, not the PC's zone. */
export type InstantStyle = 'short' | 'full' | 'time'

/** ¥1,234.50: the one way money is shown, from integer fen. */
export const moneyText = (fen: number): string => (fen < 0 ? `-¥${formatFen(-fen)}` : `¥${formatFen(fen)}`)

/** 2026-11-23 → 2026-11-23 / 23 Nov 2026. */
export const dayText = (day: string, language: Language): string =>
  language === 'en' ? dayjs(day).locale('en').format('D MMM YYYY') : day

const secondsOf = (at: Instant): string => new Date(at).toISOString().slice(17, 19)

/** "14:30" today, "11-22 09:12" this year, in full otherwise. */
export const instantText = (at: Instant, style: InstantStyle, language: Language): string => {
  const day = dayOf(at)
  const time = timeOf(at)
  if (style === 'time') return time
  if (style === 'full') return `${dayText(day, language)} ${time}:${secondsOf(at)}`
  const today = dayOf(new Date().toISOString())
  if (day === today) return time
  if (day.slice(0, 4) !== today.slice(0, 4)) return `${dayText(day, language)} ${time}`
  return language === 'en' ? `${dayjs(day).locale('en').format('D MMM')} ${time}` : `${day.slice(5)} ${time}`
}
