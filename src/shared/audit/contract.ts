import { z } from 'zod'
import { Day, type Instant } from '../day'
import { id } from '../id'
import { managers } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import { ACT_KINDS, type ActKind } from './rules'

/** A record an act was about, as people call it. */
export interface AuditSubject {
  readonly collection: string
  readonly id: string
  readonly label: string
}

export interface AuditRow {
  readonly sequence: number
  readonly at: Instant
  /** Empty for what the program did by itself. */
  readonly staffName: string
  readonly route: string
  readonly kind: ActKind
  /** What was answered to a refused call. */
  readonly problem: Problem | null
  /** The same refusal in a row, written once. */
  readonly times: number
  /** A PIN that did not fit: the act was to try. */
  readonly wrongPin: boolean
  readonly subjects: readonly AuditSubject[]
  /** How many records it changed; more than `subjects` for a large act. */
  readonly changeCount: number
}

export interface AuditPage {
  readonly rows: readonly AuditRow[]
  /** Where the next page begins; null at the end of the trail. */
  readonly next: number | null
}

/** A value as it can be shown: ids are names, lists of plain values one text. Money is fen, by the field's name. */
export type AuditValue = string | number | boolean | null

export interface Difference {
  /** `plan.venue`, `lines.0.amountFen`. */
  readonly path: string
  readonly before: AuditValue
  readonly after: AuditValue
}

export interface AuditChange {
  readonly subject: AuditSubject
  readonly how: 'made' | 'changed' | 'removed'
  readonly differences: readonly Difference[]
}

export interface AuditFile {
  readonly row: AuditRow
  readonly changes: readonly AuditChange[]
}

export interface RecordHistory {
  readonly subject: AuditSubject
  readonly entries: readonly { readonly row: AuditRow; readonly change: AuditChange }[]
}

const filter = {
  staffId: id('staff').nullable().default(null),
  unitId: id('unit').nullable().default(null),
  fromOn: Day.nullable().default(null),
  toOn: Day.nullable().default(null),
  route: z.string().max(80).nullable().default(null),
  kind: z.enum(ACT_KINDS).nullable().default(null),
}
export const AuditFilter = z.strictObject(filter)
export type AuditFilter = z.infer<typeof AuditFilter>

const sequence = z.int().min(1)
const words = z.record(z.string().max(80), z.string().max(200))

export const auditContract = {
  'audit.list': query<AuditPage>()(
    managers,
    z.strictObject({ ...filter, before: sequence.nullable().default(null) }),
  ),
  'audit.act': query<AuditFile>()(managers, z.strictObject({ sequence })),
  /** All that ever happened to one record, newest first. */
  'audit.record': query<RecordHistory>()(managers, z.strictObject({ recordId: z.string().min(3).max(60) })),
  'audit.export': command<string | null>()(
    managers,
    z.strictObject({
      filter: AuditFilter,
      sheet: z.strictObject({
        fileName: z.string().min(1).max(80),
        headings: z.array(z.string().max(60)).length(6),
        words,
      }),
    }),
    { confirm: 'pin' },
  ),
  /** Reads what is filtered for a printed list; answers what to print it by. */
  'audit.prepareSheet': command<string>()(managers, AuditFilter),
} as const
