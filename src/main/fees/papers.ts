import type { ReceiptPaper } from '../../shared/fees/papers'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'

export const feesPapers = {
  receipt: (view: View, receiptId: string, context: Context, printNo: number): ReceiptPaper => {
    const receipt = view.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')
    const itemsEn: Record<string, string> = {}
    for (const line of receipt.lines) {
      const tariff = view.tariffs.get(view.bills.get(line.billId)?.tariffId ?? '')
      if (tariff && tariff.nameEn !== '') itemsEn[line.item] = tariff.nameEn
    }
    return { receipt, itemsEn, printNo, printedAt: context.now, printedByName: actor(context).name }
  },
} as const

/** Which time a receipt leaves the desk next: 1 for the original (domain.md §4.9, every reprint is counted). */
export const nextPrintOf = (view: View, receiptId: string): number => (view.receipts.get(receiptId)?.prints ?? 0) + 1

export const countPrint = (draft: Draft, receiptId: string): void => {
  const receipt = draft.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')
  draft.receipts.update(receipt.id, { prints: receipt.prints + 1 })
}
