import { Button, Group, Pill } from '@mantine/core'
import { IconFileInvoice, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { EmptyState } from '../ui/EmptyState'
import { FilterChips } from '../ui/FilterChips'
import { usePageAction } from '../ui/hotkeys'
import { ListTable } from '../ui/ListTable'
import { SearchField } from '../ui/SearchField'
import { useListState } from '../ui/useListState'
import { AddBillDialog } from './AddBillDialog'
import { BillPanel } from './BillPanel'
import { useBillColumns } from './billColumns'
import { ExportBills } from './ExportBills'
import { MonthFilter } from './MonthFilter'

const STATES = ['open', 'overdue', 'paid', 'voided', 'all'] as const
type State = (typeof STATES)[number]

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
  const columns = useBillColumns(data)
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
        <Group gap={8} wrap="nowrap">
          <ExportBills filter={list.input as never} />
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('fees.addBill.open')}
          </Button>
        </Group>
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
