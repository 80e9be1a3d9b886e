import type { DayTotal } from '../../shared/fees/answers'
import { byReceiptNo } from '../../shared/fees/receipt-no'
import { receiptRun } from '../../shared/fees/receipt-run'
import type { FeeKind, Receipt } from '../../shared/fees/schema'
import type { View } from '../collections'
import { voidedLaterOn } from './collections'
import { byMethod, receiptsFen } from './facts'

interface Total {
  count: number
  fen: number
}

const add = (totals: Map<string, Total>, key: string, fen: number): void => {
  const known = totals.get(key) ?? { count: 0, fen: 0 }
  totals.set(key, { count: known.count + 1, fen: known.fen + fen })
}

const SHOWN = 500

/** What was voided later was taken on its day all the same, and handed over with it. */
export const asOfItsDay = (receipt: Receipt): Receipt =>
  voidedLaterOn(receipt) === undefined ? receipt : { ...receipt, voided: null }

/** 日收款汇总 (domain.md §4.8, §4.10): Σ by item = Σ by method = Σ by clerk, by run of receipt numbers. */
export const dayTotal = (view: View, day: string): DayTotal => {
  const receipts = view.receipts
    .where('day', day)
    .map(asOfItsDay)
    .sort((a, b) => byReceiptNo(a.no, b.no))
  const clerks = new Map<string, Total>()
  const items = new Map<string, Total>()
  const named = new Map<string, { kind: FeeKind; itemEn: string }>()
  for (const receipt of receipts) {
    if (receipt.voided) continue
    add(clerks, receipt.byName, receipt.totalFen)
    for (const line of receipt.lines) {
      named.set(line.item, { kind: line.kind, itemEn: line.itemEn })
      add(items, line.item, line.amountFen)
    }
  }
  return {
    day,
    totalFen: receiptsFen(receipts),
    byMethod: byMethod(receipts),
    byItem: [...items].map(([item, total]) => ({
      item,
      kind: named.get(item)?.kind ?? 'income',
      itemEn: named.get(item)?.itemEn ?? '',
      ...total,
    })),
    byClerk: [...clerks].map(([name, total]) => ({ name, ...total })),
    run: receiptRun(receipts),
    receipts: receipts.slice(0, SHOWN),
    takenBack: view.receipts.where('voidedLaterOn', day).map(({ id, no, issuedOn, totalFen, voided }) => ({
      id,
      no,
      issuedOn,
      totalFen,
      reason: voided?.reason ?? '',
    })),
  }
}
