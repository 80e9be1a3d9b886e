import { Button, Group } from '@mantine/core'
import { IconReceipt } from '@tabler/icons-react'
import { useLocation, useSearchParams } from 'wouter'
import { addDays, type Day, dayOf, firstOf, monthOf } from '../../shared/day'
import type { ReceiptFilter } from '../../shared/fees/contract'
import { PayMethod } from '../../shared/fees/schema'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { DayInput } from '../ui/DayInput'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import styles from './Collect.module.css'
import { ExportReceipts } from './ExportReceipts'
import { ReceiptPanel } from './ReceiptPanel'
import { useReceiptColumns } from './receiptColumns'

const STATES = ['valid', 'voided', 'reprinted'] as const

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
  const found = useQuery('fees.receipts', list.input as never)
  const { data } = found
  const columns = useReceiptColumns(data?.validFen)
  // The question mark clears what the address held before.
  const show = (receiptId: string | null): void =>
    go(receiptId ? `/fees/receipts?receipt=${receiptId}` : '/fees/receipts?')
  const between = (fromOn: Day | null, toOn: Day | null): void => {
    list.setFilter('fromOn', fromOn)
    list.setFilter('toOn', toOn)
  }
  return (
    <>
      <Group gap={12} align="flex-end" wrap="nowrap">
        <SearchField
          value={list.search}
          onChange={list.setSearch}
          placeholder={t('fees.receipts.searchHint')}
        />
        <DayRange fromOn={list.filters.fromOn} toOn={list.filters.toOn} onChange={between} />
        <div className={styles.end}>
          <ExportReceipts filter={list.input as never} />
        </div>
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
      <ListTable
        label={t('fees.view.receipts')}
        columns={columns}
        list={list}
        found={found}
        rowId={(receipt) => receipt.id}
        onOpen={(receipt) => show(receipt.id)}
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

interface RangeProps {
  readonly fromOn: Day | null
  readonly toOn: Day | null
  readonly onChange: (fromOn: Day | null, toOn: Day | null) => void
}

const DayRange = ({ fromOn, toOn, onChange }: RangeProps) => {
  const { t } = useWords()
  const today = dayOf(new Date().toISOString())
  return (
    <>
      <Group gap={4} wrap="nowrap" w={330} grow>
        <DayInput
          label=""
          ariaLabel={t('fees.field.from')}
          value={fromOn}
          onChange={(day) => onChange(day, toOn)}
        />
        <DayInput
          label=""
          ariaLabel={t('fees.field.to')}
          value={toOn}
          onChange={(day) => onChange(fromOn, day)}
        />
      </Group>
      <Button.Group>
        <Button variant="default" onClick={() => onChange(today, today)}>
          {t('fees.receipts.today')}
        </Button>
        <Button variant="default" onClick={() => onChange(addDays(today, -1), addDays(today, -1))}>
          {t('fees.receipts.yesterday')}
        </Button>
        <Button variant="default" onClick={() => onChange(firstOf(monthOf(today)), today)}>
          {t('fees.receipts.month')}
        </Button>
        <Button variant="default" onClick={() => onChange(null, null)}>
          {t('fees.receipts.ever')}
        </Button>
      </Button.Group>
    </>
  )
}
