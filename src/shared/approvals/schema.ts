import { z } from 'zod'
import { Ask } from '../approvalKinds'
import { Day, Instant } from '../day'
import { id } from '../id'
import { Fen } from '../money'
import { Role } from '../permission'

/** Whose voice a step of the chain needs; `company` answers from outside and is recorded here. */
export const StepRole = z.enum(['supervisor', 'manager', 'company'])
export type StepRole = z.infer<typeof StepRole>

export const Verdict = z.enum(['approved', 'refused'])
export type Verdict = z.infer<typeof Verdict>

/** What the company said: who there, when, under which reference (domain.md §13.1 上报单号). */
export const CompanyAnswer = z.strictObject({
  person: z.string().min(1).max(40),
  answeredOn: Day,
  reference: z.string().min(1).max(60),
})
export type CompanyAnswer = z.infer<typeof CompanyAnswer>

/** One voice: whose, in whose stead, and how many steps of the chain it settles. Never edited. */
export const Decision = z.strictObject({
  steps: z.int().min(1).max(3),
  verdict: Verdict,
  opinion: z.string().max(300),
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
  /** The absent approver this colleague decided for. */
  forId: id('staff').nullable(),
  forName: z.string(),
  company: CompanyAnswer.nullable(),
})
export type Decision = z.infer<typeof Decision>

export const RequestState = z.enum(['waiting', 'atCompany', 'approved', 'refused', 'withdrawn', 'lapsed'])
export type RequestState = z.infer<typeof RequestState>

/** 审批单: asked once, decided once, never deleted (domain.md §13.1). */
export const ApprovalRequest = z.strictObject({
  id: id('approval'),
  no: z.string(),
  ask: Ask,
  /** The record it is about: one request of a kind about it may be open at a time. */
  subjectId: z.string(),
  subject: z.string().max(160),
  unitLabel: z.string(),
  amountFen: Fen.nullable(),
  reason: z.string().min(1).max(300),
  byId: id('staff'),
  byName: z.string(),
  byRole: Role,
  at: Instant,
  /** Frozen with the limits of the day it was asked. */
  chain: z.array(StepRole).min(1).max(3),
  /** What the center may decide by itself, in fen; null where no amount sends it on. */
  limitFen: Fen.nullable(),
  decisions: z.array(Decision).max(3),
  state: RequestState,
  /** Withdrawn or lapsed: by whom, when, why. */
  closed: z.strictObject({ at: Instant, byName: z.string(), note: z.string() }).nullable(),
  /** What it brought about: the number of the loan, the slip, the adjustment. */
  resultNo: z.string().nullable(),
})
export type ApprovalRequest = z.infer<typeof ApprovalRequest>

/** 委托审批: from a day to a day, another approver stands in. Ended early, never deleted. */
export const Delegation = z.strictObject({
  id: id('delegation'),
  fromId: id('staff'),
  fromName: z.string(),
  toId: id('staff'),
  toName: z.string(),
  fromOn: Day,
  toOn: Day,
  note: z.string().max(200),
  at: Instant,
  ended: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
})
export type Delegation = z.infer<typeof Delegation>
