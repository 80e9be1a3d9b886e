import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Day } from '../../shared/day'
import type { Problem, ProblemDetails } from '../../shared/problem'
import { dayText, type InstantStyle, instantText, moneyText } from './format'
import type { Language } from './words'

/** A day inside a refusal is said like every other day. */
const daysIn = (details: ProblemDetails, language: Language): ProblemDetails =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      Day.safeParse(value).success ? dayText(value as string, language) : value,
    ]),
  )

/** Words, money and dates in the language on screen. The only door to all three. */
export const useWords = () => {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
  /** Says a refusal. Its code is the key; its details fill the gaps. */
  const problemText = useCallback(
    (problem: Problem): string =>
      t(problem.code as never, daysIn(problem.details, language) as never) as unknown as string,
    [t, language],
  )
  return {
    t,
    language,
    problemText,
    /** ¥1,234.50 from integer fen. */
    money: moneyText,
    day: useCallback((day: string) => dayText(day, language), [language]),
    /** "14:30" today, "yesterday 09:12", "11-20 09:12"; in full with seconds, or the time alone. */
    instant: useCallback(
      (at: string, style: InstantStyle = 'short'): string => {
        const { text, near } = instantText(at, style, language)
        return near ? t(`ui.instant.${near}`, { time: text }) : text
      },
      [t, language],
    ),
  }
}
