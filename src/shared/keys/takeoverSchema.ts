import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { KeyClass, SetType } from './schema'

/** 钥匙移交清单 (domain.md §1.1 A): counted by 客服, 秩序维护 and 工程 together, then signed and locked. */
export const KeyTakeover = z.strictObject({
  id: id('keytakeover'),
  no: z.string(),
  fromParty: z.string().min(1).max(60),
  toParty: z.string().min(1).max(60),
  receivedOn: Day,
  handedBy: z.string().max(40),
  receivedBy: z.string().max(40),
  security: z.string().max(40),
  engineering: z.string().max(40),
  remark: z.string().max(300),
  createdAt: Instant,
  byName: z.string(),
  signed: z
    .strictObject({ at: Instant, byName: z.string(), keys: z.int(), pieces: z.int(), differences: z.int() })
    .nullable(),
  cancelled: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type KeyTakeover = z.infer<typeof KeyTakeover>

export const KeyTakeoverLine = z.strictObject({
  id: id('keytakeoverline'),
  takeoverId: id('keytakeover'),
  code: z.string().min(1).max(30),
  unitId: id('unit').nullable(),
  location: z.string().max(80),
  keyClass: KeyClass,
  setType: SetType.nullable(),
  slot: z.string().max(30),
  lendable: z.boolean(),
  /** What the list of the other side says, and what was counted; null until counted. */
  expected: z.int().min(0).max(50),
  counted: z.int().min(0).max(50).nullable(),
  remark: z.string().max(200),
  keyId: id('key').nullable(),
})
export type KeyTakeoverLine = z.infer<typeof KeyTakeoverLine>
