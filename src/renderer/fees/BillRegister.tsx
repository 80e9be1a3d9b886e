import { Button, Group, Pill } from '@mantine/core'
import { IconFileInvoice, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { dayOf } from '../../shared/day'
import { openOf, waivedOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import { formatFen, formatPrice } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import type { Column } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { usePageAction } from '../ui/hotkeys'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { AddBillDialog } from './AddBillDialog'
import { BillPanel } from './BillPanel'
import { MonthFilter } from './MonthFilter'
import { PeriodText } from './PeriodText'
import { quantityText } from './quantity'
import { BillState } from './ReceiptState'
import { useItemName } from './useItemName'

const STATES = ['open', 'overdue', 'paid', 'voided', 'all'] as const
type State = (typeof STATES)[number]

interface Totals {
  readonly amountFen: number
  readonly paidFen: number
  readonly waivedFen: number
  readonly openFen: number
}

const useColumns = (totals: Totals | undefined): readonly Column<Bill>[] => {
  const { t, day } = useWords()
  const itemName = useItemName()
  const today = dayOf(new Date().toISOString())
  const sum = (fen: number | undefined): string => (fen === undefined ? '' : formatFen(fen))
  return [
    {
      id: 'unitLabel',
      header: t('fees.field.unit'),
      width: 84,
      sortable: true,
      fixed: true,
      cell: (bill) => bill.unitLabel,
      total: t('fees.total'),
    },
    {
      id: 'tariffName',
      header: t('fees.field.item'),
      width: 164,
      sortable: true,
      cell: (bill) => itemName(bill.tariffId, bill.tariffName),
    },
    {
      id: 'fromOn',
      header: t('fees.field.period'),
      width: 162,
      sortable: true,
      cell: (bill) => <PeriodText bill={bill} />,
    },
    {
      id: 'priceE4',
      header: t('fees.field.price'),
      width: 76,
      align: 'right',
      cell: (bill) => formatPrice(bill.priceE4),
    },
    { id: 'quantity', header: t('fees.field.quantity'), width: 96, align: 'right', cell: quantityText },
    {
      id: 'amountFen',
      header: t('fees.field.amount'),
      width: 98,
      align: 'right',
      sortable: true,
      cell: (bill) => formatFen(bill.amountFen),
      total: sum(totals?.amountFen),
    },
    {
      id: 'paidFen',
      header: t('fees.field.paid'),
      width: 98,
      align: 'right',
      cell: (bill) => formatFen(bill.paidFen),
      total: sum(totals?.paidFen),
    },
    {
      id: 'waivedFen',
      header: t('fees.field.waived'),
      width: 84,
      align: 'right',
      cell: (bill) => (waivedOf(bill) === 0 ? '' : formatFen(waivedOf(bill))),
      total: sum(totals?.waivedFen),
    },
    {
      id: 'openFen',
      header: t('fees.field.open'),
      width: 98,
      align: 'right',
      sortable: true,
      cell: (bill) => formatFen(openOf(bill)),
      total: sum(totals?.openFen),
    },
    {
      id: 'dueOn',
      header: t('fees.field.dueOn'),
      width: 122,
      sortable: true,
      cell: (bill) => day(bill.dueOn),
    },
    {
      id: 'state',
      header: t('fees.field.state'),
      width: 108,
      cell: (bill) => <BillState bill={bill} today={today} />,
    },
  ]
}

export const BillRegister = () => {
  const { t } = useWords()
  const [params, setParams] = useSearchParams()
  const list = useListState<{ state: State; month: string | null; runId: string | null }>({
    state: params.has('run') ? 'all' : 'open',
    month: null,
    runId: params.get('run'),
  })
  const found = useQuery('fees.bills', list.input as never)
  const { data } = found
  const opened = params.get('bill')
  const show = (billId: string | null): void =>
    setParams({
      ...(params.has('run') ? { run: params.get('run') ?? '' } : {}),
      ...(billId ? { bill: billId } : {}),
    })
  const [adding, setAdding] = useState(false)
  const columns = useColumns(data)
  usePageAction('new', () => setAdding(true))
  return (
    <>
      <Group gap={12} justify="space-between" wrap="nowrap">
        <Group gap={12}>
          <SearchField
            value={list.search}
            onChange={list.setSearch}
            placeholder={t('fees.bills.searchHint')}
          />
          <MonthFilter value={list.filters.month} onChange={(month) => list.setFilter('month', month)} />
          {list.filters.runId && (
            <Pill
              size="lg"
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('fees.bills.everyRun'),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => list.setFilter('runId', null)}
            >
              {t('fees.bills.ofRun')}
            </Pill>
          )}
          <FilterChips
            label={t('fees.field.state')}
            options={STATES.map((value) => ({ value, label: t(`fees.bills.state.${value}`) }))}
            value={list.filters.state}
            onChange={(state) => list.setFilter('state', state ?? 'all')}
          />
        </Group>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {t('fees.addBill.open')}
        </Button>
      </Group>
      <ListTable
        label={t('fees.view.bills')}
        columns={columns}
        list={list}
        found={found}
        rowId={(bill) => bill.id}
        onOpen={(bill) => show(bill.id)}
        empty={
          <EmptyState icon={IconFileInvoice} title={t('fees.bills.empty')} hint={t('fees.bills.emptyHint')} />
        }
      />
      <BillPanel billId={opened} onClose={() => show(null)} />
      <AddBillDialog opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}
