import { addDays, type Day } from '../day'
import type { BillDetails } from './bill-details'

/** Days (both ends counted, null: until further notice) on which a unit is charged a part of the price, or by another payer. */
export interface RateSpan {
  readonly fromOn: Day
  readonly toOn: Day | null
  readonly percent: number
  readonly payer: string
}

/** The days on which a rate begins, or the usual price comes back. */
export const changesOf = (rates: readonly RateSpan[]): readonly Day[] =>
  rates.flatMap((rate) => [rate.fromOn, ...(rate.toOn === null ? [] : [addDays(rate.toOn, 1)])])

/** What a day's charge says of its rate; nothing where the full price is charged to the owner. */
export const rateOn = (rates: readonly RateSpan[], day: Day): Pick<BillDetails, 'percent' | 'payer'> => {
  const rate = rates.find((each) => each.fromOn <= day && (each.toOn === null || day <= each.toOn))
  if (!rate) return {}
  return {
    ...(rate.percent === 100 ? {} : { percent: rate.percent }),
    ...(rate.payer === '' ? {} : { payer: rate.payer }),
  }
}

/** Whether two spans share a day. */
export const spansMeet = (
  a: Pick<RateSpan, 'fromOn' | 'toOn'>,
  b: Pick<RateSpan, 'fromOn' | 'toOn'>,
): boolean => (a.toOn === null || b.fromOn <= a.toOn) && (b.toOn === null || a.fromOn <= b.toOn)
