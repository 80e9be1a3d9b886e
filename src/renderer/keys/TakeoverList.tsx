import { Button, Group } from '@mantine/core'
import { IconChecklist, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { TakeoverRow } from '../../shared/keys/takeoverContract'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { StateChip } from '../ui/StateChip'
import { TakeoverDialog } from './TakeoverDialog'

export const TakeoverState = ({ row }: { readonly row: TakeoverRow }) => {
  const { t } = useWords()
  if (row.takeover.cancelled) return <StateChip tone="quiet" label={t('keys.takeover.state.cancelled')} />
  if (row.takeover.signed) return <StateChip tone="ok" label={t('keys.takeover.state.signed')} />
  return <StateChip tone="info" label={t('keys.takeover.state.counting')} />
}

const useColumns = (): readonly Column<TakeoverRow>[] => {
  const { t, day } = useWords()
  return [
    { id: 'no', header: t('keys.takeover.no'), width: 140, fixed: true, cell: ({ takeover }) => takeover.no },
    { id: 'from', header: t('keys.takeover.from'), width: 180, cell: ({ takeover }) => takeover.fromParty },
    {
      id: 'on',
      header: t('keys.takeover.receivedOn'),
      width: 110,
      cell: ({ takeover }) => day(takeover.receivedOn),
    },
    {
      id: 'lines',
      header: t('keys.takeover.lines'),
      width: 100,
      align: 'right',
      cell: ({ counted, lines }) => `${counted} / ${lines}`,
    },
    {
      id: 'pieces',
      header: t('keys.takeover.pieces'),
      width: 120,
      align: 'right',
      cell: ({ countedPieces, expectedPieces }) => `${countedPieces} / ${expectedPieces}`,
    },
    {
      id: 'differences',
      header: t('keys.count.differences'),
      width: 90,
      align: 'right',
      cell: ({ differences }) => differences,
    },
    { id: 'by', header: t('keys.field.handledBy'), width: 100, cell: ({ takeover }) => takeover.byName },
    {
      id: 'state',
      header: t('keys.field.status'),
      width: 110,
      cell: (row) => <TakeoverState row={row} />,
    },
  ]
}

/** 钥匙移交清单: what the developer hands over, list by list. */
export const TakeoverList = ({ onOpen }: { readonly onOpen: (takeoverId: string) => void }) => {
  const { t } = useWords()
  const { data, problem, loading } = useQuery('keys.takeovers', {})
  const [starting, setStarting] = useState(false)
  const columns = useColumns()
  const start = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setStarting(true)}>
      {t('keys.takeover.start')}
    </Button>
  )
  return (
    <>
      <Group justify="flex-end">{data && data.length > 0 && start}</Group>
      <DataTable
        label={t('keys.view.takeovers')}
        columns={columns}
        rows={data ?? []}
        rowId={({ takeover }) => takeover.id}
        onOpen={({ takeover }) => onOpen(takeover.id)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconChecklist}
            title={t('keys.empty.takeovers')}
            hint={t('keys.empty.takeoversHint')}
            action={start}
          />
        }
      />
      <TakeoverDialog opened={starting} onClose={() => setStarting(false)} onDone={onOpen} />
    </>
  )
}
