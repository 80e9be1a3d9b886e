import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { formatFen, PositiveFen } from '../money'
import { type Problem, problem } from '../problem'

/** 补足退款备用金: finance makes up what was paid out of the refund fund (domain.md §4.10: never out of takings). */
export const FundTopUp = z.strictObject({
  id: id('fundtopup'),
  no: z.string(),
  amountFen: PositiveFen,
  /** Who in finance handed it over. */
  fromName: z.string().min(1).max(40),
  on: Day,
  at: Instant,
  byName: z.string(),
})
export type FundTopUp = z.infer<typeof FundTopUp>

/** Cash can go out only as far as the fund reaches, in fen. Refuses `fees.fundShort`. */
export const fundReaches = (availableFen: number, amountFen: number): Problem | undefined =>
  amountFen > availableFen
    ? problem('fees.fundShort', { available: formatFen(Math.max(0, availableFen)) }, 'method')
    : undefined

/** No more is made up than was paid out. Refuses `fees.fundFull`. */
export const canTopUp = (paidOutFen: number, amountFen: number): Problem | undefined =>
  amountFen > paidOutFen ? problem('fees.fundFull', { due: formatFen(paidOutFen) }, 'amountFen') : undefined
