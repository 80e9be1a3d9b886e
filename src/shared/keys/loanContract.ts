import { z } from 'zod'
import { Day, Instant } from '../day'
import { type Deposit, type DepositReturn, PayOutMethod, ReturnProof } from '../fees/deposits'
import { PayMethod } from '../fees/schema'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { Fen } from '../money'
import { clerks, everyone, managers } from '../permission'
import { command, query } from '../route'
import type { KeyFigures } from './figures'
import { note, nothing, phone, reason } from './inputs'
import {
  BorrowerType,
  CallOutcome,
  type KeyBooking,
  type KeyCall,
  type KeyLoan,
  type KeyLoanRule,
  LinkKind,
  LoanLink,
  LoanPurpose,
  LoanStep,
  OwnerConsent,
  ReturnCheck,
} from './loanSchema'

export interface LoanRow {
  readonly loan: KeyLoan
  readonly unitId: string | null
  readonly overdue: boolean
  /** The last call about it. */
  readonly call: KeyCall | null
}

/** The deposit that stands behind a slip: asked by the rule of its day, taken with a receipt, still held. */
export interface SlipDeposit {
  readonly askedFen: number
  readonly depositId: string | null
  readonly receiptId: string | null
  readonly receiptNo: string
  readonly heldFen: number
}

/** One slip: its lines, and what was done to have it back. */
export interface SlipFile {
  readonly loan: KeyLoan
  /** All lines of the slip, this one among them. */
  readonly lines: readonly KeyLoan[]
  readonly calls: readonly KeyCall[]
  /** The door is a unit's: it is looked at before the key is accepted. */
  readonly ofUnit: boolean
  readonly overdue: boolean
  readonly deposit: SlipDeposit
}

/** Somebody who borrowed before, or a colleague: the form completes itself. */
export interface Borrower {
  readonly name: string
  readonly org: string
  readonly phone: string
  readonly type: BorrowerType
  readonly staffId: string | null
  readonly purpose: LoanPurpose | null
  readonly link: LoanLink | null
  readonly held: number
  /** The code of a key they lost and have not settled. */
  readonly lost: string | null
}

export interface BorrowerFile extends Borrower {
  readonly loans: readonly KeyLoan[]
  readonly late: number
}

export interface BookingRow {
  readonly booking: KeyBooking
  readonly state: 'open' | 'running' | 'taken' | 'cancelled' | 'over'
}

/** A record a loan can be for. */
export interface LinkChoice {
  readonly link: LoanLink
  readonly title: string
}

export interface LoanRuleRow {
  readonly borrowerType: BorrowerType
  readonly sameDay: LoanStep
  readonly overnight: LoanStep
  readonly longer: LoanStep
  readonly depositFen: number
  readonly fromOn: Day | null
  readonly planned: KeyLoanRule | null
  readonly history: readonly KeyLoanRule[]
}

const borrower = {
  borrowerType: BorrowerType,
  borrowerName: z.string().trim().min(1, 'keys.borrowerNeeded').max(40, 'keys.borrowerTooLong'),
  borrowerOrg: z.string().trim().max(60),
  phone,
  purpose: LoanPurpose,
}

/** What one slip asks for. Kept in requests too: what is added to it is optional. */
export const LendInput = z.strictObject({
  keyId: id('key'),
  /** Further keys on the same slip. */
  alsoKeyIds: z.array(id('key')).max(19).optional(),
  ...borrower,
  borrowerStaffId: id('staff').optional(),
  purposeNote: z.string().trim().max(200),
  link: LoanLink.optional(),
  ownerConsent: OwnerConsent.nullable(),
  dueAt: Instant,
})
export type LendInput = z.infer<typeof LendInput>

export const ReturnInput = z.strictObject({
  loanId: id('keyloan'),
  /** Other lines of the same slip that come back with it, whole. */
  alsoLoanIds: z.array(id('keyloan')).max(19).optional(),
  /** The tag that was read: another key is refused. */
  tag: z.string().trim().max(60).optional(),
  /** Fewer than are out: the rest stays with the borrower. */
  pieces: z.int().min(1).max(50).optional(),
  broughtBy: z.string().trim().min(1, 'keys.broughtByNeeded').max(40),
  checks: z.array(ReturnCheck),
  note,
})
export type ReturnInput = z.infer<typeof ReturnInput>

