import { z } from 'zod'
import { Day, Instant, YearMonth } from '../day'
import { id } from '../id'
import { LARGEST_PRICE_E4, PositiveFen, splitByLargestRemainder } from '../money'
import type { Charge } from './charge'

/** 公共费用 of a month, shared by the units an item applies to (domain.md §4.2 公摊). */
export const CommonCost = z.strictObject({
  id: id('cost'),
  siteId: id('site'),
  tariffId: id('tariff'),
  item: z.string(),
  month: YearMonth,
  fromOn: Day,
  toOn: Day,
  totalFen: PositiveFen,
  /** The supplier's bill, or how it was reckoned. */
  source: z.string().max(200),
  byName: z.string(),
  at: Instant,
  voided: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type CommonCost = z.infer<typeof CommonCost>

/**
 * What each unit bears of a cost, in fen, in the order given: shares by largest remainder add up to the cost to the fen
 * (domain.md §19 row 20). `billedFen` was billed of it already; who has been billed weighs nothing and the rest is shared by
 * the others. A weight is an area in 0.01 ㎡ or 1, × 入住系数 in %. Null when there is nothing to share by.
 */
export const sharesOf = (
  totalFen: number,
  billedFen: number,
  weights: readonly number[],
): readonly number[] | null => splitByLargestRemainder(Math.max(0, totalFen - billedFen), weights)

/** One unit's share as a line of a bill: one thing at the price of its share, for the payer its rate names. */
export const shareCharge = (
  cost: Pick<CommonCost, 'id' | 'fromOn' | 'toOn' | 'totalFen'>,
  amountFen: number,
  weight: number,
  allWeight: number,
  payer?: string,
): Charge => ({
  fromOn: cost.fromOn,
  toOn: cost.toOn,
  priceE4: Math.min(amountFen * 100, LARGEST_PRICE_E4),
  quantityCenti: 100,
  amountFen,
  costId: cost.id,
  share: { totalFen: cost.totalFen, weight, allWeight },
  ...(payer ? { payer } : {}),
})
