import { Occupancy } from '../estate/schema'
import type { Cell } from './contract'
import { ARREARS, DEFECTS, MAP_MODES, type MapMode, WORKS } from './rules'

/** The states a door can be in, per mode; the same keys name the patterns in the style sheets. */
export const STATES = {
  occupancy: Occupancy.options,
  arrears: ARREARS,
  work: WORKS,
  defects: DEFECTS,
} as const satisfies Record<MapMode, readonly string[]>

export const isMode = (text: string | null | undefined): text is MapMode =>
  MAP_MODES.some((mode) => mode === text)

export const stateOf = (cell: Cell, mode: MapMode): string => {
  if (mode === 'occupancy') return cell.occupancy
  if (mode === 'arrears') return cell.arrears
  return mode === 'work' ? cell.work : cell.defects
}

interface Doors<C> {
  readonly floors: readonly { readonly cells: readonly (C | null)[] }[]
}

/** Every door of a building, entrance by entrance. */
export const doorsOf = <C>(entrances: readonly Doors<C>[]): readonly C[] =>
  entrances.flatMap(({ floors }) => floors.flatMap(({ cells }) => cells.filter((cell) => cell !== null)))

/** How many stand in each state. */
export const countStates = (states: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
