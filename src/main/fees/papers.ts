import type { ReceiptPaper } from '../../shared/fees/papers'
import type { Receipt } from '../../shared/fees/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { qrOf } from '../proof/source'
import { noticePapers } from './noticePapers'
import { priceListPapers } from './priceListPaper'
import { feesProof } from './proof'
import { slipPapers } from './slipPapers'
import { statementPapers } from './statementPapers'

const receiptOf = (view: View, receiptId: string): Receipt =>
  view.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')

/** How often a receipt was printed, where its register shows it. */
export const printsOnReceipt = {
  read: (view: View, receiptId: string): number => receiptOf(view, receiptId).prints,
  write: (draft: Draft, receiptId: string, prints: number): void => {
    draft.receipts.update(receiptId, { prints })
  },
}

const receiptPaper = (view: View, receiptId: string, context: Context): ReceiptPaper => {
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
    voided: receipt.voided,
    qr: qrOf(view, context, 'receipt', feesProof, receiptId),
  }
}

export const feesPapers = {
  receipt: receiptPaper,
  depositReceipt: receiptPaper,
  ...slipPapers,
  ...noticePapers,
  ...statementPapers,
  ...priceListPapers,
} as const
