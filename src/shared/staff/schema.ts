import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { Role } from '../permission'
import { Duty } from './duties'

/** A slow salted hash with the parameters it was made with, so that they can be raised later. */
export const Secret = z.strictObject({
  algorithm: z.literal('scrypt'),
  cost: z.int(),
  blockSize: z.int(),
  parallel: z.int(),
  salt: z.string(),
  hash: z.string(),
})
export type Secret = z.infer<typeof Secret>

export const Staff = z.strictObject({
  id: id('staff'),
  name: z.string().min(1).max(40),
  role: Role,
  secret: Secret,
  /** A first PIN given by somebody else must be changed before anything else. */
  mustChangeSecret: z.boolean(),
  wrongAttempts: z.int().min(0),
  /** No attempt is looked at before this instant. */
  blockedUntil: Instant.nullable(),
  active: z.boolean(),
  createdAt: Instant,
  /** 岗位: what the post is called, beside the role. */
  post: z.string().max(40).optional(),
  /** None named: all of them. */
  duties: z.array(Duty).optional(),
  /** Under the center's data key: whoever changes the record in the folder cannot make it. */
  mark: z.string().max(60).optional(),
})
export type Staff = z.infer<typeof Staff>

/**
 * How a center gets in when every manager has forgotten their PIN. Only the slow hash of the code is kept; the code itself
 * is on paper. A code serves once; an older one is kept as a record of who made it.
 */
export const Recovery = z.strictObject({
  id: id('recovery'),
  secret: Secret,
  madeAt: Instant,
  madeByName: z.string().max(40),
  state: z.enum(['valid', 'replaced', 'used']),
  usedAt: Instant.nullable(),
  usedByName: z.string().max(40),
  wrongAttempts: z.int().min(0),
  blockedUntil: Instant.nullable(),
  mark: z.string().max(60).optional(),
})
export type Recovery = z.infer<typeof Recovery>

/** What the rest of the house may know of a colleague. */
export interface StaffSummary {
  readonly id: Staff['id']
  readonly name: string
  readonly role: Role
}
