import { Button, Group } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import type { WorkerRow } from '../../shared/passes/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'

const STATES = ['valid', 'expired', 'returned', 'lost', 'confiscated'] as const
export const WORKER_TONES = {
  valid: 'ok',
  notYet: 'info',
  expired: 'bad',
  returned: 'quiet',
  lost: 'warn',
  confiscated: 'warn',
} as const

interface Props {
  readonly onOpen: (passId: string) => void
  readonly onIssue: () => void
}

export const WorkerList = ({ onOpen, onIssue }: Props) => {
  const { t, day } = useWords()
  const list = useListState<{ state: (typeof STATES)[number] | null }>({ state: null })
  const found = useQuery('passes.workers', list.input as never)
  const columns: readonly Column<WorkerRow>[] = [
    {
      id: 'no',
      header: t('passes.field.no'),
      width: 145,
      sortable: true,
      fixed: true,
      cell: ({ pass }) => pass.no,
    },
    { id: 'name', header: t('passes.field.name'), width: 110, sortable: true, cell: ({ pass }) => pass.name },
    { id: 'trade', header: t('passes.field.trade'), width: 100, cell: ({ pass }) => pass.trade },
    {
      id: 'contractor',
      header: t('passes.field.contractor'),
      width: 210,
      sortable: true,
      cell: ({ pass }) => pass.contractor,
    },
    {
      id: 'unitLabel',
      header: t('passes.field.unit'),
      width: 110,
      sortable: true,
      cell: ({ pass }) => pass.unitLabel,
    },
    {
      id: 'validFromOn',
      header: t('passes.field.validFrom'),
      width: 120,
      cell: ({ pass }) => day(pass.validFromOn),
    },
    {
      id: 'validToOn',
      header: t('passes.field.validTo'),
      width: 120,
      sortable: true,
      cell: ({ pass }) => day(pass.validToOn),
    },
    {
      id: 'state',
      header: t('passes.field.state'),
      width: 120,
      cell: (row) => <StateChip tone={WORKER_TONES[row.state]} label={t(`passes.state.${row.state}`)} />,
    },
  ]
  return (
    <>
      <Group gap={12}>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('passes.workerSearch')} />
        <FilterChips
          label={t('passes.field.state')}
          options={STATES.map((value) => ({ value, label: t(`passes.state.${value}`) }))}
          value={list.filters.state}
          onChange={(state) => list.setFilter('state', state)}
        />
      </Group>
      <ListTable
        label={t('passes.view.workers')}
        columns={columns}
        list={list}
        found={found}
        rowId={({ pass }) => pass.id}
        onOpen={({ pass }) => onOpen(pass.id)}
        empty={
          <EmptyState
            icon={IconId}
            title={t('passes.empty.workers')}
            hint={t('passes.empty.workersHint')}
            action={<Button onClick={onIssue}>{t('passes.issue.open')}</Button>}
          />
        }
      />
    </>
  )
}