/** Taken once, however often the same request comes. */
const requestId = z.string().min(8).max(60)

/** How the deposit that the rule asks is paid when the key leaves. */
export const DepositTaking = z.strictObject({ requestId, method: PayMethod })
export type DepositTaking = z.infer<typeof DepositTaking>

/** How the deposit goes out when the last key of the slip is back; who brought it gets it (domain.md §1.3). */
export const DepositBack = z.strictObject({
  requestId,
  proof: ReturnProof,
  /** Another than the borrower came: with a letter, and both identity cards were shown. */
  proxyPapers: z.boolean(),
  method: PayOutMethod,
  reference: z.string().trim().max(60),
})
export type DepositBack = z.infer<typeof DepositBack>

/** A loan and the money it left behind, in one act. */
export interface SecuredLoan {
  readonly loan: KeyLoan
  readonly deposit: Deposit
}

/** Keys back and their deposit out, in one act. */
export interface ReleasedLoan {
  readonly loan: KeyLoan
  readonly slip: DepositReturn
}

export const BookInput = z.strictObject({
  keyId: id('key'),
  ...borrower,
  fromAt: Instant,
  toAt: Instant,
  note: z.string().trim().max(200),
})
export type BookInput = z.infer<typeof BookInput>

export const LoanRuleInput = z.strictObject({
  borrowerType: BorrowerType,
  sameDay: LoanStep,
  overnight: LoanStep,
  longer: LoanStep,
  depositFen: Fen,
  fromOn: Day,
})

export const LOAN_STATES = ['out', 'overdue', 'curfew', 'returned', 'all'] as const

const loanId = id('keyloan')

export const loanContract = {
  'keys.loans': query<Page<LoanRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['no', 'keyCode', 'borrowerName', 'outAt', 'dueAt']),
      state: z.enum(LOAN_STATES).default('out'),
    }),
  ),
  'keys.slip': query<SlipFile>()(everyone, z.strictObject({ loanId })),
  'keys.borrowers': query<readonly Borrower[]>()(everyone, z.strictObject({ search: z.string().max(60) })),
  /** A borrower by the pass that was read. */
  'keys.borrowerByPass': query<Borrower | null>()(everyone, z.strictObject({ pass: z.string().max(120) })),
  'keys.borrower': query<BorrowerFile>()(everyone, z.strictObject({ loanId })),
  'keys.linkChoices': query<readonly LinkChoice[]>()(
    everyone,
    z.strictObject({ linkKind: LinkKind, search: z.string().max(60) }),
  ),
  /** Keys lent for a record, newest first, for the screens of that record. */
  'keys.loansFor': query<readonly LoanRow[]>()(
    everyone,
    z.strictObject({ linkKind: LinkKind, linkNo: z.string().min(1).max(40) }),
  ),
  'keys.lend': command<KeyLoan>()(everyone, LendInput),
  /** Money in: for who may collect fees. */
  'keys.lendWithDeposit': command<SecuredLoan>()(
    clerks,
    z.strictObject({ lend: LendInput, deposit: DepositTaking }),
  ),
  'keys.takeDeposit': command<Deposit>()(clerks, DepositTaking.extend({ loanId })),
  'keys.return': command<KeyLoan>()(everyone, ReturnInput),
  'keys.returnWithDeposit': command<ReleasedLoan>()(
    clerks,
    z.strictObject({ back: ReturnInput, deposit: DepositBack }),
    { confirm: 'pin' },
  ),
  'keys.call': command<KeyCall>()(
    everyone,
    z.strictObject({
      loanId,
      outcome: CallOutcome,
      promisedAt: Instant.nullable(),
      note: z.string().trim().max(200),
    }),
  ),
  'keys.bookings': query<readonly BookingRow[]>()(
    everyone,
    z.strictObject({ over: z.boolean().default(false) }),
  ),
  'keys.book': command<KeyBooking>()(everyone, BookInput),
  'keys.cancelBooking': command<KeyBooking>()(
    everyone,
    z.strictObject({ bookingId: id('keybooking'), reason }),
  ),
  'keys.loanRules': query<readonly LoanRuleRow[]>()(everyone, nothing),
  'keys.setLoanRule': command<KeyLoanRule>()(managers, LoanRuleInput),
  'keys.figures': query<KeyFigures>()(everyone, z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) })),
} as const
