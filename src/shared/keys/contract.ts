import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { everyone, supervisors } from '../permission'
import { command, query } from '../route'
import {
  BorrowerType,
  type Key,
  KeyClass,
  type KeyLoan,
  type KeyMove,
  KeyStatus,
  LoanPurpose,
  OwnerConsent,
  ReturnCheck,
  SetType,
} from './schema'

/** A key as lists show it. */
export interface KeyRow {
  readonly key: Key
  /** Unit label, or the place in words. */
  readonly place: string
  readonly loan: KeyLoan | null
  readonly overdue: boolean
}

export interface LoanRow {
  readonly loan: KeyLoan
  readonly unitId: Key['unitId']
  readonly overdue: boolean
}

export interface KeyFile extends KeyRow {
  readonly standingInstruction: string
  readonly moves: readonly KeyMove[]
  readonly loans: readonly KeyLoan[]
  readonly usualDueAt: string
}

export interface Borrower {
  readonly name: string
  readonly org: string
  readonly phone: string
  readonly type: BorrowerType
  readonly held: number
}

export interface KeyCounts {
  readonly total: number
  readonly inCabinet: number
  readonly out: number
  readonly overdue: number
  readonly lost: number
}

export const KeyInput = z.strictObject({
  code: z.string().trim().min(1, 'keys.codeNeeded').max(30, 'keys.codeTooLong'),
  unitId: id('unit').nullable(),
  location: z.string().trim().max(80),
  keyClass: KeyClass,
  pieces: z.int().min(1).max(50),
  slot: z.string().trim().min(1, 'keys.slotNeeded').max(30),
  setType: SetType.nullable(),
  spare: z.boolean(),
  lendable: z.boolean(),
  custody: z.boolean(),
  remark: z.string().trim().max(200),
})
export type KeyInput = z.infer<typeof KeyInput>

export const LendInput = z.strictObject({
  keyId: id('key'),
  borrowerType: BorrowerType,
  borrowerName: z.string().trim().min(1, 'keys.borrowerNeeded').max(40, 'keys.borrowerTooLong'),
  borrowerOrg: z.string().trim().max(60),
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^[0-9+\-() *]*$/, 'keys.phoneWrong'),
  purpose: LoanPurpose,
  purposeNote: z.string().trim().max(200),
  ownerConsent: OwnerConsent.nullable(),
  dueAt: Instant,
})
export type LendInput = z.infer<typeof LendInput>

export const ReturnInput = z.strictObject({
  loanId: id('keyloan'),
  broughtBy: z.string().trim().min(1, 'keys.broughtByNeeded').max(40),
  checks: z.array(ReturnCheck),
  note: z.string().trim().max(300),
})

const reason = z.string().trim().min(2, 'keys.reasonNeeded').max(300)

export const keysContract = {
  'keys.counts': query<KeyCounts>()(everyone, z.strictObject({})),
  'keys.list': query<Page<KeyRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['code', 'place', 'slot', 'status']),
      status: KeyStatus.nullable().default(null),
      unitId: id('unit').nullable().default(null),
    }),
  ),
  'keys.loans': query<Page<LoanRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['no', 'keyCode', 'borrowerName', 'outAt', 'dueAt']),
      state: z.enum(['out', 'overdue', 'returned', 'all']).default('out'),
    }),
  ),
  'keys.file': query<KeyFile>()(everyone, z.strictObject({ keyId: id('key') })),
  'keys.findByTag': query<KeyRow | null>()(
    everyone,
    z.strictObject({ tag: z.string().trim().min(1).max(60) }),
  ),
  'keys.borrowers': query<readonly Borrower[]>()(everyone, z.strictObject({ search: z.string().max(60) })),
  'keys.register': command<Key>()(everyone, KeyInput),
  'keys.change': command<Key>()(everyone, KeyInput.extend({ keyId: id('key') })),
  'keys.lend': command<KeyLoan>()(everyone, LendInput),
  'keys.return': command<KeyLoan>()(everyone, ReturnInput),
  'keys.issueToOwner': command<Key>()(
    everyone,
    z.strictObject({
      keyId: id('key'),
      receivedBy: z.string().trim().min(1, 'keys.receiverNeeded').max(40),
      note: z.string().trim().max(300),
    }),
  ),
  'keys.takeIntoCustody': command<Key>()(
    everyone,
    z.strictObject({
      keyId: id('key'),
      broughtBy: z.string().trim().min(1, 'keys.broughtByNeeded').max(40),
      note: z.string().trim().max(300),
    }),
  ),
  'keys.reportLost': command<Key>()(everyone, z.strictObject({ keyId: id('key'), reason })),
  'keys.found': command<Key>()(supervisors, z.strictObject({ keyId: id('key'), reason })),
  'keys.retire': command<Key>()(supervisors, z.strictObject({ keyId: id('key'), reason })),
} as const
