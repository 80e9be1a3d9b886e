import { type Day, diffDays } from '../day'
import { formatArea, parseFen, type Typed } from '../money'
import { type Problem, problem } from '../problem'
import type { Meter, Reading } from './schema'

/** What a counter shows, as people write it: two decimals at most, nothing below 0; in 0.01. Refuses like parseFen. */
export const parseCount = (typed: string): Typed => parseFen(typed)

/** The first value a counter cannot show, in 0.01: 5 figures run over at 100000.00. */
export const capacityOf = (meter: Pick<Meter, 'digits'>): number => 10 ** meter.digits * 100

/** A counter shows no more figures than it has. Refuses `meters.tooManyFigures`. */
export const canShow = (
  { no, digits }: Pick<Meter, 'no' | 'digits'>,
  valueCenti: number,
  field: 'valueCenti' | 'startCenti',
): Problem | undefined =>
  valueCenti >= capacityOf({ digits })
    ? problem('meters.tooManyFigures', { meter: no, digits }, field)
    : undefined

/** What was used between two values (0.01), times the factor; over the top of the counter when it ran over. */
export const usageOf = (
  meter: Pick<Meter, 'digits' | 'factor'>,
  previousCenti: number,
  valueCenti: number,
  ranOver: boolean,
): number => (valueCenti - previousCenti + (ranOver ? capacityOf(meter) : 0)) * meter.factor

/** Where a meter stands: its last standing reading, else what it showed when it was put up. */
export interface Standing {
  readonly valueCenti: number
  readonly on: Day
  readonly estimated: boolean
}

interface Given {
  readonly valueCenti: number
  readonly readOn: Day
  readonly ranOver: boolean
}

/**
 * A reading must follow the last one: later, and not lower unless the counter ran over; an estimate that was too high is
 * reversed first. Refuses `meters.gone`, `meters.dayBefore`, `meters.dayAhead`, `meters.tooManyFigures`, `meters.belowLast`,
 * `meters.belowEstimate`, `meters.notRunOver`.
 */
export const canRead = (
  meter: Pick<Meter, 'no' | 'digits' | 'endedOn'>,
  last: Standing,
  given: Given,
  today: Day,
): Problem | undefined => {
  const about = { meter: meter.no, last: formatArea(last.valueCenti), on: last.on }
  if (meter.endedOn !== null) return problem('meters.gone', { meter: meter.no, day: meter.endedOn })
  if (given.readOn <= last.on) return problem('meters.dayBefore', about, 'readOn')
  if (given.readOn > today) return problem('meters.dayAhead', { meter: meter.no, today }, 'readOn')
  const unshown = canShow(meter, given.valueCenti, 'valueCenti')
  if (unshown) return unshown
  if (given.ranOver && given.valueCenti >= last.valueCenti)
    return problem('meters.notRunOver', about, 'valueCenti')
  if (!given.ranOver && given.valueCenti < last.valueCenti)
    return problem(last.estimated ? 'meters.belowEstimate' : 'meters.belowLast', about, 'valueCenti')
  return undefined
}

/** How many earlier readings say what is usual. */
const USUAL_OF = 3

type Past = Pick<Reading, 'usageCenti' | 'fromOn' | 'readOn'>

const daysOf = (reading: Past): number => Math.max(1, diffDays(reading.fromOn, reading.readOn) + 1)

/**
 * Whether a use is far from the usual of the last readings, by day: above `percent` of it, or nothing where something was
 * used before. Without earlier readings nothing is unusual; 0 % turns it off.
 */
export const isUnusual = (now: Past, past: readonly Past[], percent: number): boolean => {
  const last = past.slice(-USUAL_OF)
  const used = last.reduce((sum, each) => sum + each.usageCenti, 0)
  const days = last.reduce((sum, each) => sum + daysOf(each), 0)
  if (percent === 0 || used === 0) return false
  return now.usageCenti === 0 || now.usageCenti * days * 100 > used * daysOf(now) * percent
}

/** What a meter would have counted at its usual pace, in 0.01 of its counter; null when nothing is known of it. */
export const estimateOf = (
  meter: Pick<Meter, 'factor' | 'digits'>,
  last: Standing,
  readOn: Day,
  past: readonly Past[],
): number | null => {
  const recent = past.slice(-USUAL_OF)
  const days = recent.reduce((sum, each) => sum + daysOf(each), 0)
  if (days === 0) return null
  const used = recent.reduce((sum, each) => sum + each.usageCenti, 0)
  const step = Math.round((used * diffDays(last.on, readOn)) / (days * meter.factor))
  return Math.min(last.valueCenti + Math.max(0, step), capacityOf(meter) - 1)
}
