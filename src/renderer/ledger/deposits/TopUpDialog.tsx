import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { FormDialog } from '../../ui/FormDialog'
import { MoneyInput } from '../../ui/MoneyInput'
import { notifyDone } from '../../ui/notify'

/** Finance makes up what the refund fund paid out. */
export const TopUpDialog = ({
  owedFen,
  onClose,
}: {
  readonly owedFen: number
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const topUp = useCommand('ledger.topUpFund')
  const [amountFen, setAmountFen] = useState<number | null>(owedFen)
  const [fromName, setFromName] = useState('')
  const submit = async (): Promise<void> => {
    if (amountFen === null) return
    const reply = await topUp.run({ amountFen, fromName: fromName.trim() })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.fund.done', { no: reply.value.no, amount: money(reply.value.amountFen) }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t('ledger.fund.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={topUp.busy}
      problem={topUp.problem}
      submitLabel={t('ledger.fund.submit')}
      disabled={!amountFen || fromName.trim() === ''}
      dirty={fromName !== ''}
    >
      <Text size="sm">{t('ledger.fund.hint', { owed: money(owedFen) })}</Text>
      <MoneyInput label={t('ledger.fund.amount')} value={amountFen} onChange={setAmountFen} />
      <TextInput
        required
        label={t('ledger.fund.from')}
        maxLength={40}
        value={fromName}
        onChange={(event) => setFromName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
