import { badDebt, moveMoneyKind, refund } from './correctionApprovals'
import { depositDeduction } from './deductionApproval'

export const ledgerApprovals = { depositDeduction, refund, moveMoney: moveMoneyKind, badDebt } as const
