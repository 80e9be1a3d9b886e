import { z } from 'zod'
import { Instant } from '../day'
import { TourCheck, TourPlan, TourStatus } from './schema'

/** 接待方案: the run sheet everybody at a post carries (domain.md §9.3 Print). */
export const RunSheet = z.strictObject({
  centerName: z.string(),
  no: z.string(),
  version: z.int(),
  status: TourStatus,
  plan: TourPlan,
  checks: z.array(TourCheck),
  plannedByName: z.string(),
  approvedByName: z.string(),
  approvedAt: Instant.nullable(),
  /** What its QR code holds; empty where this PC cannot sign. */
  qr: z.string(),
})
export type RunSheet = z.infer<typeof RunSheet>
