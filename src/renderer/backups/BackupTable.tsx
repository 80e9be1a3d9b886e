import { Button } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import type { BackupList, BackupRow } from '../../shared/backups/contract'
import { useWords } from '../i18n/useWords'
import type { QueryState } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { StateChip } from '../ui/StateChip'
import { sizeText } from './size'

interface Props {
  readonly list: QueryState<BackupList>
  readonly onOpen: (row: BackupRow) => void
  readonly onTake: () => void
}

/** Every copy there is: when, how large, where, and whether it was read back. */
export const BackupTable = ({ list, onOpen, onTake }: Props) => {
  const { t, instant } = useWords()
  const columns: readonly Column<BackupRow>[] = [
    {
      id: 'at',
      header: t('backups.column.at'),
      width: 190,
      fixed: true,
      cell: (row) => (row.facts ? instant(row.facts.takenAt, 'full') : row.name),
    },
    {
      id: 'kind',
      header: t('backups.column.kind'),
      width: 150,
      cell: (row) => (row.facts ? t(`backups.kind.${row.facts.kind}`) : ''),
    },
    {
      id: 'size',
      header: t('backups.column.size'),
      width: 100,
      align: 'right',
      cell: (row) => (row.facts ? sizeText(row.facts.bytes) : ''),
    },
    {
      id: 'place',
      header: t('backups.column.place'),
      width: 160,
      cell: (row) => t(`backups.place.${row.place}`),
    },
    {
      id: 'verified',
      header: t('backups.column.verified'),
      width: 190,
      cell: (row) =>
        row.verifiedAt === null ? (
          <StateChip tone="bad" label={t('backups.broken')} />
        ) : (
          <StateChip tone="ok" label={t('backups.verifiedAt', { at: instant(row.verifiedAt) })} />
        ),
    },
    {
      id: 'act',
      header: t('backups.column.act'),
      width: 130,
      cell: (row) => (
        <Button size="compact-sm" variant="light" disabled={row.facts === null} onClick={() => onOpen(row)}>
          {t('backups.restore.open')}
        </Button>
      ),
    },
  ]
  return (
    <DataTable
      label={t('backups.copies')}
      columns={columns}
      rows={list.data?.rows ?? []}
      rowId={(row) => `${row.place}/${row.name}`}
      loading={list.loading}
      problem={list.problem}
      onOpen={(row) => row.facts && onOpen(row)}
      empty={
        <EmptyState
          icon={IconDatabaseExport}
          title={t('backups.emptyTitle')}
          hint={t('backups.emptyHint')}
          action={<Button onClick={onTake}>{t('backups.take')}</Button>}
        />
      }
    />
  )
}
