import { Button, Group, Text } from '@mantine/core'
import { IconPigMoney } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { RouteOutput } from '../../../shared/contract'
import { heldOf } from '../../../shared/fees/deposits'
import { DepositState } from '../../../shared/ledger/depositContract'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { useQuery } from '../../ipc/useQuery'
import type { Column } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { FilterChips } from '../../ui/FilterChips'
import { ListTable } from '../../ui/ListTable'
import { SearchField } from '../../ui/SearchField'
import { useListState } from '../../ui/useListState'
import { DepositPanel } from './DepositPanel'
import { DepositStateChip } from './DepositStateChip'
import { TopUpDialog } from './TopUpDialog'

type List = RouteOutput<'ledger.deposits'>
type Row = List['rows'][number]

const useColumns = (list: List | undefined): readonly Column<Row>[] => {
  const { t, day, language } = useWords()
  const sum = (fen: number | undefined): string => (fen === undefined ? '' : formatFen(fen))
  return [
    {
      id: 'receiptNo',
      header: t('ledger.field.receiptNo'),
      width: 110,
      sortable: true,
      fixed: true,
      cell: (deposit) => deposit.receiptNo,
      total: t('ledger.total'),
    },
    {
      id: 'takenOn',
      header: t('ledger.field.takenOn'),
      width: 104,
      sortable: true,
      cell: (deposit) => day(deposit.takenOn),
    },
    {
      id: 'unitLabel',
      header: t('ledger.field.unit'),
      width: 100,
      sortable: true,
      cell: (deposit) => deposit.unitLabel,
    },
    {
      id: 'payer',
      header: t('ledger.field.payer'),
      width: 130,
      sortable: true,
      cell: (deposit) => deposit.payer,
    },
    {
      id: 'item',
      header: t('ledger.field.item'),
      width: 170,
      sortable: true,
      cell: (deposit) => (language === 'en' && deposit.itemEn) || deposit.item,
    },
    {
      id: 'purpose',
      header: t('ledger.field.purpose'),
      width: 128,
      cell: (deposit) => deposit.purpose?.label ?? '',
    },
    {
      id: 'amountFen',
      header: t('ledger.field.taken'),
      width: 110,
      align: 'right',
      sortable: true,
      cell: (deposit) => formatFen(deposit.amountFen),
      total: sum(list?.amountFen),
    },
    {
      id: 'heldFen',
      header: t('ledger.field.held'),
      width: 110,
      align: 'right',
      sortable: true,
      cell: (deposit) => formatFen(heldOf(deposit)),
      total: sum(list?.heldFen),
    },
    {
      id: 'state',
      header: t('ledger.field.state'),
      width: 122,
      cell: (deposit) => <DepositStateChip deposit={deposit} />,
    },
  ]
}

/** 押金台账: every deposit the center holds, from its receipt to its last fen. */
export const DepositRegister = () => {
  const { t, money } = useWords()
  const [params] = useSearchParams()
  const [, go] = useLocation()
  const list = useListState<{ state: DepositState }>({ state: 'held' })
  const found = useQuery('ledger.deposits', list.input as never)
  const { data } = found
  const [toppingUp, setToppingUp] = useState(false)
  const columns = useColumns(data)
  const show = (depositId: string | null): void =>
    go(depositId ? `/ledger/deposits?deposit=${depositId}` : '/ledger/deposits?')
  return (
    <>
      <Group gap={16} justify="space-between" wrap="nowrap">
        <Group gap={12} wrap="nowrap">
          <SearchField
            value={list.search}
            onChange={list.setSearch}
            placeholder={t('ledger.deposits.searchHint')}
          />
          <FilterChips
            label={t('ledger.field.state')}
            options={DepositState.options.map((value) => ({
              value,
              label: t(`ledger.depositState.${value}`),
            }))}
            value={list.filters.state}
            onChange={(state) => list.setFilter('state', state ?? 'all')}
          />
        </Group>
        {data && (
          <Group gap={12} wrap="nowrap">
            <Text size="sm">{t('ledger.fund.left', { left: money(data.fund.leftFen) })}</Text>
            {data.fund.owedFen > 0 && (
              <Button variant="default" onClick={() => setToppingUp(true)}>
                {t('ledger.fund.topUp')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <ListTable
        label={t('ledger.view.deposits')}
        columns={columns}
        list={list}
        found={found}
        rowId={(deposit) => deposit.id}
        onOpen={(deposit) => show(deposit.id)}
        empty={
          <EmptyState
            icon={IconPigMoney}
            title={t('ledger.deposits.empty')}
            hint={t('ledger.deposits.emptyHint')}
          />
        }
      />
      <DepositPanel depositId={params.get('deposit')} onClose={() => show(null)} />
      {toppingUp && data && <TopUpDialog owedFen={data.fund.owedFen} onClose={() => setToppingUp(false)} />}
    </>
  )
}
