import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { dayOf } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import { type Care, CareKind } from '../../shared/people/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useMay } from '../ipc/useMay'
import { ProblemNotice } from '../ui/ProblemNotice'
import { StateChip } from '../ui/StateChip'
import { Masked } from './Masked'

interface Props {
  readonly unitId: UnitId
  readonly cares: readonly Care[]
}

/** Who in the unit needs care. What kind is shown; why is shown on request only, and that is kept. */
export const CaresOfUnit = ({ unitId, cares }: Props) => {
  const { t } = useWords()
  const end = useCommand('people.endCare')
  const may = useMay('clerk', 'manager')
  return (
    <>
      {cares
        .filter(({ endedOn }) => endedOn === null)
        .map((care) => (
          <Group key={care.id} gap={12} mb={6}>
            <StateChip tone="warn" label={t(`people.care.kind.${care.kind}`)} />
            <Text size="sm">{care.who}</Text>
            {care.careNote !== '' && (
              <Masked
                text={care.careNote}
                target={{ subject: { kind: 'care', id: care.id }, name: care.who, group: 'care' }}
              />
            )}
            {may && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => void end.run({ careId: care.id, endedOn: dayOf(new Date().toISOString()) })}
              >
                {t('people.care.end')}
              </Button>
            )}
          </Group>
        ))}
      <ProblemNotice problem={end.problem} />
      {may && <AddCare unitId={unitId} />}
    </>
  )
}

const AddCare = ({ unitId }: { readonly unitId: UnitId }) => {
  const { t } = useWords()
  const add = useCommand('people.addCare')
  const [kind, setKind] = useState<CareKind>('livingAlone')
  const [who, setWho] = useState('')
  const [careNote, setCareNote] = useState('')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const reply = await add.run({ unitId, kind, who, careNote })
    if (!reply?.ok) return
    setWho('')
    setCareNote('')
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap={8} wrap="nowrap" mb={12}>
        <Select
          w={130}
          aria-label={t('people.care.kindLabel')}
          allowDeselect={false}
          data={CareKind.options.map((value) => ({ value, label: t(`people.care.kind.${value}`) }))}
          value={kind}
          onChange={(next) => setKind((next ?? 'other') as CareKind)}
        />
        <TextInput
          w={110}
          aria-label={t('people.care.who')}
          placeholder={t('people.care.who')}
          maxLength={60}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
        />
        <TextInput
          flex={1}
          aria-label={t('people.care.note')}
          placeholder={t('people.care.note')}
          maxLength={300}
          value={careNote}
          onChange={(event) => setCareNote(event.currentTarget.value)}
        />
        <Button type="submit" variant="light" loading={add.busy} disabled={who.trim() === ''}>
          {t('people.care.add')}
        </Button>
      </Group>
      <ProblemNotice problem={add.problem} />
    </form>
  )
}
