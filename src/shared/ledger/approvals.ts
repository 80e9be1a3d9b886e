import { z } from 'zod'
import { id } from '../id'
import { PositiveFen } from '../money'

/** 押金扣款申请: how much, by which clause of the agreement (domain.md §3.6, §13.1: any amount, the manager). */
export const DepositDeductionAsk = z.strictObject({
  kind: z.literal('depositDeduction'),
  depositId: id('deposit'),
  amountFen: PositiveFen,
  clause: z.string().trim().min(1, 'ledger.clauseNeeded').max(80, 'ledger.textTooLong'),
})
export type DepositDeductionAsk = z.infer<typeof DepositDeductionAsk>
