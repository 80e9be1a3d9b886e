import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { IdType } from '../people/schema'
import { Sealed } from '../sealed'

/** What the camera or the file gave: data:image/jpeg;base64,… downscaled, at most about 60 kB. */
export const Picture = z
  .string()
  .regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/=]+$/, 'passes.photoWrong')
  .max(90_000, 'passes.photoTooLarge')

/** A picture as it is kept: sealed. */
export const Photo = z.strictObject({ id: id('photo'), sealed: Sealed, createdAt: Instant })
export type Photo = z.infer<typeof Photo>

/** How the host's agreement was obtained (domain.md §6.1 被访人确认). */
export const HostConfirm = z.enum(['phone', 'inPerson', 'appointment'])
export type HostConfirm = z.infer<typeof HostConfirm>

/** 来访登记 with its 来访证 (domain.md §6.1, §6.2). Of the identity document only the last four stay. */
export const VisitorPass = z.strictObject({
  id: id('visitor'),
  no: z.string(),
  name: z.string().min(1).max(40),
  organisation: z.string().max(60),
  phone: z.string().max(30),
  idType: IdType,
  idLast4: z.string().regex(/^[0-9A-Za-z]{0,4}$/),
  people: z.int().min(1).max(200),
  unitId: id('unit').nullable(),
  host: z.string().min(1).max(60),
  purpose: z.string().min(1).max(100),
  hostConfirm: HostConfirm,
  belongings: z.string().max(100),
  plate: z.string().max(15),
  inAt: Instant,
  validUntil: Instant,
  outAt: Instant.nullable(),
  cardReturned: z.boolean(),
  byName: z.string(),
})
export type VisitorPass = z.infer<typeof VisitorPass>

export const Gender = z.enum(['male', 'female'])
export type Gender = z.infer<typeof Gender>

/** domain.md §3.5 状态. Expired is derived from the day. */
export const WorkerPassStatus = z.enum(['valid', 'returned', 'lost', 'confiscated'])
export type WorkerPassStatus = z.infer<typeof WorkerPassStatus>

/** 施工人员出入证 (domain.md §3.5): one person, one unit, one pass. */
export const WorkerPass = z.strictObject({
  id: id('worker'),
  no: z.string(),
  photoId: id('photo'),
  name: z.string().min(1).max(40),
  gender: Gender,
  trade: z.string().min(1).max(30),
  idType: IdType,
  /** Empty once its retention period is over. */
  idLast4: z.string().regex(/^(?:[0-9A-Za-z]{4})?$/),
  contractor: z.string().min(1).max(60),
  unitId: id('unit'),
  unitLabel: z.string(),
  foremanPhone: z.string().max(30),
  validFromOn: Day,
  validToOn: Day,
  status: WorkerPassStatus,
  /** When and why it stopped being valid. */
  ended: z.strictObject({ at: Instant, byName: z.string(), note: z.string() }).nullable(),
  issuedAt: Instant,
  issuedByName: z.string(),
})
export type WorkerPass = z.infer<typeof WorkerPass>
