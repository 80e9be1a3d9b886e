import { Button, Group } from '@mantine/core'
import { IconKey, IconTag } from '@tabler/icons-react'
import { useState } from 'react'
import type { KeyRow } from '../../shared/keys/contract'
import { KeyStatus } from '../../shared/keys/schema'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { KeyState } from './KeyState'

const useColumns = (): readonly Column<KeyRow>[] => {
  const { t, instant } = useWords()
  return [
    {
      id: 'code',
      header: t('keys.field.code'),
      width: 150,
      sortable: true,
      fixed: true,
      cell: (row) => row.key.code,
    },
    { id: 'place', header: t('keys.field.place'), width: 150, sortable: true, cell: (row) => row.place },
    {
      id: 'keyClass',
      header: t('keys.field.keyClass'),
      width: 130,
      cell: (row) => t(`keys.class.${row.key.keyClass}`),
    },
    { id: 'slot', header: t('keys.field.slot'), width: 124, sortable: true, cell: (row) => row.key.slot },
    {
      id: 'pieces',
      header: t('keys.field.pieces'),
      width: 80,
      align: 'right',
      cell: (row) => row.key.pieces,
    },
    {
      id: 'status',
      header: t('keys.field.status'),
      width: 130,
      sortable: true,
      cell: (row) => <KeyState row={row} />,
    },
    {
      id: 'borrower',
      header: t('keys.field.holder'),
      width: 190,
      cell: (row) => row.loan?.borrowerName ?? '',
    },
    {
      id: 'dueAt',
      header: t('keys.field.dueAt'),
      width: 130,
      cell: (row) => (row.loan ? instant(row.loan.dueAt) : ''),
    },
  ]
}

const MOST_LABELS = 200

interface Props {
  readonly onOpen: (keyId: string) => void
  readonly onRegister: () => void
}

export const KeyRegister = ({ onOpen, onRegister }: Props) => {
  const { t } = useWords()
  const list = useListState<{ status: KeyStatus | null }>({ status: null })
  const found = useQuery('keys.list', list.input as never)
  const columns = useColumns()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const labels = useCommand('keys.makeLabels')
  const print = usePrint()
  const label = async (): Promise<void> => {
    const reply = await labels.run({ keyIds: [...selected].slice(0, MOST_LABELS) })
    if (!reply?.ok) return
    setSelected(new Set())
    print({ kind: 'keyLabels', id: reply.value.id })
  }
  return (
    <>
      <Group gap={12}>
        <SearchField value={list.search} onChange={list.setSearch} placeholder={t('keys.searchHint')} />
        <FilterChips
          label={t('keys.field.status')}
          options={KeyStatus.options.map((value) => ({ value, label: t(`keys.status.${value}`) }))}
          value={list.filters.status}
          onChange={(status) => list.setFilter('status', status)}
        />
        {selected.size > 0 && (
          <Button
            variant="light"
            leftSection={<IconTag size={16} />}
            loading={labels.busy}
            onClick={() => void label()}
          >
            {t('keys.label.count', { n: selected.size })}
          </Button>
        )}
      </Group>
      <ProblemNotice problem={labels.problem} />
      <ListTable
        label={t('keys.title')}
        columns={columns}
        list={list}
        found={found}
        rowId={(row) => row.key.id}
        onOpen={(row) => onOpen(row.key.id)}
        selected={selected}
        onSelect={setSelected}
        empty={
          <EmptyState
            icon={IconKey}
            title={t('keys.empty.title')}
            hint={t('keys.empty.hint')}
            action={<Button onClick={onRegister}>{t('keys.register.open')}</Button>}
          />
        }
      />
    </>
  )
}
