import { z } from 'zod'
import { Day, Instant } from '../day'

const GuardLine = z.strictObject({
  no: z.string(),
  unit: z.string(),
  issuedOn: Day,
  until: Instant.nullable(),
  check: z.string(),
})
export type GuardLine = z.infer<typeof GuardLine>

/** 门岗核验单: passes that are good now, by number and check signs, for a gate without a computer. No names. */
export const GuardSheet = z.strictObject({
  centerName: z.string(),
  centerPhone: z.string(),
  fingerprint: z.string(),
  visitors: z.array(GuardLine),
  workers: z.array(GuardLine),
  printedAt: Instant,
  printedByName: z.string(),
})
export type GuardSheet = z.infer<typeof GuardSheet>
