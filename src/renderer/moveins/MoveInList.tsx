import { Button, Group, Select } from '@mantine/core'
import { IconHomeMove, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { MoveInRow, MoveInView } from '../../shared/moveins/contract'
import { nextStep } from '../../shared/moveins/steps'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrintMany } from '../printing/usePrint'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { ExportMoveIns } from './ExportMoveIns'
import { MoveInStateChip } from './MoveInStateChip'

const useColumns = (): readonly Column<MoveInRow>[] => {
  const { t, day, instant } = useWords()
  return [
    {
      id: 'no',
      header: t('moveins.field.no'),
      width: 135,
      sortable: true,
      fixed: true,
      cell: ({ moveIn }) => moveIn.no,
    },
    {
      id: 'unitLabel',
      header: t('moveins.field.unit'),
      width: 100,
      sortable: true,
      cell: ({ moveIn }) => moveIn.unitLabel,
    },
    { id: 'owners', header: t('moveins.field.owners'), width: 150, cell: ({ moveIn }) => moveIn.ownerNames },
    {
      id: 'appointment',
      header: t('moveins.field.appointment'),
      width: 150,
      sortable: true,
      cell: ({ moveIn: { appointment } }) =>
        appointment ? `${day(appointment.on)} ${appointment.time}` : '',
    },
    {
      id: 'steps',
      header: t('moveins.field.steps'),
      width: 240,
      cell: ({ steps, state }) => {
        const next = nextStep(steps)
        const done = steps.filter((step) => step.state === 'done' || step.state === 'waived').length
        if (state !== 'underWay')
          return done === 0 ? '' : t('moveins.stepsDone', { n: done, all: steps.length })
        return next
          ? t('moveins.stepsNext', { n: done, all: steps.length, next: t(`moveins.step.${next.code}`) })
          : t('moveins.stepsReady', { n: done, all: steps.length })
      },
    },
    {
      id: 'state',
      header: t('moveins.field.state'),
      width: 130,
      cell: (row) => <MoveInStateChip row={row} />,
    },
    {
      id: 'due',
      header: t('moveins.field.archiveDue'),
      width: 120,
      cell: ({ state, archiveDueAt }) =>
        state === 'handedOver' && archiveDueAt ? instant(archiveDueAt) : '',
    },
  ]
}

interface Props {
  readonly view: MoveInView
  readonly batchId: string | null
  readonly onOpen: (moveInId: string) => void
  readonly onInvite: () => void
}

const NONE: ReadonlySet<string> = new Set()

export const MoveInList = ({ view, batchId, onOpen, onInvite }: Props) => {
  const { t } = useWords()
  const list = useListState({ view, batchId })
  const found = useQuery('moveins.list', list.input as never)
  const batches = useQuery('moveins.batches', {}).data ?? []
  const columns = useColumns()
  const printMany = usePrintMany()
  const [selected, setSelected] = useState<ReadonlySet<string>>(NONE)
  return (
    <>
      <Group gap={12} justify="space-between" wrap="nowrap">
        <Group gap={12} wrap="nowrap">
          <SearchField value={list.search} onChange={list.setSearch} placeholder={t('moveins.searchHint')} />
          <Select
            aria-label={t('moveins.field.batch')}
            placeholder={t('moveins.anyBatch')}
            clearable
            w={220}
            data={batches.map(({ batch }) => ({ value: batch.id, label: batch.name }))}
            value={list.filters.batchId}
            onChange={(next) => list.setFilter('batchId', next)}
          />
        </Group>
        <Group gap={8} wrap="nowrap">
          <ExportMoveIns filter={list.input} />
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            disabled={selected.size === 0}
            onClick={() => printMany({ kind: 'moveInNotice', ids: [...selected] })}
          >
            {t('moveins.printNotices', { n: selected.size })}
          </Button>
        </Group>
      </Group>
      <ListTable
        label={t('moveins.title')}
        columns={columns}
        list={list}
        found={found}
        rowId={({ moveIn }) => moveIn.id}
        onOpen={({ moveIn }) => onOpen(moveIn.id)}
        selected={selected}
        onSelect={setSelected}
        empty={
          <EmptyState
            icon={IconHomeMove}
            title={t(`moveins.empty.${view}`)}
            hint={t('moveins.emptyHint')}
            action={<Button onClick={onInvite}>{t('moveins.invite.open')}</Button>}
          />
        }
      />
    </>
  )
}
