import type { Day } from '../day'
import type { Unit } from './schema'

type Life = Pick<Unit, 'began' | 'ended'>

/** Whether there is such a unit on a day: half-open, so that what a split made takes over on its day and not before. */
export const livesOn = ({ began, ended }: Life, day: Day): boolean =>
  (began === undefined || began.on <= day) && (ended === undefined || ended.on > day)

/** Split or joined away: its records stay to read, nothing new is written to it. */
export const isEnded = ({ ended }: Life): boolean => ended !== undefined
