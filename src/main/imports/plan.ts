import { labelKey } from '../../shared/estate/label'
import type { Unit } from '../../shared/estate/schema'
import type { PreviewRow, RowCounts, RowState } from '../../shared/imports/contract'
import type { ImportField, Mapping } from '../../shared/imports/schema'
import { maskInText } from '../../shared/mask'
import { formatArea } from '../../shared/money'
import { problem } from '../../shared/problem'
import type { View } from '../collections'
import { isCurrent } from '../people/facts'
import { columnName } from './file'
import { mappedCells, type Table } from './opened'
import { type Above, type ReadRow, readRow } from './row'

export interface PlannedRow extends ReadRow {
  readonly state: RowState
  readonly changes: readonly ImportField[]
}

/** The facts of a unit that a workbook may change; blank cells change nothing. */
const changedFacts = (unit: Unit, row: ReadRow): readonly ImportField[] => {
  const changes: ImportField[] = []
  if (unit.areaCenti !== row.areaCenti) changes.push('area')
  if (row.innerAreaCenti !== null && unit.innerAreaCenti !== row.innerAreaCenti) changes.push('innerArea')
  if (row.floor !== null && unit.floor !== row.floor) changes.push('floor')
  if (row.use !== null && unit.use !== row.use) changes.push('use')
  if (row.layout !== '' && unit.layout !== row.layout) changes.push('layout')
  if (row.occupancy !== null && unit.occupancy !== row.occupancy) changes.push('occupancy')
  if (row.note !== '' && unit.note !== row.note) changes.push('note')
  return changes
}

const hasPerson = (view: View, unit: Unit, person: ReadRow['people'][number], today: string): boolean =>
  view.ties
    .where('unit', unit.id)
    .some(
      (tie) =>
        isCurrent(tie, today) &&
        tie.role === person.role &&
        view.people.get(tie.personId)?.name === person.name,
    )

const readAll = (table: Table, mapping: Mapping): readonly ReadRow[] => {
  let above: Above = { building: '', entrance: '' }
  const rows: ReadRow[] = []
  for (const { row, cells } of table.rows) {
    if (mappedCells(cells, mapping).every((text) => text === '')) continue
    const read = readRow(row, cells, mapping, above)
    if (read.building !== '') above = read
    rows.push(read)
  }
  return rows
}

/** The same room twice with other facts, or the same room and people twice, is a mistake of the file. */
const withDuplicates = (rows: readonly ReadRow[], mapping: Mapping): readonly ReadRow[] => {
  const first = new Map<string, ReadRow>()
  const seen = new Set<string>()
  const cellOf = (row: number): string => `${columnName(mapping.room ?? mapping.label ?? 0)}${row}`
  return rows.map((row) => {
    const key = labelKey(row.label)
    const before = first.get(key)
    const whole = `${key}|${row.people.map((person) => `${person.role}${person.name}`).join(',')}`
    const repeated = seen.has(whole)
    seen.add(whole)
    if (!before) {
      first.set(key, row)
      return row
    }
    if (before.areaCenti === row.areaCenti && !repeated) return row
    const found = {
      ...problem('imports.roomTwice', { label: row.label, row: before.row }, 'room'),
      cell: cellOf(row.row),
    }
    return { ...row, problems: [...row.problems, found] }
  })
}

/** What an import would do, row by row, to the records as they are now. Nothing is changed by asking. */
export const planImport = (
  view: View,
  table: Table,
  mapping: Mapping,
  siteId: string,
  today: string,
): readonly PlannedRow[] => {
  const made = new Set<string>()
  return withDuplicates(readAll(table, mapping), mapping).map((row) => {
    if (row.problems.length > 0) return { ...row, state: 'wrong', changes: [] }
    const key = labelKey(row.label)
    const unit = view.units.where('siteLabel', `${siteId}|${key}`)[0]
    if (!unit) {
      made.add(key)
      return { ...row, state: 'new', changes: [] }
    }
    const facts = changedFacts(unit, row)
    const people = row.people.some((person) => !hasPerson(view, unit, person, today))
    const changes = people ? [...facts, 'ownerName' as const] : facts
    return { ...row, state: changes.length > 0 ? 'changed' : 'same', changes }
  })
}

export const countsOf = (rows: readonly PlannedRow[]): RowCounts => {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 }
  for (const row of rows) counts[row.state] += 1
  return counts
}

export const previewRow = (row: PlannedRow): PreviewRow => ({
  row: row.row,
  state: row.state,
  label: row.label.slice(0, 60),
  person: row.people
    .map((person) => person.name)
    .join('、')
    .slice(0, 80),
  area: row.areaCenti > 0 ? formatArea(row.areaCenti) : '',
  changes: row.changes,
  problems: row.problems.map((each) => ({
    ...each,
    details: Object.fromEntries(
      Object.entries(each.details).map(([name, value]) => [
        name,
        typeof value === 'string' ? maskInText(value) : value,
      ]),
    ),
  })),
})
