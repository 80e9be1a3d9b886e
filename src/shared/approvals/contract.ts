import { z } from 'zod'
import { Ask, AskKind } from '../approvalKinds'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { everyone, type Role, supervisors } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import type { Voice } from './rules'
import { type ApprovalRequest, type Delegation, RequestState, type StepRole, Verdict } from './schema'

/** One thing worth knowing before deciding: its name is a word key; a value is text, money, a day, an instant or a word. */
export interface Fact {
  readonly label: string
  readonly value: string | number
  readonly as: 'text' | 'money' | 'day' | 'instant' | 'word'
}

/** What happened to the subject before: a word key, what it was about, when, by whom. */
export interface Past {
  readonly at: string
  readonly what: string
  readonly detail: string
  readonly fen?: number
  readonly byName: string
}

export interface RequestRow {
  readonly request: ApprovalRequest
  readonly awaits: StepRole | null
  /** Why it could not be carried out any more, when something has changed since. */
  readonly obstacle: Problem | null
  /** The person at the desk can decide it now. */
  readonly forMe: boolean
}

export interface RequestFile extends RequestRow {
  readonly facts: readonly Fact[]
  readonly past: readonly Past[]
  /** Where the subject is looked at, when this person has that tab. */
  readonly path: string | null
  readonly voices: readonly Voice[]
  readonly mayRecordCompany: boolean
  readonly mayWithdraw: boolean
  readonly mayClose: boolean
}

export interface Approver {
  readonly id: ApprovalRequest['byId']
  readonly name: string
  readonly role: Role
}

export interface DelegationRow {
  readonly delegation: Delegation
  readonly state: 'planned' | 'inForce' | 'over' | 'ended'
  readonly mayEnd: boolean
}

const approvalId = id('approval')
const reason = z.string().trim().min(2, 'approvals.reasonNeeded').max(300, 'approvals.textTooLong')
const opinion = z.string().trim().max(300, 'approvals.textTooLong')
const nothing = z.strictObject({})

export const RequestInput = z.strictObject({ ask: Ask, reason })
export type RequestInput = z.infer<typeof RequestInput>

export const DecideInput = z.strictObject({
  approvalId,
  verdict: Verdict,
  opinion,
  /** In whose stead; null speaks for oneself. */
  forId: id('staff').nullable(),
  /** How many voices were there when it was read: somebody else's in between stops this one. */
  seen: z.int().min(0).max(3),
})
export type DecideInput = z.infer<typeof DecideInput>

export const CompanyInput = z.strictObject({
  approvalId,
  verdict: Verdict,
  person: z.string().trim().min(1, 'approvals.companyPersonNeeded').max(40, 'approvals.textTooLong'),
  answeredOn: Day,
  reference: z.string().trim().min(1, 'approvals.referenceNeeded').max(60, 'approvals.textTooLong'),
  opinion,
})
export type CompanyInput = z.infer<typeof CompanyInput>

export const DelegateInput = z.strictObject({
  toId: id('staff'),
  fromOn: Day,
  toOn: Day,
  note: z.string().trim().max(200, 'approvals.textTooLong'),
})
export type DelegateInput = z.infer<typeof DelegateInput>

export const VIEWS = ['forMe', 'mine', 'all'] as const

const listFilter = {
  ...listInput(['no', 'kind', 'subject', 'amountFen', 'byName', 'at', 'state']),
  view: z.enum(VIEWS),
  kind: AskKind.nullable().default(null),
  state: RequestState.nullable().default(null),
}
export const RequestFilter = z.strictObject(listFilter)
export type RequestFilter = z.infer<typeof RequestFilter>

export const approvalsContract = {
  'approvals.counts': query<{ readonly forMe: number; readonly mine: number }>()(everyone, nothing),
  'approvals.list': query<Page<RequestRow>>()(everyone, RequestFilter),
  'approvals.file': query<RequestFile>()(everyone, z.strictObject({ approvalId })),
  /** The open request about a record, for the screens of that record. */
  'approvals.openOf': query<ApprovalRequest | null>()(
    everyone,
    z.strictObject({ kind: AskKind, subjectId: z.string().max(60) }),
  ),
  'approvals.request': command<ApprovalRequest>()(everyone, RequestInput),
  'approvals.decide': command<ApprovalRequest>()(supervisors, DecideInput, { confirm: 'pin' }),
  'approvals.recordCompany': command<ApprovalRequest>()(supervisors, CompanyInput, { confirm: 'pin' }),
  'approvals.withdraw': command<ApprovalRequest>()(everyone, z.strictObject({ approvalId, reason })),
  'approvals.close': command<ApprovalRequest>()(everyone, z.strictObject({ approvalId })),
  'approvals.approvers': query<readonly Approver[]>()(supervisors, nothing),
  'approvals.delegations': query<readonly DelegationRow[]>()(supervisors, nothing),
  'approvals.delegate': command<Delegation>()(supervisors, DelegateInput),
  'approvals.endDelegation': command<Delegation>()(
    supervisors,
    z.strictObject({ delegationId: id('delegation') }),
  ),
} as const
