import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { Fen } from '../money'

/** domain.md §1.1 D 借用人类别. */
export const BorrowerType = z.enum(['staff', 'developer', 'builder', 'agent', 'other'])
export type BorrowerType = z.infer<typeof BorrowerType>

export const LoanPurpose = z.enum([
  'repair',
  'rectification',
  'viewing',
  'inspection',
  'cleaning',
  'meterReading',
  'tour',
  'other',
])
export type LoanPurpose = z.infer<typeof LoanPurpose>

/** domain.md §1.1 D 归还检查. */
export const ReturnCheck = z.enum(['count', 'doorsWindows', 'waterPower', 'belongings', 'clean'])
export type ReturnCheck = z.infer<typeof ReturnCheck>

/** What a loan is for, by the number people know it by; `id` when the record is kept here. */
export const LinkKind = z.enum(['defect', 'renovation', 'repair', 'tour'])
export type LinkKind = z.infer<typeof LinkKind>
export const LoanLink = z.strictObject({
  kind: LinkKind,
  id: z.string().max(60).nullable(),
  no: z.string().trim().min(1, 'keys.linkNoNeeded').max(40, 'keys.linkNoTooLong'),
})
export type LoanLink = z.infer<typeof LoanLink>

/** Some pieces of a set came back before the others. */
export const PartReturn = z.strictObject({
  at: Instant,
  pieces: z.int().min(1).max(50),
  receivedByName: z.string(),
  broughtBy: z.string().min(1).max(40),
  note: z.string().max(300),
})
export type PartReturn = z.infer<typeof PartReturn>

/** The return of a loan: who brought it, what was checked. */
export const LoanReturn = z.strictObject({
  at: Instant,
  receivedById: id('staff'),
  receivedByName: z.string(),
  broughtBy: z.string().min(1).max(40),
  checks: z.array(ReturnCheck),
  note: z.string().max(300),
})
export type LoanReturn = z.infer<typeof LoanReturn>

export const OwnerConsent = z.strictObject({
  how: z.enum(['phone', 'inPerson', 'written']),
  who: z.string().min(1).max(40),
  at: Instant,
})
export type OwnerConsent = z.infer<typeof OwnerConsent>

/** 钥匙借用单, one line: one key or set to one borrower. Lines of one slip share its number (domain.md §1.1 D). */
export const KeyLoan = z.strictObject({
  id: id('keyloan'),
  no: z.string(),
  keyId: id('key'),
  /** As it was when it left, so that the slip never changes. */
  keyCode: z.string(),
  keyPlace: z.string(),
  pieces: z.int(),
  borrowerType: BorrowerType,
  borrowerName: z.string().min(1).max(40),
  borrowerOrg: z.string().max(60),
  borrowerStaffId: id('staff').optional(),
  phone: z.string().max(30),
  purpose: LoanPurpose,
  purposeNote: z.string().max(200),
  link: LoanLink.optional(),
  ownerConsent: OwnerConsent.nullable(),
  outAt: Instant,
  dueAt: Instant,
  lentById: id('staff'),
  lentByName: z.string(),
  /** 批准人: who agreed, when the desk could not lend it by itself. */
  approvedByName: z.string().optional(),
  parts: z.array(PartReturn).max(50).optional(),
  returned: LoanReturn.nullable(),
  /** The key was reported lost while out. */
  lostAt: Instant.nullable(),
})
export type KeyLoan = z.infer<typeof KeyLoan>

/** A key promised to somebody for a time. Taken by their loan, or cancelled; over by itself when the time is. */
export const KeyBooking = z.strictObject({
  id: id('keybooking'),
  keyId: id('key'),
  keyCode: z.string(),
  keyPlace: z.string(),
  borrowerType: BorrowerType,
  borrowerName: z.string().min(1).max(40),
  borrowerOrg: z.string().max(60),
  phone: z.string().max(30),
  purpose: LoanPurpose,
  fromAt: Instant,
  toAt: Instant,
  note: z.string().max(200),
  at: Instant,
  byName: z.string(),
  loanId: id('keyloan').nullable(),
  cancelled: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type KeyBooking = z.infer<typeof KeyBooking>

/** 催还: one call about a key that is out. */
export const CallOutcome = z.enum(['promised', 'noAnswer', 'wrongNumber', 'refused'])
export type CallOutcome = z.infer<typeof CallOutcome>
export const KeyCall = z.strictObject({
  id: id('keycall'),
  loanId: id('keyloan'),
  at: Instant,
  byName: z.string(),
  outcome: CallOutcome,
  promisedAt: Instant.nullable(),
  note: z.string().max(200),
})
export type KeyCall = z.infer<typeof KeyCall>

export const LoanStep = z.enum(['none', 'supervisor', 'manager'])
export type LoanStep = z.infer<typeof LoanStep>

/** 批准人 and deposit by borrower type, from a day on (domain.md §1.3). Rows are added, never changed. */
export const KeyLoanRule = z.strictObject({
  id: id('keyrule'),
  borrowerType: BorrowerType,
  /** Back the same day, over one night, longer. */
  sameDay: LoanStep,
  overnight: LoanStep,
  longer: LoanStep,
  depositFen: Fen,
  fromOn: Day,
  at: Instant,
  byName: z.string(),
})
export type KeyLoanRule = z.infer<typeof KeyLoanRule>
