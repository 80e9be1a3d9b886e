import { ActionIcon, NumberInput, TextInput } from '@mantine/core'
import { IconChecklist, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { TakeoverLineRow } from '../../shared/keys/takeoverContract'
import { differs } from '../../shared/keys/takeoverRules'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { ListTable } from '../ui/ListTable'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { StateChip } from '../ui/StateChip'
import { useListState } from '../ui/useListState'

interface Props {
  readonly takeoverId: string
  readonly show: 'all' | 'uncounted' | 'differences'
  readonly open: boolean
}

interface Edit {
  readonly count: (row: TakeoverLineRow, counted: number | null, remark: string) => void
  readonly drop: (row: TakeoverLineRow) => void
}

/** The count is typed where it stands; leaving the field keeps it. */
const CountedField = ({ row, edit }: { readonly row: TakeoverLineRow; readonly edit: Edit }) => {
  const { t } = useWords()
  const { line } = row
  const [value, setValue] = useState<number | string>(line.counted ?? '')
  const keep = (): void => {
    const counted = value === '' ? null : Number(value)
    if (counted !== line.counted) edit.count(row, counted, line.remark)
  }
  return (
    <NumberInput
      size="xs"
      min={0}
      max={50}
      allowDecimal={false}
      hideControls
      aria-label={t('keys.takeover.countedOf', { code: line.code })}
      value={value}
      onChange={setValue}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}

const RemarkField = ({ row, edit }: { readonly row: TakeoverLineRow; readonly edit: Edit }) => {
  const { t } = useWords()
  const { line } = row
  const [value, setValue] = useState(line.remark)
  const keep = (): void => {
    if (value !== line.remark) edit.count(row, line.counted, value)
  }
  return (
    <TextInput
      size="xs"
      maxLength={200}
      aria-label={t('keys.takeover.remarkOf', { code: line.code })}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}

const useColumns = (open: boolean, edit: Edit): readonly Column<TakeoverLineRow>[] => {
  const { t } = useWords()
  const key = ({ line }: TakeoverLineRow): string => `${line.id} ${line.counted} ${line.remark}`
  return [
    {
      id: 'code',
      header: t('keys.field.code'),
      width: 140,
      sortable: true,
      fixed: true,
      cell: ({ line }) => line.code,
    },
    { id: 'place', header: t('keys.field.place'), width: 130, sortable: true, cell: ({ place }) => place },
    {
      id: 'keyClass',
      header: t('keys.field.keyClass'),
      width: 110,
      cell: ({ line }) => t(`keys.class.${line.keyClass}`),
    },
    {
      id: 'expected',
      header: t('keys.takeover.expected'),
      width: 80,
      align: 'right',
      cell: ({ line }) => line.expected,
    },
    {
      id: 'counted',
      header: t('keys.takeover.counted'),
      width: 90,
      cell: (row) =>
        open ? <CountedField key={key(row)} row={row} edit={edit} /> : (row.line.counted ?? ''),
    },
    {
      id: 'difference',
      header: t('keys.count.difference'),
      width: 100,
      cell: ({ line }) => {
        if (line.counted === null) return ''
        if (!differs(line)) return <StateChip tone="ok" label={t('keys.takeover.same')} />
        const by = line.counted - line.expected
        return <StateChip tone="bad" label={`${by > 0 ? '+' : ''}${by}`} />
      },
    },
    {
      id: 'remark',
      header: t('keys.takeover.condition'),
      width: 230,
      cell: (row) => (open ? <RemarkField key={key(row)} row={row} edit={edit} /> : row.line.remark),
    },
    ...(open
      ? [
          {
            id: 'drop',
            header: '',
            width: 44,
            cell: (row: TakeoverLineRow) => (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('keys.takeover.drop', { code: row.line.code })}
                onClick={() => edit.drop(row)}
              >
                <IconTrash size={16} />
              </ActionIcon>
            ),
          },
        ]
      : []),
  ]
}

export const TakeoverLines = ({ takeoverId, show, open }: Props) => {
  const { t } = useWords()
  const list = useListState({ takeoverId })
  const found = useQuery('keys.takeoverLines', {
    ...(list.input as object),
    takeoverId,
    show,
  } as never)
  const count = useCommand('keys.countTakeover')
  const drop = useCommand('keys.dropTakeoverLine')
  const columns = useColumns(open, {
    count: ({ line }, counted, remark) => void count.run({ lineId: line.id, counted, remark }),
    drop: ({ line }) => void drop.run({ lineId: line.id }),
  })
  return (
    <>
      <SearchField value={list.search} onChange={list.setSearch} placeholder={t('keys.takeoverSearchHint')} />
      <ProblemNotice problem={count.problem ?? drop.problem} />
      <ListTable
        label={t('keys.takeover.lines')}
        columns={columns}
        list={list}
        found={found}
        rowId={({ line }) => line.id}
        empty={
          <EmptyState
            icon={IconChecklist}
            title={t('keys.empty.takeoverLines')}
            hint={t('keys.empty.takeoverLinesHint')}
          />
        }
      />
    </>
  )
}
