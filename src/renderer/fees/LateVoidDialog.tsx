import { Checkbox, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Receipt } from '../../shared/fees/schema'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'

/** After its day: every copy back in hand, and somebody else decides (domain.md §4.9). */
export const LateVoidDialog = ({
  receipt,
  onClose,
}: {
  readonly receipt: Receipt | null
  readonly onClose: () => void
}) => {
  const { t, day } = useWords()
  const [copies, setCopies] = useState(false)
  useEffect(() => {
    if (receipt) setCopies(false)
  }, [receipt])
  if (!receipt) return null
  return (
    <AskDialog
      opened
      title={t('fees.lateVoid.title', { no: receipt.no })}
      ask={copies ? { kind: 'lateVoid', receiptId: receipt.id, allCopiesInHand: true } : null}
      onClose={onClose}
    >
      <Text size="sm">{t('fees.lateVoid.message', { day: day(receipt.issuedOn) })}</Text>
      <Checkbox
        label={t('fees.voidReceipt.copies')}
        checked={copies}
        onChange={(event) => setCopies(event.currentTarget.checked)}
      />
    </AskDialog>
  )
}
