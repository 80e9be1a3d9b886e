import type { Day } from '../day'
import type { KeyLoan } from '../keys/loanSchema'
import type { DefectFigures } from './figures'
import type { Defect, DefectMove, Dispatch, Party } from './schema'
import type { DefectCategory, TermRule, WarrantyTerm } from './warranty'

/** A defect as lists show it. */
export interface DefectRow {
  readonly defect: Defect
  readonly unitLabel: string
  readonly party: string
  readonly overdue: boolean
  /** Days until due, below zero when past; null when no day is set. */
  readonly daysLeft: number | null
}

export interface DefectFile extends DefectRow {
  readonly owners: string
  readonly dispatch: Dispatch | null
  readonly moves: readonly DefectMove[]
  /** Keys that were lent for it, the newest first. */
  readonly loans: readonly KeyLoan[]
  readonly inspectionNo: string
}

/** A party with what it still owes. */
export interface PartyRow {
  readonly party: Party
  readonly figures: DefectFigures
  /** Open defects by age (figures.ts, AGES). */
  readonly ages: readonly number[]
  readonly oldestDueOn: Day | null
}

export interface DispatchRow {
  readonly dispatch: Dispatch
  readonly open: number
}

export interface DefectStatistics {
  readonly all: DefectFigures
  readonly ages: readonly number[]
  /** Parties that have any, and last what belongs to nobody yet (`party` null). */
  readonly parties: readonly {
    readonly party: Pick<Party, 'id' | 'name' | 'kind'> | null
    readonly figures: DefectFigures
    readonly ages: readonly number[]
  }[]
}

/** A warranty period in force, and every decision before it. */
export interface TermRow {
  readonly category: DefectCategory
  readonly term: TermRule
  /** Null while the usual one holds. */
  readonly fromOn: Day | null
  readonly planned: WarrantyTerm | null
  readonly history: readonly WarrantyTerm[]
}
