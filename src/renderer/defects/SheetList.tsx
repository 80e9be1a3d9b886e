import { Button, Group } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import { useState } from 'react'
import type { DispatchRow } from '../../shared/defects/answers'
import type { Dispatch } from '../../shared/defects/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'
import { ReceiveDialog } from './ReceiveDialog'

/** 整改通知单: every sheet that was given out, and whether it was signed for. */
export const SheetList = () => {
  const { t, day, instant } = useWords()
  const print = usePrint()
  const list = useListState<object>({})
  const found = useQuery('defects.dispatches', list.input as never)
  const [receiving, setReceiving] = useState<Dispatch | null>(null)
  const columns: readonly Column<DispatchRow>[] = [
    {
      id: 'no',
      header: t('defects.field.sheetNo'),
      width: 150,
      sortable: true,
      fixed: true,
      cell: ({ dispatch }) => dispatch.no,
    },
    {
      id: 'party',
      header: t('defects.field.party'),
      width: 190,
      sortable: true,
      cell: ({ dispatch }) => dispatch.partyName,
    },
    {
      id: 'at',
      header: t('defects.field.sentAt'),
      width: 120,
      sortable: true,
      cell: ({ dispatch }) => instant(dispatch.at),
    },
    {
      id: 'dueOn',
      header: t('defects.field.dueOn'),
      width: 110,
      sortable: true,
      cell: ({ dispatch }) => day(dispatch.dueOn),
    },
    {
      id: 'open',
      header: t('defects.field.openOf'),
      width: 120,
      cell: (row) => t('defects.openOf', { open: row.open, total: row.dispatch.defectIds.length }),
    },
    {
      id: 'received',
      header: t('defects.field.received'),
      width: 210,
      cell: ({ dispatch }) =>
        dispatch.received ? (
          <StateChip
            tone="ok"
            label={t('defects.said', { text: dispatch.received.name, name: day(dispatch.received.on) })}
          />
        ) : (
          <StateChip tone="warn" label={t('defects.notSigned')} />
        ),
    },
    {
      id: 'acts',
      header: t('defects.field.acts'),
      width: 210,
      cell: ({ dispatch }) => (
        <Group gap={6} wrap="nowrap">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => print({ kind: 'rectification', id: dispatch.id })}
          >
            {t('defects.print')}
          </Button>
          {!dispatch.received && (
            <Button size="compact-sm" variant="light" onClick={() => setReceiving(dispatch)}>
              {t('defects.receive.open')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <>
      <Group>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('defects.sheetSearch')} />
      </Group>
      <ListTable
        label={t('defects.view.sheets')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.dispatch.id}
        empty={
          <EmptyState
            icon={IconClipboardList}
            title={t('defects.sheetsEmpty.title')}
            hint={t('defects.sheetsEmpty.hint')}
          />
        }
      />
      <ReceiveDialog sheet={receiving} onClose={() => setReceiving(null)} />
    </>
  )
}
