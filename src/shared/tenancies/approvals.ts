import { z } from 'zod'
import { id } from '../id'

/** 未结清迁出: a tenant leaves with something still open (mission.md §6: warn and record, the manager decides). */
export const MoveOutAsk = z.strictObject({ kind: z.literal('moveOut'), tenancyId: id('tenancy') })
export type MoveOutAsk = z.infer<typeof MoveOutAsk>
