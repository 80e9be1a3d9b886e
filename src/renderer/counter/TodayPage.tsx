import { Text } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { TodayItem } from '../../shared/counter/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { Page } from '../ui/Page'
import { StateChip } from '../ui/StateChip'

const TONES = {
  keyOverdue: 'bad',
  keyDueToday: 'info',
  keyBooked: 'info',
  keyLost: 'bad',
  keyStocktake: 'warn',
  tourChecks: 'bad',
  tourToday: 'info',
  tourApproval: 'warn',
  visitorOverstayed: 'warn',
  passExpiring: 'warn',
  approval: 'warn',
  defectsOverdue: 'bad',
  defectRecheck: 'warn',
  defectOwner: 'warn',
  leaseEnding: 'warn',
  tenantLeaving: 'bad',
  promiseDue: 'warn',
  promiseBroken: 'bad',
  planBroken: 'bad',
  arrearsSteps: 'warn',
  arrearsToServe: 'warn',
  arrearsLapsing: 'bad',
  moveInToday: 'info',
  archiveDue: 'info',
  archiveOverdue: 'bad',
  inspectionReady: 'warn',
} as const

/** What this person must do next; the oldest trouble on top. */
export const TodayPage = () => {
  const { t, day, instant } = useWords()
  const [, go] = useLocation()
  const { data, problem, loading } = useQuery('counter.today', {})
  const columns: readonly Column<TodayItem>[] = [
    {
      id: 'kind',
      header: t('counter.today.kind'),
      width: 190,
      cell: (item) => <StateChip tone={TONES[item.kind]} label={t(`counter.today.${item.kind}`)} />,
    },
    {
      id: 'title',
      header: t('counter.today.subject'),
      width: 280,
      cell: ({ title, count }) =>
        [title, count === undefined ? '' : t('counter.today.counted', { n: count })]
          .filter(Boolean)
          .join(' · '),
    },
    { id: 'detail', header: t('counter.today.detail'), width: 320, cell: (item) => item.detail },
    {
      id: 'at',
      header: t('counter.today.at'),
      width: 160,
      cell: (item) => (item.at.includes('T') ? instant(item.at) : day(item.at)),
    },
  ]
  return (
    <Page
      title={t('counter.today.title')}
      {...(data ? { count: data.length } : {})}
      filters={<Text size="sm">{t('counter.today.hint')}</Text>}
    >
      <DataTable
        label={t('counter.today.title')}
        columns={columns}
        rows={data ?? []}
        rowId={(item) => item.kind + item.id}
        onOpen={(item) => go(item.path)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconMoodSmile}
            title={t('counter.today.emptyTitle')}
            hint={t('counter.today.emptyHint')}
          />
        }
      />
    </Page>
  )
}
