import { addDays, type Day, dayOf, type Instant, timeOf } from '../day'
import { type Problem, problem } from '../problem'
import type { ArrearsContact } from './schema'

/** Money that came in for the debt; what was voided since is not among it. */
export interface Paid {
  readonly at: Instant
  readonly fen: number
}

/** Replaced: another day was agreed before this one had passed. Dropped: nothing is owed any more, and not by paying. */
export type PromiseState = 'open' | 'dueToday' | 'kept' | 'broken' | 'replaced' | 'dropped'

type Promised = Pick<ArrearsContact, 'contactedAt' | 'promise'>

const paidFen = (paid: readonly Paid[], since: Instant, until: Day): number =>
  paid.reduce((sum, { at, fen }) => (at >= since && dayOf(at) <= until ? sum + fen : sum), 0)

/** What became of a promise, from the payments alone; undefined for a contact without one. */
export const promiseState = (
  contact: Promised,
  later: readonly Promised[],
  paid: readonly Paid[],
  owesNothing: boolean,
  today: Day,
): PromiseState | undefined => {
  const { promise, contactedAt } = contact
  if (!promise) return undefined
  if (paidFen(paid, contactedAt, promise.on) >= promise.fen) return 'kept'
  const replaced = later.some(
    (other) =>
      other.promise !== null && other.contactedAt > contactedAt && dayOf(other.contactedAt) <= promise.on,
  )
  if (replaced) return 'replaced'
  if (owesNothing && today <= promise.on) return 'dropped'
  if (today > promise.on) return 'broken'
  return today === promise.on ? 'dueToday' : 'open'
}

export interface ContactTerms {
  readonly promiseMostDays: number
  /** `HH:mm`; people are called on from then until the other. */
  readonly callFrom: string
  readonly callUntil: string
}

/** Whether the desk itself calls on people at that time (〔I〕: nobody is called at night). */
export const isOffHours = (at: Instant, { callFrom, callUntil }: ContactTerms): boolean => {
  const time = timeOf(at)
  return time < callFrom || time > callUntil
}

/**
 * Whether a contact can be written down. Refuses `arrears.contactFuture`, `arrears.promiseNeeded`,
 * `arrears.promiseNotPromised`, `arrears.promisePast`, `arrears.promiseTooFar`, `arrears.promiseTooMuch`.
 */
export const canContact = (
  contact: Pick<ArrearsContact, 'contactedAt' | 'outcome' | 'promise'>,
  overdueFen: number,
  terms: ContactTerms,
  now: Instant,
): Problem | undefined => {
  const { promise, outcome, contactedAt } = contact
  if (contactedAt > now) return problem('arrears.contactFuture', {}, 'contactedAt')
  if (outcome === 'promised' && !promise) return problem('arrears.promiseNeeded', {}, 'promise')
  if (outcome !== 'promised' && promise) return problem('arrears.promiseNotPromised', {}, 'outcome')
  if (!promise) return undefined
  const spoken = dayOf(contactedAt)
  const lastOn = addDays(spoken, terms.promiseMostDays)
  if (promise.on < spoken) return problem('arrears.promisePast', { day: spoken }, 'promise.on')
  if (promise.on > lastOn)
    return problem('arrears.promiseTooFar', { day: lastOn, n: terms.promiseMostDays }, 'promise.on')
  if (promise.fen > overdueFen) return problem('arrears.promiseTooMuch', {}, 'promise.fen')
  return undefined
}
