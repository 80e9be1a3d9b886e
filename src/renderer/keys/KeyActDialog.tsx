import { Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { Key } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

export type KeyAct = 'reportLost' | 'found' | 'retire'

interface Props {
  readonly act: KeyAct | null
  readonly keyRecord: Key
  readonly onClose: () => void
}

/** The acts that need a reason: a loss, a find, the end of a key. */
export const KeyActDialog = ({ act, keyRecord, onClose }: Props) => {
  const { t } = useWords()
  const commands = {
    reportLost: useCommand('keys.reportLost'),
    found: useCommand('keys.found'),
    retire: useCommand('keys.retire'),
  }
  const form = useForm({ initialValues: { reason: '', reportedTo: '', pieces: keyRecord.pieces } })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each act starts an empty form
  useEffect(() => {
    if (!act) return
    commands[act].clear()
    form.setInitialValues({ reason: '', reportedTo: '', pieces: keyRecord.pieces })
    form.reset()
  }, [act])

  if (!act) return null
  const { reason, reportedTo, pieces } = form.values
  const keyId = keyRecord.id
  const partly = keyRecord.status !== 'loaned' && pieces < keyRecord.pieces
  const run = () =>
    act === 'reportLost'
      ? commands.reportLost.run({ keyId, reason, reportedTo, ...(partly ? { pieces } : {}) })
      : commands[act].run({ keyId, reason })
  const submit = async (): Promise<void> => {
    const reply = await run()
    if (!reply?.ok) return
    onClose()
    notifyDone(t(`keys.${act}.done`, { code: keyRecord.code }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t(`keys.${act}.title`, { code: keyRecord.code })}
      onSubmit={submit}
      busy={commands[act].busy}
      problem={commands[act].problem}
      submitLabel={t(`keys.${act}.open`)}
      danger={act !== 'found'}
      dirty={form.isDirty()}
    >
      <Text size="sm" c="dimmed">
        {t(`keys.${act}.hint`)}
      </Text>
      <TextInput
        required
        data-autofocus
        label={act === 'reportLost' ? t('keys.field.circumstances') : t('keys.field.reason')}
        maxLength={300}
        {...form.getInputProps('reason')}
      />
      {act === 'reportLost' && (
        <Group grow align="flex-start">
          <TextInput
            label={t('keys.field.reportedTo')}
            maxLength={40}
            {...form.getInputProps('reportedTo')}
          />
          {keyRecord.pieces > 1 && keyRecord.status !== 'loaned' && (
            <NumberInput
              label={t('keys.field.lostPieces')}
              min={1}
              max={keyRecord.pieces}
              allowDecimal={false}
              {...form.getInputProps('pieces')}
            />
          )}
        </Group>
      )}
    </FormDialog>
  )
}
