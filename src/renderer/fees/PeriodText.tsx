import { firstOf, lastOf } from '../../shared/day'
import type { Bill } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'

/** A whole month is said as the month; anything else from day to day. */
export const PeriodText = ({ bill }: { readonly bill: Pick<Bill, 'fromOn' | 'toOn'> }) => {
  const { t } = useWords()
  const month = bill.fromOn.slice(0, 7)
  if (bill.fromOn === firstOf(month) && bill.toOn === lastOf(month)) return <>{month}</>
  if (bill.fromOn === bill.toOn) return <>{bill.fromOn}</>
  return (
    <>
      {t('fees.period', {
        from: bill.fromOn,
        to: bill.toOn.slice(0, 4) === bill.fromOn.slice(0, 4) ? bill.toOn.slice(5) : bill.toOn,
      })}
    </>
  )
}
