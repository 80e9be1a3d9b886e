import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { ProofSource } from '../proof/source'

export const feesProof: ProofSource = {
  find: (view, no) => view.receipts.where('no', no)[0]?.id,
  look: (view, id) => {
    const receipt = view.receipts.get(id) ?? refuse('fees.unknownReceipt')
    return {
      facts: {
        no: receipt.no,
        unit: receipt.unitLabel,
        issuedOn: receipt.issuedOn,
        until: null,
        amountFen: receipt.totalFen,
        edition: 0,
      },
      standing: receipt.voided ? 'void' : 'good',
      holder: receipt.payer,
      endedAt: receipt.voided?.at ?? null,
      path: `/fees/receipts?receipt=${id}`,
    }
  },
}

const withNo = (records: Iterable<{ readonly id: string; readonly no: string }>, no: string) => {
  for (const record of records) if (record.no === no) return record.id
  return undefined
}

/** 退款单: agreed to, and good once the money was paid out. */
const refundSlip: ProofSource = {
  find: (view: View, no) => withNo(view.refunds.all(), no),
  look: (view, id) => {
    const refund = view.refunds.get(id) ?? refuse('fees.unknownReturn')
    return {
      facts: {
        no: refund.no,
        unit: refund.unitLabel,
        issuedOn: refund.on,
        until: null,
        amountFen: refund.totalFen,
        edition: 0,
      },
      standing: refund.paid ? 'good' : 'notYet',
      holder: refund.paid?.payee || refund.payer,
      endedAt: null,
      path: `/fees/receipts?receipt=${refund.receiptId}`,
    }
  },
}

/** 押金退还单. */
const depositReturnSlip: ProofSource = {
  find: (view: View, no) => withNo(view.depositReturns.all(), no),
  look: (view, id) => {
    const back = view.depositReturns.get(id) ?? refuse('fees.unknownReturn')
    return {
      facts: {
        no: back.no,
        unit: back.unitLabel,
        issuedOn: back.on,
        until: null,
        amountFen: back.amountFen,
        edition: 0,
      },
      standing: 'good',
      holder: back.proxyName || back.payer,
      endedAt: null,
      path: `/fees/receipts?receipt=${back.receiptId}`,
    }
  },
}

export const slipProofs = { refundSlip, depositReturnSlip } as const
