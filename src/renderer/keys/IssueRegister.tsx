import { ActionIcon } from '@mantine/core'
import { IconHome, IconPrinter } from '@tabler/icons-react'
import type { KeyIssue } from '../../shared/keys/ownerSchema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'

const useColumns = (): readonly Column<KeyIssue>[] => {
  const { t, instant } = useWords()
  const print = usePrint()
  return [
    {
      id: 'no',
      header: t('keys.field.issueNo'),
      width: 134,
      sortable: true,
      fixed: true,
      cell: (row) => row.no,
    },
    {
      id: 'unitLabel',
      header: t('keys.field.unit'),
      width: 110,
      sortable: true,
      cell: (row) => row.unitLabel,
    },
    { id: 'owner', header: t('keys.field.owner'), width: 120, cell: (row) => row.ownerNames },
    {
      id: 'receivedBy',
      header: t('keys.field.receivedBy'),
      width: 110,
      sortable: true,
      cell: (row) => row.receivedBy,
    },
    {
      id: 'relation',
      header: t('keys.field.relation'),
      width: 100,
      cell: (row) => t(`keys.relation.${row.relation}`),
    },
    {
      id: 'keys',
      header: t('keys.field.issuedKeys'),
      width: 220,
      cell: (row) =>
        row.lines
          .map((line) => t('keys.issue.line', { code: line.code, n: line.pieces }))
          .join(t('keys.comma')),
    },
    {
      id: 'at',
      header: t('keys.field.issuedAt'),
      width: 140,
      sortable: true,
      cell: (row) => instant(row.at),
    },
    { id: 'by', header: t('keys.field.handledBy'), width: 90, cell: (row) => row.byName },
    {
      id: 'act',
      header: t('keys.print'),
      width: 64,
      cell: (row) => (
        <ActionIcon
          variant="subtle"
          aria-label={t('keys.issue.print', { no: row.no })}
          onClick={() => print({ kind: 'keyIssue', id: row.id })}
        >
          <IconPrinter size={16} />
        </ActionIcon>
      ),
    },
  ]
}

/** 钥匙领用登记表: what went to owners and their proxies. */
export const IssueRegister = ({ onOpen }: { readonly onOpen: (keyId: string) => void }) => {
  const { t } = useWords()
  const list = useListState({})
  const found = useQuery('keys.issues', list.input as never)
  const columns = useColumns()
  return (
    <>
      <SearchField value={list.search} onChange={list.setSearch} placeholder={t('keys.issueSearchHint')} />
      <ListTable
        label={t('keys.view.issues')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.id}
        onOpen={(row) => row.lines[0] && onOpen(row.lines[0].keyId)}
        empty={
          <EmptyState icon={IconHome} title={t('keys.empty.issues')} hint={t('keys.empty.issuesHint')} />
        }
      />
    </>
  )
}
