import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'

const bytes = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** The data key as a recovery code opens it, anywhere. */
export const CodeWrap = z.strictObject({
  algorithm: z.literal('scrypt'),
  cost: z.int(),
  blockSize: z.int(),
  parallel: z.int(),
  salt: bytes,
  wrapped: bytes,
})
export type CodeWrap = z.infer<typeof CodeWrap>

/** What the data folder knows of its data key: how to tell the right one, and its copy under the recovery code. */
export const SealKey = z.strictObject({
  id: id('sealkey'),
  check: bytes,
  recovery: CodeWrap.nullable(),
  madeAt: Instant,
  recoveryAt: Instant.nullable(),
})
export type SealKey = z.infer<typeof SealKey>

const count = z.int().min(0)

/** 个人资料清除: who took what away when. The counts stay, the data does not. */
export const Purge = z.strictObject({
  id: id('purge'),
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
  visitors: count,
  workers: count,
  people: count,
  /** Slips, bookings and commissions of keys; none in purges of before they were purged. */
  keys: count.optional(),
  /** Steps, talks and payment plans of arrears; none in purges of before they were purged. */
  arrears: count.optional(),
  /** The first day that was kept, by group. */
  cutoffs: z.strictObject({
    visitors: Day,
    workers: Day,
    people: Day,
    keys: Day.optional(),
    arrears: Day.optional(),
  }),
})
export type Purge = z.infer<typeof Purge>
