import { Button, Group } from '@mantine/core'
import { IconFileSpreadsheet, IconReceipt } from '@tabler/icons-react'
import { useLocation, useSearchParams } from 'wouter'
import { addDays, type Day, dayOf, firstOf, monthOf } from '../../shared/day'
import type { ReceiptFilter } from '../../shared/fees/contract'
import { PayMethod, type Receipt } from '../../shared/fees/schema'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { type Column, DataTable } from '../ui/DataTable'
import { DayInput } from '../ui/DayInput'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { notifyDone } from '../ui/notify'
import { ProblemNotice } from '../ui/ProblemNotice'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { ReceiptPanel } from './ReceiptPanel'
import { ReceiptState } from './ReceiptState'

const STATES = ['valid', 'voided', 'reprinted'] as const

const useColumns = (validFen: number | undefined): readonly Column<Receipt>[] => {
  const { t, instant, language } = useWords()
  return [
    {
      id: 'no',
      header: t('fees.field.no'),
      width: 92,
      sortable: true,
      fixed: true,
      cell: (receipt) => receipt.no,
      total: t('fees.receipts.validTotal'),
    },
    {
      id: 'at',
      header: t('fees.field.at'),
      width: 120,
      sortable: true,
      cell: (receipt) => instant(receipt.at),
    },
    {
      id: 'unitLabel',
      header: t('fees.field.unit'),
      width: 96,
      sortable: true,
      cell: (receipt) => receipt.unitLabel,
    },
    {
      id: 'payer',
      header: t('fees.field.payer'),
      width: 120,
      sortable: true,
      cell: (receipt) => receipt.payer,
    },
    {
      id: 'items',
      header: t('fees.field.items'),
      width: 200,
      cell: (receipt) =>
        [...new Set(receipt.lines.map((line) => (language === 'en' && line.itemEn) || line.item))].join(
          t('fees.listComma'),
        ),
    },
    {
      id: 'totalFen',
      header: t('fees.field.amount'),
      width: 106,
      align: 'right',
      sortable: true,
      cell: (receipt) => formatFen(receipt.totalFen),
      total: validFen === undefined ? '' : formatFen(validFen),
    },
    {
      id: 'method',
      header: t('fees.field.method'),
      width: 104,
      cell: (receipt) =>
        [...new Set(receipt.payments.map((payment) => t(`fees.method.${payment.method}`)))].join(
          t('fees.listComma'),
        ),
    },
    {
      id: 'byName',
      header: t('fees.field.by'),
      width: 88,
      sortable: true,
      cell: (receipt) => receipt.byName,
    },
    {
      id: 'prints',
      header: t('fees.field.prints'),
      width: 72,
      align: 'right',
      cell: (receipt) => receipt.prints,
    },
    {
      id: 'state',
      header: t('fees.field.state'),
      width: 84,
      cell: (receipt) => <ReceiptState receipt={receipt} />,
    },
  ]
}

type Filters = Pick<ReceiptFilter, 'fromOn' | 'toOn' | 'method' | 'state'>

const startOf = (params: URLSearchParams): Filters => {
  const today = dayOf(new Date().toISOString())
  const day = params.get('day')
  const method = PayMethod.safeParse(params.get('method'))
  return {
    fromOn: day ?? firstOf(monthOf(today)),
    toOn: day ?? today,
    method: method.success ? method.data : null,
    state: 'all',
  }
}

