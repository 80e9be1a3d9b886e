import { z } from 'zod'
import { Instant } from '../day'
import { TourCheck, TourPlan, TourStatus } from './schema'

/** 接待方案: the run sheet everybody at a post carries (domain.md §9.3 Print). */
export const RunSheet = z.strictObject({
  centerName: z.string(),
  no: z.string(),
  version: z.int(),
  status: TourStatus,
  /** A later version took its place. */
  superseded: z.boolean(),
  plan: TourPlan,
  checks: z.array(TourCheck),
  plannedByName: z.string(),
  approvedByName: z.string(),
  approvedAt: Instant.nullable(),
  /** What its QR code holds; empty where this PC cannot sign. */
  qr: z.string(),
})
export type RunSheet = z.infer<typeof RunSheet>

/** 车辆通行证: one for each plate of a visit, or blank ones to be filled in by hand (domain.md §9.3 Print). */
export interface VehiclePasses {
  readonly centerName: string
  readonly centerPhone: string
  readonly no: string
  readonly visitors: string
  /** Empty: to be written by hand. */
  readonly plates: readonly string[]
  /** What each one's QR code holds; empty where this PC cannot sign. */
  readonly qrs: readonly string[]
  readonly parking: string
  readonly startAt: string
  readonly endAt: string
  readonly cancelled: boolean
}

/** 岗位任务卡: one for each post, to be carried. */
export interface PostTaskCards {
  readonly centerName: string
  readonly no: string
  readonly version: number
  readonly visitors: string
  readonly venue: string
  readonly startAt: string
  readonly partyA: { readonly name: string; readonly phone: string }
  readonly posts: readonly {
    readonly name: string
    readonly person: string
    readonly arriveAt: string
    readonly task: string
    /** Codes of what is checked there two hours before. */
    readonly checks: readonly string[]
  }[]
}

/** 台签: names for the table, folded. */
export interface NameCards {
  readonly no: string
  readonly cards: readonly { readonly name: string; readonly title: string }[]
}
