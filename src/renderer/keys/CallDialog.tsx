import { Group, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { CallOutcome, type KeyLoan } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { Masked } from '../people/Masked'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { InstantInput } from '../ui/InstantInput'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly loan: KeyLoan | null
  readonly onClose: () => void
}

/** 催还: what came of a call about a key that is out. */
export const CallDialog = ({ loan, onClose }: Props) => {
  const { t } = useWords()
  const call = useCommand('keys.call')
  const [outcome, setOutcome] = useState<CallOutcome>('promised')
  const [promisedAt, setPromisedAt] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const { clear } = call
  useEffect(() => {
    if (!loan) return
    clear()
    setOutcome('promised')
    setPromisedAt(new Date(Date.now() + 2 * 3_600_000).toISOString())
    setNote('')
  }, [loan, clear])
  if (!loan) return null
  const submit = async (): Promise<void> => {
    const promised = outcome === 'promised' ? promisedAt : null
    const reply = await call.run({ loanId: loan.id, outcome, promisedAt: promised, note })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.call.done', { code: loan.keyCode }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.call.title', { code: loan.keyCode, borrower: loan.borrowerName })}
      onSubmit={submit}
      busy={call.busy}
      problem={call.problem}
      submitLabel={t('keys.call.submit')}
      dirty={note !== ''}
    >
      <Group gap={8}>
        <Text size="sm" c="dimmed">
          {t('keys.field.phone')}
        </Text>
        <Masked
          text={loan.phone}
          target={{ subject: { kind: 'keyLoan', id: loan.id }, name: loan.borrowerName, group: 'phone' }}
        />
      </Group>
      <ChoiceField
        label={t('keys.call.outcome')}
        options={CallOutcome.options.map((value) => ({ value, label: t(`keys.outcome.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome === 'promised' && (
        <InstantInput
          required
          label={t('keys.call.promisedAt')}
          value={promisedAt}
          onChange={setPromisedAt}
        />
      )}
      <TextInput
        label={t('keys.field.note')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
