import { depositDeduction } from './deductionApproval'

export const ledgerApprovals = { depositDeduction } as const
