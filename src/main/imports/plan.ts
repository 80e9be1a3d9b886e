import { labelKey } from '../../shared/estate/label'
import type { Unit } from '../../shared/estate/schema'
import type { PreviewRow, RowState } from '../../shared/imports/contract'
import type { ImportField, Mapping } from '../../shared/imports/schema'
import { formatArea } from '../../shared/money'
import { ownerTies } from '../../shared/people/responsible'
import { problem } from '../../shared/problem'
import type { View } from '../collections'
import { plateKey } from '../people/collections'
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

/** Owners of a room that has others already do not come by a workbook: they are told, and left out (domain.md §2.5). */
const withoutSale = (view: View, unit: Unit, row: ReadRow, mapping: Mapping, today: string): ReadRow => {
  const added = row.people.filter(
    (person) => person.role === 'owner' && !hasPerson(view, unit, person, today),
  )
  if (added.length === 0 || ownerTies(view.ties.where('unit', unit.id)).length === 0) return row
  const names = added
    .map(({ name }) => name)
    .join('、')
    .slice(0, 80)
  const told = {
    ...problem('imports.ownerNeedsTransfer', { names, label: unit.label }, 'ownerName'),
    cell: `${columnName(mapping.ownerName ?? 0)}${row.row}`,
  }
  return {
    ...row,
    people: row.people.filter((person) => !added.includes(person)),
    notes: [...row.notes, told],
  }
}

/** A plate that stands with another room is told and left out. */
const withoutTaken = (view: View, siteId: string, row: ReadRow, mapping: Mapping): ReadRow => {
  const own = view.units.where('siteLabel', `${siteId}|${labelKey(row.label)}`)[0]?.id
  const taken = row.vehicles.flatMap((vehicle) => {
    const other = view.vehicles.where('plate', plateKey(vehicle.plate))[0]
    return other && other.unitId !== own ? [{ vehicle, unit: view.units.get(other.unitId)?.label ?? '' }] : []
  })
  if (taken.length === 0) return row
  const cell = `${columnName(mapping.plate ?? 0)}${row.row}`
  const told = taken.map(({ vehicle: { plate }, unit }) => ({
    ...problem('imports.plateTaken', { plate, unit }, 'plate'),
    cell,
  }))
  return {
    ...row,
    vehicles: row.vehicles.filter((each) => !taken.some(({ vehicle }) => vehicle === each)),
    notes: [...row.notes, ...told],
  }
}

/** The same room twice with other facts, or the same room and people twice, is a mistake of the file. */
const duplicateFinder = (mapping: Mapping) => {
  const first = new Map<string, ReadRow>()
  const seen = new Set<string>()
  return (row: ReadRow): ReadRow => {
    const key = labelKey(row.label)
    const before = first.get(key)
    const whole = `${key}|${row.people.map((person) => `${person.role}${person.name}`).join(',')}`
    const repeated = seen.has(whole)
    seen.add(whole)
    if (!before) first.set(key, row)
    if (!before || (before.areaCenti === row.areaCenti && !repeated)) return row
    const found = {
      ...problem('imports.roomTwice', { label: row.label, row: before.row }, 'room'),
      cell: `${columnName(mapping.room ?? mapping.label ?? 0)}${row.row}`,
    }
    return { ...row, problems: [...row.problems, found] }
  }
}

/** Reads and judges rows one after the other, to the records as they are now. Nothing is changed by asking. */
export const unitPlanner = (view: View, mapping: Mapping, siteId: string, today: string) => {
  const checked = duplicateFinder(mapping)
  let above: Above = { building: '', entrance: '' }
  return ({ row, cells }: Table['rows'][number]): PlannedRow | undefined => {
    if (mappedCells(cells, mapping).every((text) => text === '')) return undefined
    let read = checked(readRow(row, cells, mapping, above))
    if (read.building !== '') above = read
    read = withoutTaken(view, siteId, read, mapping)
    if (read.problems.length > 0) return { ...read, state: 'wrong', changes: [] }
    const unit = view.units.where('siteLabel', `${siteId}|${labelKey(read.label)}`)[0]
    if (!unit) return { ...read, state: 'new', changes: [] }
    read = withoutSale(view, unit, read, mapping, today)
    const facts = changedFacts(unit, read)
    const people = read.people.some((person) => !hasPerson(view, unit, person, today))
    const cars = read.vehicles.some(({ plate }) => view.vehicles.countWhere('plate', plateKey(plate)) === 0)
    const changes: ImportField[] = [
      ...facts,
      ...(people ? ['ownerName' as const] : []),
      ...(cars ? ['plate' as const] : []),
    ]
    return { ...read, state: changes.length > 0 ? 'changed' : 'same', changes }
  }
}

export const previewUnit = (row: PlannedRow): Omit<PreviewRow, 'problems' | 'notes'> => ({
  row: row.row,
  state: row.state,
  label: row.label.slice(0, 60),
  person: row.people
    .map((person) => person.name)
    .join('、')
    .slice(0, 80),
  area: row.areaCenti > 0 ? formatArea(row.areaCenti) : '',
  item: '',
  period: '',
  due: '',
  paid: '',
  changes: row.changes,
})
