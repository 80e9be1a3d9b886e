import type { Deposit } from '../../shared/fees/deposits'
import { isOut } from '../../shared/keys/rules'
import { type Problem, problem } from '../../shared/problem'
import type { View } from '../collections'

/** A deposit waits for every key of its slip: back, or lost and settled. Refuses `keys.depositWaits`. */
export const depositWaits = (view: View, { purpose }: Pick<Deposit, 'purpose'>): Problem | undefined => {
  const no = purpose?.kind === 'keyLoan' ? purpose.id : undefined
  if (no === undefined) return undefined
  const waiting = view.keyLoans
    .where('no', no)
    .filter(
      (loan) => isOut(loan) || view.keyLosses.where('open', 'open').some((each) => each.loanId === loan.id),
    )
  if (waiting.length === 0) return undefined
  return problem('keys.depositWaits', { no, codes: waiting.map((loan) => loan.keyCode).join('、') })
}
