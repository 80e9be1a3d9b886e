import { ActionIcon, Button, Group } from '@mantine/core'
import { IconCircleCheck, IconPhone, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { LoanRow } from '../../shared/keys/loanContract'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { CallDialog } from './CallDialog'
import { LoanState } from './LoanState'
import { ReturnKeyDialog } from './ReturnKeyDialog'

interface Acts {
  readonly takeBack: (loan: KeyLoan) => void
  readonly call: (loan: KeyLoan) => void
}

const useColumns = (acts: Acts, returned: boolean): readonly Column<LoanRow>[] => {
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
      width: 90,
      sortable: true,
      cell: (row) => row.loan.borrowerName,
    },
    { id: 'org', header: t('keys.field.borrowerOrg'), width: 130, cell: (row) => row.loan.borrowerOrg },
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
      width: 124,
      sortable: true,
      cell: (row) => instant(row.loan.dueAt),
    },
    {
      id: 'state',
      header: t('keys.field.status'),
      width: 100,
      cell: (row) => <LoanState loan={row.loan} overdue={row.overdue} />,
    },
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
        width: 128,
        cell: (row) => (
          <Group gap={4} wrap="nowrap">
            <Button size="compact-sm" variant="light" onClick={() => acts.takeBack(row.loan)}>
              {t('keys.return.open')}
            </Button>
            <ActionIcon
              variant="subtle"
              size={24}
              aria-label={t('keys.call.of', { code: row.loan.keyCode })}
              title={
                row.call
                  ? t('keys.call.line', {
                      at: instant(row.call.at),
                      by: row.call.byName,
                      outcome: t(`keys.outcome.${row.call.outcome}`),
                    })
                  : t('keys.call.open')
              }
              {...(row.call ? {} : { color: 'gray' })}
              onClick={() => acts.call(row.loan)}
            >
              <IconPhone size={16} />
            </ActionIcon>
          </Group>
        ),
      }
  return [...common, last]
}

interface Props {
  readonly state: 'out' | 'overdue' | 'curfew' | 'returned'
  readonly onOpen: (keyId: string) => void
}

export const LoanRegister = ({ state, onOpen }: Props) => {
  const { t } = useWords()
  const list = useListState({ state })
  const found = useQuery('keys.loans', { ...(list.input as object), state } as never)
  const [returning, setReturning] = useState<KeyLoan | null>(null)
  const [calling, setCalling] = useState<KeyLoan | null>(null)
  const print = usePrint()
  const columns = useColumns({ takeBack: setReturning, call: setCalling }, state === 'returned')
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('keys.loanSearchHint')} />
        {state !== 'returned' && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} />}
            onClick={() => print({ kind: 'keysOut', id: 'now' })}
          >
            {t('keys.out.print')}
          </Button>
        )}
      </Group>
      <ListTable
        label={t(`keys.view.${state}`)}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.loan.id}
        onOpen={(row) => onOpen(row.loan.keyId)}
        empty={
          <EmptyState
            icon={IconCircleCheck}
            title={t(`keys.empty.${state}`)}
            hint={t('keys.empty.loanHint')}
          />
        }
      />
      <ReturnKeyDialog loan={returning} onClose={() => setReturning(null)} />
      <CallDialog loan={calling} onClose={() => setCalling(null)} />
    </>
  )
}
