import type { Day } from '../day'
import type { Age, AgeTotals } from '../fees/ageing'
import type { Bill } from '../fees/schema'
import type { BuildingId, UnitId } from '../id'
import type { Page } from '../list'
import type { Limitation } from './limitation'
import type { PlanProgress } from './plans'
import type { PromiseState } from './promises'
import type { NextStep, Standing } from './rules'
import type { ArrearsContact, ArrearsPlan, ArrearsStep, DeskStage, Outcome } from './schema'

/** One debtor: the owners of a unit, or those who sold it and still owe. */
export interface ArrearsRow {
  /** `unitId|owedBy`. */
  readonly key: string
  readonly unitId: UnitId
  readonly unitLabel: string
  readonly buildingId: BuildingId
  readonly owedBy: string
  readonly ownerName: string
  /** Masked (domain.md §6.4); empty where former owners owe. */
  readonly phone: string
  readonly openFen: number
  readonly overdueFen: number
  readonly oldestDueOn: Day
  readonly bills: number
  /** Of the oldest open bill. */
  readonly age: Age
  readonly ages: AgeTotals
  readonly standing: Standing
  readonly next: NextStep | null
  /** Papers issued and not yet served. */
  readonly toServe: readonly ArrearsStep['id'][]
  readonly contact: { readonly on: Day; readonly outcome: Outcome } | null
  readonly promise: { readonly on: Day; readonly fen: number; readonly state: PromiseState } | null
  /** A broken promise that nobody has followed up. */
  readonly promiseOpen: boolean
  readonly plan: { readonly no: string; readonly progress: PlanProgress } | null
  readonly limitation: Limitation | null
  readonly lapsesSoon: boolean
}

export const SHOWS = ['all', 'stepDue', 'toServe', 'promiseDue', 'promiseBroken', 'plan', 'lapsing'] as const
export type Show = (typeof SHOWS)[number]

export interface ArrearsList extends Page<ArrearsRow> {
  /** Of the rows found, before the age filter. */
  readonly ages: AgeTotals
  readonly openFen: number
  readonly overdueFen: number
  readonly counts: Readonly<Record<Show, number>>
}

export interface ContactRow {
  readonly contact: ArrearsContact
  readonly state: PromiseState | null
}

export interface StepRow {
  readonly step: ArrearsStep
  /** Of the arrears that last until today; others were closed by payment. */
  readonly standing: boolean
  readonly recoveredFen: number
}

export interface PlanRow {
  readonly plan: ArrearsPlan
  readonly progress: PlanProgress
}

/** All that was done about one debt, newest first. */
export interface ArrearsFile {
  readonly unitId: UnitId
  readonly unitLabel: string
  readonly owedBy: string
  readonly debtorName: string
  /** Null: nothing is owed any more. */
  readonly row: ArrearsRow | null
  /** Since when the arrears last without a break. */
  readonly since: Day | null
  readonly bills: readonly Bill[]
  readonly steps: readonly StepRow[]
  readonly contacts: readonly ContactRow[]
  readonly plans: readonly PlanRow[]
  /** Whether now is a time at which nobody is called on. */
  readonly offHours: boolean
  readonly callFrom: string
  readonly callUntil: string
  readonly planMostMonths: number
}

/** What a batch would issue, and whom it would leave out. */
export interface IssuePreview {
  readonly byStage: Readonly<Record<DeskStage, number>>
  readonly totalFen: number
  readonly debtors: number
  readonly left: readonly { readonly code: string; readonly n: number; readonly sample: readonly string[] }[]
}

export interface Issued {
  readonly stepIds: readonly ArrearsStep['id'][]
  readonly left: number
}

/** One line of the figures; a rate is null where there is nothing to divide by: "—". */
export interface StageFigure {
  readonly stage: Standing
  readonly debtors: number
  readonly overdueFen: number
  /** Of steps taken in the period. */
  readonly steps: number
  readonly demandedFen: number
  readonly recoveredFen: number
  readonly recoveredBp: number | null
}

export interface ArrearsFigures {
  readonly stages: readonly StageFigure[]
  readonly promises: {
    readonly made: number
    readonly kept: number
    readonly broken: number
    readonly open: number
    readonly keptBp: number | null
  }
  readonly served: { readonly issued: number; readonly served: number; readonly servedBp: number | null }
  readonly contacts: { readonly made: number; readonly reached: number; readonly offHours: number }
  readonly plans: {
    readonly running: number
    readonly broken: number
    readonly done: number
    readonly keptBp: number | null
  }
  readonly ages: AgeTotals
}
