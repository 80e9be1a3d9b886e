import { z } from 'zod'
import { Day } from '../day'
import type { DefectRow } from '../defects/answers'
import { id } from '../id'
import { listInput, listSheet, type Page } from '../list'
import { everyone, supervisors } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import {
  Cell,
  CellResult,
  type Inspection,
  type InspectionState,
  InspectionTemplate,
  OwnerAnswer,
} from './schema'

export interface InspectionRow {
  readonly inspection: Inspection
  readonly state: InspectionState
  /** Cells that failed and are not signed off. */
  readonly open: number
  /** Of those, ready to be looked at again. */
  readonly ready: number
}

export interface InspectionFile extends InspectionRow {
  readonly template: InspectionTemplate
  /** Defects it found, by cell. */
  readonly defects: readonly DefectRow[]
  /** Why the failing cells cannot be looked at again now. */
  readonly again: Problem | null
}

export interface TemplateRow {
  readonly template: InspectionTemplate
  readonly cells: number
  readonly held: number
}

export const INSPECTION_VIEWS = ['open', 'ready', 'passed', 'all'] as const
export const InspectionView = z.enum(INSPECTION_VIEWS)
export type InspectionView = z.infer<typeof InspectionView>

const inspectionId = id('inspection')
const text = (most: number) => z.string().trim().max(most)
const needed = (most: number) => z.string().trim().min(1, 'inspections.nameNeeded').max(most)
const reason = z.string().trim().min(2, 'inspections.reasonNeeded').max(300)
const { code, name, nameEn, uses, layouts, rooms, items, retired } = InspectionTemplate.shape

const filter = z.strictObject({
  ...listInput(['no', 'unitLabel', 'at', 'open']),
  view: InspectionView.default('open'),
})
export type InspectionFilter = z.infer<typeof filter>

export const inspectionsContract = {
  'inspections.templates': query<readonly TemplateRow[]>()(everyone, z.strictObject({})),
  /** Every version of a grid, the newest first. */
  'inspections.versions': query<readonly InspectionTemplate[]>()(everyone, z.strictObject({ code })),
  'inspections.counts': query<Readonly<Record<InspectionView, number>>>()(everyone, z.strictObject({})),
  'inspections.list': query<Page<InspectionRow>>()(everyone, filter),
  /** Exactly the rows and columns on screen; words come from the page. */
  'inspections.export': command<string | null>()(everyone, listSheet(filter, 7), { confirm: 'pin' }),
  'inspections.file': query<InspectionFile>()(everyone, z.strictObject({ inspectionId })),
  'inspections.ofUnit': query<readonly InspectionRow[]>()(everyone, z.strictObject({ unitId: id('unit') })),
  'inspections.setTemplate': command<InspectionTemplate>()(
    supervisors,
    z.strictObject({
      code,
      /** The version it was made from: what a colleague changed meanwhile is not overwritten. */
      after: z.int().min(0),
      name,
      nameEn,
      uses,
      layouts,
      rooms,
      items,
      retired,
    }),
  ),
  'inspections.begin': command<Inspection>()(everyone, z.strictObject({ unitId: id('unit') })),
  'inspections.mark': command<Inspection>()(
    everyone,
    z.strictObject({
      inspectionId,
      cells: z
        .array(Cell.extend({ result: CellResult.nullable() }))
        .min(1)
        .max(400),
    }),
  ),
  'inspections.end': command<Inspection>()(
    everyone,
    z.strictObject({
      inspectionId,
      on: Day,
      ownerSide: needed(40),
      centerSide: needed(40),
      engineer: text(40),
      answer: OwnerAnswer,
      reason: text(300),
      keys: z.int().min(0).max(99),
    }),
  ),
  'inspections.again': command<Inspection>()(everyone, z.strictObject({ inspectionId })),
  'inspections.void': command<Inspection>()(supervisors, z.strictObject({ inspectionId, reason }), {
    confirm: 'pin',
  }),
} as const
