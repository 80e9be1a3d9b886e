import { Button, Group } from '@mantine/core'
import { IconPlus, IconRoute } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { dayOf } from '../../shared/day'
import type { TourRow } from '../../shared/tours/contract'
import { TourStatus } from '../../shared/tours/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { usePageAction } from '../ui/hotkeys'
import { ListTable } from '../ui/ListTable'
import { Page } from '../ui/Page'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { ReadyState, TourState } from './TourState'

const useColumns = (): readonly Column<TourRow>[] => {
  const { t, instant, day } = useWords()
  return [
    {
      id: 'no',
      header: t('tours.field.no'),
      width: 130,
      sortable: true,
      fixed: true,
      cell: ({ tour }) => tour.no,
    },
    {
      id: 'startAt',
      header: t('tours.field.when'),
      width: 185,
      sortable: true,
      cell: ({ tour }) =>
        t('tours.when', {
          day: day(dayOf(tour.plan.startAt)),
          from: instant(tour.plan.startAt, 'time'),
          to: instant(tour.plan.endAt, 'time'),
        }),
    },
    {
      id: 'kind',
      header: t('tours.field.kind'),
      width: 90,
      cell: ({ tour }) => t(`tours.kind.${tour.plan.kind}`),
    },
    {
      id: 'visitors',
      header: t('tours.field.visitors'),
      width: 165,
      sortable: true,
      cell: ({ tour }) => tour.plan.visitors,
    },
    {
      id: 'headcount',
      header: t('tours.field.headcount'),
      width: 92,
      align: 'right',
      cell: ({ tour }) => tour.plan.headcount,
    },
    {
      id: 'venue',
      header: t('tours.field.venue'),
      width: 115,
      sortable: true,
      cell: ({ tour }) => tour.plan.venue,
    },
    {
      id: 'status',
      header: t('tours.field.status'),
      width: 155,
      sortable: true,
      cell: ({ tour }) => <TourState status={tour.status} />,
    },
    {
      id: 'checks',
      header: t('tours.field.checks'),
      width: 166,
      cell: (row) =>
        row.tour.checks.length === 0 ? null : (
          <Group gap={8} wrap="nowrap">
            {t('tours.checksCounted', { done: row.checksDone, total: row.tour.checks.length })}
            <ReadyState status={row.tour.status} readiness={row.readiness} />
          </Group>
        ),
    },
  ]
}

export const ToursPage = () => {
  const { t } = useWords()
  const [, go] = useLocation()
  const list = useListState<{ status: TourStatus | null }>({ status: null })
  const found = useQuery('tours.list', list.input as never)
  const { data } = found
  const columns = useColumns()
  usePageAction('new', () => go('/tours/new'))
  const planNew = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => go('/tours/new')}>
      {t('tours.plan.open')}
    </Button>
  )
  return (
    <Page
      title={t('tours.title')}
      {...(data ? { count: data.total } : {})}
      actions={planNew}
      filters={
        <Group gap={12}>
          <SearchField value={list.search} onChange={list.setSearch} placeholder={t('tours.searchHint')} />
          <FilterChips
            label={t('tours.field.status')}
            options={TourStatus.options.map((value) => ({ value, label: t(`tours.status.${value}`) }))}
            value={list.filters.status}
            onChange={(status) => list.setFilter('status', status)}
          />
        </Group>
      }
    >
      <ListTable
        label={t('tours.title')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.tour.id}
        onOpen={(row) => go(`/tours/${row.tour.id}`)}
        empty={
          <EmptyState
            icon={IconRoute}
            title={t('tours.empty.title')}
            hint={t('tours.empty.hint')}
            action={planNew}
          />
        }
      />
    </Page>
  )
}
