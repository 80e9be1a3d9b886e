import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/** domain.md §1.1 A 钥匙类别. */
export const KeyClass = z.enum([
  'entry',
  'interior',
  'entranceDoor',
  'mailbox',
  'publicDoor',
  'plantRoom',
  'accessCard',
  'garage',
])
export type KeyClass = z.infer<typeof KeyClass>

/** domain.md §1.2. `overdue` is derived from the loan, never stored. */
export const KeyStatus = z.enum(['inCabinet', 'loaned', 'issued', 'inCustody', 'lost', 'retired'])
export type KeyStatus = z.infer<typeof KeyStatus>

/** 套别: A is for viewing and common use, B belongs to the owner. */
export const SetType = z.enum(['A', 'B'])
export type SetType = z.infer<typeof SetType>

/** One physical key, or one set handed out together (domain.md §1.1 B). */
export const Key = z.strictObject({
  id: id('key'),
  /** What the tag says: a code, never alone enough to find the door for a stranger. */
  code: z.string().min(1).max(30),
  unitId: id('unit').nullable(),
  /** Where it opens, when that is not a unit: plant room, lobby. */
  location: z.string().max(80),
  keyClass: KeyClass,
  pieces: z.int().min(1).max(50),
  /** 柜号-挂钩号, for example `A-07-12`. */
  slot: z.string().min(1).max(30),
  setType: SetType.nullable(),
  spare: z.boolean(),
  lendable: z.boolean(),
  /** The owner has left it with the center: each use needs the owner's consent. */
  custody: z.boolean(),
  status: KeyStatus,
  remark: z.string().max(200),
  createdAt: Instant,
})
export type Key = z.infer<typeof Key>

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

export const ReturnCheck = z.enum(['count', 'doorsWindows', 'waterPower', 'belongings', 'clean'])
export type ReturnCheck = z.infer<typeof ReturnCheck>

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

/** 钥匙借用单: one key to one borrower (domain.md §1.1 D). */
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
  phone: z.string().max(30),
  purpose: LoanPurpose,
  purposeNote: z.string().max(200),
  ownerConsent: OwnerConsent.nullable(),
  outAt: Instant,
  dueAt: Instant,
  lentById: id('staff'),
  lentByName: z.string(),
  /** 批准人: who agreed, when the desk could not lend it by itself. */
  approvedByName: z.string().optional(),
  returned: LoanReturn.nullable(),
  /** The key was reported lost while out. */
  lostAt: Instant.nullable(),
})
export type KeyLoan = z.infer<typeof KeyLoan>

export const KeyMoveKind = z.enum([
  'registered',
  'changed',
  'lent',
  'returned',
  'lost',
  'found',
  'issued',
  'deposited',
  'retired',
])
export type KeyMoveKind = z.infer<typeof KeyMoveKind>

/** One line of a key's history. Written with every change, never edited. */
export const KeyMove = z.strictObject({
  id: id('keymove'),
  keyId: id('key'),
  kind: KeyMoveKind,
  at: Instant,
  byId: id('staff').nullable(),
  byName: z.string(),
  loanId: id('keyloan').nullable(),
  /** Borrower, finder, owner: who the key went to or came from. */
  person: z.string().max(120),
  note: z.string().max(300),
})
export type KeyMove = z.infer<typeof KeyMove>
