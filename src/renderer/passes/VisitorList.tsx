import { Button, Group, Text } from '@mantine/core'
import { IconDoorEnter } from '@tabler/icons-react'
import { useState } from 'react'
import type { VisitorRow } from '../../shared/passes/contract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'
import { LeaveDialog } from './LeaveDialog'

const STATES = ['inside', 'overstayed', 'left'] as const
export const VISITOR_TONES = { inside: 'info', overstayed: 'bad', left: 'quiet' } as const

interface Props {
  readonly onOpen: (passId: string) => void
  readonly onAdmit: () => void
}

export const VisitorList = ({ onOpen, onAdmit }: Props) => {
  const { t, instant } = useWords()
  const list = useListState<{ state: (typeof STATES)[number] | null }>({ state: null })
  const found = useQuery('passes.visitors', list.input as never)
  const { data } = found
  const [leaving, setLeaving] = useState<VisitorRow['pass'] | null>(null)
  const columns: readonly Column<VisitorRow>[] = [
    {
      id: 'no',
      header: t('passes.field.no'),
      width: 138,
      sortable: true,
      fixed: true,
      cell: ({ pass }) => pass.no,
    },
    { id: 'name', header: t('passes.field.name'), width: 95, sortable: true, cell: ({ pass }) => pass.name },
    {
      id: 'people',
      header: t('passes.field.people'),
      width: 70,
      align: 'right',
      cell: ({ pass }) => pass.people,
    },
    {
      id: 'organisation',
      header: t('passes.field.organisation'),
      width: 160,
      cell: ({ pass }) => pass.organisation,
    },
    { id: 'destination', header: t('passes.field.destination'), width: 180, cell: (row) => row.destination },
    { id: 'purpose', header: t('passes.field.purpose'), width: 120, cell: ({ pass }) => pass.purpose },
    {
      id: 'inAt',
      header: t('passes.field.inAt'),
      width: 124,
      sortable: true,
      cell: ({ pass }) => instant(pass.inAt),
    },
    {
      id: 'state',
      header: t('passes.field.state'),
      width: 122,
      cell: (row) => <StateChip tone={VISITOR_TONES[row.state]} label={t(`passes.state.${row.state}`)} />,
    },
    {
      id: 'act',
      header: t('passes.field.act'),
      width: 90,
      cell: ({ pass }) =>
        pass.outAt ? (
          instant(pass.outAt)
        ) : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={(event) => {
              event.stopPropagation()
              setLeaving(pass)
            }}
          >
            {t('passes.leave.open')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <Group gap={12}>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('passes.visitorSearch')} />
        <FilterChips
          label={t('passes.field.state')}
          options={STATES.map((value) => ({ value, label: t(`passes.state.${value}`) }))}
          value={list.filters.state}
          onChange={(state) => list.setFilter('state', state)}
        />
        <Text size="sm">{t('passes.insideNow', { n: data?.inside ?? 0 })}</Text>
      </Group>
      <ListTable
        label={t('passes.view.visitors')}
        columns={columns}
        list={list}
        found={found}
        rowId={({ pass }) => pass.id}
        onOpen={({ pass }) => onOpen(pass.id)}
        empty={
          <EmptyState
            icon={IconDoorEnter}
            title={t('passes.empty.visitors')}
            hint={t('passes.empty.visitorsHint')}
            action={<Button onClick={onAdmit}>{t('passes.admit.open')}</Button>}
          />
        }
      />
      <LeaveDialog pass={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}
