import { Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { UnitFileCard } from '../../shared/unitfiles/contract'
import type { FileLoan } from '../../shared/unitfiles/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: UnitFileCard
  readonly onClose: () => void
}

export const LendFileDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const lend = useCommand('unitfiles.lend')
  const form = useForm({
    initialValues: { borrower: '', department: '', purpose: '', dueOn: file.loanDueOn as string | null },
  })
  const { dueOn } = form.values
  const submit = async (): Promise<void> => {
    if (!dueOn) return
    const reply = await lend.run({ ...form.values, unitId: file.unitId, dueOn })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('unitfiles.lend.done', { no: reply.value.no, name: reply.value.borrower }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('unitfiles.lend.title', { unit: file.label })}
      onSubmit={submit}
      busy={lend.busy}
      problem={lend.problem}
      submitLabel={t('unitfiles.lend.submit')}
      disabled={!dueOn}
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('unitfiles.field.borrower')}
          maxLength={40}
          {...form.getInputProps('borrower')}
        />
        <TextInput
          label={t('unitfiles.field.department')}
          maxLength={40}
          {...form.getInputProps('department')}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('unitfiles.field.purpose')}
          maxLength={100}
          {...form.getInputProps('purpose')}
        />
        <DayInput
          required
          label={t('unitfiles.field.dueOn')}
          value={dueOn}
          onChange={(day) => form.setFieldValue('dueOn', day)}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('unitfiles.lend.hint')}
      </Text>
    </FormDialog>
  )
}

export const TakeBackDialog = ({
  loan,
  onClose,
}: {
  readonly loan: FileLoan
  readonly onClose: () => void
}) => {
  const { t, instant } = useWords()
  const takeBack = useCommand('unitfiles.takeBack')
  const [note, setNote] = useState('')
  const submit = async (): Promise<void> => {
    const reply = await takeBack.run({ loanId: loan.id, note })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('unitfiles.back.done', { unit: loan.unitLabel }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('unitfiles.back.title', { unit: loan.unitLabel })}
      onSubmit={submit}
      busy={takeBack.busy}
      problem={takeBack.problem}
      submitLabel={t('unitfiles.back.submit')}
    >
      <Text size="sm">{t('unitfiles.back.facts', { name: loan.borrower, at: instant(loan.outAt) })}</Text>
      <TextInput
        label={t('unitfiles.field.note')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

export const PlaceDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const place = useCommand('unitfiles.place')
  const [location, setLocation] = useState(file.location)
  const submit = async (): Promise<void> => {
    const reply = await place.run({ unitId: file.unitId, location })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('unitfiles.place.done', { location }))
  }
  return (
    <FormDialog
      opened
      size="sm"
      onClose={onClose}
      title={t('unitfiles.place.open')}
      onSubmit={submit}
      busy={place.busy}
      problem={place.problem}
      submitLabel={t('unitfiles.place.submit')}
      dirty={location !== file.location}
    >
      <TextInput
        label={t('unitfiles.field.location')}
        maxLength={40}
        value={location}
        onChange={(event) => setLocation(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
