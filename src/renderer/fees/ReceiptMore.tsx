import { useState } from 'react'
import { canInvoice } from '../../shared/fees/invoice'
import type { Receipt } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { MenuButton } from '../ui/MenuButton'
import { InvoiceDialog } from './InvoiceDialog'
import { MoveMoneyDialog } from './MoveMoneyDialog'
import { RedInvoiceDialog } from './RedInvoiceDialog'
import { RefundDialog } from './RefundDialog'

type Act = 'refund' | 'move' | 'invoice' | 'withdraw'

/** What may become of a receipt after its day: refunded, put to another unit, replaced by an invoice. */
export const ReceiptMore = ({ receipt, asked }: { readonly receipt: Receipt; readonly asked: boolean }) => {
  const { t } = useWords()
  const mayAct = useMay('clerk', 'manager')
  const [open, setOpen] = useState<Act | null>(null)
  const invoiced = receipt.invoice !== undefined && receipt.invoice.withdrawn === null
  const hasCharges = receipt.lines.some((line) => line.kind !== 'deposit')
  if (!mayAct || receipt.voided) return null
  const acts: readonly { readonly act: Act; readonly may: boolean; readonly label: string }[] = [
    { act: 'refund', may: hasCharges && !invoiced && !asked, label: t('fees.refund.open') },
    {
      act: 'move',
      may: hasCharges && !invoiced && !asked && receipt.unitId !== null,
      label: t('fees.move.open'),
    },
    { act: 'invoice', may: !canInvoice(receipt, true), label: t('fees.invoice.open') },
    { act: 'withdraw', may: invoiced, label: t('fees.invoice.withdraw') },
  ]
  const close = (): void => setOpen(null)
  return (
    <>
      <MenuButton
        label={t('fees.more')}
        items={acts.flatMap(({ act, may, label }) => (may ? [{ label, onClick: () => setOpen(act) }] : []))}
      />
      {open === 'refund' && <RefundDialog receipt={receipt} onClose={close} />}
      {open === 'move' && <MoveMoneyDialog receipt={receipt} onClose={close} />}
      {open === 'invoice' && <InvoiceDialog receipt={receipt} onClose={close} />}
      {open === 'withdraw' && <RedInvoiceDialog receipt={receipt} onClose={close} />}
    </>
  )
}
