import type { LateDetail } from '../../shared/fees/bill-details'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'

/** 500 → `0.05%`: a daily rate in 0.000001 as people agree it. */
export const rateText = (rateE6: number): string => `${rateE6 / 10_000}%`

/** How an amount of 违约金 was reckoned, in one line: `767.46 × 0.05% × 44 天` (domain.md §4.6: the formula is shown). */
export const useLateText = () => {
  const { t } = useWords()
  return (late: Pick<LateDetail, 'parts' | 'rateE6' | 'cap' | 'capped'>): string => {
    const parts = late.parts
      .map((part) =>
        t('fees.late.part', {
          principal: formatFen(part.principalFen),
          rate: rateText(part.rateE6 ?? late.rateE6),
          days: part.days,
        }),
      )
      .join(' + ')
    return late.capped && late.cap
      ? t('fees.late.capped', { parts, lpr: late.cap.lprBp / 100, times: late.cap.timesPercent / 100 })
      : parts
  }
}
