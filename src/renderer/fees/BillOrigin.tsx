import type { Bill } from '../../shared/fees/schema'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { Facts } from '../ui/Facts'
import { useLateText } from './lateWords'

/** Why a bill is what it is, where price × quantity does not say it: a rate, a step, a share, lateness. */
export const BillOrigin = ({ bill }: { readonly bill: Bill }) => {
  const { t } = useWords()
  const lateText = useLateText()
  const { percent, payer, tier, share, late } = bill
  const items = [
    ...(percent === undefined ? [] : [{ label: t('fees.field.percent'), value: `${percent}%` }]),
    ...(payer === undefined ? [] : [{ label: t('fees.field.payer'), value: payer }]),
    ...(tier === undefined
      ? []
      : [{ label: t('fees.field.tier'), value: t('fees.tiers.nth', { n: tier + 1 }) }]),
    ...(share === undefined
      ? []
      : [
          {
            label: t('fees.field.share'),
            value: t('fees.cost.share', {
              total: formatFen(share.totalFen),
              percent: ((share.weight * 100) / share.allWeight).toFixed(4),
            }),
          },
        ]),
    ...(late === undefined ? [] : [{ label: t('fees.late.formula'), value: lateText(late) }]),
  ]
  return items.length === 0 ? null : <Facts items={items} />
}
