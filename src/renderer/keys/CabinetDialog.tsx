import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { RouteInput } from '../../shared/contract'
import { CabinetUse, type KeyCabinet } from '../../shared/keys/cabinetSchema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

type Values = RouteInput<'keys.addCabinet'>

const BLANK: Values = {
  code: '',
  name: '',
  use: 'units',
  place: '',
  rows: 10,
  columns: 12,
  keeperId: null,
}

interface Props {
  readonly opened: boolean
  /** Given: changes this cabinet. Absent: sets up a new one. */
  readonly changing?: KeyCabinet
  readonly onClose: () => void
  readonly onDone: (cabinet: KeyCabinet) => void
}

const valuesOf = ({ code, name, use, place, rows, columns, keeperId }: KeyCabinet): Values => ({
  code,
  name,
  use,
  place,
  rows,
  columns,
  keeperId,
})

/** A cabinet with its hooks: so many rows of so many. It may grow later, never shrink under its keys. */
export const CabinetDialog = ({ opened, changing, onClose, onDone }: Props) => {
  const { t } = useWords()
  const add = useCommand('keys.addCabinet')
  const change = useCommand('keys.changeCabinet')
  const act = changing ? change : add
  const staff = useQuery('staff.colleagues', opened ? {} : null)
  const form = useForm<Values>({ initialValues: BLANK })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    form.setInitialValues(changing ? valuesOf(changing) : BLANK)
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const { code, columns, ...rest } = form.values
    const reply = await (changing
      ? change.run({ ...rest, cabinetId: changing.id })
      : add.run({ ...rest, code, columns }))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.cabinet.done', { name: reply.value.name }))
    onDone(reply.value)
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={changing ? t('keys.cabinet.changeTitle', { code: changing.code }) : t('keys.cabinet.add')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={changing ? t('keys.change.submit') : t('keys.cabinet.add')}
      dirty={form.isDirty()}
    >
      <Group grow align="flex-start">
        {!changing && (
          <TextInput
            required
            label={t('keys.cabinet.code')}
            description={t('keys.cabinet.codeHint')}
            maxLength={6}
            {...form.getInputProps('code')}
          />
        )}
        <TextInput required label={t('keys.cabinet.name')} maxLength={40} {...form.getInputProps('name')} />
      </Group>
      <ChoiceField
        label={t('keys.cabinet.use')}
        options={CabinetUse.options.map((value) => ({ value, label: t(`keys.use.${value}`) }))}
        value={form.values.use}
        onChange={(use) => form.setFieldValue('use', use)}
      />
      <Group grow align="flex-start">
        <NumberInput
          label={t('keys.cabinet.rows')}
          min={changing?.rows ?? 1}
          max={20}
          allowDecimal={false}
          {...form.getInputProps('rows')}
        />
        {!changing && (
          <NumberInput
            label={t('keys.cabinet.columns')}
            min={1}
            max={20}
            allowDecimal={false}
            {...form.getInputProps('columns')}
          />
        )}
      </Group>
      <Group grow align="flex-start">
        <TextInput label={t('keys.cabinet.place')} maxLength={80} {...form.getInputProps('place')} />
        <Select
          label={t('keys.cabinet.keeperField')}
          clearable
          data={(staff.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.keeperId}
          onChange={(keeperId) => form.setFieldValue('keeperId', keeperId)}
        />
      </Group>
    </FormDialog>
  )
}
