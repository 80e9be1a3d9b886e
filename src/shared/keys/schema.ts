import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/** domain.md §1.1 A 钥匙类别. */
export const KeyClass = z.enum([
  'entry',
  'interior',
  'entranceDoor',
  'mailbox',
  'publicDoor',
  'plantRoom',
  'accessCard',
  'garage',
])
export type KeyClass = z.infer<typeof KeyClass>

/** domain.md §1.2. `overdue` is derived from the loan, never stored. */
export const KeyStatus = z.enum(['inCabinet', 'loaned', 'issued', 'inCustody', 'lost', 'replaced', 'retired'])
export type KeyStatus = z.infer<typeof KeyStatus>

/** 套别: A is for viewing and common use, B belongs to the owner. */
export const SetType = z.enum(['A', 'B'])
export type SetType = z.infer<typeof SetType>

/** What a tag carries: says nothing about the door (mission.md 3.4). */
export const KeyTag = z.string().regex(/^K\d{5,9}$/)

/** One physical key, or one set handed out together (domain.md §1.1 B). */
export const Key = z.strictObject({
  id: id('key'),
  /** The code of the register, fixed once the key has left the cabinet. */
  code: z.string().min(1).max(30),
  /** Given with the first label or at registration; the register alone tells which door it is. */
  tag: KeyTag.optional(),
  unitId: id('unit').nullable(),
  /** Where it opens, when that is not a unit: plant room, lobby. */
  location: z.string().max(80),
  /** The building of a key that belongs to no unit, for the emergency list. */
  buildingId: id('building').optional(),
  keyClass: KeyClass,
  pieces: z.int().min(1).max(50),
  /** Pieces of a set that are lost while the others are here; only while the key is lost. */
  missing: z.int().min(1).max(50).optional(),
  /** 柜号-挂钩号, for example `A-07-12`; or the number of the bag. */
  slot: z.string().min(1).max(30),
  setType: SetType.nullable(),
  spare: z.boolean(),
  lendable: z.boolean(),
  /** The owner has left it with the center: each use needs the owner's consent. */
  custody: z.boolean(),
  status: KeyStatus,
  /** The key that opens the new lock, and the one this key came after. */
  replacedById: id('key').optional(),
  replacesId: id('key').optional(),
  remark: z.string().max(200),
  createdAt: Instant,
})
export type Key = z.infer<typeof Key>

export const KeyMoveKind = z.enum([
  'registered',
  'takenOver',
  'changed',
  'lent',
  'partReturned',
  'returned',
  'lost',
  'found',
  'issued',
  'deposited',
  'replaced',
  'retired',
  'counted',
])
export type KeyMoveKind = z.infer<typeof KeyMoveKind>

/** One line of a key's history. Written with every change, never edited. */
export const KeyMove = z.strictObject({
  id: id('keymove'),
  keyId: id('key'),
  kind: KeyMoveKind,
  at: Instant,
  byId: id('staff').nullable(),
  byName: z.string(),
  loanId: id('keyloan').nullable(),
  /** Borrower, finder, owner: who the key went to or came from. */
  person: z.string().max(120),
  note: z.string().max(300),
  /** How many pieces moved, where that is not all of them. */
  pieces: z.int().min(1).max(50).optional(),
})
export type KeyMove = z.infer<typeof KeyMove>
