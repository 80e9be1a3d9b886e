import { ActionIcon, Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPrinter, IconReceipt } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { capitals } from '../../shared/capitals'
import { addDays, dayOf, monthOf } from '../../shared/day'
import type { DayTotal } from '../../shared/fees/answers'
import type { ReceiptRun } from '../../shared/fees/receipt-run'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { usePrint } from '../printing/usePrint'
import { DayInput } from '../ui/DayInput'
import { EmptyState } from '../ui/EmptyState'
import { Facts } from '../ui/Facts'
import { ProblemNotice } from '../ui/ProblemNotice'
import { Section } from '../ui/Section'
import styles from './Run.module.css'
import { TakenBack } from './TakenBack'

/** What came in on a day: the same sum by method, by item and by clerk, and the run of receipt numbers. */
export const DayTotals = () => {
  const { t } = useWords()
  const print = usePrint()
  const [params] = useSearchParams()
  const [day, setDay] = useState(params.get('day') ?? dayOf(new Date().toISOString()))
  const { data, problem } = useQuery('fees.day', { day })
  return (
    <Stack gap={16}>
      <Group gap={4} align="flex-end">
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('fees.day.earlier')}
          onClick={() => setDay(addDays(day, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <DayInput
          label=""
          ariaLabel={t('fees.field.day')}
          value={day}
          onChange={(next) => next && setDay(next)}
        />
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('fees.day.later')}
          onClick={() => setDay(addDays(day, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <Button
          ml="auto"
          variant="default"
          leftSection={<IconPrinter size={16} />}
          onClick={() => print({ kind: 'collectionReport', id: monthOf(day) })}
        >
          {t('fees.report.print')}
        </Button>
      </Group>
      <ProblemNotice problem={problem} />
      {data && data.run === null && data.takenBack.length === 0 && (
        <EmptyState icon={IconReceipt} title={t('fees.day.empty')} hint={t('fees.day.emptyHint')} />
      )}
      {data?.run && <Sheet total={data} run={data.run} />}
      {data && data.takenBack.length > 0 && <TakenBack receipts={data.takenBack} />}
    </Stack>
  )
}

const Sheet = ({ total, run }: { readonly total: DayTotal; readonly run: ReceiptRun }) => {
  const { t, money, language } = useWords()
  const [, go] = useLocation()
  const list = (texts: readonly string[]): string =>
    texts.length === 0 ? t('fees.day.none') : texts.join(t('fees.listComma'))
  return (
    <>
      <div>
        <Text size="sm" c="dimmed">
          {t('fees.day.total')}
        </Text>
        <Text className={styles.figure}>{money(total.totalFen)}</Text>
        <Text size="sm">{capitals(total.totalFen)}</Text>
      </div>
      <Facts
        items={[
          { label: t('fees.day.numbers'), value: t('fees.day.fromTo', { first: run.first, last: run.last }) },
          { label: t('fees.day.used'), value: t('fees.day.usedOf', { used: run.used, valid: run.valid }) },
          { label: t('fees.day.voided'), value: list(run.voided) },
          { label: t('fees.day.missing'), value: list(run.missing) },
        ]}
      />
      <div className={styles.thirds}>
        <Totals
          title={t('fees.day.byMethod')}
          rows={total.byMethod.map((row) => ({
            name: t(`fees.method.${row.method}`),
            count: row.count,
            fen: row.fen,
            open: () => go(`/fees/receipts?day=${total.day}&method=${row.method}`),
          }))}
        />
        <Totals
          title={t('fees.day.byItem')}
          rows={total.byItem.map((row) => ({
            ...row,
            name: t('fees.day.itemKind', {
              item: (language === 'en' && row.itemEn) || row.item,
              kind: t(`fees.kind.${row.kind}`),
            }),
          }))}
        />
        <Totals title={t('fees.day.byClerk')} rows={total.byClerk} />
      </div>
    </>
  )
}

interface TotalRow {
  readonly name: string
  readonly count: number
  readonly fen: number
  readonly open?: () => void
}

const Totals = ({ title, rows }: { readonly title: string; readonly rows: readonly TotalRow[] }) => {
  const { t } = useWords()
  return (
    <Section title={title}>
      <Table className={styles.table}>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Td>
                {row.open ? (
                  <button type="button" className={styles.link} onClick={row.open}>
                    {row.name}
                  </button>
                ) : (
                  row.name
                )}
              </Table.Td>
              <Table.Td ta="right">{row.count}</Table.Td>
              <Table.Td ta="right">{formatFen(row.fen)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t('fees.total')}</Table.Th>
            <Table.Th />
            <Table.Th ta="right">{formatFen(rows.reduce((sum, row) => sum + row.fen, 0))}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Section>
  )
}
