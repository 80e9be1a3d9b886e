import dayjs from 'dayjs'
import { addDays, dayOf, type Instant, timeOf } from '../../shared/day'
import { formatFen } from '../../shared/money'
import type { Language } from './words'

/** `short` as clerks say it, `full` with seconds, `time` or `clock` (with seconds) alone. All by the center's clock, not the PC's zone. */
export type InstantStyle = 'short' | 'full' | 'time' | 'clock'

/** ¥1,234.50: the one way money is shown, from integer fen. */
export const moneyText = (fen: number): string => (fen < 0 ? `-¥${formatFen(-fen)}` : `¥${formatFen(fen)}`)

/** 2026-11-23 → 2026-11-23 / 23 Nov 2026. */
export const dayText = (day: string, language: Language): string =>
  language === 'en' ? dayjs(day).locale('en').format('D MMM YYYY') : day

/** `HH:mm:ss` at the center. */
const clockText = (at: Instant): string => `${timeOf(at)}:${new Date(at).toISOString().slice(17, 19)}`

export type NearDay = 'yesterday' | 'tomorrow'

/** An instant, and whether it is said against today: "14:30", then yesterday 09:12, then 11-20 09:12. */
export const instantText = (
  at: Instant,
  style: InstantStyle,
  language: Language,
): { readonly text: string; readonly near?: NearDay } => {
  const day = dayOf(at)
  const time = timeOf(at)
  if (style === 'time') return { text: time }
  if (style === 'clock') return { text: clockText(at) }
  if (style === 'full') return { text: `${dayText(day, language)} ${clockText(at)}` }
  const today = dayOf(new Date().toISOString())
  if (day === today) return { text: time }
  if (day === addDays(today, -1)) return { text: time, near: 'yesterday' }
  if (day === addDays(today, 1)) return { text: time, near: 'tomorrow' }
  if (day.slice(0, 4) !== today.slice(0, 4)) return { text: `${dayText(day, language)} ${time}` }
  const short = language === 'en' ? dayjs(day).locale('en').format('D MMM') : day.slice(5)
  return { text: `${short} ${time}` }
}
