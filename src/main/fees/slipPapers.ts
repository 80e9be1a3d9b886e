import type { DayCloseSheet, RefundSlip } from '../../shared/fees/slips'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { qrOf } from '../proof/source'
import { slipProofs } from './proof'

/** 押金退还单: its record was frozen when it was made. */
const depositReturnSlip = (view: View, id: string, context: Context): RefundSlip => {
  const back = view.depositReturns.get(id) ?? refuse('fees.unknownReturn')
  const { centerName, no, on, receiptNo, takenOn, unitLabel, payer, capitals, leftFen, byName } = back
  const { item, itemEn, takenFen, deductedFen, amountFen } = back
  return {
    centerName,
    no,
    on,
    receiptNo,
    takenOn,
    unitLabel,
    payer,
    payee: back.proxyName,
    lines: [{ item, itemEn, period: null, takenFen, deductedFen, amountFen }],
    totalFen: amountFen,
    capitals,
    leftFen,
    method: back.method,
    reference: back.reference,
    proof: back.proof,
    reason: back.remark,
    approvalNo: '',
    agreedByName: '',
    byName,
    qr: qrOf(view, context, 'depositReturnSlip', slipProofs.depositReturnSlip, id),
  }
}

/** 退款单: agreed first, paid later; what was paid and how is on it once it was. */
const refundSlip = (view: View, id: string, context: Context): RefundSlip => {
  const refund = view.refunds.get(id) ?? refuse('fees.unknownReturn')
  const { centerName, no, on, receiptNo, unitLabel, payer, totalFen, capitals, paid } = refund
  return {
    centerName,
    no,
    on,
    receiptNo,
    takenOn: view.receipts.get(refund.receiptId)?.issuedOn ?? null,
    unitLabel,
    payer,
    payee: paid?.payee ?? '',
    lines: refund.lines.map((line) => ({
      item: line.item,
      itemEn: line.itemEn,
      period: { fromOn: line.fromOn, toOn: line.toOn },
      takenFen: view.receipts.get(refund.receiptId)?.lines[line.line]?.amountFen ?? line.amountFen,
      deductedFen: 0,
      amountFen: line.amountFen,
    })),
    totalFen,
    capitals,
    leftFen: null,
    method: paid?.method ?? null,
    reference: paid?.reference ?? '',
    proof: null,
    reason: refund.reason,
    approvalNo: refund.approvalNo,
    agreedByName: refund.agreedByName,
    byName: paid?.byName ?? refund.askedByName,
    qr: qrOf(view, context, 'refundSlip', slipProofs.refundSlip, id),
  }
}

/** 日结单: the close as it stands in its record. */
const dayCloseSheet = (view: View, id: string): DayCloseSheet => {
  const { id: _id, byId: _by, ...close } = view.dayCloses.get(id) ?? refuse('fees.unknownReturn')
  return close
}

export const slipPapers = { depositReturnSlip, refundSlip, dayCloseSheet } as const
