import { Table } from '@mantine/core'
import type { ReportRow } from '../../../shared/fees/monthClose'
import { PayMethod } from '../../../shared/fees/schema'
import type { ReportBy } from '../../../shared/ledger/booksContract'
import { formatFen } from '../../../shared/money'
import { useWords } from '../../i18n/useWords'
import styles from '../day/Day.module.css'

const FIGURES = ['billedFen', 'receivedFen', 'waivedFen', 'refundedFen'] as const

/** What a report row is called on screen: items in the language, methods by their word, no unit by a dash. */
export const useRowName = (by: ReportBy): ((row: ReportRow) => string) => {
  const { t, language } = useWords()
  return (row) => {
    if (by === 'item') return (language === 'en' && row.nameEn) || row.name
    const method = by === 'method' ? PayMethod.safeParse(row.name) : undefined
    if (method?.success) return t(`fees.method.${method.data}`)
    return row.name === '' ? t('ledger.by.noUnit') : row.name
  }
}

interface Props {
  readonly rows: readonly ReportRow[]
  readonly by: ReportBy
  readonly total?: ReportRow
}

export const ReportTable = ({ rows, by, total }: Props) => {
  const { t } = useWords()
  const nameOf = useRowName(by)
  return (
    <Table className={styles.table} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="32%">{t(`ledger.by.${by}`)}</Table.Th>
          {FIGURES.map((figure) => (
            <Table.Th key={figure} ta="right">
              {t(`ledger.figure.${figure}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.name}>
            <Table.Td>{nameOf(row)}</Table.Td>
            {FIGURES.map((figure) => (
              <Table.Td key={figure} ta="right">
                {formatFen(row[figure])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      {total && (
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{t('ledger.total')}</Table.Th>
            {FIGURES.map((figure) => (
              <Table.Th key={figure} ta="right">
                {formatFen(total[figure])}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      )}
    </Table>
  )
}
