import { z } from 'zod'
import { Day, YearMonth } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { clerks, managers } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import type { Standing } from './rules'
import { Count, type Meter, MeterKind, type Reading } from './schema'

const reason = z.string().trim().min(2, 'meters.reasonNeeded').max(300, 'meters.textTooLong')
const text = (longest: number) => z.string().trim().max(longest, 'meters.textTooLong')
const no = z.string().trim().min(1, 'meters.noNeeded').max(30, 'meters.textTooLong')

const place = { place: text(60), route: text(30), order: z.int().min(0).max(99_999) }
const counter = { digits: z.int().min(3).max(8), factor: z.int().min(1).max(10_000) }

export const MeterInput = z.strictObject({
  siteId: id('site'),
  no,
  kind: MeterKind,
  /** Null: a common meter. */
  unitId: id('unit').nullable(),
  ...place,
  ...counter,
  startCenti: Count,
  startOn: Day,
})
export type MeterInput = z.infer<typeof MeterInput>

export const ReadInput = z.strictObject({
  meterId: id('meter'),
  month: YearMonth,
  readOn: Day,
  valueCenti: Count,
  ranOver: z.boolean(),
  estimated: z.boolean(),
  note: text(200),
  /** Looked at again: an unusual use is kept only then. */
  confirmed: z.boolean(),
})
export type ReadInput = z.infer<typeof ReadInput>

export const ReplaceInput = z.strictObject({
  meterId: id('meter'),
  month: YearMonth,
  on: Day,
  finalCenti: Count,
  no,
  ...counter,
  startCenti: Count,
})
export type ReplaceInput = z.infer<typeof ReplaceInput>

const roundFilter = {
  ...listInput(['order', 'no', 'unitLabel']),
  siteId: id('site'),
  month: YearMonth,
  kind: MeterKind.nullable().default(null),
  route: z.string().max(30).nullable().default(null),
  state: z.enum(['all', 'missing', 'read', 'unusual']).default('all'),
}
export const RoundFilter = z.strictObject(roundFilter)
export type RoundFilter = z.infer<typeof RoundFilter>

export interface RoundRow {
  readonly meter: Meter
  readonly last: Standing
  /** The round's reading, once it is there. */
  readonly reading: Reading | null
  /** What it would show today at its usual pace; null without earlier readings. */
  readonly estimateCenti: number | null
  /** Pictures of the counter that belong to the reading. */
  readonly photos: number
}

export interface Round extends Page<RoundRow> {
  readonly read: number
  readonly missing: number
  readonly unusual: number
}

export interface MeterFile {
  readonly meter: Meter
  readonly siteName: string
  /** Newest first, reversed ones among them. */
  readonly readings: readonly (Reading & { readonly billed: boolean; readonly photos: number })[]
}

/** What a row of a reading workbook would do. */
export const ROW_STATES = ['read', 'unusual', 'newMeter', 'same', 'wrong'] as const
export type ImportRowState = (typeof ROW_STATES)[number]

export interface ImportRow {
  /** Its number in the file, from 1. */
  readonly row: number
  readonly state: ImportRowState
  readonly meterNo: string
  readonly unitLabel: string
  readonly valueCenti: number | null
  readonly usageCenti: number | null
  readonly problem: Problem | null
  /** The column the problem is about, as the workbook names it. */
  readonly column: string
}

export interface ImportPlan {
  readonly rows: readonly ImportRow[]
  readonly counts: Readonly<Record<ImportRowState, number>>
}

const importFile = {
  siteId: id('site'),
  month: YearMonth,
  /** For rows without a day of their own. */
  readOn: Day,
  fileName: z.string().max(200),
  contentBase64: z.string().max(14_000_000, 'meters.fileTooLarge'),
}
export const ImportInput = z.strictObject(importFile)
export type ImportInput = z.infer<typeof ImportInput>

const sheet = z.strictObject({
  fileName: z.string().trim().min(1).max(80),
  headings: z.array(z.string().max(40)).max(20),
  words: z.record(z.string().max(40), z.string().max(60)),
})

export const metersContract = {
  'meters.routes': query<readonly string[]>()(clerks, z.strictObject({ siteId: id('site') })),
  'meters.round': query<Round>()(clerks, RoundFilter),
  'meters.file': query<MeterFile>()(clerks, z.strictObject({ meterId: id('meter') })),
  'meters.add': command<Meter>()(clerks, MeterInput),
  'meters.move': command<Meter>()(clerks, z.strictObject({ meterId: id('meter'), ...place })),
  'meters.read': command<Reading>()(clerks, ReadInput),
  'meters.reverse': command<Reading>()(clerks, z.strictObject({ readingId: id('reading'), reason }), {
    confirm: 'pin',
  }),
  'meters.replace': command<Meter>()(clerks, ReplaceInput),
  'meters.takeDown': command<Meter>()(managers, z.strictObject({ meterId: id('meter'), on: Day, reason }), {
    confirm: 'pin',
  }),
  /** The list to walk with: what each meter showed last, and a column to write in. */
  'meters.saveList': command<string | null>()(clerks, z.strictObject({ filter: RoundFilter, sheet })),
  'meters.planImport': query<ImportPlan>()(clerks, ImportInput),
  'meters.import': command<ImportPlan['counts']>()(clerks, ImportInput),
} as const
