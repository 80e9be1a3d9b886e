import { Group, Select } from '@mantine/core'
import { IconRubberStamp } from '@tabler/icons-react'
import { AskKind } from '../../shared/approvalKinds'
import type { RequestRow } from '../../shared/approvals/contract'
import { RequestState } from '../../shared/approvals/schema'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { RequestStateChip } from './RequestStateChip'

interface Props {
  readonly view: 'forMe' | 'mine' | 'all'
  readonly onOpen: (approvalId: string) => void
}

interface Filters {
  readonly kind: AskKind | null
  readonly state: RequestState | null
}

const useColumns = (): readonly Column<RequestRow>[] => {
  const { t, instant } = useWords()
  return [
    {
      id: 'no',
      header: t('approvals.field.no'),
      width: 138,
      sortable: true,
      fixed: true,
      cell: ({ request }) => request.no,
    },
    {
      id: 'kind',
      header: t('approvals.field.kind'),
      width: 132,
      sortable: true,
      cell: ({ request }) => t(`approvals.kind.${request.ask.kind}`),
    },
    {
      id: 'subject',
      header: t('approvals.field.subject'),
      width: 208,
      sortable: true,
      cell: ({ request }) => request.subject,
    },
    { id: 'unit', header: t('approvals.field.unit'), width: 108, cell: ({ request }) => request.unitLabel },
    {
      id: 'amountFen',
      header: t('approvals.field.amount'),
      width: 96,
      align: 'right',
      sortable: true,
      cell: ({ request }) => (request.amountFen === null ? '' : formatFen(request.amountFen)),
    },
    {
      id: 'byName',
      header: t('approvals.field.by'),
      width: 118,
      sortable: true,
      cell: ({ request }) => request.byName,
    },
    {
      id: 'at',
      header: t('approvals.field.at'),
      width: 132,
      sortable: true,
      cell: ({ request }) => instant(request.at),
    },
    {
      id: 'state',
      header: t('approvals.field.state'),
      width: 124,
      sortable: true,
      cell: (row) => <RequestStateChip row={row} />,
    },
    {
      id: 'awaits',
      header: t('approvals.field.awaits'),
      width: 90,
      cell: ({ awaits }) => (awaits ? t(`approvals.role.${awaits}`) : ''),
    },
  ]
}

export const RequestList = ({ view, onOpen }: Props) => {
  const { t } = useWords()
  const list = useListState<Filters>({ kind: null, state: null })
  const found = useQuery('approvals.list', {
    ...(list.input as object),
    view,
  } as never)
  const columns = useColumns()
  return (
    <>
      <Group gap={12}>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('approvals.searchHint')} />
        <Select
          clearable
          aria-label={t('approvals.field.kind')}
          placeholder={t('approvals.anyKind')}
          data={AskKind.options.map((value) => ({ value, label: t(`approvals.kind.${value}`) }))}
          value={list.filters.kind}
          onChange={(kind) => list.setFilter('kind', kind)}
        />
        {view !== 'forMe' && (
          <FilterChips
            label={t('approvals.field.state')}
            options={RequestState.options.map((value) => ({ value, label: t(`approvals.state.${value}`) }))}
            value={list.filters.state}
            onChange={(state) => list.setFilter('state', state)}
          />
        )}
      </Group>
      <ListTable
        label={t(`approvals.view.${view}`)}
        columns={columns}
        list={list}
        found={found}
        rowId={({ request }) => request.id}
        onOpen={({ request }) => onOpen(request.id)}
        empty={
          <EmptyState
            icon={IconRubberStamp}
            title={t(`approvals.empty.${view}`)}
            hint={t(`approvals.empty.${view}Hint`)}
          />
        }
      />
    </>
  )
}
