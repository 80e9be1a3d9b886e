import { Checkbox, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Receipt } from '../../shared/fees/schema'
import { formatFen } from '../../shared/money'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'
import { useQuery } from '../ipc/useQuery'
import { ChoiceField } from '../ui/ChoiceField'
import { DayInput } from '../ui/DayInput'
import { MoneyInput } from '../ui/MoneyInput'
import { PeriodText } from './PeriodText'

type Amounts = Readonly<Record<number, number | null>>

/** How the money goes back: with its charge, with the charge owed again, or for the days after a last one. */
const WAYS = ['ends', 'stays', 'unused'] as const
type Way = (typeof WAYS)[number]

/** 退款申请: which lines of the receipt, how much, and what becomes of the charge (domain.md §4.5). */
export const RefundDialog = ({
  receipt,
  onClose,
}: {
  readonly receipt: Receipt
  readonly onClose: () => void
}) => {
  const { t, money } = useWords()
  const [way, setWay] = useState<Way>('ends')
  const [amounts, setAmounts] = useState<Amounts>({})
  const [lastOn, setLastOn] = useState<string | null>(null)
  const unused = useQuery(
    'ledger.unused',
    way === 'unused' && receipt.unitId && lastOn ? { unitId: receipt.unitId, lastOn } : null,
  ).data?.lines.filter((line) => line.receiptId === receipt.id)
  const typed = Object.entries(amounts).flatMap(([line, amountFen]) =>
    amountFen ? [{ line: Number(line), amountFen, lastOn: null }] : [],
  )
  const cut = (unused ?? []).map((line) => ({ line: line.line, amountFen: line.unusedFen, lastOn }))
  const lines = way === 'unused' ? cut : typed
  const total = lines.reduce((sum, line) => sum + line.amountFen, 0)
  return (
    <AskDialog
      opened
      title={t('fees.refund.title', { no: receipt.no })}
      ask={
        lines.length === 0
          ? null
          : { kind: 'refund', receiptId: receipt.id, lines, keepsCharge: way === 'stays' }
      }
      onClose={onClose}
    >
      <ChoiceField
        label={t('fees.refund.way')}
        options={WAYS.map((value) => ({ value, label: t(`fees.refund.${value}`) }))}
        value={way}
        onChange={setWay}
      />
      {way === 'unused' && <DayInput label={t('fees.refund.lastOn')} value={lastOn} onChange={setLastOn} />}
      {way === 'unused' ? (
        cut.length > 0 && (
          <Table>
            <Table.Tbody>
              {(unused ?? []).map((line) => (
                <Table.Tr key={line.line}>
                  <Table.Td>{line.item}</Table.Td>
                  <Table.Td>
                    <PeriodText bill={line} />
                  </Table.Td>
                  <Table.Td ta="right">{formatFen(line.unusedFen)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      ) : (
        <RefundLines receipt={receipt} amounts={amounts} onChange={setAmounts} />
      )}
      <Text fw={600} role="status">
        {t('fees.refund.total', { amount: money(total) })}
      </Text>
    </AskDialog>
  )
}

interface LinesProps {
  readonly receipt: Receipt
  readonly amounts: Amounts
  readonly onChange: (amounts: Amounts) => void
}

const RefundLines = ({ receipt, amounts, onChange }: LinesProps) => {
  const { t, language } = useWords()
  return (
    <Table>
      <Table.Tbody>
        {receipt.lines.map((line, place) => {
          const name = (language === 'en' && line.itemEn) || line.item
          const amount = amounts[place]
          const { [place]: _gone, ...rest } = amounts
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a frozen receipt have no other name
            <Table.Tr key={place}>
              <Table.Td>
                <Checkbox
                  label={name}
                  checked={amount !== undefined}
                  onChange={(event) =>
                    onChange(event.currentTarget.checked ? { ...amounts, [place]: line.amountFen } : rest)
                  }
                />
              </Table.Td>
              <Table.Td>
                <PeriodText bill={line} />
              </Table.Td>
              <Table.Td w={130} ta="right">
                {amount === undefined ? (
                  formatFen(line.amountFen)
                ) : (
                  <MoneyInput
                    label=""
                    aria-label={t('fees.refund.amountOf', { item: name })}
                    size="xs"
                    value={amount}
                    onChange={(fen) => onChange({ ...amounts, [place]: fen })}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
