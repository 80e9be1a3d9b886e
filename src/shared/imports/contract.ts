import { z } from 'zod'
import { id } from '../id'
import type { Page } from '../list'
import { clerks, everyone } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import { type FeePast, type ImportBatch, type ImportField, type ImportKind, Mapping } from './schema'

export const RowState = z.enum(['new', 'changed', 'same', 'wrong'])
export type RowState = z.infer<typeof RowState>

export interface SheetInfo {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: number
  readonly mapping: Mapping
  /** The first rows as they are, to judge the mapping by. */
  readonly sample: readonly (readonly string[])[]
}

export interface OpenedFile {
  /** Names the opened file in the calls that follow. */
  readonly token: string
  readonly fileName: string
  readonly sheets: readonly SheetInfo[]
  /** The sheet that looks most like rooms. */
  readonly sheet: number
}

export interface PreviewRow {
  readonly row: number
  readonly state: RowState
  readonly label: string
  readonly person: string
  readonly area: string
  /** Of a row of fee history: what for, from when to when, charged and paid. Empty otherwise. */
  readonly item: string
  readonly period: string
  readonly due: string
  readonly paid: string
  /** What changes, as field names. */
  readonly changes: readonly ImportField[]
  readonly problems: readonly CellProblem[]
  /** What is not taken over, though the row is: a phone that cannot be one must not keep a room out. */
  readonly notes: readonly CellProblem[]
}

export type CellProblem = Problem & { readonly cell: string }

/** A column, or a whole sheet (no column), that the import leaves out. */
export interface LeftColumn {
  readonly sheet: string
  readonly column: string
  readonly heading: string
  readonly why: 'rowNumber' | 'personal' | 'rent' | 'prices' | 'parking' | 'noPlace'
}

export type ImportPreview = Page<PreviewRow> & {
  readonly counts: RowCounts
  readonly kind: ImportKind
  readonly left: readonly LeftColumn[]
}

export type RowCounts = Readonly<Record<RowState, number>>

const chosen = {
  token: z.string().max(60),
  sheet: z.int().min(0).max(200),
  siteId: id('site'),
  mapping: Mapping,
}

export const importsContract = {
  'imports.open': query<OpenedFile>()(
    clerks,
    z.strictObject({
      fileName: z.string().max(200),
      contentBase64: z.string().max(28_000_000, 'imports.fileTooLarge'),
    }),
  ),
  'imports.preview': query<ImportPreview>()(
    clerks,
    z.strictObject({ ...chosen, state: RowState.nullable(), page: z.int().min(0) }),
  ),
  'imports.apply': command<ImportBatch>()(clerks, z.strictObject(chosen)),
  'imports.saveErrors': command<string | null>()(
    clerks,
    z.strictObject({
      ...chosen,
      fileName: z.string().max(80),
      reasonHeading: z.string().max(40),
      reasons: z.record(z.string(), z.string().max(400)),
    }),
    { confirm: 'pin' },
  ),
  'imports.list': query<readonly ImportBatch[]>()(clerks, z.strictObject({})),
  'imports.undo': command<ImportBatch>()(clerks, z.strictObject({ importId: id('import') })),
  'imports.template': command<string | null>()(
    clerks,
    z.strictObject({
      siteId: id('site'),
      headings: z.array(z.string().max(40)).length(13),
      /** Uses and states of occupancy in the language on screen. */
      words: z.record(z.string().max(40), z.string().max(40)).default({}),
      fileName: z.string().max(80),
    }),
  ),
  'imports.feePast': query<readonly FeePast[]>()(everyone, z.strictObject({ unitId: id('unit') })),
} as const
