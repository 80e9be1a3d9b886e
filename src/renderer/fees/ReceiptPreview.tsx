import { Text } from '@mantine/core'
import { capitals } from '../../shared/capitals'
import type { Account } from '../../shared/fees/answers'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import styles from './Collect.module.css'
import { PeriodText } from './PeriodText'
import { linesOf, paymentsOf, type Takings, totalOf } from './takings'
import { useItemName } from './useItemName'

interface Props {
  readonly account: Account
  readonly takings: Takings
}

/** The receipt as it will be, live; its number is taken only when it is posted. */
export const ReceiptPreview = ({ account, takings }: Props) => {
  const { t, money } = useWords()
  const itemName = useItemName()
  const lines = linesOf(takings, account.bills)
  const totalFen = totalOf(takings, account.bills)
  return (
    <article className={styles.paper} aria-label={t('fees.collect.preview')}>
      <header className={styles.paperHead}>
        <strong>{t('fees.paper.title')}</strong>
        <span>{t('fees.collect.noLater')}</span>
      </header>
      <div className={styles.paperFacts}>
        <span className={styles.cut}>{t('fees.collect.payerIs', { payer: takings.payer })}</span>
        <span>{account.unitLabel}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list must be scrolled by keyboard */}
      <ul className={styles.paperLines} tabIndex={0} aria-label={t('fees.field.items')}>
        {lines.map(({ bill, amountFen }) => (
          <li key={bill.id}>
            <span className={styles.cut}>{itemName(bill.tariffId, bill.tariffName)}</span>
            <PeriodText bill={bill} />
            <span className={styles.number}>{formatFen(amountFen)}</span>
          </li>
        ))}
      </ul>
      <footer className={styles.paperTotal}>
        <Text className={styles.total}>{money(totalFen)}</Text>
        <Text size="sm">{capitals(totalFen)}</Text>
        <Text size="sm" c="dimmed">
          {paymentsOf(takings, totalFen)
            .map((payment) =>
              t('fees.paper.method', {
                method: t(`fees.method.${payment.method}`),
                amount: money(payment.amountFen),
              }),
            )
            .join(t('fees.paper.between'))}
        </Text>
      </footer>
    </article>
  )
}
