import { z } from 'zod'
import { Day, Instant } from '../day'
import { Voided } from '../fees/schema'
import { id } from '../id'
import { Fen, PositiveFen } from '../money'

/**
 * 催缴 stages of domain.md §4.7 in their order: two notices, the visit with the statement to be signed, the written
 * demand, then what the company decides. Nothing else is a step: no utility is touched, no name is hung out.
 */
export const STAGES = ['first', 'second', 'visit', 'demand', 'lawyer', 'court'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

/** The steps the desk takes by itself, each with its paper. */
export const DESK_STAGES = ['first', 'second', 'visit', 'demand'] as const
export const DeskStage = z.enum(DESK_STAGES)
export type DeskStage = z.infer<typeof DeskStage>

/** What only the company decides. */
export const LegalStage = z.enum(['lawyer', 'court'])
export type LegalStage = z.infer<typeof LegalStage>

/** How a paper was served: signed for, refused before a witness, posted with a number, left in the letter box, come back. */
export const Served = z.enum(['signed', 'refused', 'posted', 'left', 'returned'])
export type Served = z.infer<typeof Served>

/** One attempt to serve a paper. Added, never changed: the last one says how it stands. */
export const Delivery = z.strictObject({
  how: Served,
  on: Day,
  /** Who carried it. */
  carrier: z.string().max(40),
  /** Who signed, or who saw that it was refused. */
  person: z.string().max(40),
  /** Number of the posted letter. */
  tracking: z.string().max(40),
  note: z.string().max(200),
  at: Instant,
  byName: z.string(),
  /** Recorded by a supervisor or the manager: the visit of 主任. */
  senior: z.boolean(),
})
export type Delivery = z.infer<typeof Delivery>

/** Whose debt: the unit, and the names of those who sold it when it stayed with them; empty: the owners of now. */
const debtor = {
  unitId: id('unit'),
  unitLabel: z.string(),
  owedBy: z.string().max(200),
  debtorName: z.string().max(200),
}

/** 催缴记录: one step of the ladder with its paper and how it was served. Voided with a reason, never edited. */
export const ArrearsStep = z.strictObject({
  id: id('arrearsstep'),
  no: z.string(),
  ...debtor,
  stage: Stage,
  on: Day,
  /** The last day given on the paper; the day itself where none is given. */
  payByOn: Day,
  /** Days from receipt, where the deadline runs from there. */
  days: z.int().min(0).max(366),
  /** What it asked for. */
  billIds: z.array(id('bill')).min(1).max(1000),
  debtFen: PositiveFen,
  /** Due day of the oldest of them. */
  oldestDueOn: Day,
  deliveries: z.array(Delivery).max(20),
  /** Agreed by the company: the request and its reference. */
  approvalNo: z.string(),
  at: Instant,
  byName: z.string(),
  voided: Voided.nullable(),
})
export type ArrearsStep = z.infer<typeof ArrearsStep>

export const ContactWay = z.enum(['phone', 'visit', 'counter', 'message', 'letter'])
export type ContactWay = z.infer<typeof ContactWay>

/** What came of it. */
export const Outcome = z.enum(['promised', 'willPay', 'refused', 'notReached', 'other'])
export type Outcome = z.infer<typeof Outcome>

/** Why they do not pay (domain.md §4.7): who is dissatisfied is helped first, who is in need may be given time. */
export const Attitude = z.enum(['unknown', 'unwilling', 'dissatisfied', 'hardship'])
export type Attitude = z.infer<typeof Attitude>

export const PaymentPromise = z.strictObject({ on: Day, fen: PositiveFen })
export type PaymentPromise = z.infer<typeof PaymentPromise>

/** 催缴联系记录 (domain.md §4.7): time, way, who, answer, promise. Never edited. */
export const ArrearsContact = z.strictObject({
  id: id('arrearscontact'),
  ...debtor,
  contactedAt: Instant,
  way: ContactWay,
  /** Who was spoken to. */
  person: z.string().max(40),
  outcome: Outcome,
  attitude: Attitude,
  answer: z.string().max(300),
  promise: PaymentPromise.nullable(),
  /** They came or called themselves: hours do not matter then. */
  theirs: z.boolean(),
  /** Outside the hours in which the desk calls on people. */
  offHours: z.boolean(),
  senior: z.boolean(),
  at: Instant,
  byName: z.string(),
})
export type ArrearsContact = z.infer<typeof ArrearsContact>

export const Instalment = z.strictObject({ dueOn: Day, fen: PositiveFen })
export type Instalment = z.infer<typeof Instalment>

/** 分期/缓缴协议 (domain.md §4.7 hardship): agreed by another person, its instalments are the debt to the fen. */
export const ArrearsPlan = z.strictObject({
  id: id('arrearsplan'),
  no: z.string(),
  ...debtor,
  billIds: z.array(id('bill')).min(1).max(1000),
  totalFen: PositiveFen,
  instalments: z.array(Instalment).min(1).max(24),
  reason: z.string(),
  approvalNo: z.string(),
  askedByName: z.string(),
  agreedByName: z.string(),
  on: Day,
  at: Instant,
  /** Called off before its end. */
  ended: z.strictObject({ at: Instant, byName: z.string(), reason: z.string(), openFen: Fen }).nullable(),
})
export type ArrearsPlan = z.infer<typeof ArrearsPlan>
