import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { AreaCenti } from '../money'

export const ReshapeKind = z.enum(['split', 'join'])
export type ReshapeKind = z.infer<typeof ReshapeKind>

/** A unit as it was written down for the split or join; the area is in 0.01 ㎡. */
export const ReshapedUnit = z.strictObject({ unitId: id('unit'), label: z.string(), areaCenti: AreaCenti })
export type ReshapedUnit = z.infer<typeof ReshapedUnit>

/** What went over to a successor, counted. */
export const HandedOn = z.strictObject({
  keys: z.int().min(0),
  meters: z.int().min(0),
  vehicles: z.int().min(0),
  household: z.int().min(0),
  defects: z.int().min(0),
  tariffs: z.int().min(0),
})
export type HandedOn = z.infer<typeof HandedOn>

/** What the act wrote, by id, so that it can be taken back whole. */
export const ReshapeTrace = z.strictObject({
  /** Ties, pets, people in need of care and vehicles begun with the successors. */
  made: z.array(z.string()),
  /** Those of the units before, which ended with them, and the volumes that were closed. */
  ended: z.array(z.string()),
  /** Keys, meters, defects, instructions and fee items that went over, with the unit they came from. */
  moved: z.array(z.strictObject({ id: z.string(), unitId: id('unit') })),
})
export type ReshapeTrace = z.infer<typeof ReshapeTrace>

/** 房屋拆分、合并: units that are no more from a day on, and those that take their place. Never edited, never deleted; taken back it is marked. */
export const Reshape = z.strictObject({
  id: id('reshape'),
  kind: ReshapeKind,
  siteId: id('site'),
  /** First day of the successors. */
  onDay: Day,
  from: z.array(ReshapedUnit).min(1).max(20),
  to: z.array(ReshapedUnit).min(1).max(20),
  /** The successor that keys, meters, vehicles, household and defects went to. */
  heirId: id('unit'),
  /** By how much the areas were allowed to differ, in 0.01 ㎡. */
  toleranceCenti: z.int().min(0),
  /** What approves it: a certificate, a permit, the owners' application. */
  proofNo: z.string().max(60),
  note: z.string().max(300),
  handedOn: HandedOn,
  at: Instant,
  byName: z.string(),
  trace: ReshapeTrace.optional(),
  /** Taken back while nothing had happened to the successors: they are no more, the units before are again. */
  undone: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).optional(),
})
export type Reshape = z.infer<typeof Reshape>

/** What must be settled first, so that no debt and no money is left with a unit that is no more. */
export const OBSTACLES = [
  'owners',
  'debts',
  'prepaid',
  'deposits',
  'keysOut',
  'tenancy',
  'transfer',
  'moveIn',
  'inspection',
  'passes',
  'fileOut',
  'grants',
  'meters',
] as const
export type ObstacleKind = (typeof OBSTACLES)[number]
