import { Group, Select, TextInput } from '@mantine/core'
import type { PersonInput } from '../../shared/people/contract'
import { IdType, PersonKind } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'

export interface NewPerson {
  readonly kind: PersonKind
  readonly name: string
  readonly phone: string
  readonly idType: IdType
  readonly idNo: string
  readonly contactName: string
}

export const BLANK_PERSON: NewPerson = {
  kind: 'person',
  name: '',
  phone: '',
  idType: 'residentId',
  idNo: '',
  contactName: '',
}

/** What main takes for somebody who is not in the files yet. */
export const personInputOf = ({ phone, idType, idNo, ...facts }: NewPerson): PersonInput => ({
  ...facts,
  idNo,
  idType: idNo.trim() === '' ? null : idType,
  phones: phone.trim() === '' ? [] : [phone],
  address: '',
  note: '',
})

interface Props {
  readonly value: NewPerson
  readonly onChange: (value: NewPerson) => void
}

/** Somebody new to the owner files: name, number, document; the same fields wherever a person is written down. */
export const NewPersonFields = ({ value, onChange }: Props) => {
  const { t } = useWords()
  const set = (part: Partial<NewPerson>): void => onChange({ ...value, ...part })
  return (
    <>
      <ChoiceField
        label={t('people.field.kind')}
        options={PersonKind.options.map((kind) => ({ value: kind, label: t(`people.kind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => set({ kind })}
      />
      <Group grow align="flex-start">
        <TextInput
          required
          label={t('people.field.name')}
          maxLength={120}
          value={value.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('people.field.phone')}
          maxLength={30}
          value={value.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('people.field.idType')}
          allowDeselect={false}
          data={IdType.options.map((each) => ({ value: each, label: t(`people.idType.${each}`) }))}
          value={value.idType}
          onChange={(next) => set({ idType: IdType.parse(next) })}
        />
        <TextInput
          label={t('people.field.idNo')}
          maxLength={40}
          value={value.idNo}
          onChange={(event) => set({ idNo: event.currentTarget.value })}
        />
      </Group>
      {value.kind === 'company' && (
        <TextInput
          label={t('people.field.contactName')}
          maxLength={60}
          value={value.contactName}
          onChange={(event) => set({ contactName: event.currentTarget.value })}
        />
      )}
    </>
  )
}
