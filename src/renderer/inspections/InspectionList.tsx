import { Button, Group } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import type { InspectionRow, InspectionView } from '../../shared/inspections/contract'
import { lastRound } from '../../shared/inspections/rules'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { ExportInspections } from './ExportInspections'
import { InspectionStateChip } from './InspectionStateChip'

const useColumns = (): readonly Column<InspectionRow>[] => {
  const { t, day, instant } = useWords()
  return [
    {
      id: 'no',
      header: t('inspections.field.no'),
      width: 140,
      sortable: true,
      fixed: true,
      cell: ({ inspection }) => inspection.no,
    },
    {
      id: 'unitLabel',
      header: t('inspections.field.unit'),
      width: 110,
      sortable: true,
      cell: ({ inspection }) => inspection.unitLabel,
    },
    {
      id: 'owners',
      header: t('inspections.field.owners'),
      width: 190,
      cell: ({ inspection }) => inspection.ownerNames,
    },
    {
      id: 'at',
      header: t('inspections.field.begun'),
      width: 130,
      sortable: true,
      cell: ({ inspection }) => instant(inspection.at),
    },
    {
      id: 'round',
      header: t('inspections.field.lastRound'),
      width: 150,
      cell: ({ inspection }) => {
        const { ended } = lastRound(inspection)
        return t('inspections.roundText', {
          n: inspection.rounds.length,
          day: ended ? day(ended.on) : t('inspections.roundOpen'),
        })
      },
    },
    {
      id: 'open',
      header: t('inspections.field.open'),
      width: 150,
      sortable: true,
      cell: ({ open, ready }) =>
        open === 0 ? '' : t(ready > 0 ? 'inspections.openReady' : 'inspections.openText', { n: open, ready }),
    },
    {
      id: 'state',
      header: t('inspections.field.state'),
      width: 150,
      cell: ({ state }) => <InspectionStateChip state={state} />,
    },
  ]
}

interface Props {
  readonly view: InspectionView
  readonly onOpen: (inspectionId: string) => void
  readonly onBegin: () => void
}

export const InspectionList = ({ view, onOpen, onBegin }: Props) => {
  const { t } = useWords()
  const list = useListState({ view })
  const found = useQuery('inspections.list', list.input as never)
  const columns = useColumns()
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <SearchField
          value={list.search}
          onChange={list.setSearch}
          placeholder={t('inspections.searchHint')}
        />
        <ExportInspections filter={list.input} />
      </Group>
      <ListTable
        label={t('inspections.title')}
        columns={columns}
        list={list}
        found={found}
        rowId={({ inspection }) => inspection.id}
        onOpen={({ inspection }) => onOpen(inspection.id)}
        empty={
          <EmptyState
            icon={IconChecklist}
            title={t(`inspections.empty.${view}`)}
            hint={t('inspections.emptyHint')}
            action={<Button onClick={onBegin}>{t('inspections.begin.open')}</Button>}
          />
        }
      />
    </>
  )
}