export const ReceiptRegister = () => {
  const { t } = useWords()
  const [params] = useSearchParams()
  const [, go] = useLocation()
  const list = useListState<Filters>(startOf(params))
  const { data, problem, loading } = useQuery('fees.receipts', list.input as never)
  const columns = useColumns(data?.validFen)
  const today = dayOf(new Date().toISOString())
  // The question mark clears what the address held before.
  const show = (receiptId: string | null): void =>
    go(receiptId ? `/fees/receipts?receipt=${receiptId}` : '/fees/receipts?')
  const between = (fromOn: Day | null, toOn: Day | null): void => {
    list.setFilter('fromOn', fromOn)
    list.setFilter('toOn', toOn)
  }
  return (
    <>
      <Group gap={12} align="flex-end">
        <SearchField
          value={list.search}
          onChange={list.setSearch}
          placeholder={t('fees.receipts.searchHint')}
        />
        <Group gap={4} wrap="nowrap" w={330} grow>
          <DayInput
            label=""
            ariaLabel={t('fees.field.from')}
            value={list.filters.fromOn}
            onChange={(day) => list.setFilter('fromOn', day)}
          />
          <DayInput
            label=""
            ariaLabel={t('fees.field.to')}
            value={list.filters.toOn}
            onChange={(day) => list.setFilter('toOn', day)}
          />
        </Group>
        <Button.Group>
          <Button variant="default" onClick={() => between(today, today)}>
            {t('fees.receipts.today')}
          </Button>
          <Button variant="default" onClick={() => between(addDays(today, -1), addDays(today, -1))}>
            {t('fees.receipts.yesterday')}
          </Button>
          <Button variant="default" onClick={() => between(firstOf(monthOf(today)), today)}>
            {t('fees.receipts.month')}
          </Button>
          <Button variant="default" onClick={() => between(null, null)}>
            {t('fees.receipts.ever')}
          </Button>
        </Button.Group>
        <ExportButton filter={list.input as never} />
      </Group>
      <Group gap={24}>
        <FilterChips
          label={t('fees.field.method')}
          options={PayMethod.options.map((value) => ({ value, label: t(`fees.method.${value}`) }))}
          value={list.filters.method}
          onChange={(method) => list.setFilter('method', method)}
        />
        <FilterChips
          label={t('fees.field.state')}
          options={STATES.map((value) => ({ value, label: t(`fees.status.${value}`) }))}
          value={STATES.find((state) => state === list.filters.state) ?? null}
          onChange={(state) => list.setFilter('state', state ?? 'all')}
        />
      </Group>
      <DataTable
        label={t('fees.view.receipts')}
        columns={columns}
        rows={data?.rows ?? []}
        total={data?.total ?? 0}
        page={list.page}
        onPage={list.setPage}
        sort={list.sort}
        onSort={list.setSort}
        rowId={(receipt) => receipt.id}
        onOpen={(receipt) => show(receipt.id)}
        loading={loading}
        problem={problem}
        empty={
          <EmptyState
            icon={IconReceipt}
            title={t('fees.receipts.empty')}
            hint={t('fees.receipts.emptyHint')}
          />
        }
      />
      <ReceiptPanel receiptId={params.get('receipt')} onClose={() => show(null)} />
    </>
  )
}

/** What is filtered is what is exported: the same rows, order and total. */
const ExportButton = ({ filter }: { readonly filter: never }) => {
  const { t } = useWords()
  const save = useCommand('fees.exportReceipts')
  const run = async (): Promise<void> => {
    const fields = [
      'no',
      'at',
      'unit',
      'payer',
      'items',
      'amount',
      'method',
      'by',
      'state',
      'reason',
    ] as const
    const words = Object.fromEntries(PayMethod.options.map((method) => [method, t(`fees.method.${method}`)]))
    const reply = await save.run({
      filter,
      sheet: {
        fileName: t('fees.receipts.fileName', { day: dayOf(new Date().toISOString()) }),
        headings: fields.map((field) => t(`fees.field.${field}`)),
        words: {
          ...words,
          voided: t('fees.status.voided'),
          valid: t('fees.status.valid'),
          total: t('fees.receipts.validTotal'),
        },
      },
    })
    if (reply?.ok && reply.value) notifyDone(t('fees.exported', { path: reply.value }))
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        loading={save.busy}
        onClick={() => void run()}
      >
        {t('fees.export')}
      </Button>
      <ProblemNotice problem={save.problem} />
    </>
  )
}
