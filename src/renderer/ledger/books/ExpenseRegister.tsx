import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconPlus, IconReceiptOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { RouteOutput } from '../../../shared/contract'
import { dayOf, monthOf } from '../../../shared/day'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { useMay } from '../../ipc/useMay'
import { useQuery } from '../../ipc/useQuery'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { EmptyState } from '../../ui/EmptyState'
import { MonthField } from '../../ui/MonthField'
import { ProblemNotice } from '../../ui/ProblemNotice'
import styles from '../day/Day.module.css'
import { AskExpenseDialog } from './AskExpenseDialog'
import { PublicationDesk } from './PublicationDesk'

type Row = RouteOutput<'ledger.expenses'>['rows'][number]

/** 收支: expenses of a month by voucher, and beside them what is hung out (domain.md §13.7). */
export const ExpenseRegister = () => {
  const { t } = useWords()
  const [month, setMonth] = useState(monthOf(dayOf(new Date().toISOString())))
  const { data, problem } = useQuery('ledger.expenses', { month, pageSize: 200 })
  const [adding, setAdding] = useState(false)
  const [voiding, setVoiding] = useState<Row | null>(null)
  return (
    <div className={styles.halves}>
      <Stack gap={12}>
        <Group justify="space-between">
          <MonthField label="" value={month} onChange={setMonth} />
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {t('ledger.expense.add')}
          </Button>
        </Group>
        <ProblemNotice problem={problem} />
        {data && data.rows.length === 0 && (
          <EmptyState
            icon={IconReceiptOff}
            title={t('ledger.expense.empty')}
            hint={t('ledger.expense.emptyHint')}
          />
        )}
        {data && data.rows.length > 0 && (
          <Expenses rows={data.rows} totalFen={data.totalFen} onVoid={setVoiding} />
        )}
      </Stack>
      <PublicationDesk />
      {adding && <AskExpenseDialog onClose={() => setAdding(false)} />}
      <VoidExpense expense={voiding} onClose={() => setVoiding(null)} />
    </div>
  )
}

interface ListProps {
  readonly rows: readonly Row[]
  readonly totalFen: number
  readonly onVoid: (row: Row) => void
}

const Expenses = ({ rows, totalFen, onVoid }: ListProps) => {
  const { t, day } = useWords()
  const manager = useMay('manager')
  return (
    <Table className={styles.table}>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td className={styles.day}>{day(row.on)}</Table.Td>
            <Table.Td>
              {row.what}
              <Text size="sm" c="dimmed">
                {t('ledger.expense.facts', { no: row.no, voucher: row.voucherNo, name: row.agreedBy })}
              </Text>
            </Table.Td>
            <Table.Td className={styles.day}>{t(`ledger.expenseKind.${row.kind}`)}</Table.Td>
            <Table.Td ta="right">{formatFen(row.amountFen)}</Table.Td>
            <Table.Td ta="right">
              {row.voided && t('ledger.depositState.voided')}
              {!row.voided && manager && (
                <Button size="compact-sm" variant="subtle" color="red" onClick={() => onVoid(row)}>
                  {t('ledger.expense.void')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th colSpan={3}>{t('ledger.total')}</Table.Th>
          <Table.Th ta="right">{formatFen(totalFen)}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

const VoidExpense = ({
  expense,
  onClose,
}: {
  readonly expense: Row | null
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const remove = useCommand('ledger.voidExpense')
  const run = async (reason?: string): Promise<void> => {
    if (!expense) return
    const reply = await remove.run({ expenseId: expense.id, reason: reason ?? '' })
    if (reply?.ok) onClose()
  }
  return (
    <ConfirmDialog
      opened={expense !== null}
      title={t('ledger.expense.voidTitle', { no: expense?.no ?? '' })}
      message={t('ledger.expense.voidMessage', {
        what: expense?.what ?? '',
        amount: money(expense?.amountFen ?? 0),
      })}
      confirmLabel={t('ledger.expense.void')}
      reason
      danger
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={run}
      onClose={onClose}
    />
  )
}
