import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { LoanRow } from '../../shared/keys/contract'
import type { KeyLoan } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'
import { ReturnKeyDialog } from './ReturnKeyDialog'

const LoanState = ({ row }: { readonly row: LoanRow }) => {
  const { t } = useWords()
  if (row.loan.lostAt) return <StateChip tone="bad" label={t('keys.status.lost')} />
  if (row.loan.returned) return <StateChip tone="quiet" label={t('keys.status.returned')} />
  return row.overdue ? (
    <StateChip tone="bad" label={t('keys.status.overdue')} />
  ) : (
    <StateChip tone="info" label={t('keys.status.loaned')} />
  )
}

const useColumns = (takeBack: (loan: KeyLoan) => void, returned: boolean): readonly Column<LoanRow>[] => {
  const { t, instant } = useWords()
  const common: readonly Column<LoanRow>[] = [
    {
      id: 'no',
      header: t('keys.field.no'),
      width: 124,
      sortable: true,
      fixed: true,
      cell: (row) => row.loan.no,
    },
    {
      id: 'keyCode',
      header: t('keys.field.code'),
      width: 114,
      sortable: true,
      cell: (row) => row.loan.keyCode,
    },
    { id: 'place', header: t('keys.field.place'), width: 108, cell: (row) => row.loan.keyPlace },
    {
      id: 'borrowerName',
      header: t('keys.field.borrower'),
      width: 100,
      sortable: true,
      cell: (row) => row.loan.borrowerName,
    },
    { id: 'org', header: t('keys.field.borrowerOrg'), width: 112, cell: (row) => row.loan.borrowerOrg },
    {
      id: 'purpose',
      header: t('keys.field.purpose'),
      width: 105,
      cell: (row) => t(`keys.purpose.${row.loan.purpose}`),
    },
    {
      id: 'outAt',
      header: t('keys.field.outAt'),
      width: 112,
      sortable: true,
      cell: (row) => instant(row.loan.outAt),
    },
    {
      id: 'dueAt',
      header: t('keys.field.dueAt'),
      width: 115,
      sortable: true,
      cell: (row) => instant(row.loan.dueAt),
    },
    { id: 'state', header: t('keys.field.status'), width: 100, cell: (row) => <LoanState row={row} /> },
  ]
  const last: Column<LoanRow> = returned
    ? {
        id: 'inAt',
        header: t('keys.field.inAt'),
        width: 112,
        cell: (row) => (row.loan.returned ? instant(row.loan.returned.at) : ''),
      }
    : {
        id: 'act',
        header: t('keys.field.act'),
        width: 80,
        cell: (row) => (
          <Button size="compact-sm" variant="light" onClick={() => takeBack(row.loan)}>
            {t('keys.return.open')}
          </Button>
        ),
      }
  return [...common, last]
}

interface Props {
  readonly state: 'out' | 'overdue' | 'returned'
  readonly onOpen: (keyId: string) => void
}

export const LoanRegister = ({ state, onOpen }: Props) => {
  const { t } = useWords()
  const list = useListState({ state })
  const { data, problem, loading } = useQuery('keys.loans', { ...(list.input as object), state } as never)
  const [returning, setReturning] = useState<KeyLoan | null>(null)
  const columns = useColumns(setReturning, state === 'returned')
  return (
    <>
      <SearchField value={list.search} onChange={list.setSearch} placeholder={t('keys.loanSearchHint')} />
      <DataTable
        label={t(`keys.view.${state}`)}
        columns={columns}
        rows={data?.rows ?? []}
        total={data?.total ?? 0}
        page={list.page}
        onPage={list.setPage}
        sort={list.sort}
        onSort={list.setSort}
        rowId={(row) => row.loan.id}
        onOpen={(row) => onOpen(row.loan.keyId)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconCircleCheck}
            title={t(`keys.empty.${state}`)}
            hint={t('keys.empty.loanHint')}
          />
        }
      />
      <ReturnKeyDialog loan={returning} onClose={() => setReturning(null)} />
    </>
  )
}
