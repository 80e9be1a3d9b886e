import { z } from 'zod'
import { Day } from '../day'
import { BackAsk } from '../fees/takeBack'
import { id } from '../id'
import { PositiveFen } from '../money'
import { ExpenseKind } from './expenses'

/** 押金扣款申请: how much, by which clause of the agreement (domain.md §3.6, §13.1: any amount, the manager). */
export const DepositDeductionAsk = z.strictObject({
  kind: z.literal('depositDeduction'),
  depositId: id('deposit'),
  amountFen: PositiveFen,
  clause: z.string().trim().min(1, 'ledger.clauseNeeded').max(80, 'ledger.textTooLong'),
})
export type DepositDeductionAsk = z.infer<typeof DepositDeductionAsk>

/** 退款申请: which lines of a receipt, how much, whether the charge ends or is owed again (domain.md §4.5). */
export const RefundAsk = z.strictObject({
  kind: z.literal('refund'),
  receiptId: id('receipt'),
  lines: z.array(BackAsk).min(1, 'fees.chooseLines').max(60),
  keepsCharge: z.boolean(),
})
export type RefundAsk = z.infer<typeof RefundAsk>

/** 转账申请: money of a receipt to another unit's bills. */
export const MoveMoneyAsk = z.strictObject({
  kind: z.literal('moveMoney'),
  receiptId: id('receipt'),
  lines: z.array(BackAsk).min(1, 'fees.chooseLines').max(60),
  keepsCharge: z.boolean(),
  to: z
    .array(z.strictObject({ billId: id('bill'), amountFen: PositiveFen }))
    .min(1, 'fees.chooseLines')
    .max(60),
})
export type MoveMoneyAsk = z.infer<typeof MoveMoneyAsk>

/** 坏账核销申请: all that is open of a bill. */
export const BadDebtAsk = z.strictObject({ kind: z.literal('badDebt'), billId: id('bill') })
export type BadDebtAsk = z.infer<typeof BadDebtAsk>

const text = (most: number) => z.string().trim().min(1, 'ledger.fieldNeeded').max(most, 'ledger.textTooLong')

/** 费用支出申请 (domain.md §13.1): by its voucher; the manager up to the limit, above it the company. */
export const ExpenseAsk = z.strictObject({
  kind: z.literal('expense'),
  category: ExpenseKind,
  what: text(80),
  amountFen: PositiveFen,
  on: Day,
  voucherNo: text(40),
})
export type ExpenseAsk = z.infer<typeof ExpenseAsk>
