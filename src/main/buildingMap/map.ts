import type { BuildingMap, Cell, EntranceMap } from '../../shared/buildingMap/contract'
import { arrearsOf, columnOf, defectsOf, workOf } from '../../shared/buildingMap/rules'
import { isOver } from '../../shared/defects/rules'
import { isEnded } from '../../shared/estate/life'
import type { Building, Unit } from '../../shared/estate/schema'
import { workerState } from '../../shared/passes/rules'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import { balanceOf } from '../fees/facts'
import { compareValues } from '../list'
import { ownerNames } from '../people/facts'

const cellOf = (view: View, unit: Unit, today: string): Cell => {
  const { openFen, oldestDueOn } = balanceOf(view, unit.id, today)
  const passes = view.workerPasses
    .where('unit', unit.id)
    .filter((pass) => workerState(pass, today) === 'valid').length
  const defects = view.defects.where('unit', unit.id).filter((defect) => !isOver(defect))
  return {
    unitId: unit.id,
    label: unit.label,
    room: unit.room,
    owner: ownerNames(view, unit.id, today),
    occupancy: unit.occupancy,
    openFen,
    arrears: arrearsOf(openFen, oldestDueOn, today),
    work: workOf(unit.occupancy, passes),
    defects: defectsOf(defects, today),
    openDefects: defects.length,
  }
}

/** More columns than this many times the fullest floor: the rooms have no common places, so they are simply in order. */
const SCATTERED = 1.6

const columnsOf = (units: readonly Unit[], fullest: number): readonly string[] | null => {
  const columns = [...new Set(units.map((unit) => columnOf(unit.room, unit.floor)))].sort(compareValues)
  return columns.length <= fullest * SCATTERED ? columns : null
}

const byRoom = (a: Unit, b: Unit): number => compareValues(a.room, b.room)

const entranceOf = (
  view: View,
  units: readonly Unit[],
  entrance: { readonly id: EntranceMap['entranceId']; readonly name: string },
  today: string,
): EntranceMap => {
  const floors = new Map<number | null, Unit[]>()
  for (const unit of units) floors.set(unit.floor, [...(floors.get(unit.floor) ?? []), unit])
  const fullest = Math.max(...[...floors.values()].map((floor) => floor.length))
  const columns = columnsOf(units, fullest)
  const lineOf = (onFloor: readonly Unit[]): readonly (Cell | null)[] => {
    const sorted = [...onFloor].sort(byRoom)
    if (!columns) return sorted.map((unit) => cellOf(view, unit, today))
    const line: (Cell | null)[] = columns.map(() => null)
    for (const unit of sorted) {
      const place = columns.indexOf(columnOf(unit.room, unit.floor))
      // Two rooms at one place: the second stands behind the others rather than nowhere.
      if (line[place] === null) line[place] = cellOf(view, unit, today)
      else line.push(cellOf(view, unit, today))
    }
    return line
  }
  const lines = [...floors]
    .sort(([a], [b]) => (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY))
    .map(([floor, onFloor]) => ({ floor, cells: lineOf(onFloor) }))
  return {
    entranceId: entrance.id,
    name: entrance.name,
    columns: Math.max(...lines.map(({ cells }) => cells.length)),
    floors: lines,
  }
}

const entrancesOf = (view: View, building: Building, today: string): readonly EntranceMap[] => {
  const units = view.units.where('building', building.id).filter((unit) => !isEnded(unit))
  const named = [...view.entrances.where('building', building.id)].sort((a, b) =>
    compareValues(a.name, b.name),
  )
  return [...named, { id: null, name: '' }].flatMap((entrance) => {
    const own = units.filter((unit) => unit.entranceId === entrance.id)
    return own.length === 0 ? [] : entranceOf(view, own, entrance, today)
  })
}

/** A building door by door. Refuses `estate.unknownBuilding`. */
export const mapOf = (view: View, buildingId: string, today: string): BuildingMap => {
  const building = view.buildings.get(buildingId) ?? refuse('estate.unknownBuilding')
  const site = view.sites.get(building.siteId) ?? refuse('estate.unknownSite')
  return {
    building,
    site,
    units: view.units.where('building', building.id).filter((unit) => !isEnded(unit)).length,
    entrances: entrancesOf(view, building, today),
  }
}
