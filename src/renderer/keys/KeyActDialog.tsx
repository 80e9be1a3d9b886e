import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { Key } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

export type KeyAct = 'issueToOwner' | 'takeIntoCustody' | 'reportLost' | 'found' | 'retire'

interface Props {
  readonly act: KeyAct | null
  readonly keyRecord: Key
  readonly onClose: () => void
}

/** The acts that need one line of explanation: to whom, by whom, or why. */
export const KeyActDialog = ({ act, keyRecord, onClose }: Props) => {
  const { t } = useWords()
  const commands = {
    issueToOwner: useCommand('keys.issueToOwner'),
    takeIntoCustody: useCommand('keys.takeIntoCustody'),
    reportLost: useCommand('keys.reportLost'),
    found: useCommand('keys.found'),
    retire: useCommand('keys.retire'),
  }
  const form = useForm({ initialValues: { person: '', text: '' } })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each act starts an empty form
  useEffect(() => {
    if (!act) return
    commands[act].clear()
    form.reset()
  }, [act])

  if (!act) return null
  const { person, text } = form.values
  const keyId = keyRecord.id
  const run = () => {
    if (act === 'issueToOwner') return commands.issueToOwner.run({ keyId, receivedBy: person, note: text })
    if (act === 'takeIntoCustody')
      return commands.takeIntoCustody.run({ keyId, broughtBy: person, note: text })
    return commands[act].run({ keyId, reason: text })
  }
  const submit = async (): Promise<void> => {
    const reply = await run()
    if (!reply?.ok) return
    onClose()
    notifyDone(t(`keys.${act}.done`, { code: keyRecord.code }))
  }
  const asksPerson = act === 'issueToOwner' || act === 'takeIntoCustody'
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(`keys.${act}.title`, { code: keyRecord.code })}
      onSubmit={submit}
      busy={commands[act].busy}
      problem={commands[act].problem}
      submitLabel={t(`keys.${act}.open`)}
      danger={act === 'reportLost' || act === 'retire'}
      dirty={form.isDirty()}
    >
      <Text size="sm" c="dimmed">
        {t(`keys.${act}.hint`)}
      </Text>
      {asksPerson && (
        <TextInput
          required
          data-autofocus
          label={t('keys.field.person')}
          maxLength={40}
          {...form.getInputProps('person')}
        />
      )}
      <TextInput
        required={!asksPerson}
        {...(asksPerson ? {} : { 'data-autofocus': true })}
        label={asksPerson ? t('keys.field.note') : t('keys.field.reason')}
        maxLength={300}
        {...form.getInputProps('text')}
      />
    </FormDialog>
  )
}
