import { Group, Select, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Values {
  toId: string
  fromOn: string | null
  toOn: string | null
  note: string
}

/** An approver who will be away names somebody for the days. */
export const DelegateDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  const { t, day } = useWords()
  const approvers = useQuery('approvals.approvers', opened ? {} : null).data ?? []
  const delegate = useCommand('approvals.delegate')
  const form = useForm<Values>({ initialValues: { toId: '', fromOn: null, toOn: null, note: '' } })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening starts a new form
  useEffect(() => {
    if (!opened) return
    const today = dayOf(new Date().toISOString())
    delegate.clear()
    form.setInitialValues({ toId: '', fromOn: today, toOn: today, note: '' })
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const { fromOn, toOn, ...facts } = form.values
    const reply = await delegate.run({ ...facts, fromOn: fromOn ?? '', toOn: toOn ?? '' })
    if (!reply?.ok) return
    onClose()
    const { toName, ...done } = reply.value
    notifyDone(t('approvals.delegation.done', { name: toName, from: day(done.fromOn), to: day(done.toOn) }))
  }
  return (
    <FormDialog
      opened={opened}
      title={t('approvals.delegation.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={delegate.busy}
      problem={delegate.problem}
      submitLabel={t('approvals.delegation.submit')}
      disabled={form.values.toId === ''}
      dirty={form.isDirty()}
    >
      <Text size="sm">{t('approvals.delegation.hint')}</Text>
      <Select
        required
        searchable
        label={t('approvals.field.delegate')}
        data={approvers.map(({ id, name, role }) => ({
          value: id,
          label: `${name} · ${t(`approvals.role.${role as 'supervisor' | 'manager'}`)}`,
        }))}
        value={form.values.toId === '' ? null : form.values.toId}
        onChange={(toId) => form.setFieldValue('toId', toId ?? '')}
      />
      <Group grow align="flex-start">
        <DayInput
          label={t('approvals.field.fromOn')}
          value={form.values.fromOn}
          onChange={(fromOn) => form.setFieldValue('fromOn', fromOn)}
        />
        <DayInput
          label={t('approvals.field.toOn')}
          value={form.values.toOn}
          onChange={(toOn) => form.setFieldValue('toOn', toOn)}
        />
      </Group>
      <TextInput label={t('approvals.field.note')} maxLength={200} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
