import { Text } from '@mantine/core'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'

/** 坏账核销申请: all that is open of a bill; the company has the last word (domain.md §13.1). */
export const BadDebtDialog = ({
  bill,
  onClose,
}: {
  readonly bill: Bill | null
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  if (!bill) return null
  return (
    <AskDialog
      opened
      title={t('fees.badDebt.title', { unit: bill.unitLabel })}
      ask={{ kind: 'badDebt', billId: bill.id }}
      onClose={onClose}
    >
      <Text size="sm">{t('fees.badDebt.message', { amount: money(openOf(bill)) })}</Text>
    </AskDialog>
  )
}
