import type { ReceiptPaper } from '../../shared/fees/papers'
import type { Receipt } from '../../shared/fees/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { qrOf } from '../proof/source'
import { feesProof } from './proof'

const receiptOf = (view: View, receiptId: string): Receipt =>
  view.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')

/** Which print of the receipt the next one is: 1 the first, 2 its first reprint. */
export const nextPrintOf = (view: View, receiptId: string): number => receiptOf(view, receiptId).prints + 1

/** Counts a print inside the commit that orders it (domain.md §4.9: 补打(n) under the same number). */
export const countPrint = (draft: Draft, receiptId: string): void => {
  draft.receipts.update(receiptId, { prints: receiptOf(draft, receiptId).prints + 1 })
}

export const feesPapers = {
  receipt: (view: View, receiptId: string, context: Context, printNo: number): ReceiptPaper => {
    const receipt = receiptOf(view, receiptId)
    return {
      centerName: receipt.centerName,
      no: receipt.no,
      issuedOn: receipt.issuedOn,
      at: receipt.at,
      payer: receipt.payer,
      unitLabel: receipt.unitLabel,
      lines: receipt.lines.map(({ billId: _bill, tariffId: _tariff, ...line }) => line),
      totalFen: receipt.totalFen,
      capitals: receipt.capitals,
      payments: receipt.payments,
      cashReceivedFen: receipt.cashReceivedFen,
      changeFen: receipt.changeFen,
      remark: receipt.remark,
      byName: receipt.byName,
      reprint: printNo - 1,
      voided: receipt.voided,
      qr: qrOf(view, context, 'receipt', feesProof, receiptId),
      printedAt: context.now,
      printedByName: actor(context).name,
    }
  },
} as const
