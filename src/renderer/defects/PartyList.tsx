import { Button, Group } from '@mantine/core'
import { IconBuildingFactory, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { PartyRow } from '../../shared/defects/answers'
import type { Party } from '../../shared/defects/schema'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { StateChip } from '../ui/StateChip'
import { PartyDialog } from './PartyDialog'
import { rateText } from './rateText'

/** Who builds and mends, and how much of it is late: the manager's talk with each begins here (duty M6). */
export const PartyList = ({ onDefects }: { readonly onDefects: (partyId: string) => void }) => {
  const { t, day } = useWords()
  const { data, problem, loading } = useQuery('defects.parties', {})
  const may = useMay('supervisor', 'manager')
  const [adding, setAdding] = useState(false)
  const [changing, setChanging] = useState<Party | null>(null)
  const number = (id: string, header: string, cell: (row: PartyRow) => number): Column<PartyRow> => ({
    id,
    header,
    width: 70,
    align: 'right',
    cell: (row) => cell(row) || '',
  })
  const columns: readonly Column<PartyRow>[] = [
    {
      id: 'name',
      header: t('defects.field.party'),
      width: 176,
      fixed: true,
      cell: ({ party }) => party.name,
    },
    {
      id: 'kind',
      header: t('defects.field.kind'),
      width: 128,
      cell: ({ party }) =>
        party.active ? (
          t(`defects.kind.${party.kind}`)
        ) : (
          <StateChip tone="quiet" label={t('defects.inactive')} />
        ),
    },
    number('open', t('defects.figure.open'), (row) => row.figures.open),
    number('overdue', t('defects.figure.overdue'), (row) => row.figures.overdue),
    ...[0, 1, 2, 3, 4].map((place) =>
      number(`age${place}`, t(`defects.age.${place}` as never) as string, (row) => row.ages[place] ?? 0),
    ),
    {
      id: 'oldest',
      header: t('defects.field.oldestDue'),
      width: 110,
      cell: (row) => (row.oldestDueOn ? day(row.oldestDueOn) : ''),
    },
    {
      id: 'inTime',
      header: t('defects.figure.inTime'),
      width: 90,
      align: 'right',
      cell: (row) => rateText(row.figures.inTimeBp),
    },
    {
      id: 'acts',
      header: t('defects.field.acts'),
      width: 100,
      cell: ({ party }) =>
        may && (
          <Button size="compact-sm" variant="default" onClick={() => setChanging(party)}>
            {t('defects.party.change')}
          </Button>
        ),
    },
  ]
  const add = may && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('defects.party.add')}
    </Button>
  )
  return (
    <>
      <Group justify="flex-end">{add}</Group>
      <DataTable
        label={t('defects.view.parties')}
        columns={columns}
        rows={data ?? []}
        rowId={(row) => row.party.id}
        onOpen={(row) => onDefects(row.party.id)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconBuildingFactory}
            title={t('defects.partiesEmpty.title')}
            hint={t('defects.partiesEmpty.hint')}
            action={add}
          />
        }
      />
      <PartyDialog
        opened={adding || changing !== null}
        changing={changing}
        onClose={() => {
          setAdding(false)
          setChanging(null)
        }}
      />
    </>
  )
}
