import { refuse } from '../../shared/problem'
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
