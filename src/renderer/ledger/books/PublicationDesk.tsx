import { Group, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import { addToMonth, dayOf, monthOf, type YearMonth } from '../../../shared/day'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { useQuery } from '../../ipc/useQuery'
import { MonthField } from '../../ui/MonthField'
import { ProblemNotice } from '../../ui/ProblemNotice'
import { Section } from '../../ui/Section'
import styles from '../day/Day.module.css'
import { Publications, PublishButton } from './Publications'

/** 每季公布: the first month of the quarter a month is in. */
const quarterOf = (month: YearMonth): YearMonth => addToMonth(month, -((Number(month.slice(5)) - 1) % 3))

/** Only what is closed can be hung out: it opens on the last month closed, or the one before this while none is. */
const useLastClosed = (): YearMonth | undefined => {
  const { data } = useQuery('ledger.months', {})
  return data && (data[0]?.month ?? addToMonth(monthOf(dayOf(new Date().toISOString())), -1))
}

/** 收支公布: income and expense of some closed months as they are hung out (domain.md §13.7). */
export const PublicationDesk = () => {
  const { t } = useWords()
  const last = useLastClosed()
  const [from, setFrom] = useState<YearMonth | null>(null)
  const [until, setUntil] = useState<YearMonth | null>(null)
  if (!last) return null
  const toMonth = until ?? last
  const fromMonth = from ?? quarterOf(toMonth)
  return (
    <Stack gap={12}>
      <Group gap={12} align="flex-end">
        <MonthField label={t('ledger.field.fromMonth')} value={fromMonth} onChange={setFrom} />
        <MonthField label={t('ledger.field.toMonth')} value={toMonth} onChange={setUntil} />
        <PublishButton fromMonth={fromMonth} toMonth={toMonth} />
      </Group>
      <PublicationSheet fromMonth={fromMonth} toMonth={toMonth} />
      <Publications />
    </Stack>
  )
}

/** As it is hung out: income by item, expense by kind, and what is left. */
const PublicationSheet = ({
  fromMonth,
  toMonth,
}: {
  readonly fromMonth: string
  readonly toMonth: string
}) => {
  const { t, money, language } = useWords()
  const { data, problem } = useQuery('ledger.publication', { fromMonth, toMonth })
  return (
    <Section title={t('ledger.publication.title', { from: fromMonth, to: toMonth })}>
      <ProblemNotice problem={problem} />
      {data && (
        <Table className={styles.table}>
          <Table.Tbody>
            {data.income.map((row) => (
              <Table.Tr key={row.item}>
                <Table.Td>{(language === 'en' && row.itemEn) || row.item}</Table.Td>
                <Table.Td ta="right">{formatFen(row.fen)}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr fw={600}>
              <Table.Td>{t('ledger.publication.income')}</Table.Td>
              <Table.Td ta="right">{money(data.incomeFen)}</Table.Td>
            </Table.Tr>
            {data.expense.map((row) => (
              <Table.Tr key={row.kind}>
                <Table.Td>{t(`ledger.expenseKind.${row.kind}`)}</Table.Td>
                <Table.Td ta="right">{formatFen(row.fen)}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr fw={600}>
              <Table.Td>{t('ledger.publication.expense')}</Table.Td>
              <Table.Td ta="right">{money(data.expenseFen)}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('ledger.publication.balance')}</Table.Th>
              <Table.Th ta="right">{money(data.balanceFen)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
    </Section>
  )
}
