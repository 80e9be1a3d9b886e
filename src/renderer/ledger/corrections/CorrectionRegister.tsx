import { Group, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { RouteOutput } from '../../../shared/contract'
import { CorrectionKind } from '../../../shared/ledger/correctionContract'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { useQuery } from '../../ipc/useQuery'
import type { Column } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { FilterChips } from '../../ui/FilterChips'
import { ListTable } from '../../ui/ListTable'
import { SearchField } from '../../ui/SearchField'
import { useListState } from '../../ui/useListState'
import { CorrectionPanel } from './CorrectionPanel'
import { CorrectionState } from './CorrectionState'

type List = RouteOutput<'ledger.corrections'>
type Row = List['rows'][number]

const useColumns = (list: List | undefined): readonly Column<Row>[] => {
  const { t, day, language } = useWords()
  return [
    {
      id: 'no',
      header: t('ledger.field.no'),
      width: 140,
      sortable: true,
      fixed: true,
      cell: (row) => row.no,
      total: t('ledger.total'),
    },
    { id: 'on', header: t('ledger.field.day'), width: 104, sortable: true, cell: (row) => day(row.on) },
    {
      id: 'kind',
      header: t('ledger.field.kind'),
      width: 90,
      cell: (row) => t(`ledger.correctionKind.${row.kind}`),
    },
    {
      id: 'unitLabel',
      header: t('ledger.field.unit'),
      width: 100,
      sortable: true,
      cell: (row) => row.unitLabel,
    },
    { id: 'name', header: t('ledger.field.payer'), width: 150, sortable: true, cell: (row) => row.name },
    {
      id: 'items',
      header: t('ledger.field.item'),
      width: 150,
      cell: (row) => (language === 'en' ? row.itemsEn : row.items),
    },
    { id: 'receiptNo', header: t('ledger.field.receiptNo'), width: 100, cell: (row) => row.receiptNo },
    {
      id: 'fen',
      header: t('ledger.field.amount'),
      width: 110,
      align: 'right',
      sortable: true,
      cell: (row) => formatFen(row.fen),
      total: list === undefined ? '' : formatFen(list.totalFen),
    },
    {
      id: 'state',
      header: t('ledger.field.state'),
      width: 110,
      cell: (row) => <CorrectionState row={row} />,
    },
  ]
}

/** 退款、转账、核销: every correction with its own number; refunds that wait to be paid stand out. */
export const CorrectionRegister = () => {
  const { t, money } = useWords()
  const [params, setParams] = useSearchParams()
  const list = useListState<{ kind: CorrectionKind | null; unpaidOnly: boolean }>({
    kind: null,
    unpaidOnly: false,
  })
  const found = useQuery('ledger.corrections', list.input as never)
  const { data } = found
  const columns = useColumns(data)
  const [shown, setShown] = useState<Row | null>(null)
  const opened = params.get('slip')
  const row = data?.rows.find((each) => each.id === opened) ?? (shown?.id === opened ? shown : undefined)
  const show = (next: Row | null): void => {
    setShown(next)
    setParams(next ? { slip: next.id } : {})
  }
  return (
    <>
      <Group gap={16} justify="space-between" wrap="nowrap">
        <Group gap={12} wrap="nowrap">
          <SearchField
            value={list.search}
            onChange={list.setSearch}
            placeholder={t('ledger.corrections.searchHint')}
          />
          <FilterChips
            label={t('ledger.field.kind')}
            options={CorrectionKind.options.map((value) => ({
              value,
              label: t(`ledger.correctionKind.${value}`),
            }))}
            value={list.filters.kind}
            onChange={(kind) => list.setFilter('kind', kind)}
          />
          <FilterChips
            label={t('ledger.field.state')}
            options={[{ value: 'unpaid', label: t('ledger.corrections.unpaid') }]}
            value={list.filters.unpaidOnly ? 'unpaid' : null}
            onChange={(value) => list.setFilter('unpaidOnly', value !== null)}
          />
        </Group>
        {data && data.unpaidFen > 0 && (
          <Text size="sm">{t('ledger.corrections.toPay', { amount: money(data.unpaidFen) })}</Text>
        )}
      </Group>
      <ListTable
        label={t('ledger.view.corrections')}
        columns={columns}
        list={list}
        found={found}
        rowId={(each) => each.id}
        onOpen={show}
        empty={
          <EmptyState
            icon={IconArrowBackUp}
            title={t('ledger.corrections.empty')}
            hint={t('ledger.corrections.emptyHint')}
          />
        }
      />
      <CorrectionPanel row={row ?? null} onClose={() => show(null)} />
    </>
  )
}
