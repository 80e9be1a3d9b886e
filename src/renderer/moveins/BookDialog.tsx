import { Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, dayOf } from '../../shared/day'
import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

/** An appointment: in a batch one of its times that has room, else any day and time. */
export const BookDialog = ({ file, onClose }: Props) => {
  const { t, day } = useWords()
  const book = useCommand('moveins.book')
  const { moveIn } = file
  const before = moveIn.appointment
  const slots = useQuery('moveins.slots', moveIn.batchId ? { batchId: moveIn.batchId } : null).data
  const [on, setOn] = useState<string | null>(before?.on ?? addDays(dayOf(new Date().toISOString()), 1))
  const [time, setTime] = useState(before?.time ?? '09:00')
  const [slot, setSlot] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const chosen = moveIn.batchId ? slot?.split(' ') : on ? [on, time] : undefined
  const early = (chosen?.[0] ?? file.bookableFrom) < file.bookableFrom
  const submit = async (): Promise<void> => {
    const [toOn, toTime] = chosen ?? []
    if (!toOn || !toTime) return
    const reply = await book.run({ moveInId: moveIn.id, on: toOn, time: toTime, reason })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('moveins.book.done', { unit: moveIn.unitLabel, day: day(toOn), time: toTime }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('moveins.book.title', { unit: moveIn.unitLabel })}
      onSubmit={submit}
      busy={book.busy}
      problem={book.problem}
      submitLabel={t('moveins.book.submit')}
      disabled={!chosen || (early && reason.trim() === '')}
    >
      {moveIn.batchId ? (
        <Select
          required
          label={t('moveins.field.slot')}
          data={(slots ?? []).map((each) => ({
            value: `${each.on} ${each.time}`,
            label: t('moveins.slotText', {
              day: day(each.on),
              time: each.time,
              left: Math.max(0, each.capacity - each.taken),
            }),
            disabled: each.taken >= each.capacity,
          }))}
          value={slot}
          onChange={setSlot}
        />
      ) : (
        <>
          <DayInput required label={t('moveins.field.day')} value={on} onChange={setOn} />
          <TextInput
            required
            label={t('moveins.field.time')}
            maxLength={5}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </>
      )}
      {before && (
        <Text size="sm">{t('moveins.book.before', { day: day(before.on), time: before.time })}</Text>
      )}
      {early && <Text size="sm">{t('moveins.book.early', { day: day(file.bookableFrom) })}</Text>}
      {(before || early) && (
        <TextInput
          required={early}
          label={t('moveins.field.reason')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}

interface UnbookProps extends Props {
  readonly what: 'cancelled' | 'noShow'
}

export const UnbookDialog = ({ file, what, onClose }: UnbookProps) => {
  const { t, day } = useWords()
  const unbook = useCommand('moveins.unbook')
  const [reason, setReason] = useState('')
  const { appointment } = file.moveIn
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t(`moveins.unbook.${what}`)}
      onSubmit={async () => {
        const reply = await unbook.run({ moveInId: file.moveIn.id, what, reason })
        if (reply?.ok) onClose()
      }}
      busy={unbook.busy}
      problem={unbook.problem}
      submitLabel={t(`moveins.unbook.${what}`)}
    >
      <Text size="sm">
        {appointment && t('moveins.book.before', { day: day(appointment.on), time: appointment.time })}
      </Text>
      <TextInput
        label={t('moveins.field.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
