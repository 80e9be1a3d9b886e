import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { RouteOutput } from '../../../shared/contract'
import { addToMonth, dayOf, monthOf } from '../../../shared/day'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { useCommand } from '../../ipc/useCommand'
import { useMay } from '../../ipc/useMay'
import { useQuery } from '../../ipc/useQuery'
import { usePrint } from '../../printing/usePrint'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Facts } from '../../ui/Facts'
import { MonthField } from '../../ui/MonthField'
import { notifyDone } from '../../ui/notify'
import { ProblemNotice } from '../../ui/ProblemNotice'
import { Section } from '../../ui/Section'
import { StateChip } from '../../ui/StateChip'
import styles from '../day/Day.module.css'
import { ReportTable } from './ReportTable'

type State = RouteOutput<'ledger.month'>

/** 月结: the accounts of a month, its rates, and the act that freezes them. */
export const MonthDesk = () => {
  const { t } = useWords()
  const print = usePrint()
  const [month, setMonth] = useState(addToMonth(monthOf(dayOf(new Date().toISOString())), -1))
  const { data: state, problem } = useQuery('ledger.month', { month })
  return (
    <Stack gap={16}>
      <Group justify="space-between">
        <Group gap={12}>
          <MonthField label="" value={month} onChange={setMonth} />
          {state?.close && (
            <StateChip tone="quiet" label={t('ledger.months.closed', { no: state.close.no })} />
          )}
        </Group>
        <Group gap={8}>
          <Button variant="default" onClick={() => print({ kind: 'collectionReport', id: month })}>
            {t('ledger.months.report')}
          </Button>
          {state && <CloseMonth state={state} />}
        </Group>
      </Group>
      <ProblemNotice problem={problem} />
      {state && <Figures state={state} />}
    </Stack>
  )
}

const CloseMonth = ({ state }: { readonly state: State }) => {
  const { t } = useWords()
  const mayClose = useMay('manager')
  const close = useCommand('ledger.closeMonth')
  const [asking, setAsking] = useState(false)
  if (state.close || !mayClose) return null
  const { obstacle, month } = state
  const why = obstacle ? t(obstacle.code as 'ledger.dayOpen', { day: obstacle.day, month: obstacle.day }) : ''
  const run = async (): Promise<void> => {
    const reply = await close.run({ month })
    if (!reply?.ok) return
    setAsking(false)
    notifyDone(t('ledger.months.done', { month, no: reply.value.no }))
  }
  return (
    <Group gap={12}>
      {obstacle && <Text size="sm">{why}</Text>}
      <Button disabled={obstacle !== null} onClick={() => setAsking(true)}>
        {t('ledger.months.open')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('ledger.months.title', { month })}
        message={t('ledger.months.message')}
        confirmLabel={t('ledger.months.open')}
        busy={close.busy}
        problem={close.problem}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </Group>
  )
}

const percent = (bp: number | null): string => (bp === null ? '—' : `${(bp / 100).toFixed(2)}%`)

const Figures = ({ state }: { readonly state: State }) => {
  const { t, money } = useWords()
  const { figures } = state
  const { rates } = figures
  return (
    <div className={styles.halves}>
      <Section title={t('ledger.months.accounts')}>
        <TrialBalance rows={figures.accounts} />
      </Section>
      <Stack gap={16}>
        <Section title={t('ledger.months.rates')}>
          <Facts
            items={[
              { label: t('ledger.rate.current'), value: percent(rates.currentBp) },
              { label: t('ledger.rate.recovery'), value: percent(rates.recoveryBp) },
              { label: t('ledger.rate.overall'), value: percent(rates.overallBp) },
              { label: t('ledger.rate.households'), value: percent(rates.householdsBp) },
              { label: t('ledger.rate.due'), value: money(rates.dueFen) },
              { label: t('ledger.rate.paid'), value: money(rates.paidOfDueFen) },
              { label: t('ledger.rate.arrears'), value: money(rates.oldArrearsFen) },
              { label: t('ledger.rate.recovered'), value: money(rates.recoveredFen) },
              {
                label: t('ledger.months.receipts'),
                value: t('ledger.months.receiptsOf', { receipts: figures.receipts, voided: figures.voided }),
              },
            ]}
          />
        </Section>
        <Section title={t('ledger.by.item')}>
          <ReportTable rows={figures.byItem} by="item" />
        </Section>
      </Stack>
    </div>
  )
}

/** Debits and credits as an accountant reads them; the last line shows that nothing is left over. */
const TrialBalance = ({ rows }: { readonly rows: State['figures']['accounts'] }) => {
  const { t } = useWords()
  const sum = (field: 'openingFen' | 'debitFen' | 'creditFen' | 'closingFen'): string =>
    formatFen(rows.reduce((fen, row) => fen + row[field], 0))
  return (
    <Table className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('ledger.field.account')}</Table.Th>
          <Table.Th ta="right">{t('ledger.field.opening')}</Table.Th>
          <Table.Th ta="right">{t('ledger.field.debit')}</Table.Th>
          <Table.Th ta="right">{t('ledger.field.credit')}</Table.Th>
          <Table.Th ta="right">{t('ledger.field.closing')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.account}>
            <Table.Td>{t(`ledger.account.${row.account}`)}</Table.Td>
            <Table.Td ta="right">{formatFen(row.openingFen)}</Table.Td>
            <Table.Td ta="right">{formatFen(row.debitFen)}</Table.Td>
            <Table.Td ta="right">{formatFen(row.creditFen)}</Table.Td>
            <Table.Td ta="right">{formatFen(row.closingFen)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{t('ledger.total')}</Table.Th>
          <Table.Th ta="right">{sum('openingFen')}</Table.Th>
          <Table.Th ta="right">{sum('debitFen')}</Table.Th>
          <Table.Th ta="right">{sum('creditFen')}</Table.Th>
          <Table.Th ta="right">{sum('closingFen')}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}
