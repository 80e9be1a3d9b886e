import { Table } from '@mantine/core'
import type { UnitMoney } from '../../shared/transfers/schema'
import { useWords } from '../i18n/useWords'

const KINDS = ['openFen', 'prepaidFen', 'depositsFen'] as const

interface Props {
  readonly before: UnitMoney
  /** After the transfer: the proof that nothing came or went. */
  readonly after?: UnitMoney | undefined
  /** What happens to each kind. */
  readonly choices: Readonly<Record<(typeof KINDS)[number], string>>
}

/** Debts, prepayments and deposits of a unit, what becomes of each, and the same figures afterwards. */
export const MoneyOfUnit = ({ before, after, choices }: Props) => {
  const { t, money } = useWords()
  return (
    <Table verticalSpacing={6} aria-label={t('transfers.section.money')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('transfers.money.kind')}</Table.Th>
          <Table.Th ta="right">{t(after ? 'transfers.money.before' : 'transfers.money.now')}</Table.Th>
          {after && <Table.Th ta="right">{t('transfers.money.after')}</Table.Th>}
          <Table.Th>{t('transfers.money.choice')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {KINDS.map((kind) => (
          <Table.Tr key={kind}>
            <Table.Td>{t(`transfers.money.${kind}`)}</Table.Td>
            <Table.Td ta="right">{money(before[kind])}</Table.Td>
            {after && <Table.Td ta="right">{money(after[kind])}</Table.Td>}
            <Table.Td>{before[kind] > 0 ? choices[kind] : ''}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
