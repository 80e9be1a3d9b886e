import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { FormDialog } from '../../ui/FormDialog'
import { MoneyInput } from '../../ui/MoneyInput'
import { notifyDone } from '../../ui/notify'

interface Props {
  readonly kind: 'handIn' | 'float'
  readonly suggestedFen: number
  readonly inDrawerFen: number
  readonly onClose: () => void
}

/** Cash between the drawer and finance: handed in, or added to the float. */
export const CashDialog = ({ kind, suggestedFen, inDrawerFen, onClose }: Props) => {
  const { t, money } = useWords()
  const handIn = useCommand('ledger.handIn')
  const addFloat = useCommand('ledger.addFloat')
  const act = kind === 'handIn' ? handIn : addFloat
  const [fen, setFen] = useState<number | null>(suggestedFen > 0 ? suggestedFen : null)
  const [withName, setWithName] = useState('')
  const submit = async (): Promise<void> => {
    if (fen === null) return
    const reply = await act.run({ fen, withName: withName.trim() })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('ledger.cash.done', { no: reply.value.no, amount: money(Math.abs(reply.value.fen)) }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      title={t(`ledger.cash.${kind}`)}
      onClose={onClose}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('ledger.cash.submit')}
      disabled={!fen || withName.trim() === ''}
      dirty={withName !== ''}
    >
      <Text size="sm">{t('ledger.cash.inDrawer', { amount: money(inDrawerFen) })}</Text>
      <MoneyInput label={t('ledger.cash.amount')} value={fen} onChange={setFen} />
      <TextInput
        required
        label={t('ledger.cash.with')}
        maxLength={40}
        value={withName}
        onChange={(event) => setWithName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
