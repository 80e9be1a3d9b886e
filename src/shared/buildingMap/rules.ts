import { type Day, diffDays } from '../day'
import type { Unit } from '../estate/schema'

/** What a door can be coloured by. */
export const MAP_MODES = ['occupancy', 'arrears', 'work'] as const
export type MapMode = (typeof MAP_MODES)[number]

/** Nothing owed, owed and not yet due, overdue, overdue for more than three months. */
export const ARREARS = ['none', 'open', 'overdue', 'longOverdue'] as const
export type Arrears = (typeof ARREARS)[number]

export const LONG_OVERDUE_DAYS = 90

/** How a debt stands on a day: by the oldest day on which something of it fell due. */
export const arrearsOf = (openFen: number, oldestDueOn: Day | null, today: Day): Arrears => {
  if (openFen === 0 || oldestDueOn === null) return 'none'
  if (oldestDueOn >= today) return 'open'
  return diffDays(oldestDueOn, today) > LONG_OVERDUE_DAYS ? 'longOverdue' : 'overdue'
}

/** No work, workers may come in, under renovation. */
export const WORKS = ['none', 'passes', 'renovating'] as const
export type Work = (typeof WORKS)[number]

export const workOf = (occupancy: Unit['occupancy'], validPasses: number): Work => {
  if (occupancy === 'renovating') return 'renovating'
  return validPasses > 0 ? 'passes' : 'none'
}

/** The place of a room on its floor: 1102 on floor 11 and 302 on floor 3 stand in one column, 02. */
export const columnOf = (room: string, floor: number | null): string => {
  const before = floor === null ? '' : floor < 0 ? `B${-floor}` : String(floor)
  const bare = room.replace(/^-?0*(?=\d|B)/, '')
  return before !== '' && bare.length > before.length && bare.startsWith(before)
    ? bare.slice(before.length)
    : room
}
