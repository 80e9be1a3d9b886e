import type { BuildingMap, Cell } from '../../shared/buildingMap/contract'
import { ARREARS, DEFECTS, type MapMode, WORKS } from '../../shared/buildingMap/rules'
import { Occupancy } from '../../shared/estate/schema'

/** Words of the states a door can be in, per mode; the same keys name the patterns in the style sheet. */
export const STATES = {
  occupancy: Occupancy.options,
  arrears: ARREARS,
  work: WORKS,
  defects: DEFECTS,
} as const satisfies Record<MapMode, readonly string[]>

export const stateOf = (cell: Cell, mode: MapMode): string => {
  if (mode === 'occupancy') return cell.occupancy
  if (mode === 'arrears') return cell.arrears
  return mode === 'work' ? cell.work : cell.defects
}

/** Doors by state. */
export const countsOf = (map: BuildingMap, mode: MapMode): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const entrance of map.entrances)
    for (const { cells } of entrance.floors)
      for (const cell of cells)
        if (cell) counts.set(stateOf(cell, mode), (counts.get(stateOf(cell, mode)) ?? 0) + 1)
  return counts
}
