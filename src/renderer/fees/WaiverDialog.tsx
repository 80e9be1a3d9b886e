import { useEffect, useState } from 'react'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'
import { MoneyInput } from '../ui/MoneyInput'
import { useItemName } from './useItemName'

/** 减免申请: how much of what is open, and why (domain.md §4.5). */
export const WaiverDialog = ({
  bill,
  onClose,
}: {
  readonly bill: Bill | null
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const itemName = useItemName()
  const [amountFen, setAmountFen] = useState<number | null>(null)
  useEffect(() => {
    if (bill) setAmountFen(openOf(bill))
  }, [bill])
  if (!bill) return null
  return (
    <AskDialog
      opened
      title={t('fees.waive.title', {
        unit: bill.unitLabel,
        item: itemName(bill.tariffId, bill.tariffName),
      })}
      ask={amountFen === null ? null : { kind: 'waiver', billId: bill.id, amountFen }}
      onClose={onClose}
    >
      <MoneyInput required label={t('fees.waive.amount')} value={amountFen} onChange={setAmountFen} />
    </AskDialog>
  )
}
