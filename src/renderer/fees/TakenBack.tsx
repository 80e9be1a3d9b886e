import { Table, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { DayTotal } from '../../shared/fees/answers'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { Section } from '../ui/Section'
import styles from './Run.module.css'

/** Receipts of earlier days voided on this one, with the reason. */
export const TakenBack = ({ receipts }: { readonly receipts: DayTotal['takenBack'] }) => {
  const { t, day } = useWords()
  const [, go] = useLocation()
  return (
    <Section title={t('fees.day.takenBack')}>
      <Text size="sm" c="dimmed">
        {t('fees.day.takenBackHint')}
      </Text>
      <Table className={styles.table}>
        <Table.Tbody>
          {receipts.map((receipt) => (
            <Table.Tr key={receipt.id}>
              <Table.Td>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => go(`/fees/receipts?receipt=${receipt.id}`)}
                >
                  {receipt.no}
                </button>
              </Table.Td>
              <Table.Td>{day(receipt.issuedOn)}</Table.Td>
              <Table.Td>{receipt.reason}</Table.Td>
              <Table.Td ta="right">{formatFen(receipt.totalFen)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
