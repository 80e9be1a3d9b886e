import { z } from 'zod'
import { id } from '../id'
import type { Page } from '../list'
import { clerks } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import { type ImportBatch, type ImportField, Mapping } from './schema'

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
  /** What changes, as field names. */
  readonly changes: readonly ImportField[]
  readonly problems: readonly (Problem & { readonly cell: string })[]
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
  'imports.preview': query<Page<PreviewRow> & { readonly counts: RowCounts }>()(
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
  ),
  'imports.list': query<readonly ImportBatch[]>()(clerks, z.strictObject({})),
  'imports.undo': command<ImportBatch>()(clerks, z.strictObject({ importId: id('import') })),
  'imports.template': command<string | null>()(
    clerks,
    z.strictObject({
      siteId: id('site'),
      headings: z.array(z.string().max(40)).length(12),
      fileName: z.string().max(80),
    }),
  ),
} as const
