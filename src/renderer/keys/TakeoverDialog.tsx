import { Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import type { KeyTakeover } from '../../shared/keys/takeoverSchema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly opened: boolean
  readonly changing?: KeyTakeover
  readonly onClose: () => void
  readonly onDone: (takeoverId: string) => void
}

const valuesOf = (takeover: KeyTakeover | undefined) => ({
  fromParty: takeover?.fromParty ?? '',
  toParty: takeover?.toParty ?? '',
  receivedOn: (takeover?.receivedOn ?? dayOf(new Date().toISOString())) as string | null,
  handedBy: takeover?.handedBy ?? '',
  receivedBy: takeover?.receivedBy ?? '',
  security: takeover?.security ?? '',
  engineering: takeover?.engineering ?? '',
  remark: takeover?.remark ?? '',
})

/** Who hands over to whom, and the three who count together (domain.md §1.1 A). */
export const TakeoverDialog = ({ opened, changing, onClose, onDone }: Props) => {
  const { t } = useWords()
  const start = useCommand('keys.startTakeover')
  const change = useCommand('keys.changeTakeover')
  const act = changing ? change : start
  const form = useForm({ initialValues: valuesOf(changing) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    form.setInitialValues(valuesOf(changing))
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const input = { ...form.values, receivedOn: form.values.receivedOn ?? '' }
    const reply = await (changing ? change.run({ ...input, takeoverId: changing.id }) : start.run(input))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.takeover.saved', { no: reply.value.no }))
    onDone(reply.value.id)
  }
  const name = (field: 'handedBy' | 'receivedBy' | 'security' | 'engineering') => (
    <TextInput label={t(`keys.takeover.${field}`)} maxLength={40} {...form.getInputProps(field)} />
  )
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={changing ? t('keys.takeover.changeTitle', { no: changing.no }) : t('keys.takeover.start')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={changing ? t('keys.change.submit') : t('keys.takeover.begin')}
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('keys.takeover.from')}
          maxLength={60}
          {...form.getInputProps('fromParty')}
        />
        <TextInput required label={t('keys.takeover.to')} maxLength={60} {...form.getInputProps('toParty')} />
      </Group>
      <Group grow align="flex-start">
        {name('handedBy')}
        {name('receivedBy')}
      </Group>
      <Group grow align="flex-start">
        {name('security')}
        {name('engineering')}
      </Group>
      <Group grow align="flex-start">
        <DayInput
          required
          label={t('keys.takeover.receivedOn')}
          value={form.values.receivedOn}
          onChange={(day) => form.setFieldValue('receivedOn', day)}
        />
        <TextInput label={t('keys.field.remark')} maxLength={300} {...form.getInputProps('remark')} />
      </Group>
    </FormDialog>
  )
}
