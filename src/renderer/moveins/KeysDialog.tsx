import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { IssueFields, type IssueValues, issueOf } from '../keys/IssueFields'
import { usePrint } from '../printing/usePrint'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'

interface Props {
  readonly file: MoveInFile
  readonly onClose: () => void
}

/** Keys of the unit into the owner's hand, by the key desk's own issue; one stays while the builder has work here. */
export const KeysDialog = ({ file, onClose }: Props) => {
  const { t } = useWords()
  const act = useCommand('moveins.issueKeys')
  const print = usePrint()
  const { moveIn, keysHere } = file
  const open = file.facts.inspection?.open ?? 0
  const keep = open > 0 && keysHere.length > 1 ? keysHere.slice(0, -1) : keysHere
  const proxyCame = moveIn.identity?.cameAs === 'proxy'
  const form = useForm<IssueValues>({
    initialValues: {
      keyIds: keep.map(({ id }) => id),
      receivedBy: moveIn.identity?.name ?? '',
      relation: proxyCame ? 'proxy' : 'owner',
      idLast4: moveIn.identity?.idLast4 ?? '',
      commissionSeen: proxyCame,
      ownerName: moveIn.ownerNames.split('、')[0]?.slice(0, 40) ?? '',
      calledAt: new Date().toISOString(),
      callNote: '',
      accessCards: '',
      note: moveIn.no,
    },
  })
  const submit = async (): Promise<void> => {
    const reply = await act.run({ moveInId: moveIn.id, issue: issueOf(form.values) })
    if (!reply?.ok) return
    onClose()
    notifyDone(t('moveins.keys.done', { unit: moveIn.unitLabel }))
    if (reply.value.keyIssueId) print({ kind: 'keyIssue', id: reply.value.keyIssueId })
  }
  return (
    <FormDialog
      opened
      size="lg"
      onClose={onClose}
      title={t('moveins.keys.title', { unit: moveIn.unitLabel })}
      onSubmit={submit}
      busy={act.busy}
      problem={act.problem}
      submitLabel={t('moveins.do.keys')}
      disabled={form.values.keyIds.length === 0}
      dirty={form.isDirty()}
    >
      {open > 0 && <Text size="sm">{t('moveins.keys.repairs', { n: open })}</Text>}
      {keysHere.length === 0 && <Text size="sm">{t('moveins.keys.none')}</Text>}
      <IssueFields form={form} keys={keysHere} />
    </FormDialog>
  )
}
