import { badDebt, moveMoneyKind, refund } from './correctionApprovals'
import { depositDeduction } from './deductionApproval'
import { expense } from './expenseApproval'

export const ledgerApprovals = {
  depositDeduction,
  refund,
  moveMoney: moveMoneyKind,
  badDebt,
  expense,
} as const
