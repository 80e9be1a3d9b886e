import { type Day, diffDays } from '../day'
import type { Unit } from '../estate/schema'

/** What a door can be coloured by. */
export const MAP_MODES = ['occupancy', 'arrears', 'work', 'defects'] as const
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

/** None, some open, some past its day, some disputed with whoever is to mend it (domain.md §2.6). */
export const DEFECTS = ['none', 'open', 'overdue', 'disputed'] as const
export type Defects = (typeof DEFECTS)[number]

interface OpenDefect {
  readonly dueOn: Day | null
  readonly disputed: unknown
}

/** How a unit stands with its open defects on a day: the worst of them. */
export const defectsOf = (open: readonly OpenDefect[], today: Day): Defects => {
  if (open.some(({ disputed }) => disputed !== null)) return 'disputed'
  if (open.some(({ dueOn }) => dueOn !== null && dueOn < today)) return 'overdue'
  return open.length > 0 ? 'open' : 'none'
}

/** The place of a room on its floor: 1102 on floor 11 and 302 on floor 3 stand in one column, 02. */
export const columnOf = (room: string, floor: number | null): string => {
  const before = floor === null ? '' : floor < 0 ? `B${-floor}` : String(floor)
  const bare = room.replace(/^-?0*(?=\d|B)/, '')
  return before !== '' && bare.length > before.length && bare.startsWith(before)
    ? bare.slice(before.length)
    : room
}
