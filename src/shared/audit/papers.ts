import type { Instant } from '../day'
import type { AuditFilter, AuditRow } from './contract'

/** 操作记录清单: what was filtered, as it was read. */
export interface AuditSheet {
  readonly centerName: string
  readonly filter: AuditFilter
  readonly staffName: string
  readonly unitLabel: string
  readonly rows: readonly AuditRow[]
  /** There is more than the list holds. */
  readonly cut: boolean
  readonly printedAt: Instant
  readonly printedByName: string
}
