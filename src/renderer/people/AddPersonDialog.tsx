import { Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { dayOf } from '../../shared/day'
import type { PersonId, UnitId } from '../../shared/id'
import { IdType, PersonKind, TieRole } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { PersonField } from './PersonField'

const BLANK = {
  personId: null as PersonId | null,
  role: 'owner' as TieRole,
  kind: 'person' as PersonKind,
  name: '',
  phone: '',
  idType: 'residentId' as IdType,
  idNo: '',
  contactName: '',
  relation: '',
  fromOn: null as string | null,
}

interface Props {
  readonly opened: boolean
  readonly unitId: UnitId
  /** Whoever owns a unit next comes by a transfer, not by this form. */
  readonly owned: boolean
  readonly onClose: () => void
}

export const AddPersonDialog = ({ opened, unitId, owned, onClose }: Props) => {
  const { t } = useWords()
  const add = useCommand('people.addToUnit')
  const form = useForm({ initialValues: BLANK })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty form each time it opens
  useEffect(() => {
    if (!opened) return
    add.clear()
    form.setInitialValues({
      ...BLANK,
      role: owned ? 'family' : 'owner',
      fromOn: dayOf(new Date().toISOString()),
    })
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const { role, personId, phone, relation, fromOn, idNo, idType, ...facts } = form.values
    const reply = await add.run({
      unitId,
      personId,
      person: personId
        ? null
        : {
            ...facts,
            idNo,
            idType: idNo === '' ? null : idType,
            phones: phone.trim() === '' ? [] : [phone],
            address: '',
            note: '',
          },
      role,
      shareBp: null,
      relation,
      fromOn,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('people.add.done', { name: form.values.name }))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('people.add.title')}
      onSubmit={submit}
      busy={add.busy}
      problem={add.problem}
      submitLabel={t('people.add.submit')}
      dirty={form.isDirty()}
    >
      <ChoiceField
        label={t('people.field.role')}
        options={TieRole.options
          .filter((role) => !owned || role !== 'owner')
          .map((value) => ({ value, label: t(`people.role.${value}`) }))}
        value={form.values.role}
        onChange={(role) => form.setFieldValue('role', role)}
      />
      <ChoiceField
        label={t('people.field.kind')}
        options={PersonKind.options.map((value) => ({ value, label: t(`people.kind.${value}`) }))}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind)}
      />
      <Group grow align="flex-start">
        <PersonField
          required
          autoFocus
          label={t('people.field.name')}
          name={form.values.name}
          personId={form.values.personId}
          onChange={(name, known) =>
            form.setValues({ name, personId: known?.id ?? null, ...(known ? { kind: known.kind } : {}) })
          }
        />
        <TextInput
          label={t('people.field.phone')}
          maxLength={30}
          disabled={form.values.personId !== null}
          {...form.getInputProps('phone')}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('people.field.idType')}
          allowDeselect={false}
          data={IdType.options.map((value) => ({ value, label: t(`people.idType.${value}`) }))}
          {...form.getInputProps('idType')}
        />
        <TextInput label={t('people.field.idNo')} maxLength={40} {...form.getInputProps('idNo')} />
      </Group>
      <Group grow align="flex-start">
        {form.values.kind === 'company' ? (
          <TextInput
            label={t('people.field.contactName')}
            maxLength={60}
            {...form.getInputProps('contactName')}
          />
        ) : (
          <TextInput label={t('people.field.relation')} maxLength={40} {...form.getInputProps('relation')} />
        )}
        <DayInput
          label={t('people.field.fromOn')}
          value={form.values.fromOn}
          onChange={(day) => form.setFieldValue('fromOn', day)}
        />
      </Group>
    </FormDialog>
  )
}
