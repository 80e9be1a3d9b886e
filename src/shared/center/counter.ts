import { z } from 'zod'

/** The last number given in a series. */
export const Counter = z.strictObject({ id: z.string().regex(/^counter_[a-z0-9]+$/), last: z.int().min(1) })
export type Counter = z.infer<typeof Counter>
