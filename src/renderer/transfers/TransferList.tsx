import { Button } from '@mantine/core'
import { IconArrowsRightLeft } from '@tabler/icons-react'
import type { TransferRow, TransferView } from '../../shared/transfers/contract'
import type { TransferOwner } from '../../shared/transfers/schema'
import { useWords } from '../i18n/useWords'
import { useMay } from '../ipc/useMay'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { TransferStateChip } from './TransferStateChip'

const useColumns = (): readonly Column<TransferRow>[] => {
  const { t, day } = useWords()
  const names = (owners: readonly TransferOwner[]): string =>
    owners.map(({ name }) => name).join(t('transfers.comma'))
  return [
    {
      id: 'no',
      header: t('transfers.field.no'),
      width: 140,
      sortable: true,
      fixed: true,
      cell: ({ transfer }) => transfer.no,
    },
    {
      id: 'unitLabel',
      header: t('transfers.field.unit'),
      width: 120,
      sortable: true,
      cell: ({ transfer }) => transfer.unitLabel,
    },
    {
      id: 'former',
      header: t('transfers.field.former'),
      width: 200,
      cell: ({ transfer }) => names(transfer.former),
    },
    {
      id: 'next',
      header: t('transfers.field.next'),
      width: 200,
      cell: ({ transfer }) => names(transfer.next),
    },
    {
      id: 'transferOn',
      header: t('transfers.field.transferOn'),
      width: 120,
      sortable: true,
      cell: ({ transfer }) => day(transfer.transferOn),
    },
    { id: 'by', header: t('transfers.field.by'), width: 110, cell: ({ transfer }) => transfer.byName },
    {
      id: 'state',
      header: t('transfers.field.state'),
      width: 130,
      cell: ({ state }) => <TransferStateChip state={state} />,
    },
  ]
}

interface Props {
  readonly view: TransferView
  readonly onOpen: (transferId: string) => void
  readonly onPrepare: () => void
}

export const TransferList = ({ view, onOpen, onPrepare }: Props) => {
  const { t } = useWords()
  const list = useListState({})
  const found = useQuery('transfers.list', { ...list.input, view } as never)
  const may = useMay('clerk', 'manager')
  const columns = useColumns()
  return (
    <>
      <SearchField value={list.search} onChange={list.setSearch} placeholder={t('transfers.searchHint')} />
      <ListTable
        label={t(`transfers.view.${view}`)}
        columns={columns}
        list={list}
        found={found}
        rowId={({ transfer }) => transfer.id}
        onOpen={({ transfer }) => onOpen(transfer.id)}
        empty={
          <EmptyState
            icon={IconArrowsRightLeft}
            title={t(`transfers.empty.${view}`)}
            hint={t('transfers.emptyHint')}
            {...(may ? { action: <Button onClick={onPrepare}>{t('transfers.prepare.open')}</Button> } : {})}
          />
        }
      />
    </>
  )
}
