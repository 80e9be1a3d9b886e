import { Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CountRow } from '../../shared/keys/stocktakeContract'
import type { CountRemedy } from '../../shared/keys/stocktakeSchema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'

interface Props {
  readonly row: CountRow | null
  readonly onClose: () => void
}

/** domain.md §1.1 F 原因·处理: why it differs, and what becomes of it once approved. */
export const ExplainDialog = ({ row, onClose }: Props) => {
  const { t } = useWords()
  const explain = useCommand('keys.explainCount')
  const [reason, setReason] = useState('')
  const [remedy, setRemedy] = useState<CountRemedy>('turnedUp')
  const { clear } = explain
  useEffect(() => {
    if (!row?.count) return
    clear()
    setReason(row.count.reason)
    setRemedy(row.count.remedy ?? row.remedies[0] ?? 'noted')
  }, [row, clear])
  const { count } = row ?? {}
  if (!row || !count) return null
  const submit = async (): Promise<void> => {
    const reply = await explain.run({ countId: count.id, reason, remedy })
    if (reply?.ok) onClose()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('keys.count.explainTitle', { code: count.keyCode })}
      onSubmit={submit}
      busy={explain.busy}
      problem={explain.problem}
      submitLabel={t('keys.change.submit')}
      dirty={reason !== count.reason}
    >
      <Text size="sm" c="dimmed">
        {t('keys.count.explainText', { expected: count.expected, counted: count.counted })}
      </Text>
      <TextInput
        required
        data-autofocus
        label={t('keys.count.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ChoiceField
        label={t('keys.field.remedy')}
        options={row.remedies.map((value) => ({ value, label: t(`keys.countRemedy.${value}`) }))}
        value={remedy}
        onChange={setRemedy}
      />
    </FormDialog>
  )
}
