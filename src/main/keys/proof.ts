import { dayOf } from '../../shared/day'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { borrowerLabel, isOverdue } from '../../shared/keys/rules'
import { refuse } from '../../shared/problem'
import type { Standing } from '../../shared/proof/rules'
import type { Context } from '../context'
import type { ProofSource } from '../proof/source'

const standingOf = (loan: KeyLoan, context: Context): Standing => {
  if (loan.returned) return 'returned'
  if (loan.lostAt) return 'void'
  return isOverdue(loan, context.now) ? 'expired' : 'good'
}

export const keysProof: ProofSource = {
  find: (view, no) => view.keyLoans.where('no', no)[0]?.id,
  look: (view, id, context) => {
    const loan = view.keyLoans.get(id) ?? refuse('keys.unknownLoan')
    return {
      facts: {
        no: loan.no,
        unit: loan.keyPlace,
        issuedOn: dayOf(loan.outAt),
        until: loan.dueAt,
        amountFen: null,
        edition: 0,
      },
      standing: standingOf(loan, context),
      holder: borrowerLabel(loan),
      endedAt: loan.returned?.at ?? loan.lostAt,
      path: `/keys?view=out&key=${loan.keyId}`,
    }
  },
}
