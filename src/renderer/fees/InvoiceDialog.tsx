import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../shared/day'
import type { Receipt } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

/** 换开发票: the customer copy comes back, the invoice's number stands on the receipt (domain.md §4.11). */
export const InvoiceDialog = ({
  receipt,
  onClose,
}: {
  readonly receipt: Receipt
  readonly onClose: () => void
}) => {
  const { t } = useWords()
  const invoice = useCommand('ledger.invoice')
  const [no, setNo] = useState('')
  const [issuedOn, setIssuedOn] = useState<string | null>(dayOf(new Date().toISOString()))
  const [title, setTitle] = useState(receipt.payer)
  const [taxNo, setTaxNo] = useState('')
  const [originalInHand, setOriginalInHand] = useState(false)
  const submit = async (): Promise<void> => {
    if (issuedOn === null) return
    const reply = await invoice.run({
      receiptId: receipt.id,
      no: no.trim(),
      issuedOn,
      title: title.trim(),
      taxNo: taxNo.trim(),
      originalInHand,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('fees.invoice.done', { no: receipt.no }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t('fees.invoice.title', { no: receipt.no })}
      onClose={onClose}
      onSubmit={submit}
      busy={invoice.busy}
      problem={invoice.problem}
      submitLabel={t('fees.invoice.submit')}
      disabled={no.trim() === '' || title.trim() === '' || issuedOn === null || !originalInHand}
      dirty={no !== ''}
    >
      <TextInput
        required
        label={t('fees.invoice.no')}
        maxLength={40}
        value={no}
        onChange={(event) => setNo(event.currentTarget.value)}
      />
      <DayInput label={t('fees.invoice.issuedOn')} value={issuedOn} onChange={setIssuedOn} />
      <TextInput
        required
        label={t('fees.invoice.to')}
        maxLength={120}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label={t('fees.invoice.taxNo')}
        maxLength={30}
        value={taxNo}
        onChange={(event) => setTaxNo(event.currentTarget.value)}
      />
      <Checkbox
        label={t('fees.invoice.original')}
        checked={originalInHand}
        onChange={(event) => setOriginalInHand(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
