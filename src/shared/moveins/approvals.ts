import { z } from 'zod'
import { id } from '../id'
import { WaivableStep } from './schema'

/** 入伙例外: a family takes over its unit though a blocking step is not done. */
export const MoveInStepsAsk = z.strictObject({
  kind: z.literal('moveInSteps'),
  moveInId: id('movein'),
  steps: z.array(WaivableStep).min(1).max(6),
})
export type MoveInStepsAsk = z.infer<typeof MoveInStepsAsk>
