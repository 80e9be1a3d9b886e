import { Radio, Table, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AlikePair, AlikePerson, MergePreview } from '../../shared/people/contract'
import type { MergeTake } from '../../shared/people/merge'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { FormDialog } from '../ui/FormDialog'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'

interface Props {
  readonly pair: AlikePair | null
  readonly onClose: () => void
}

/** Two records side by side, and what becomes of them; nothing is lost, and it can be taken back. */
export const MergeDialog = ({ pair, onClose }: Props) => {
  const { t } = useWords()
  const [keep, setKeep] = useState<'keep' | 'gone'>('keep')
  const [take, setTake] = useState<readonly MergeTake[]>([])
  const merge = useCommand('people.merge')
  const undo = useCommand('people.undoMerge')
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with each pair
  useEffect(() => {
    merge.clear()
    setKeep('keep')
    setTake([])
  }, [pair])
  const [kept, gone] = keep === 'keep' ? [pair?.keep, pair?.gone] : [pair?.gone, pair?.keep]
  const ids = kept && gone ? { keepId: kept.id, goneId: gone.id } : null
  const preview = useQuery('people.mergePreview', ids)
  if (!pair || !ids || !kept || !gone) return null
  const shown = preview.data?.keep.id === ids.keepId ? preview.data : undefined
  const submit = async (): Promise<void> => {
    const reply = await merge.run({ ...ids, take: [...take] })
    if (!reply?.ok) return
    onClose()
    const mergeId = reply.value
    notifyDone(t('people.merge.done', { name: kept.name }), () => void undo.run({ mergeId }))
  }
  const labelOf = (person: AlikePerson): string =>
    [person.name, person.units.join(t('people.comma'))].filter((part) => part !== '').join(' · ')
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('people.merge.title')}
      onSubmit={submit}
      busy={merge.busy}
      problem={merge.problem}
      submitLabel={t('people.merge.submit')}
      size="lg"
      disabled={!shown}
    >
      <Text size="sm">
        {pair.reasons.map((reason) => t(`people.merge.reason.${reason}`)).join(t('people.comma'))}
      </Text>
      <ChoiceField
        label={t('people.merge.which')}
        options={[
          { value: 'keep' as const, label: labelOf(pair.keep) },
          { value: 'gone' as const, label: labelOf(pair.gone) },
        ]}
        value={keep}
        onChange={(next) => {
          setKeep(next)
          setTake([])
        }}
      />
      <ProblemNotice problem={preview.problem} />
      {shown && (
        <>
          <SideBySide preview={shown} take={take} onTake={setTake} />
          <Moved preview={shown} />
        </>
      )}
    </FormDialog>
  )
}

interface SideProps {
  readonly preview: MergePreview
  readonly take: readonly MergeTake[]
  readonly onTake: (take: readonly MergeTake[]) => void
}

const SideBySide = ({ preview, take, onTake }: SideProps) => {
  const { t } = useWords()
  const choose = (field: MergeTake, other: boolean): void =>
    onTake(other ? [...take, field] : take.filter((each) => each !== field))
  return (
    <Table verticalSpacing={6} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={130}>{t('people.merge.field')}</Table.Th>
          <Table.Th>{t('people.merge.kept')}</Table.Th>
          <Table.Th>{t('people.merge.other')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Td>{t('people.field.phone')}</Table.Td>
          <Table.Td colSpan={2}>{preview.phones.join(t('people.comma')) || '—'}</Table.Td>
        </Table.Tr>
        {preview.unlike.map(({ field, kept, other }) => (
          <Table.Tr key={field}>
            <Table.Td>{t(`people.field.${field}`)}</Table.Td>
            <Table.Td>
              <Radio
                checked={!take.includes(field)}
                onChange={() => choose(field, false)}
                label={kept}
                name={`merge-${field}`}
              />
            </Table.Td>
            <Table.Td>
              <Radio
                checked={take.includes(field)}
                onChange={() => choose(field, true)}
                label={other}
                name={`merge-${field}`}
              />
            </Table.Td>
          </Table.Tr>
        ))}
        {preview.filled.map((field) => (
          <Table.Tr key={field}>
            <Table.Td>{t(`people.field.${field}`)}</Table.Td>
            <Table.Td colSpan={2}>{t('people.merge.filled')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

const Moved = ({ preview }: { readonly preview: MergePreview }) => {
  const { t } = useWords()
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t('people.merge.moves')}
      </Text>
      {preview.ties.length === 0 && preview.vehicles.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('people.merge.nothingMoves')}
        </Text>
      )}
      <ul>
        {preview.ties.map((tie) => (
          <li key={tie.tieId}>
            {t('people.unitAndRole', { unit: tie.label, role: t(`people.role.${tie.role}`) })}{' '}
            {tie.double && <StateChip tone="info" label={t('people.merge.double')} />}
          </li>
        ))}
        {preview.vehicles.map((plate) => (
          <li key={plate}>{plate}</li>
        ))}
      </ul>
    </div>
  )
}
