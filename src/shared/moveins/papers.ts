import type { Day, Instant } from '../day'
import type { InspectionState } from '../inspections/schema'
import type { MeterKind } from '../meters/schema'
import type { MoveIn, Slot, StepCode } from './schema'
import type { StepState } from './steps'

/** 入伙通知书 (domain.md §2.1): when, where, what to bring, what to pay. */
export interface MoveInNotice {
  readonly centerName: string
  readonly centerPhone: string
  readonly noticeNo: string
  readonly unitLabel: string
  readonly ownerNames: string
  readonly issuedOn: Day
  readonly place: string
  readonly text: string
  readonly appointment: { readonly on: Day; readonly time: string } | null
  readonly slots: readonly Slot[]
  readonly prepayMonths: number
  readonly depositFen: number
}

/** 入伙会签单 (domain.md §2.7): every step, who did it, what shows it; signed by all desks. */
export interface MoveInSheet {
  readonly centerName: string
  readonly moveIn: MoveIn
  readonly steps: readonly StepState[]
  readonly inspection: { readonly no: string; readonly state: InspectionState; readonly open: number } | null
  readonly keys: readonly { readonly code: string; readonly pieces: number }[]
  readonly meters: readonly { readonly kind: MeterKind; readonly no: string; readonly valueCenti: number }[]
}

/** 排队号: what a family holds in its hand on the day. */
export interface QueueTicket {
  readonly centerName: string
  readonly number: string
  readonly unitLabel: string
  /** Masked: slips are left lying about. */
  readonly family: string
  readonly batchName: string
  readonly place: string
  readonly takenAt: Instant
  /** Families that wait before it. */
  readonly ahead: number
  /** The desk it was called to; empty while it waits. */
  readonly desk: string
  readonly desks: readonly string[]
  /** What is still to be done, in order. */
  readonly steps: readonly StepCode[]
}
