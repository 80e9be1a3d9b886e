import type { GridItem, GridRoom, Inspection, Round } from './schema'

/** 验房单 of one round (domain.md §2.7 验房表): the grid as judged, what failed, who signs. */
export interface InspectionSheet {
  readonly centerName: string
  /** Number of the inspection; `-2` for its second round. */
  readonly no: string
  readonly unitLabel: string
  readonly ownerNames: string
  readonly templateName: string
  readonly templateNameEn: string
  readonly version: number
  readonly rooms: readonly GridRoom[]
  readonly items: readonly GridItem[]
  /** From 1. */
  readonly roundNo: number
  readonly round: Round
  /** Cells that failed in this round or still stand as failed, with the defect that came of them. */
  readonly failed: readonly {
    readonly room: string
    readonly item: string
    readonly remark: string
    readonly defectNo: string
    readonly party: string
  }[]
  readonly voided: Inspection['voided']
}
