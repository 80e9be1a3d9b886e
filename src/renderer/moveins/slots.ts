import { addDays, type Day, diffDays } from '../../shared/day'
import type { Slot } from '../../shared/moveins/schema'

export interface Pattern {
  readonly fromOn: Day | null
  readonly toOn: Day | null
  readonly first: string
  readonly last: string
  readonly minutes: number
  readonly capacity: number
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const MOST_DAYS = 15

/** Times from the first to the last on each of the days; none while something does not fit. */
export const slotsOf = ({ fromOn, toOn, first, last, minutes, capacity }: Pattern): readonly Slot[] => {
  if (!fromOn || !toOn || !TIME.test(first) || !TIME.test(last) || minutes < 5 || capacity < 1) return []
  const days = diffDays(fromOn, toOn) + 1
  if (days < 1 || days > MOST_DAYS) return []
  const slots: Slot[] = []
  for (let place = 0; place < days; place += 1)
    for (let at = minutesOf(first); at <= minutesOf(last); at += minutes)
      slots.push({ on: addDays(fromOn, place), time: timeOf(at), capacity })
  return slots
}

const keyOf = ({ on, time }: Pick<Slot, 'on' | 'time'>): string => `${on} ${time}`

/** Both, a time of the first winning over the same of the second, in order. */
export const joined = (first: readonly Slot[], second: readonly Slot[]): readonly Slot[] => {
  const all = new Map([...second, ...first].map((slot) => [keyOf(slot), slot]))
  return [...all.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

export interface DayOfSlots {
  readonly on: Day
  readonly times: readonly string[]
  readonly capacity: number
}

/** Times by day, for showing. */
export const byDay = (slots: readonly Slot[]): readonly DayOfSlots[] =>
  [...new Set(slots.map(({ on }) => on))].map((on) => {
    const those = slots.filter((slot) => slot.on === on)
    return {
      on,
      times: those.map(({ time }) => time),
      capacity: those.reduce((sum, { capacity }) => sum + capacity, 0),
    }
  })
