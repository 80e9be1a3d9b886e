import { Stack, Text, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Alarm } from '../../shared/alarms/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { useAlarmWords } from './useAlarmWords'

interface Props {
  /** Shown while it is not null. */
  readonly alarm: Alarm | null
  readonly onClose: () => void
}

/** What was noticed, what to do about it, and what it turned out to be. */
export const AlarmDialog = ({ alarm, onClose }: Props) => {
  const { t } = useWords()
  const answer = useCommand('alarms.answer')
  const [note, setNote] = useState('')
  const { clear } = answer
  const id = alarm?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another alarm begins with an empty form
  useEffect(() => {
    setNote('')
    clear()
  }, [id, clear])
  return (
    <FormDialog
      opened={alarm !== null}
      onClose={onClose}
      title={t('alarms.dialog')}
      submitLabel={t('alarms.submit')}
      dirty={note !== ''}
      busy={answer.busy}
      problem={answer.problem?.field === 'note' ? undefined : answer.problem}
      disabled={note.trim().length < 2}
      onSubmit={async () => {
        if (!alarm) return
        const reply = await answer.run({ alarmId: alarm.id, note })
        if (!reply?.ok) return
        notifyDone(t('alarms.done'))
        onClose()
      }}
    >
      {alarm && <Told alarm={alarm} />}
      <Textarea
        mt={12}
        label={t('alarms.note')}
        placeholder={t('alarms.noteHint')}
        required
        autosize
        minRows={2}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

const Told = ({ alarm }: { readonly alarm: Alarm }) => {
  const { t, instant } = useWords()
  const { title, what, way } = useAlarmWords()(alarm)
  return (
    <Stack gap={8}>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {t('alarms.noticedAt', { at: instant(alarm.noticedAt, 'full') })}
        </Text>
      </div>
      <Text size="sm">{what}</Text>
      <div>
        <Text size="sm" fw={600}>
          {t('alarms.todo')}
        </Text>
        <Text size="sm">{way}</Text>
      </div>
    </Stack>
  )
}
