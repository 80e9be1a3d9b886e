import { Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import { formatFen } from '../../shared/money'
import { useWords } from '../i18n/useWords'
import { MoneyInput } from '../ui/MoneyInput'
import styles from './Collect.module.css'
import { PeriodText } from './PeriodText'
import { spread, type Takings, tick, together, totalOf } from './takings'
import { useItemName } from './useItemName'

interface Props {
  readonly bills: readonly Bill[]
  readonly takings: Takings
  readonly totalOpenFen: number
  readonly onChange: (takings: Takings) => void
}

/** Open bills, oldest first: tick them, take a part of one, or type an amount and let it pay the oldest. */
export const OwedLines = ({ bills, takings, totalOpenFen, onChange }: Props) => {
  const { t, money } = useWords()
  const [over, setOver] = useState(false)
  const amount = useRef<HTMLInputElement>(null)
  useEffect(() => {
    amount.current?.focus()
    amount.current?.select()
  }, [])
  const take = (fen: number | null): void => {
    setOver(fen !== null && fen > totalOpenFen)
    if (fen !== null) onChange(spread(takings, bills, fen))
  }
  const side = together(takings.amounts, bills)
  const all = side.every((bill) => takings.amounts[bill.id] !== undefined)
  const toggleAll = (): void =>
    onChange(all ? { ...takings, amounts: {} } : spread(takings, bills, totalOpenFen))
  return (
    <section className={styles.owed} aria-label={t('fees.collect.owed')}>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <MoneyInput
          ref={amount}
          label={t('fees.collect.amount')}
          size="md"
          w={200}
          value={totalOf(takings, bills)}
          error={over ? t('fees.collect.atMost', { amount: money(totalOpenFen) }) : undefined}
          onChange={take}
        />
        <Button variant="subtle" size="compact-sm" onClick={toggleAll}>
          {all ? t('fees.collect.untickAll') : t('fees.collect.tickAll')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {side.length < bills.length ? t('fees.collect.depositsApart') : t('fees.collect.amountHint')}
      </Text>
      <div className={styles.lines}>
        <Table stickyHeader className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={32} aria-label={t('fees.collect.take')} />
              <Table.Th>{t('fees.field.item')}</Table.Th>
              <Table.Th w={92}>{t('fees.field.period')}</Table.Th>
              <Table.Th w={82} ta="right">
                {t('fees.field.open')}
              </Table.Th>
              <Table.Th w={108} ta="right">
                {t('fees.collect.takeNow')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bills.map((bill) => (
              <OwedLine key={bill.id} bill={bill} bills={bills} takings={takings} onChange={onChange} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

const OwedLine = ({
  bill,
  bills,
  takings,
  onChange,
}: Pick<Props, 'bills' | 'takings' | 'onChange'> & { readonly bill: Bill }) => {
  const { t } = useWords()
  const itemName = useItemName()
  const amount = takings.amounts[bill.id]
  const open = openOf(bill)
  const name = t('fees.collect.lineOf', { item: itemName(bill.tariffId, bill.tariffName), month: bill.month })
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={name}
          checked={amount !== undefined}
          onChange={(event) => onChange(tick(takings, bills, bill, event.currentTarget.checked))}
        />
      </Table.Td>
      <Table.Td className={styles.item} title={itemName(bill.tariffId, bill.tariffName)}>
        {itemName(bill.tariffId, bill.tariffName)}
      </Table.Td>
      <Table.Td>
        <PeriodText bill={bill} />
      </Table.Td>
      <Table.Td ta="right">{formatFen(open)}</Table.Td>
      <Table.Td>
        {amount !== undefined && (
          <MoneyInput
            label=""
            aria-label={t('fees.collect.takeOf', { line: name })}
            size="xs"
            leftSection={null}
            value={amount}
            error={amount !== null && amount > open ? t('fees.collect.tooMuch') : undefined}
            onChange={(fen) => onChange({ ...takings, amounts: { ...takings.amounts, [bill.id]: fen } })}
          />
        )}
      </Table.Td>
    </Table.Tr>
  )
}
