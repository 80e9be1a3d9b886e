import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { type Problem, problem } from '../problem'
import { spansMeet } from './rate-spans'

/** 空置率, 开发商承担, or another rate agreed for one unit. */
export const RateReason = z.enum(['vacant', 'developer', 'other'])
export type RateReason = z.infer<typeof RateReason>

const rateFacts = {
  unitId: id('unit'),
  tariffId: id('tariff'),
  why: RateReason,
  /** Of the price: 70 for a vacant unit where the city says so (domain.md §4.2). */
  percent: z.int('fees.percentWrong').min(0, 'fees.percentWrong').max(100, 'fees.percentWrong'),
  /** Who pays instead of the owner; empty: the owner. */
  payer: z.string().trim().max(60, 'fees.payerTooLong'),
  fromOn: Day,
  toOn: Day.nullable(),
}

/** A rate for one unit and item: granted by a second person, from one day to another (domain.md §4.2). */
export const RateGrant = z.strictObject({
  id: id('rate'),
  no: z.string(),
  ...rateFacts,
  unitLabel: z.string(),
  item: z.string(),
  reason: z.string(),
  approvalNo: z.string(),
  askedByName: z.string(),
  agreedByName: z.string(),
  at: Instant,
  ended: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type RateGrant = z.infer<typeof RateGrant>

export const RateAsk = z.strictObject({ kind: z.literal('feeRate'), ...rateFacts })
export type RateAsk = z.infer<typeof RateAsk>

/**
 * A rate runs forwards, changes something, and no other runs on its days. Refuses `fees.periodBackwards`, `fees.rateOfNothing`,
 * `fees.rateMeets`.
 */
export const canGrant = (ask: RateAsk, others: readonly RateGrant[]): Problem | undefined => {
  if (ask.toOn !== null && ask.toOn < ask.fromOn) return problem('fees.periodBackwards', {}, 'toOn')
  if (ask.percent === 100 && ask.payer === '') return problem('fees.rateOfNothing', {}, 'percent')
  const other = others.find((each) => each.tariffId === ask.tariffId && spansMeet(each, ask))
  return (
    other && problem('fees.rateMeets', { no: other.no, from: other.fromOn, to: other.toOn ?? '' }, 'fromOn')
  )
}

/** A rate ends on a day not before its first; from the day after on the full price is charged. Refuses `fees.rateEnded`, `fees.periodBackwards`. */
export const canEndRate = (grant: RateGrant, toOn: Day): Problem | undefined => {
  if (grant.ended || (grant.toOn !== null && grant.toOn < toOn))
    return problem('fees.rateEnded', { no: grant.no, day: grant.toOn ?? '' })
  return toOn < grant.fromOn ? problem('fees.periodBackwards', {}, 'toOn') : undefined
}
