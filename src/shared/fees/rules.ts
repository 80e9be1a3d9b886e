import type { Day } from '../day'
import { sumFen } from '../money'
import { type Problem, problem } from '../problem'
import type { Payment, Receipt } from './schema'

/** Payments must make up exactly what is collected; change is given in cash only. Refuses `fees.paymentsDiffer`, `fees.cashTooLittle`. */
export const checkPayments = (
  totalFen: number,
  payments: readonly Pick<Payment, 'method' | 'amountFen'>[],
  cashReceivedFen: number,
): Problem | undefined => {
  const paid = sumFen(payments.map((payment) => payment.amountFen))
  if (paid !== totalFen)
    return problem('fees.paymentsDiffer', { total: (totalFen / 100).toFixed(2), paid: (paid / 100).toFixed(2) }, 'payments')
  const cash = sumFen(payments.filter((payment) => payment.method === 'cash').map((payment) => payment.amountFen))
  if (cashReceivedFen !== 0 && cashReceivedFen < cash)
    return problem('fees.cashTooLittle', { cash: (cash / 100).toFixed(2) }, 'cashReceivedFen')
  return undefined
}

/** domain.md §4.9: the same calendar day, all copies in hand. Refuses `fees.alreadyVoid`, `fees.voidOnlySameDay`, `fees.copiesNeeded`. */
export const canVoid = (
  receipt: Pick<Receipt, 'no' | 'voided' | 'issuedOn'>,
  today: Day,
  allCopiesInHand: boolean,
): Problem | undefined => {
  if (receipt.voided) return problem('fees.alreadyVoid', { no: receipt.no })
  if (receipt.issuedOn !== today) return problem('fees.voidOnlySameDay', { no: receipt.no, day: receipt.issuedOn })
  if (!allCopiesInHand) return problem('fees.copiesNeeded', { no: receipt.no }, 'allCopiesInHand')
  return undefined
}
