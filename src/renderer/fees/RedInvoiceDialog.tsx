import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Receipt } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'

/** 红字发票: the invoice is taken back, and the receipt stands for itself again. */
export const RedInvoiceDialog = ({
  receipt,
  onClose,
}: {
  readonly receipt: Receipt
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const withdraw = useCommand('ledger.withdrawInvoice')
  const [redNo, setRedNo] = useState('')
  const submit = async (): Promise<void> => {
    const reply = await withdraw.run({ receiptId: receipt.id, redNo: redNo.trim() })
    if (reply?.ok) onClose()
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t('fees.invoice.withdraw')}
      onClose={onClose}
      onSubmit={submit}
      busy={withdraw.busy}
      problem={withdraw.problem}
      submitLabel={t('fees.invoice.withdraw')}
      disabled={redNo.trim() === ''}
      dirty={redNo !== ''}
    >
      <TextInput
        required
        label={t('fees.invoice.redNo')}
        maxLength={40}
        value={redNo}
        onChange={(event) => setRedNo(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
