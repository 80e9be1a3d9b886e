import { Button, Group, Table, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { DayClose } from '../../../shared/fees/closing'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import { usePrint } from '../../printing/usePrint'
import { Facts } from '../../ui/Facts'
import { usePageAction } from '../../ui/hotkeys'
import { Section } from '../../ui/Section'
import styles from './Day.module.css'

/** The sheet of a closed day, as it was frozen. */
export const ClosedDay = ({ close }: { readonly close: DayClose }) => {
  const { t, money, instant } = useWords()
  const print = usePrint()
  usePageAction('print', () => print({ kind: 'dayCloseSheet', id: close.id }))
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text size="sm" c="dimmed">
            {t('ledger.closed.total')}
          </Text>
          <Text fw={700} size="xl">
            {money(close.totalFen)}
          </Text>
          <Text size="sm">{close.capitals}</Text>
          <Text size="sm" c="dimmed">
            {t('ledger.closed.by', { no: close.no, name: close.byName, at: instant(close.at, 'full') })}
          </Text>
        </div>
        <Button
          leftSection={<IconPrinter size={16} />}
          onClick={() => print({ kind: 'dayCloseSheet', id: close.id })}
        >
          {t('ledger.print')}
        </Button>
      </Group>
      <div className={styles.halves}>
        <Section title={t('ledger.drawer.title')}>
          <Facts
            items={[
              { label: t('ledger.drawer.opening'), value: money(close.openingFen) },
              { label: t('ledger.drawer.cashIn'), value: money(close.cashInFen) },
              { label: t('ledger.closed.expected'), value: money(close.expectedFen) },
              { label: t('ledger.closed.counted'), value: money(close.countedFen) },
              { label: t('ledger.drawer.difference'), value: money(close.differenceFen) },
              { label: t('ledger.field.differenceReason'), value: close.reason },
              { label: t('ledger.closed.handIn'), value: money(close.handInFen) },
              { label: t('ledger.field.receivedBy'), value: close.receivedBy },
              { label: t('ledger.closed.kept'), value: money(close.keptFen) },
            ]}
          />
        </Section>
        <Section title={t('ledger.closed.numbers')}>
          <Facts
            items={close.runs.flatMap((run) => [
              {
                label: t('ledger.closed.run'),
                value: t('ledger.closed.fromTo', { first: run.first, last: run.last }),
              },
              {
                label: t('ledger.closed.used'),
                value: t('ledger.closed.usedOf', { used: run.used, valid: run.valid }),
              },
              { label: t('ledger.closed.voided'), value: run.voided.join(t('ledger.listComma')) },
              { label: t('ledger.closed.missing'), value: run.missing.join(t('ledger.listComma')) },
            ])}
          />
          <Table className={styles.table}>
            <Table.Tbody>
              {close.byMethod.map((row) => (
                <Table.Tr key={row.method}>
                  <Table.Td>{t(`fees.method.${row.method}`)}</Table.Td>
                  <Table.Td ta="right">{row.count}</Table.Td>
                  <Table.Td ta="right">{formatFen(row.fen)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      </div>
    </>
  )
}
