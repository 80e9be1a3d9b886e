import { z } from 'zod'
import { Day, Instant } from '../day'
import { Gender } from './schema'

/** 来访证 card (domain.md §6.2): no identity number on it. */
export const VisitorCard = z.strictObject({
  centerName: z.string(),
  centerPhone: z.string(),
  no: z.string(),
  name: z.string(),
  organisation: z.string(),
  destination: z.string(),
  people: z.int(),
  inAt: Instant,
  validUntil: Instant,
  /** What its QR code holds; empty where this PC cannot sign. */
  qr: z.string(),
})
export type VisitorCard = z.infer<typeof VisitorCard>

/** 施工人员出入证 card, front and back (domain.md §3.5). */
export const WorkerCard = z.strictObject({
  centerName: z.string(),
  centerPhone: z.string(),
  no: z.string(),
  photo: z.string(),
  name: z.string(),
  gender: Gender,
  trade: z.string(),
  contractor: z.string(),
  unitLabel: z.string(),
  validFromOn: Day,
  validToOn: Day,
  /** What its QR code holds; empty where this PC cannot sign. */
  qr: z.string(),
})
export type WorkerCard = z.infer<typeof WorkerCard>
