import { Button, Group } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import type { CostRow } from '../../shared/fees/billing-contract'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useCommand } from '../ipc/useCommand'
import { useQuery } from '../ipc/useQuery'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { type Column, DataTable } from '../ui/DataTable'
import { EmptyState } from '../ui/EmptyState'
import { usePageAction } from '../ui/hotkeys'
import { notifyDone } from '../ui/notify'
import { StateChip } from '../ui/StateChip'
import { CostDialog } from './CostDialog'
import { MonthFilter } from './MonthFilter'
import { useItemName } from './useItemName'

const CostState = ({ row }: { readonly row: CostRow }) => {
  const { t } = useWords()
  if (row.cost.voided) return <StateChip tone="quiet" label={t('fees.status.voided')} />
  return row.bills > 0 ? (
    <StateChip tone="ok" label={t('fees.cost.shared')} />
  ) : (
    <StateChip tone="warn" label={t('fees.cost.waiting')} />
  )
}

const useColumns = (remove: (row: CostRow) => void): readonly Column<CostRow>[] => {
  const { t, instant } = useWords()
  const itemName = useItemName()
  return [
    { id: 'month', header: t('fees.field.month'), width: 80, fixed: true, cell: ({ cost }) => cost.month },
    {
      id: 'item',
      header: t('fees.field.item'),
      width: 140,
      cell: ({ cost }) => itemName(cost.tariffId, cost.item),
    },
    { id: 'site', header: t('fees.field.site'), width: 110, cell: ({ siteName }) => siteName },
    {
      id: 'total',
      header: t('fees.field.amount'),
      width: 100,
      align: 'right',
      cell: ({ cost }) => formatFen(cost.totalFen),
    },
    {
      id: 'billed',
      header: t('fees.cost.billed'),
      width: 112,
      align: 'right',
      cell: ({ billedFen }) => formatFen(billedFen),
    },
    { id: 'bills', header: t('fees.run.bills'), width: 60, align: 'right', cell: ({ bills }) => bills },
    { id: 'source', header: t('fees.cost.source'), width: 168, cell: ({ cost }) => cost.source },
    { id: 'by', header: t('fees.field.by'), width: 66, cell: ({ cost }) => cost.byName },
    { id: 'at', header: t('fees.field.at'), width: 98, cell: ({ cost }) => instant(cost.at) },
    { id: 'state', header: t('fees.field.state'), width: 128, cell: (row) => <CostState row={row} /> },
    {
      id: 'act',
      header: t('fees.field.act'),
      width: 72,
      cell: (row) =>
        !row.cost.voided &&
        row.bills === 0 && (
          <Button size="compact-sm" variant="light" onClick={() => remove(row)}>
            {t('fees.voidReceipt.open')}
          </Button>
        ),
    },
  ]
}

/** 公共费用: entered once a month, shared by the billing run over those who bear them. */
export const CostRegister = () => {
  const { t, money } = useWords()
  const [month, setMonth] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [voiding, setVoiding] = useState<CostRow | null>(null)
  const list = useQuery('fees.commonCosts', { month })
  const remove = useCommand('fees.voidCommonCost')
  const columns = useColumns(setVoiding)
  usePageAction('new', () => setAdding(true))
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('fees.cost.add')}
    </Button>
  )
  const confirm = async (reason?: string): Promise<void> => {
    if (!voiding) return
    const reply = await remove.run({ costId: voiding.cost.id, reason: reason ?? '' })
    if (!reply?.ok) return
    setVoiding(null)
    notifyDone(t('fees.cost.voidDone', { item: reply.value.item }))
  }
  return (
    <>
      <Group justify="space-between">
        <MonthFilter value={month} onChange={setMonth} />
        {add}
      </Group>
      <DataTable
        label={t('fees.view.costs')}
        columns={columns}
        rows={list.data ?? []}
        rowId={({ cost }) => cost.id}
        loading={list.loading}
        problem={list.problem}
        empty={
          <EmptyState
            icon={IconUsersGroup}
            title={t('fees.cost.empty')}
            hint={t('fees.cost.emptyHint')}
            action={add}
          />
        }
      />
      <CostDialog opened={adding} onClose={() => setAdding(false)} />
      <ConfirmDialog
        opened={voiding !== null}
        title={t('fees.cost.voidTitle')}
        message={
          voiding
            ? t('fees.cost.voidMessage', { item: voiding.cost.item, total: money(voiding.cost.totalFen) })
            : ''
        }
        confirmLabel={t('fees.voidReceipt.open')}
        reason
        danger
        busy={remove.busy}
        problem={remove.problem}
        onConfirm={confirm}
        onClose={() => {
          remove.clear()
          setVoiding(null)
        }}
      />
    </>
  )
}
