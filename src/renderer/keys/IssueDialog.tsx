import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { isHere } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { IssueFields, type IssueValues, issueOf } from './IssueFields'

interface Props {
  readonly opened: boolean
  readonly keyRecord: Key
  readonly onClose: () => void
}

const blank = (keyId: string): IssueValues => ({
  keyIds: [keyId],
  receivedBy: '',
  relation: 'owner',
  idLast4: '',
  commissionSeen: false,
  ownerName: '',
  calledAt: new Date().toISOString(),
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
  const form = useForm<IssueValues>({ initialValues: blank(keyRecord.id) })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew each time it opens
  useEffect(() => {
    if (!opened) return
    issue.clear()
    form.setInitialValues(blank(keyRecord.id))
    form.reset()
  }, [opened])
  const submit = async (): Promise<void> => {
    const reply = await issue.run(issueOf(form.values))
    if (!reply?.ok) return
    onClose()
    notifyDone(t('keys.issueToOwner.done', { no: reply.value.no, name: reply.value.receivedBy }))
    print({ kind: 'keyIssue', id: reply.value.id })
  }
  const here = (siblings.data?.rows ?? []).map(({ key }) => key).filter(({ status }) => isHere(status))
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
      <IssueFields form={form} keys={here} />
      <TextInput label={t('keys.field.note')} maxLength={300} {...form.getInputProps('note')} />
    </FormDialog>
  )
}
