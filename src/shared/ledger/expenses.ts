import { z } from 'zod'
import { Day, Instant } from '../day'
import { Voided } from '../fees/schema'
import { id } from '../id'
import { PositiveFen } from '../money'

/** What the center spends on, for the publication of income and expense (domain.md §13.7). */
export const ExpenseKind = z.enum([
  'wages',
  'cleaning',
  'greening',
  'security',
  'repairs',
  'energy',
  'office',
  'community',
  'other',
])
export type ExpenseKind = z.infer<typeof ExpenseKind>

/** 支出: by its voucher, voided with a reason, never edited. */
export const Expense = z.strictObject({
  id: id('expense'),
  no: z.string(),
  kind: ExpenseKind,
  what: z.string().min(1).max(80),
  amountFen: PositiveFen,
  on: Day,
  voucherNo: z.string().min(1).max(40),
  /** Who agreed: the manager up to the limit, above it the company by its reference. */
  agreedBy: z.string().min(1).max(60),
  /** The request it came of. Absent: written down before requests were asked for. */
  approvalNo: z.string().optional(),
  at: Instant,
  byName: z.string(),
  voided: Voided.nullable(),
})
export type Expense = z.infer<typeof Expense>
