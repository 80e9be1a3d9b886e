import { Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { Relation } from '../../shared/keys/ownerSchema'
import { isHere } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { InstantInput } from '../ui/InstantInput'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly opened: boolean
  readonly keyRecord: Key
  readonly onClose: () => void
}

const blank = (keyId: string) => ({
  keyIds: [keyId],
  receivedBy: '',
  relation: 'owner' as Relation,
  idLast4: '',
  commissionSeen: false,
  ownerName: '',
  calledAt: new Date().toISOString() as string | null,
  callNote: '',
  accessCards: '',
  note: '',
})

/** domain.md §1.1 C: keys of a unit handed to its owner, or to a proxy whose owner was called. */
export const IssueDialog = ({ opened, keyRecord, onClose }: Props) => {
  const { t } = useWords()
  const issue = useCommand('keys.issueToOwner')
  const print = usePrint()
  const { unitId } = keyRecord
  const siblings = useQuery('keys.list', opened && unitId ? { unitId, pageSize: 60 } : null)
  const form = useForm({ initialValues: blank(keyRecord.id) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    issue.clear()
    form.setInitialValues(blank(keyRecord.id))
    form.reset()
  }, [opened])
  const { ownerName, calledAt, callNote, ...facts } = form.values
  const proxy = facts.relation === 'proxy'
  const submit = async (): Promise<void> => {
    const called = proxy && calledAt && ownerName.trim() !== ''
    const reply = await issue.run({
      ...facts,
      proxy: called ? { ownerName, calledAt, note: callNote } : null,
    })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.issueToOwner.done', { no: reply.value.no, name: reply.value.receivedBy }))
    print({ kind: 'keyIssue', id: reply.value.id })
  }
  const here = (siblings.data?.rows ?? []).filter((row) => isHere(row.key.status))
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('keys.issueToOwner.title', { code: keyRecord.code })}
      onSubmit={submit}
      busy={issue.busy}
      problem={issue.problem}
      submitLabel={t('keys.issueToOwner.open')}
      dirty={form.isDirty()}
      size="lg"
    >
      <Text size="sm" c="dimmed">
        {t('keys.issueToOwner.hint')}
      </Text>
      <Checkbox.Group label={t('keys.issueToOwner.keys')} {...form.getInputProps('keyIds')}>
        <Group gap={16} mt={6}>
          {here.map(({ key }) => (
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
        value={facts.relation}
        onChange={(relation) => form.setFieldValue('relation', relation)}
      />
      {proxy && (
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
      <TextInput label={t('keys.field.note')} maxLength={300} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
