import { z } from 'zod'
import { Day, Instant } from '../day'
import { Occupancy } from '../estate/schema'
import { id } from '../id'
import { Count, MeterKind } from '../meters/schema'
import { Fen } from '../money'

/** 入伙 steps (domain.md §2.1), the filing of the papers after them apart. */
export const StepCode = z.enum([
  'identity',
  'privacy',
  'forms',
  'signing',
  'fees',
  'meters',
  'inspection',
  'keys',
  'handbooks',
])
export type StepCode = z.infer<typeof StepCode>

/** Steps a manager may let somebody go on without: never the identity, the privacy notice, the keys themselves. */
export const WaivableStep = z.enum(['forms', 'signing', 'fees', 'meters', 'inspection', 'handbooks'])
export type WaivableStep = z.infer<typeof WaivableStep>

/** 资料清单: originals that are shown; copies are kept only as files of the record. */
export const DocCode = z.enum(['idCard', 'contract', 'proxy', 'licence', 'letter'])
export type DocCode = z.infer<typeof DocCode>

/** What is signed (domain.md §2.1 step 2). */
export const PaperCode = z.enum([
  'covenant',
  'agreement',
  'fireSafety',
  'security',
  'debit',
  'renovationRules',
])
export type PaperCode = z.infer<typeof PaperCode>

/** What is handed out (step 7). */
export const HandbookCode = z.enum(['residentManual', 'qualityWarranty', 'userManual'])
export type HandbookCode = z.infer<typeof HandbookCode>

export const CameAs = z.enum(['owner', 'proxy', 'company'])
export type CameAs = z.infer<typeof CameAs>

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'moveins.timeWrong')
const who = { at: Instant, byName: z.string() }

/** Who came, and the last four of the paper that was shown; nothing else of it is kept. */
export const Identity = z.strictObject({
  cameAs: CameAs,
  name: z.string().min(1).max(40),
  idLast4: z.string().regex(/^[0-9A-Za-z]{4}$/),
  seen: z.array(DocCode).min(1).max(5),
})
export type Identity = z.infer<typeof Identity>

/** A step ticked off: by whom, when, and the numbers that show it. */
export const StepDone = z.strictObject({ code: StepCode, refs: z.array(z.string()).max(20), ...who })
export type StepDone = z.infer<typeof StepDone>

export const Waiver = z.strictObject({
  steps: z.array(WaivableStep).min(1).max(6),
  approvalNo: z.string(),
  reason: z.string(),
  agreedByName: z.string(),
  /** What was open when it was agreed to, in fen: more than that is not covered. */
  openFen: Fen,
  at: Instant,
})
export type Waiver = z.infer<typeof Waiver>

export const OpeningMeter = z.strictObject({
  kind: MeterKind,
  /** Empty where the supplier's own meter is not on our list. */
  no: z.string().max(30),
  valueCenti: Count,
  /** The reading that was made of it; null where the meter stood there already, or is not ours. */
  readingId: id('reading').nullable(),
})
export type OpeningMeter = z.infer<typeof OpeningMeter>

export const Appointment = z.strictObject({
  on: Day,
  time: Time,
  /** Why it is sooner than the notice gives time for. */
  early: z.string().max(200).optional(),
  ...who,
})
export type Appointment = z.infer<typeof Appointment>

/** An appointment that did not hold. */
export const PastAppointment = z.strictObject({
  on: Day,
  time: Time,
  what: z.enum(['changed', 'cancelled', 'noShow']),
  reason: z.string().max(200),
  ...who,
})
export type PastAppointment = z.infer<typeof PastAppointment>

/** Called to a desk. `undone`: called by mistake, the family keeps its place. */
export const Call = z.strictObject({
  desk: z.string().min(1).max(20),
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
  ended: z.strictObject({ how: z.enum(['served', 'undone', 'absent']), ...who }).nullable(),
})
export type Call = z.infer<typeof Call>

/** A number of the queue on one day. */
export const Ticket = z.strictObject({
  on: Day,
  n: z.int().min(1).max(9999),
  takenAt: Instant,
  calls: z.array(Call).max(60),
  leftAt: Instant.nullable(),
})
export type Ticket = z.infer<typeof Ticket>

/** The family is here: from now on the unit owes from `feesFromOn`, by the rule of the day. */
export const Begun = z.strictObject({
  on: Day,
  feesFromOn: Day,
  /** What stood on the unit before, for a move-in that becomes void. */
  beforeFeesFromOn: Day.nullable(),
  ...who,
})
export type Begun = z.infer<typeof Begun>

export const Closed = z.strictObject({ on: Day, feesFromOn: Day, occupancy: Occupancy, ...who })
export type Closed = z.infer<typeof Closed>

/** 入伙办理 of one unit (domain.md §2.1 move-in checklist record). Never deleted; signed off once. */
export const MoveIn = z.strictObject({
  id: id('movein'),
  /** Number of the sign-off sheet as well. */
  no: z.string(),
  noticeNo: z.string(),
  unitId: id('unit'),
  unitLabel: z.string(),
  ownerNames: z.string(),
  batchId: id('moveinbatch').nullable(),
  appointment: Appointment.nullable(),
  past: z.array(PastAppointment).max(40),
  tickets: z.array(Ticket).max(20),
  begun: Begun.nullable(),
  identity: Identity.nullable(),
  papers: z.array(PaperCode).max(6),
  handbooks: z.array(HandbookCode).max(3),
  meters: z.array(OpeningMeter).max(20),
  keyIssueId: id('keyissue').nullable(),
  steps: z.array(StepDone).max(9),
  waivers: z.array(Waiver).max(10),
  closed: Closed.nullable(),
  archived: z.strictObject({ location: z.string().max(40), ...who }).nullable(),
  at: Instant,
  byName: z.string(),
  voided: z.strictObject({ reason: z.string().max(300), ...who }).nullable(),
})
export type MoveIn = z.infer<typeof MoveIn>

export type MoveInState = 'invited' | 'booked' | 'underWay' | 'handedOver' | 'archived' | 'voided'

export const Slot = z.strictObject({ on: Day, time: Time, capacity: z.int().min(1).max(200) })
export type Slot = z.infer<typeof Slot>

/** 集中入伙: days on which many families move in, with appointments and desks. */
export const MoveInBatch = z.strictObject({
  id: id('moveinbatch'),
  no: z.string(),
  name: z.string().min(1).max(40),
  place: z.string().max(60),
  /** What the notice says besides the usual. */
  noticeText: z.string().max(600),
  slots: z.array(Slot).min(1).max(120),
  desks: z.array(z.string().min(1).max(20)).min(1).max(12),
  at: Instant,
  byName: z.string(),
  ended: z.strictObject(who).nullable(),
})
export type MoveInBatch = z.infer<typeof MoveInBatch>
