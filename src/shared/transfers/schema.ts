import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { Fen } from '../money'

/** Which paper proves it (domain.md §2.5 证明). */
export const ProofKind = z.enum(['certificate', 'contract', 'judgment', 'inheritance', 'other'])
export type ProofKind = z.infer<typeof ProofKind>

/** An owner as written down for the transfer. `shareBp` in 0.01 %, null when no shares are stated. */
export const TransferOwner = z.strictObject({
  personId: id('person'),
  name: z.string().min(1).max(120),
  shareBp: z.int().min(1).max(10000).nullable(),
  relation: z.string().max(40),
})
export type TransferOwner = z.infer<typeof TransferOwner>

/** What is open stays the former owner's unless the new one takes it over in writing (domain.md §2.5). */
export const DebtChoice = z.enum(['settled', 'formerKeeps', 'newAssumes'])
export type DebtChoice = z.infer<typeof DebtChoice>

/** What is paid for days after the transfer: goes over with the unit, or back to who paid it. */
export const PrepaidChoice = z.enum(['handOver', 'refund'])
export type PrepaidChoice = z.infer<typeof PrepaidChoice>

export const DepositChoice = z.enum(['handOver', 'formerKeeps'])
export type DepositChoice = z.infer<typeof DepositChoice>

/** Money that stands on a unit at one moment, in fen. */
export const UnitMoney = z.strictObject({ openFen: Fen, prepaidFen: Fen, depositsFen: Fen })
export type UnitMoney = z.infer<typeof UnitMoney>

/** Both parties have signed the transfer sheet. */
export const TransferSigned = z.strictObject({
  former: z.string().min(1).max(60),
  new: z.string().min(1).max(60),
  on: Day,
  at: Instant,
  byName: z.string(),
})
export type TransferSigned = z.infer<typeof TransferSigned>

/** What the transfer did, frozen: money before and after, bills that keep their debtor, the volumes. */
export const TransferDone = z.strictObject({
  before: UnitMoney,
  after: UnitMoney,
  debtBills: z.array(id('bill')),
  endedTies: z.int().min(0),
  closedVolume: z.string(),
  openedVolume: z.string(),
  at: Instant,
  byName: z.string(),
})
export type TransferDone = z.infer<typeof TransferDone>

/** 过户单: prepared, signed, carried out once (domain.md §2.5). Never edited after that, never deleted. */
export const Transfer = z.strictObject({
  id: id('transfer'),
  no: z.string(),
  unitId: id('unit'),
  unitLabel: z.string(),
  former: z.array(TransferOwner).max(20),
  next: z.array(TransferOwner).min(1).max(20),
  /** First day of the new owners. */
  transferOn: Day,
  proofKind: ProofKind,
  proofNo: z.string().max(60),
  debts: DebtChoice,
  prepaid: PrepaidChoice,
  deposits: DepositChoice,
  /** Keys and access cards counted and handed on. */
  keys: z.int().min(0).max(99),
  cards: z.int().min(0).max(99),
  endVehicles: z.boolean(),
  endHousehold: z.boolean(),
  note: z.string().max(300),
  at: Instant,
  byName: z.string(),
  signed: TransferSigned.nullable(),
  done: TransferDone.nullable(),
  voided: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type Transfer = z.infer<typeof Transfer>

export type TransferState = 'prepared' | 'signed' | 'done' | 'voided'
