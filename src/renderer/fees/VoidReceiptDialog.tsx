import { Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Receipt } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { notifyDone } from '../ui/notify'

/** domain.md §4.9: every copy back in hand, the reason written down, the number kept. */
export const VoidReceiptDialog = ({
  receipt,
  onClose,
}: {
  readonly receipt: Receipt | null
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const [copies, setCopies] = useState(false)
  const remove = useCommand('fees.voidReceipt')
  const { clear } = remove
  useEffect(() => {
    if (!receipt) return
    setCopies(false)
    clear()
  }, [receipt, clear])
  const confirm = async (reason?: string): Promise<void> => {
    if (!receipt) return
    const reply = await remove.run({ receiptId: receipt.id, reason: reason ?? '', allCopiesInHand: copies })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.voidReceipt.done', { no: reply.value.no }))
  }
  return (
    <ConfirmDialog
      opened={receipt !== null}
      title={t('fees.voidReceipt.title', { no: receipt?.no ?? '' })}
      message={t('fees.voidReceipt.message', {
        payer: receipt?.payer ?? '',
        amount: money(receipt?.totalFen ?? 0),
      })}
      confirmLabel={t('fees.voidReceipt.open')}
      reason
      danger
      disabled={!copies}
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Checkbox
        label={t('fees.voidReceipt.copies')}
        checked={copies}
        onChange={(event) => setCopies(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  )
}
