import type { CellProblem, PreviewRow, RowCounts } from '../../shared/imports/contract'
import { type ImportKind, importKind, type Mapping } from '../../shared/imports/schema'
import { maskInText } from '../../shared/mask'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { feePlanner, type PlannedFee, previewFee } from './feePlan'
import type { Table } from './opened'
import { type PlannedRow, previewUnit, unitPlanner } from './plan'

export type Planned =
  | { readonly kind: 'units'; readonly rows: readonly PlannedRow[] }
  | { readonly kind: 'fees'; readonly rows: readonly PlannedFee[] }

/** Rows after which the window is let breathe, and a person told how far it is. */
const AT_A_TIME = 50

const needColumns = (mapping: Mapping): void => {
  if (importKind(mapping) === 'fees') {
    if (mapping.label === undefined) refuse('imports.mapRoom')
    const missing = (['feeItem', 'feeFrom', 'feeTo', 'feeDue'] as const).some(
      (field) => mapping[field] === undefined,
    )
    if (missing) refuse('imports.mapFees')
    return
  }
  if (mapping.room === undefined && mapping.label === undefined) refuse('imports.mapRoom')
  if (mapping.area === undefined) refuse('imports.mapArea')
}

const collect = async <T>(
  table: Table,
  plan: (line: Table['rows'][number]) => T | undefined,
  { ports }: Context,
  share: number,
): Promise<readonly T[]> => {
  const rows: T[] = []
  for (const [place, line] of table.rows.entries()) {
    if (place % AT_A_TIME === 0) {
      ports.progress(Math.round(place * share), table.rows.length)
      await ports.breathe()
    }
    const planned = plan(line)
    if (planned !== undefined) rows.push(planned)
  }
  return rows
}

/**
 * What an import would do, row by row. `share` is the part of the whole act that planning is, for the progress shown.
 * Refuses a mapping that lacks what its kind needs.
 */
export const planTable = async (
  view: View,
  table: Table,
  mapping: Mapping,
  siteId: string,
  context: Context,
  share = 1,
): Promise<Planned> => {
  needColumns(mapping)
  if (!view.sites.get(siteId)) refuse('imports.unknownSite')
  return importKind(mapping) === 'fees'
    ? { kind: 'fees', rows: await collect(table, feePlanner(view, mapping, siteId), context, share) }
    : {
        kind: 'units',
        rows: await collect(table, unitPlanner(view, mapping, siteId, context.today), context, share),
      }
}

export const countsOf = ({ rows }: Planned): RowCounts => {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 }
  for (const row of rows) counts[row.state] += 1
  return counts
}

const maskedProblem = (found: CellProblem): CellProblem => ({
  ...found,
  details: Object.fromEntries(
    Object.entries(found.details).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskInText(value) : value,
    ]),
  ),
})

/** One page of the dry run. */
export const previewRows = (
  planned: Planned,
  wanted: (row: { readonly state: PreviewRow['state'] }) => boolean,
  from: number,
  to: number,
): { readonly rows: readonly PreviewRow[]; readonly total: number; readonly kind: ImportKind } => {
  const shown = (
    row: PlannedRow | PlannedFee,
    facts: Omit<PreviewRow, 'problems' | 'notes'>,
  ): PreviewRow => ({
    ...facts,
    problems: row.problems.map(maskedProblem),
    notes: row.notes.map(maskedProblem),
  })
  if (planned.kind === 'fees') {
    const found = planned.rows.filter(wanted)
    return {
      rows: found.slice(from, to).map((row) => shown(row, previewFee(row))),
      total: found.length,
      kind: 'fees',
    }
  }
  const found = planned.rows.filter(wanted)
  return {
    rows: found.slice(from, to).map((row) => shown(row, previewUnit(row))),
    total: found.length,
    kind: 'units',
  }
}
