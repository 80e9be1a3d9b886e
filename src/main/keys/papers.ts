import type { KeyLoanSlip } from '../../shared/keys/papers'
import { maskPhone } from '../../shared/mask'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { qrOf } from '../proof/source'
import { keysProof } from './proof'

export const keysPapers = {
  keyLoanSlip: (view: View, loanId: string, context: Context): KeyLoanSlip => {
    const loan = view.keyLoans.get(loanId) ?? refuse('keys.unknownLoan')
    const [center] = [...view.center.all()]
    return {
      centerName: center?.name ?? '',
      no: loan.no,
      keyCode: loan.keyCode,
      keyPlace: loan.keyPlace,
      pieces: loan.pieces,
      borrowerType: loan.borrowerType,
      borrowerName: loan.borrowerName,
      borrowerOrg: loan.borrowerOrg,
      phone: maskPhone(loan.phone),
      purpose: loan.purpose,
      purposeNote: loan.purposeNote,
      outAt: loan.outAt,
      dueAt: loan.dueAt,
      returnedAt: loan.returned?.at ?? null,
      lentByName: loan.lentByName,
      qr: qrOf(view, context, 'keyLoanSlip', keysProof, loanId),
    }
  },
} as const
