import { Checkbox, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RouteOutput } from '../../../shared/contract'
import { PayOutMethod } from '../../../shared/fees/deposits'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { ChoiceField } from '../../ui/ChoiceField'
import { FormDialog } from '../../ui/FormDialog'
import { notifyDone } from '../../ui/notify'

/** The money of an agreed refund, against the payee's signature; cash from the refund fund only (domain.md §4.10). */
export const PayRefundDialog = ({
  row,
  onClose,
}: {
  readonly row: RouteOutput<'ledger.corrections'>['rows'][number]
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const pay = useCommand('ledger.payRefund')
  const [method, setMethod] = useState<PayOutMethod>('transfer')
  const [reference, setReference] = useState('')
  const [payee, setPayee] = useState(row.name)
  const [signed, setSigned] = useState(false)
  const submit = async (): Promise<void> => {
    const reply = await pay.run({
      refundId: row.id,
      method,
      reference: reference.trim(),
      payee: payee.trim(),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.payRefund.done', { no: reply.value.no, amount: money(reply.value.totalFen) }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t('ledger.payRefund.title', { no: row.no, amount: money(row.fen) })}
      onClose={onClose}
      onSubmit={submit}
      busy={pay.busy}
      problem={pay.problem}
      submitLabel={t('ledger.payRefund.submit')}
      disabled={payee.trim() === '' || !signed}
      dirty={signed}
    >
      <TextInput
        required
        label={t('ledger.field.payee')}
        maxLength={120}
        value={payee}
        onChange={(event) => setPayee(event.currentTarget.value)}
      />
      <ChoiceField
        label={t('ledger.returnDeposit.method')}
        options={PayOutMethod.options.map((value) => ({ value, label: t(`ledger.payOut.${value}`) }))}
        value={method}
        onChange={setMethod}
      />
      {method !== 'cash' && (
        <TextInput
          label={t('ledger.field.reference')}
          maxLength={60}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label={t('ledger.payRefund.signed')}
        checked={signed}
        onChange={(event) => setSigned(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed">
        {t('ledger.payRefund.hint')}
      </Text>
    </FormDialog>
  )
}
