import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { Fen } from '../money'

export const ConsentHow = z.enum(['written', 'phone', 'inPerson'])
export type ConsentHow = z.infer<typeof ConsentHow>

/** What an owner may let the tenant decide alone (domain.md §2.4 业主同意装修/放行授权). */
export const ConsentScope = z.enum(['decoration', 'release', 'keys', 'parking'])
export type ConsentScope = z.infer<typeof ConsentScope>

/** The owner's word about this tenant: who gave it, how, when, and for what. */
export const TenantConsent = z.strictObject({
  who: z.string().min(1).max(40),
  how: ConsentHow,
  givenOn: Day,
  scope: z.array(ConsentScope).max(4),
})
export type TenantConsent = z.infer<typeof TenantConsent>

/** 迁出通知: who announced it, when, and the last day. */
export const LeaveNotice = z.strictObject({
  noticeOn: Day,
  leavingOn: Day,
  givenBy: z.enum(['tenant', 'owner']),
  note: z.string().max(200),
  at: Instant,
  byName: z.string(),
})
export type LeaveNotice = z.infer<typeof LeaveNotice>

export const MoveOutCheck = z.enum(['walls', 'fittings', 'waterPower', 'waste', 'belongings'])
export type MoveOutCheck = z.infer<typeof MoveOutCheck>

/** 联合验房: center, owner and tenant look at the unit together and read the meters (domain.md §2.4). */
export const MoveOutInspection = z.strictObject({
  on: Day,
  ownerSide: z.string().min(1).max(40),
  tenantSide: z.string().min(1).max(40),
  passed: z.array(MoveOutCheck).max(5),
  damage: z.string().max(300),
  water: z.string().max(20),
  power: z.string().max(20),
  gas: z.string().max(20),
  keysBack: z.int().min(0).max(99),
  cardsBack: z.int().min(0).max(99),
  at: Instant,
  byName: z.string(),
})
export type MoveOutInspection = z.infer<typeof MoveOutInspection>

export const BlockerKind = z.enum(['fees', 'keys', 'passes', 'vehicles'])
export type BlockerKind = z.infer<typeof BlockerKind>

/** One thing not yet settled, as the gate found it. `amountFen` for fees, `count` for the rest. */
export const Blocker = z.strictObject({
  kind: BlockerKind,
  count: z.int().min(1),
  amountFen: Fen.nullable(),
  what: z.string().max(200),
})
export type Blocker = z.infer<typeof Blocker>

/** The manager's word that somebody may leave with things open: which ones, why, under which request. */
export const MoveOutOverride = z.strictObject({
  approvalNo: z.string(),
  reason: z.string(),
  agreedByName: z.string(),
  at: Instant,
  blockers: z.array(Blocker).max(4),
})
export type MoveOutOverride = z.infer<typeof MoveOutOverride>

/** 迁出: the number of its sheet, the last day, and what was still open then. */
export const MoveOut = z.strictObject({
  no: z.string(),
  leftOn: Day,
  open: z.array(Blocker).max(4),
  forwardTo: z.string().max(200),
  at: Instant,
  byName: z.string(),
})
export type MoveOut = z.infer<typeof MoveOut>

/** 租户登记 (domain.md §2.4): one lease of one unit. Ended by its move-out, never deleted. */
export const Tenancy = z.strictObject({
  id: id('tenancy'),
  no: z.string(),
  unitId: id('unit'),
  unitLabel: z.string(),
  personId: id('person'),
  tieId: id('tie'),
  tenantName: z.string().min(1).max(120),
  leaseNo: z.string().max(60),
  fromOn: Day,
  /** Last day of the lease. */
  toOn: Day,
  residents: z.int().min(1).max(200),
  /** Items the tenant pays; all others stay with the owner. */
  tenantPays: z.array(id('tariff')).max(50),
  /** Deposit between owner and tenant, as the lease states it; the center does not hold it. */
  leaseDepositFen: Fen.nullable(),
  consent: TenantConsent.nullable(),
  note: z.string().max(300),
  at: Instant,
  byName: z.string(),
  notice: LeaveNotice.nullable(),
  inspection: MoveOutInspection.nullable(),
  override: MoveOutOverride.nullable(),
  moveOut: MoveOut.nullable(),
  /** Leases prolonged: from which last day to which, when, by whom. */
  renewals: z.array(z.strictObject({ fromToOn: Day, toOn: Day, at: Instant, byName: z.string() })).max(50),
  voided: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type Tenancy = z.infer<typeof Tenancy>

export type TenancyState = 'active' | 'expired' | 'leaving' | 'left' | 'voided'
