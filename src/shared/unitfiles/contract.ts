import { z } from 'zod'
import type { Attachment } from '../attachments/schema'
import { Day } from '../day'
import type { Unit } from '../estate/schema'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { clerks, everyone, managers } from '../permission'
import { command, query } from '../route'
import { FileContent, type FileItem, type FileLoan, type FileReview, type FileVolume } from './schema'

export interface UnitFileRow {
  readonly unitId: Unit['id']
  readonly label: string
  readonly owners: string
  readonly no: string
  readonly volume: number
  readonly location: string
  /** Null: the unit has not been handed over, nothing is required yet. */
  readonly percent: number | null
  readonly missing: readonly FileContent[]
  readonly reviewedOn: Day | null
  readonly reviewDue: boolean
  readonly out: FileLoan | null
}

export interface ContentRow {
  readonly content: FileContent
  readonly items: readonly FileItem[]
  readonly attachments: readonly Attachment[]
}

export interface UnitFileCard extends UnitFileRow {
  readonly volumes: readonly FileVolume[]
  /** Of the open volume, and of closed ones as they were left. */
  readonly contents: readonly ContentRow[]
  readonly closedItems: readonly (FileItem & { readonly volume: number })[]
  readonly loans: readonly FileLoan[]
  readonly reviews: readonly FileReview[]
  readonly loanDueOn: Day
}

const unitId = id('unit')
const text = (max: number) => z.string().trim().max(max)
const needed = (max: number) => z.string().trim().min(1, 'unitfiles.textNeeded').max(max)
const reason = z.string().trim().min(2, 'unitfiles.reasonNeeded').max(200)

export const UNIT_FILE_VIEWS = ['all', 'incomplete', 'reviewDue', 'out'] as const
export const UnitFileView = z.enum(UNIT_FILE_VIEWS)
export type UnitFileView = z.infer<typeof UnitFileView>

const filter = z.strictObject({
  ...listInput(['label', 'owners', 'percent', 'reviewedOn']),
  view: UnitFileView,
  siteId: id('site').nullable().default(null),
})
export type UnitFileFilter = z.infer<typeof filter>

export const FileItemInput = z.strictObject({
  unitId,
  code: z.string().max(40),
  title: needed(80),
  pages: z.int().min(1).max(999),
  original: z.boolean(),
  filedOn: Day,
  note: text(200),
})

export const unitfilesContract = {
  'unitfiles.counts': query<Readonly<Record<UnitFileView, number>> & { readonly percent: number | null }>()(
    everyone,
    z.strictObject({}),
  ),
  'unitfiles.list': query<Page<UnitFileRow>>()(everyone, filter),
  'unitfiles.file': query<UnitFileCard>()(everyone, z.strictObject({ unitId })),
  'unitfiles.contents': query<readonly FileContent[]>()(everyone, z.strictObject({})),
  'unitfiles.setContent': command<FileContent>()(
    managers,
    z.strictObject({
      code: FileContent.shape.code,
      name: needed(40),
      nameEn: text(60),
      required: z.boolean(),
      retired: z.boolean(),
    }),
  ),
  'unitfiles.addItem': command<FileItem>()(clerks, FileItemInput),
  'unitfiles.voidItem': command<FileItem>()(clerks, z.strictObject({ itemId: id('fileitem'), reason }), {
    confirm: 'pin',
  }),
  'unitfiles.place': command<FileVolume>()(clerks, z.strictObject({ unitId, location: text(40) })),
  'unitfiles.lend': command<FileLoan>()(
    clerks,
    z.strictObject({
      unitId,
      borrower: needed(40),
      department: text(40),
      purpose: needed(100),
      dueOn: Day,
    }),
  ),
  'unitfiles.takeBack': command<FileLoan>()(
    clerks,
    z.strictObject({ loanId: id('fileloan'), note: text(200) }),
  ),
  'unitfiles.review': command<number>()(
    clerks,
    z.strictObject({ unitIds: z.array(unitId).min(1, 'unitfiles.chooseUnits').max(200), note: text(200) }),
  ),
  'unitfiles.export': command<string | null>()(
    clerks,
    z.strictObject({ filter, headings: z.array(z.string().max(40)).length(9), fileName: z.string().max(80) }),
    { confirm: 'pin' },
  ),
} as const
