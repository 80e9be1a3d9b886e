import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dayOf } from '../../shared/day'
import type { UnitFileCard } from '../../shared/unitfiles/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: UnitFileCard
  readonly onClose: () => void
}

/** A paper goes into the file: what it is, pages, original or copy. The first missing content stands ready. */
export const AddItemDialog = ({ file, onClose }: Props) => {
  const { t, language } = useWords()
  const add = useCommand('unitfiles.addItem')
  const contents = file.contents.map(({ content }) => content).filter(({ retired }) => !retired)
  const first = file.missing[0] ?? contents[0]
  const form = useForm({
    initialValues: {
      code: first?.code ?? '',
      title: first?.name ?? '',
      pages: 1,
      original: true,
      filedOn: dayOf(new Date().toISOString()) as string | null,
      note: '',
    },
  })
  const { filedOn } = form.values
  const submit = async (): Promise<void> => {
    if (!filedOn) return
    const reply = await add.run({ ...form.values, unitId: file.unitId, filedOn })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('unitfiles.add.done', { title: reply.value.title }))
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('unitfiles.add.title', { unit: file.label })}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('unitfiles.add.submit')}
      disabled={!filedOn}
      dirty={form.isDirty()}
    >
      <Select
        required
        searchable
        label={t('unitfiles.field.content')}
        allowDeselect={false}
        data={contents.map(({ code, name, nameEn }) => ({
          value: code,
          label: language === 'en' && nameEn !== '' ? nameEn : name,
        }))}
        value={form.values.code}
        onChange={(code) => {
          const chosen = contents.find((content) => content.code === code)
          if (chosen) form.setValues({ code: chosen.code, title: chosen.name })
        }}
      />
      <TextInput
        required
        label={t('unitfiles.field.title')}
        maxLength={80}
        {...form.getInputProps('title')}
      />
      <Group grow align="flex-start">
        <NumberInput
          required
          label={t('unitfiles.field.pages')}
          min={1}
          max={999}
          allowDecimal={false}
          {...form.getInputProps('pages')}
        />
        <DayInput
          required
          label={t('unitfiles.field.filedOn')}
          value={filedOn}
          onChange={(day) => form.setFieldValue('filedOn', day)}
        />
      </Group>
      <ChoiceField
        label={t('unitfiles.field.kind')}
        options={[
          { value: 'original', label: t('unitfiles.original') },
          { value: 'copy', label: t('unitfiles.copy') },
        ]}
        value={form.values.original ? 'original' : 'copy'}
        onChange={(kind) => form.setFieldValue('original', kind === 'original')}
      />
      <TextInput label={t('unitfiles.field.note')} maxLength={200} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
