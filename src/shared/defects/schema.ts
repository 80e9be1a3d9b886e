import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { DefectCategory, WarrantyEnd } from './warranty'

/** Who builds, supplies and mends (domain.md §2.6 责任单位). */
export const PartyKind = z.enum(['developer', 'mainContractor', 'subcontractor', 'supplier', 'center'])
export type PartyKind = z.infer<typeof PartyKind>

export const Party = z.strictObject({
  id: id('party'),
  kind: PartyKind,
  name: z.string().min(1).max(60),
  contact: z.string().max(40),
  phone: z.string().max(30),
  /** Categories that are theirs unless somebody says otherwise. */
  categories: z.array(DefectCategory).max(20),
  note: z.string().max(300),
  active: z.boolean(),
  createdAt: Instant,
})
export type Party = z.infer<typeof Party>

export const DefectSource = z.enum(['inspection', 'ownerReport', 'patrol', 'takeover'])
export type DefectSource = z.infer<typeof DefectSource>

/** 部位. */
export const DefectPart = z.enum([
  'livingRoom',
  'bedroom',
  'kitchen',
  'bathroom',
  'balcony',
  'entrance',
  'office',
  'facade',
  'roof',
  'public',
  'other',
])
export type DefectPart = z.infer<typeof DefectPart>

/** Decides how soon it must be done (domain.md §2.6, deadlines). */
export const Severity = z.enum(['urgent', 'general', 'major', 'leak'])
export type Severity = z.infer<typeof Severity>

/** domain.md §2.6 States: 登记 → 已派 → 整改中 → 待复验 → 待业主确认 → 销项; `voided` was never a defect. */
export const DefectStatus = z.enum([
  'registered',
  'dispatched',
  'underWay',
  'awaitingRecheck',
  'awaitingOwner',
  'closed',
  'voided',
])
export type DefectStatus = z.infer<typeof DefectStatus>

const who = { at: Instant, byName: z.string() }

export const Recheck = z.strictObject({ ok: z.boolean(), note: z.string().max(300), ...who })
export type Recheck = z.infer<typeof Recheck>

export const OwnerConfirm = z.strictObject({
  on: Day,
  name: z.string().min(1).max(40),
  how: z.enum(['signature', 'phone', 'message']),
  note: z.string().max(300),
  ...who,
})
export type OwnerConfirm = z.infer<typeof OwnerConfirm>

/** 整改单: one defect of one unit, from the first look to the owner's signature. */
export const Defect = z.strictObject({
  id: id('defect'),
  no: z.string(),
  source: DefectSource,
  unitId: id('unit'),
  part: DefectPart,
  place: z.string().max(60),
  description: z.string().min(1).max(500),
  category: DefectCategory,
  severity: Severity,
  /** The inspection and line of its grid that found it. */
  inspectionId: id('inspection').nullable(),
  itemCode: z.string().max(40),
  partyId: id('party').nullable(),
  status: DefectStatus,
  foundOn: Day,
  /** As computed from the hand-over day when it was registered. */
  warranty: WarrantyEnd,
  /** Set when it is dispatched; later only by `extensions`. */
  dueOn: Day.nullable(),
  dispatchId: id('dispatch').nullable(),
  extensions: z
    .array(z.strictObject({ wasOn: Day, dueOn: Day, reason: z.string().max(300), ...who }))
    .max(20),
  finished: z.strictObject({ worker: z.string().max(60), note: z.string().max(300), ...who }).nullable(),
  rechecks: z.array(Recheck).max(50),
  confirmed: OwnerConfirm.nullable(),
  closedOn: Day.nullable(),
  /** How often it came back after the recheck had passed it. */
  reopened: z.int().min(0),
  disputed: z.strictObject({ reason: z.string().max(300), ...who }).nullable(),
  /** 转维修资金/有偿: not at the builder's cost. */
  paid: z
    .strictObject({
      how: z.enum(['maintenanceFund', 'owner', 'retention']),
      note: z.string().max(300),
      ...who,
    })
    .nullable(),
  createdAt: Instant,
  createdById: id('staff'),
  createdByName: z.string(),
  voided: z.strictObject({ reason: z.string().max(300), ...who }).nullable(),
})
export type Defect = z.infer<typeof Defect>

/** 整改通知单: defects given to one party on one sheet, three copies, signed for when it is received. */
export const Dispatch = z.strictObject({
  id: id('dispatch'),
  no: z.string(),
  partyId: id('party'),
  partyName: z.string(),
  defectIds: z.array(id('defect')).min(1).max(200),
  dueOn: Day,
  note: z.string().max(300),
  at: Instant,
  byName: z.string(),
  received: z.strictObject({ on: Day, name: z.string().min(1).max(40), ...who }).nullable(),
})
export type Dispatch = z.infer<typeof Dispatch>

export const DefectMoveKind = z.enum([
  'registered',
  'changed',
  'dispatched',
  'withdrawn',
  'received',
  'finished',
  'passed',
  'failed',
  'confirmed',
  'notAccepted',
  'reopened',
  'extended',
  'disputed',
  'settled',
  'paid',
  'voided',
])
export type DefectMoveKind = z.infer<typeof DefectMoveKind>

/** One line of a defect's history. Written with every act, never edited. */
export const DefectMove = z.strictObject({
  id: id('defectmove'),
  defectId: id('defect'),
  kind: DefectMoveKind,
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
  /** The party, worker or owner it went to or came from. */
  person: z.string().max(120),
  note: z.string().max(500),
})
export type DefectMove = z.infer<typeof DefectMove>
