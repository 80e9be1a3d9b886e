import type { Day, Instant } from '../day'
import type { DefectPart, PartyKind, Severity } from './schema'
import type { DefectCategory, WarrantyEnd } from './warranty'

/** 整改通知单 as it is printed: one sheet per party, three copies (domain.md §2.7). */
export interface RectificationNotice {
  readonly centerName: string
  readonly centerPhone: string
  readonly no: string
  readonly partyName: string
  readonly partyKind: PartyKind
  readonly contact: string
  readonly dueOn: Day
  readonly note: string
  readonly at: Instant
  readonly byName: string
  readonly received: { readonly on: Day; readonly name: string } | null
  readonly lines: readonly {
    readonly no: string
    readonly unitLabel: string
    readonly part: DefectPart
    readonly place: string
    readonly category: DefectCategory
    readonly severity: Severity
    readonly description: string
    readonly warranty: WarrantyEnd
  }[]
}
