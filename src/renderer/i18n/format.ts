import dayjs from 'dayjs'
import { dayOf } from '../../shared/day'
import { formatFen } from '../../shared/money'
import type { Language } from './words'

export type InstantStyle = 'short' | 'full' | 'time'

/** ¥1,234.50: the one way money is shown, from integer fen. */
export const moneyText = (fen: number): string => `¥${formatFen(fen)}`

/** 2026-11-23 → 2026年11月23日 / 23 Nov 2026. */
export const dayText = (day: string, language: Language): string =>
  language === 'en' ? dayjs(day).format('D MMM YYYY') : dayjs(day).format('YYYY-MM-DD')

/** As clerks say it: "14:30" today, "11-22 09:12" this year, in full otherwise. */
export const instantText = (at: string, style: InstantStyle, language: Language): string => {
  const moment = dayjs(at)
  if (style === 'time') return moment.format('HH:mm')
  if (style === 'full') return language === 'en' ? moment.format('D MMM YYYY HH:mm:ss') : moment.format('YYYY-MM-DD HH:mm:ss')
  if (dayOf(at) === dayOf(new Date().toISOString())) return moment.format('HH:mm')
  if (moment.isSame(dayjs(), 'year')) return moment.format(language === 'en' ? 'D MMM HH:mm' : 'MM-DD HH:mm')
  return moment.format(language === 'en' ? 'D MMM YYYY HH:mm' : 'YYYY-MM-DD HH:mm')
}
