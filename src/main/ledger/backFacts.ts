import type { Fact, Past } from '../../shared/approvals/contract'
import type { Receipt } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { type Back, receiptOf } from '../fees/takeBack'

export const backFen = (ask: Back): number => sumFen(ask.lines.map((line) => line.amountFen))

const itemsOf = (receipt: Receipt, ask: Back): string =>
  [...new Set(ask.lines.map((each) => receipt.lines[each.line]?.item ?? ''))].join('、')

const daysOf = (receipt: Receipt, ask: Back): string => {
  const lines = ask.lines.flatMap((each) => receipt.lines[each.line] ?? [])
  const from = lines.map((line) => line.fromOn).sort()[0] ?? ''
  const to =
    lines
      .map((line) => line.toOn)
      .sort()
      .at(-1) ?? ''
  return from === to ? from : `${from} – ${to}`
}

/** What is worth knowing before money of a receipt goes back or elsewhere. */
export const backFacts = (view: View, ask: Back): readonly Fact[] => {
  const receipt = receiptOf(view, ask.receiptId)
  return [
    { label: 'fees.field.receiptNo', value: receipt.no, as: 'text' },
    { label: 'fees.field.amount', value: receipt.totalFen, as: 'money' },
    { label: 'fees.field.unit', value: receipt.unitLabel, as: 'text' },
    { label: 'fees.field.payer', value: receipt.payer, as: 'text' },
    { label: 'fees.field.items', value: itemsOf(receipt, ask), as: 'text' },
    { label: 'fees.field.period', value: daysOf(receipt, ask), as: 'text' },
    { label: 'fees.field.at', value: receipt.at, as: 'instant' },
    {
      label: 'ledger.field.charge',
      value: ask.keepsCharge ? 'ledger.charge.stays' : 'ledger.charge.ends',
      as: 'word',
    },
  ]
}

/** What was taken back of the same receipt before, newest first. */
export const backPast = (view: View, ask: Back): readonly Past[] =>
  [
    ...view.refunds
      .where('receipt', ask.receiptId)
      .map((slip) => ({ ...slip, what: 'ledger.past.refunded' })),
    ...view.moneyMoves
      .where('receipt', ask.receiptId)
      .map((slip) => ({ ...slip, what: 'ledger.past.moved' })),
  ]
    .map(({ at, what, no, totalFen, agreedByName }) => ({
      at,
      what,
      detail: no,
      fen: totalFen,
      byName: agreedByName,
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
