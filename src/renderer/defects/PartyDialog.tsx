import { Checkbox, Group, MultiSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { PartyInput } from '../../shared/defects/contract'
import { type Party, PartyKind } from '../../shared/defects/schema'
import { DefectCategory } from '../../shared/defects/warranty'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly opened: boolean
  readonly changing: Party | null
  readonly onClose: () => void
}

type Values = PartyInput & { readonly active: boolean }

const BLANK: Values = {
  kind: 'subcontractor',
  name: '',
  contact: '',
  phone: '',
  categories: [],
  note: '',
  active: true,
}

const valuesOf = ({ id: _id, createdAt: _createdAt, ...facts }: Party): Values => facts

export const PartyDialog = ({ opened, changing, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('defects.addParty')
  const change = useCommand('defects.changeParty')
  const act = changing ? change : add
  const form = useForm<Values>({ initialValues: BLANK })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    act.clear()
    form.setInitialValues(changing ? valuesOf(changing) : BLANK)
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const { active, ...facts } = form.values
    const reply = await (changing ? change.run({ partyId: changing.id, active, ...facts }) : add.run(facts))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('defects.party.done', { party: reply.value.name }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={changing ? t('defects.party.changeTitle', { party: changing.name }) : t('defects.party.add')}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('defects.party.submit')}
      dirty={form.isDirty()}
      size="lg"
    >
      <TextInput
        required
        data-autofocus
        label={t('defects.field.party')}
        maxLength={60}
        {...form.getInputProps('name')}
      />
      <ChoiceField
        label={t('defects.field.kind')}
        options={PartyKind.options.map((value) => ({ value, label: t(`defects.kind.${value}`) }))}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind)}
      />
      <Group grow align="flex-start">
        <TextInput label={t('defects.field.contact')} maxLength={40} {...form.getInputProps('contact')} />
        <TextInput label={t('defects.field.phone')} maxLength={30} {...form.getInputProps('phone')} />
      </Group>
      <MultiSelect
        label={t('defects.field.categories')}
        description={t('defects.party.categoriesHint')}
        data={DefectCategory.options.map((value) => ({ value, label: t(`defects.category.${value}`) }))}
        {...form.getInputProps('categories')}
      />
      <TextInput label={t('defects.field.note')} maxLength={300} {...form.getInputProps('note')} />
      {changing && (
        <Checkbox label={t('defects.party.active')} {...form.getInputProps('active', { type: 'checkbox' })} />
      )}
    </FormDialog>
  )
}
