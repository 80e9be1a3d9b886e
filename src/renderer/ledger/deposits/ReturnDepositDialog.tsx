import { Checkbox, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { canReturn, type Deposit, heldOf, PayOutMethod, ReturnProof } from '../../../shared/fees/deposits'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { usePrint } from '../../printing/usePrint'
import { ChoiceField } from '../../ui/ChoiceField'
import { FormDialog } from '../../ui/FormDialog'
import { MoneyInput } from '../../ui/MoneyInput'
import { notifyDone } from '../../ui/notify'

/** 退押金: against the original receipt, or the payer's own signed statement (domain.md §3.6). */
export const ReturnDepositDialog = ({
  deposit,
  onClose,
}: {
  readonly deposit: Deposit
  readonly onClose: () => void
}) => {
  const { t, money, problemText } = useWords()
  const print = usePrint()
  const pay = useCommand('ledger.returnDeposit')
  const [requestId] = useState(() => crypto.randomUUID())
  const [amountFen, setAmountFen] = useState<number | null>(heldOf(deposit))
  const [proof, setProof] = useState<ReturnProof | null>(null)
  const [proxyName, setProxyName] = useState('')
  const [proxyPapers, setProxyPapers] = useState(false)
  const [method, setMethod] = useState<PayOutMethod>('cash')
  const [reference, setReference] = useState('')
  const stop =
    amountFen !== null && proof !== null
      ? canReturn(deposit, { amountFen, proof, proxyName: proxyName.trim(), proxyPapers })
      : undefined
  const submit = async (): Promise<void> => {
    if (amountFen === null || proof === null) return
    const reply = await pay.run({
      requestId,
      depositId: deposit.id,
      amountFen,
      proof,
      proxyName: proxyName.trim(),
      proxyPapers,
      method,
      reference: reference.trim(),
      remark: '',
    })
    if (!reply?.ok) return
    onClose()
    print({ kind: 'depositReturnSlip', id: reply.value.id })
    notifyDone(t('ledger.returnDeposit.done', { no: reply.value.no, amount: money(reply.value.amountFen) }))
  }
  return (
    <FormDialog
      opened
      title={t('ledger.returnDeposit.title', { payer: deposit.payer, no: deposit.receiptNo })}
      onClose={onClose}
      onSubmit={submit}
      busy={pay.busy}
      problem={pay.problem}
      submitLabel={t('ledger.returnDeposit.submit', { amount: money(amountFen ?? 0) })}
      disabled={amountFen === null || amountFen === 0 || proof === null || stop !== undefined}
      dirty={proof !== null}
    >
      <ChoiceField
        required
        label={t('ledger.returnDeposit.proof')}
        options={ReturnProof.options.map((value) => ({ value, label: t(`ledger.proof.${value}`) }))}
        value={proof}
        onChange={setProof}
      />
      <MoneyInput
        label={t('ledger.returnDeposit.amount', { held: money(heldOf(deposit)) })}
        value={amountFen}
        onChange={setAmountFen}
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
      <TextInput
        label={t('ledger.returnDeposit.proxyName')}
        description={t('ledger.returnDeposit.proxyHint', { payer: deposit.payer })}
        maxLength={60}
        value={proxyName}
        onChange={(event) => setProxyName(event.currentTarget.value)}
      />
      {proxyName.trim() !== '' && (
        <Checkbox
          label={t('ledger.returnDeposit.proxyPapers')}
          checked={proxyPapers}
          onChange={(event) => setProxyPapers(event.currentTarget.checked)}
        />
      )}
      {stop && (
        <Text size="sm" c="var(--desk-bad)" role="status">
          {problemText(stop)}
        </Text>
      )}
    </FormDialog>
  )
}
