import { addDays, type Day } from '../day'
import { type Problem, problem } from '../problem'
import type { VisitorPass, WorkerPass } from './schema'

/** Last valid day of a pass of so many days, the first one counted: 30 from 2024-01-31 = 2024-02-29 (domain.md §19). */
export const lastDayOf = (fromOn: Day, days: number): Day => addDays(fromOn, days - 1)

export type WorkerState = WorkerPass['status'] | 'expired' | 'notYet'

/** What a pass is worth on a day. */
export const workerState = (
  pass: Pick<WorkerPass, 'status' | 'validFromOn' | 'validToOn'>,
  today: Day,
): WorkerState => {
  if (pass.status !== 'valid') return pass.status
  if (pass.validToOn < today) return 'expired'
  return pass.validFromOn > today ? 'notYet' : 'valid'
}

export type VisitorState = 'inside' | 'overstayed' | 'left'

export const visitorState = (pass: Pick<VisitorPass, 'outAt' | 'validUntil'>, now: string): VisitorState => {
  if (pass.outAt) return 'left'
  return pass.validUntil < now ? 'overstayed' : 'inside'
}

/** A worker's pass must end after it begins and within the longest time. Refuses `passes.endsBeforeBegins`, `passes.tooLong`. */
export const checkValidity = (fromOn: Day, toOn: Day, longestDays: number): Problem | undefined => {
  if (toOn < fromOn) return problem('passes.endsBeforeBegins', {}, 'validToOn')
  if (toOn > lastDayOf(fromOn, longestDays))
    return problem('passes.tooLong', { days: longestDays }, 'validToOn')
  return undefined
}

/** The number inside the code of a pass from before codes were signed (`SCD1|FK|…`): those cards are still about. */
export const numberInCode = (code: string): string | undefined =>
  /^SCD1\|(?:FK|SG)\|([A-Z]{2}-\d{6}-\d{4})\|/.exec(code.trim())?.[1]
