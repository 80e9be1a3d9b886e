import { z } from 'zod'
import { Day, Instant, YearMonth } from '../day'
import { id } from '../id'

/** The accounts of the books; every fen stands in two of them (issue 8, books that tie). */
export const AccountCode = z.enum([
  'cash',
  'wechat',
  'alipay',
  'transfer',
  'pos',
  'finance',
  'refundFund',
  'receivable',
  'deposits',
  'prepaid',
  'agency',
  'refundsDue',
  'income',
  'deductions',
  'waived',
  'writtenOff',
  'overShort',
  'expense',
])
export type AccountCode = z.infer<typeof AccountCode>

const SignedFen = z.int().min(-9_999_999_999_999).max(9_999_999_999_999)

/** One account over a month, debits above 0. Opening + debit − credit = closing; all closings add up to 0. */
export const AccountRow = z.strictObject({
  account: AccountCode,
  openingFen: SignedFen,
  debitFen: SignedFen,
  creditFen: SignedFen,
  closingFen: SignedFen,
})
export type AccountRow = z.infer<typeof AccountRow>

/** One row of a report: what was billed, received and given up under one heading. */
export const ReportRow = z.strictObject({
  name: z.string(),
  nameEn: z.string(),
  billedFen: SignedFen,
  receivedFen: SignedFen,
  waivedFen: SignedFen,
  refundedFen: SignedFen,
})
export type ReportRow = z.infer<typeof ReportRow>

export const MonthRates = z.strictObject({
  dueFen: SignedFen,
  paidOfDueFen: SignedFen,
  oldArrearsFen: SignedFen,
  recoveredFen: SignedFen,
  householdsDue: z.int(),
  householdsPaid: z.int(),
  currentBp: z.int().nullable(),
  recoveryBp: z.int().nullable(),
  overallBp: z.int().nullable(),
  householdsBp: z.int().nullable(),
})
export type MonthRates = z.infer<typeof MonthRates>

/** The figures of a month by every heading. */
export const MonthFigures = z.strictObject({
  accounts: z.array(AccountRow),
  rates: MonthRates,
  byItem: z.array(ReportRow),
  byMethod: z.array(ReportRow),
  byBuilding: z.array(ReportRow),
  byClerk: z.array(ReportRow),
  receipts: z.int(),
  voided: z.int(),
})
export type MonthFigures = z.infer<typeof MonthFigures>

/** 月结: figures as they stood, frozen; nothing is dated in the month any more. */
export const MonthClose = z.strictObject({
  id: id('monthclose'),
  no: z.string(),
  month: YearMonth,
  lastOn: Day,
  centerName: z.string(),
  figures: MonthFigures,
  byName: z.string(),
  at: Instant,
})
export type MonthClose = z.infer<typeof MonthClose>
