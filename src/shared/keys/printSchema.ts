import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/** Keys whose labels were asked for: which left the printer, when and for whom. */
export const KeyLabels = z.strictObject({
  id: id('keylabels'),
  keyIds: z.array(id('key')).min(1).max(200),
  at: Instant,
  byName: z.string(),
})
export type KeyLabels = z.infer<typeof KeyLabels>

/** 应急清单: the doors of a building decoded for an emergency, by the manager, with the reason. Never edited. */
export const KeyEmergency = z.strictObject({
  id: id('keyemergency'),
  no: z.string(),
  buildingId: id('building'),
  buildingName: z.string(),
  reason: z.string().min(1).max(300),
  at: Instant,
  byId: id('staff'),
  byName: z.string(),
})
export type KeyEmergency = z.infer<typeof KeyEmergency>
