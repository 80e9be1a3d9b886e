import { dueFenOf } from '../../shared/fees/allocation'
import { unusedFen } from '../../shared/fees/takeBack'
import type { ledgerContract } from '../../shared/ledger/contract'
import type { CorrectionFilter, CorrectionRow, UnusedLine } from '../../shared/ledger/correctionContract'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { payRefund } from '../fees/corrections'
import { has } from '../fees/search'
import { takenBackBefore } from '../fees/takeBack'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'

type Corrections = Pick<
  HandlersOf<typeof ledgerContract>,
  'ledger.corrections' | 'ledger.unused' | 'ledger.correctionsOf' | 'ledger.payRefund'
>

const itemsOf = (lines: readonly { readonly item: string }[]): string =>
  [...new Set(lines.map((line) => line.item))].join('、')

const englishOf = (lines: readonly { readonly item: string; readonly itemEn: string }[]): string =>
  [...new Set(lines.map((line) => line.itemEn || line.item))].join(', ')

const rowsOf = (view: View): readonly CorrectionRow[] => [
  ...[...view.refunds.all()].map((slip) => ({
    ...slip,
    kind: 'refund' as const,
    name: slip.payer,
    items: itemsOf(slip.lines),
    itemsEn: englishOf(slip.lines),
    fen: slip.totalFen,
    billId: null,
    toUnitLabel: '',
  })),
  ...[...view.moneyMoves.all()].map((slip) => ({
    ...slip,
    kind: 'move' as const,
    name: slip.payer,
    items: itemsOf(slip.lines),
    itemsEn: englishOf(slip.lines),
    fen: slip.totalFen,
    billId: null,
    paid: null,
  })),
  ...[...view.writeOffs.all()].map((slip) => ({
    ...slip,
    kind: 'writeOff' as const,
    name: '',
    items: slip.item,
    itemsEn: view.tariffs.get(view.bills.get(slip.billId)?.tariffId ?? '')?.nameEn || slip.item,
    fen: slip.amountFen,
    receiptId: null,
    receiptNo: '',
    toUnitLabel: '',
    paid: null,
  })),
]

const isUnpaid = (row: CorrectionRow): boolean => row.kind === 'refund' && row.paid === null

const find = (view: View, filter: CorrectionFilter): readonly CorrectionRow[] =>
  rowsOf(view)
    .filter(
      (row) =>
        (!filter.kind || row.kind === filter.kind) &&
        (!filter.unpaidOnly || isUnpaid(row)) &&
        has(filter.search, row.no, row.unitLabel, row.name, row.items, row.receiptNo, row.toUnitLabel),
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))

/** What stands paid of a unit for time after a day, line by line. */
export const unusedOf = (view: View, unitId: string, lastOn: string): readonly UnusedLine[] =>
  view.receipts
    .where('unit', unitId)
    .filter((receipt) => receipt.voided === null)
    .flatMap((receipt) => {
      const before = takenBackBefore(view, receipt.id)
      return receipt.lines.flatMap((line, place) => {
        const bill = line.billId === null ? undefined : view.bills.get(line.billId)
        if (!bill || bill.voided || line.kind === 'deposit' || bill.cutOn || bill.toOn <= lastOn) return []
        const left = Math.min(line.amountFen - (before.get(place) ?? 0), bill.paidFen)
        const unused = Math.min(left, unusedFen({ ...bill, amountFen: dueFenOf(bill) }, lastOn))
        if (unused <= 0) return []
        return {
          receiptId: receipt.id,
          receiptNo: receipt.no,
          line: place,
          item: line.item,
          fromOn: line.fromOn,
          toOn: line.toOn,
          paidFen: left,
          unusedFen: unused,
        }
      })
    })
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))

export const correctionHandlers: Corrections = {
  'ledger.corrections': (view, input) => {
    const found = find(view, input)
    const page = pageOf(found, {
      ...input,
      values: {
        no: (row) => row.no,
        on: (row) => row.on,
        unitLabel: (row) => row.unitLabel,
        name: (row) => row.name,
        fen: (row) => row.fen,
      },
    })
    return {
      ...page,
      totalFen: sumFen(found.map((row) => row.fen)),
      unpaidFen: sumFen(found.filter(isUnpaid).map((row) => row.fen)),
    }
  },

  'ledger.unused': (view, { unitId, lastOn }) => {
    const lines = unusedOf(view, unitId, lastOn)
    return { lines, totalFen: sumFen(lines.map((line) => line.unusedFen)) }
  },

  'ledger.correctionsOf': (view, { receiptId }) => ({
    refunds: [...view.refunds.where('receipt', receiptId)].reverse(),
    moves: [...view.moneyMoves.where('receipt', receiptId)].reverse(),
    writeOffs: (view.receipts.get(receiptId)?.lines ?? []).flatMap((line) =>
      line.billId === null ? [] : view.writeOffs.where('bill', line.billId),
    ),
  }),

  'ledger.payRefund': payRefund,
}
