import { Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Relation } from '../../shared/keys/ownerSchema'
import type { MoveInFile } from '../../shared/moveins/contract'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { usePrint } from '../printing/usePrint'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { InstantInput } from '../ui/InstantInput'
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
  const form = useForm({
    initialValues: {
      keyIds: keep.map(({ id }) => id) as string[],
      receivedBy: moveIn.identity?.name ?? '',
      relation: (proxyCame ? 'proxy' : 'owner') as Relation,
      idLast4: moveIn.identity?.idLast4 ?? '',
      commissionSeen: proxyCame,
      ownerName: moveIn.ownerNames.split('、')[0]?.slice(0, 40) ?? '',
      calledAt: new Date().toISOString() as string | null,
      accessCards: '',
      note: moveIn.no,
    },
  })
  const { ownerName, calledAt, ...facts } = form.values
  const proxy = facts.relation === 'proxy'
  const submit = async (): Promise<void> => {
    const reply = await act.run({
      moveInId: moveIn.id,
      issue: {
        ...facts,
        proxy: proxy && calledAt ? { ownerName, calledAt, note: '' } : null,
      },
    })
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
      disabled={facts.keyIds.length === 0}
      dirty={form.isDirty()}
    >
      {open > 0 && <Text size="sm">{t('moveins.keys.repairs', { n: open })}</Text>}
      {keysHere.length === 0 && <Text size="sm">{t('moveins.keys.none')}</Text>}
      <Checkbox.Group label={t('keys.issueToOwner.keys')} {...form.getInputProps('keyIds')}>
        <Group gap={16} mt={6}>
          {keysHere.map((key) => (
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
        <Group grow align="flex-end">
          <Checkbox
            mb={8}
            label={t('keys.field.commissionSeen')}
            {...form.getInputProps('commissionSeen', { type: 'checkbox' })}
          />
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
        </Group>
      )}
    </FormDialog>
  )
}
