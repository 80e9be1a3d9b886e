import { Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import type { PersonFile } from '../../shared/people/contract'
import { IdType } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly opened: boolean
  readonly person: PersonFile['person']
  /** Owner of something, now or once. */
  readonly owner: boolean
  readonly onClose: () => void
}

const valuesOf = (person: PersonFile['person']) => ({
  name: person.name,
  phone: person.phones[0] ?? '',
  phone2: person.phones[1] ?? '',
  idType: person.idType,
  idNo: '',
  address: '',
  contactName: person.contactName,
  legalRep: person.legalRep ?? '',
  note: person.note,
  reason: '',
})

/** What is masked is sent back masked and stays as it is; typed anew it replaces what was kept. */
export const ChangePersonDialog = ({ opened, person, owner, onClose }: Props) => {
  const { t } = useWords()
  const change = useCommand('people.change')
  const form = useForm({ initialValues: valuesOf(person) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins with the person of now each time it opens
  useEffect(() => {
    if (!opened) return
    change.clear()
    form.setInitialValues(valuesOf(person))
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const { phone, phone2, idNo, address, ...facts } = form.values
    const reply = await change.run({
      ...facts,
      personId: person.id,
      kind: person.kind,
      address: address === '' ? null : address,
      idNo: idNo === '' ? null : idNo,
      phones: [phone, phone2, ...person.phones.slice(2)].filter((each) => each.trim() !== ''),
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('people.change.done', { name: reply.value.name }))
  }
  const { name, idNo } = form.values
  const renames = owner && (name.trim() !== person.name || (idNo !== '' && person.idNo !== ''))
  const company = person.kind === 'company'
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('people.change.title', { name: person.name })}
      onSubmit={submit}
      busy={change.busy}
      problem={change.problem}
      submitLabel={t('people.change.submit')}
      disabled={renames && form.values.reason.trim().length < 2}
      dirty={form.isDirty()}
    >
      <TextInput
        required
        data-autofocus
        label={t('people.field.name')}
        maxLength={120}
        {...form.getInputProps('name')}
      />
      {renames && (
        <TextInput
          required
          label={t('people.change.reason')}
          description={t('people.change.reasonHint')}
          maxLength={200}
          {...form.getInputProps('reason')}
        />
      )}
      <Group grow align="flex-start">
        <TextInput label={t('people.field.phone')} maxLength={30} {...form.getInputProps('phone')} />
        <TextInput label={t('people.field.phone2')} maxLength={30} {...form.getInputProps('phone2')} />
      </Group>
      <Group grow align="flex-start">
        <Select
          clearable
          label={t('people.field.idType')}
          data={IdType.options.map((value) => ({ value, label: t(`people.idType.${value}`) }))}
          {...form.getInputProps('idType')}
        />
        <TextInput
          label={t('people.field.idNo')}
          placeholder={person.idNo}
          description={person.idNo === '' ? undefined : t('people.change.keptHint')}
          maxLength={40}
          {...form.getInputProps('idNo')}
        />
      </Group>
      <TextInput
        label={t('people.field.address')}
        placeholder={person.address}
        description={person.address === '' ? undefined : t('people.change.keptHint')}
        maxLength={200}
        {...form.getInputProps('address')}
      />
      {company && (
        <Group grow align="flex-start">
          <TextInput label={t('people.field.legalRep')} maxLength={60} {...form.getInputProps('legalRep')} />
          <TextInput
            label={t('people.field.contactName')}
            maxLength={60}
            {...form.getInputProps('contactName')}
          />
        </Group>
      )}
      <TextInput label={t('people.field.note')} maxLength={500} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
