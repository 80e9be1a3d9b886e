import { Checkbox, Group, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Relation } from '../../shared/keys/ownerSchema'
import type { Key } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { ChoiceField } from '../ui/ChoiceField'
import { InstantInput } from '../ui/InstantInput'

export interface IssueValues {
  readonly keyIds: string[]
  readonly receivedBy: string
  readonly relation: Relation
  readonly idLast4: string
  readonly commissionSeen: boolean
  readonly ownerName: string
  readonly calledAt: string | null
  readonly callNote: string
  readonly accessCards: string
  readonly note: string
}

/** What the key desk is told of an issue; a proxy stands in it only when the owner was called (domain.md §1.1 C). */
export const issueOf = ({ ownerName, calledAt, callNote, ...facts }: IssueValues) => {
  const called = facts.relation === 'proxy' && calledAt && ownerName.trim() !== ''
  return { ...facts, proxy: called ? { ownerName, calledAt, note: callNote } : null }
}

interface Props {
  readonly form: UseFormReturnType<IssueValues>
  /** Those of the unit that are here. */
  readonly keys: readonly Key[]
}

/** Which keys, who takes them, and for a proxy how the owner was asked. */
export const IssueFields = ({ form, keys }: Props) => {
  const { t } = useWords()
  const { relation, calledAt } = form.values
  return (
    <>
      <Checkbox.Group label={t('keys.issueToOwner.keys')} {...form.getInputProps('keyIds')}>
        <Group gap={16} mt={6}>
          {keys.map((key) => (
            <Checkbox
              key={key.id}
              value={key.id}
              label={t('keys.issueToOwner.key', {
                code: key.code,
                keyClass: t(`keys.class.${key.keyClass}`),
                n: key.pieces,
              })}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <Group grow align="flex-start">
        <TextInput
          required
          data-autofocus
          label={t('keys.field.receivedBy')}
          maxLength={40}
          {...form.getInputProps('receivedBy')}
        />
        <TextInput
          required
          label={t('keys.field.idLast4')}
          maxLength={4}
          {...form.getInputProps('idLast4')}
        />
        <TextInput
          label={t('keys.field.accessCards')}
          maxLength={100}
          {...form.getInputProps('accessCards')}
        />
      </Group>
      <ChoiceField
        label={t('keys.field.relation')}
        options={Relation.options.map((value) => ({ value, label: t(`keys.relation.${value}`) }))}
        value={relation}
        onChange={(next) => form.setFieldValue('relation', next)}
      />
      {relation === 'proxy' && (
        <>
          <Checkbox
            label={t('keys.field.commissionSeen')}
            {...form.getInputProps('commissionSeen', { type: 'checkbox' })}
          />
          <Group grow align="flex-start">
            <TextInput
              required
              label={t('keys.field.calledOwner')}
              maxLength={40}
              {...form.getInputProps('ownerName')}
            />
            <InstantInput
              required
              label={t('keys.field.calledAt')}
              value={calledAt}
              onChange={(at) => form.setFieldValue('calledAt', at)}
            />
            <TextInput label={t('keys.field.callNote')} maxLength={200} {...form.getInputProps('callNote')} />
          </Group>
        </>
      )}
    </>
  )
}
