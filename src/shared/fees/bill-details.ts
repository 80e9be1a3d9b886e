import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { Fen, PositiveFen, PriceE4 } from '../money'

/** To what an amount is rounded, half up: fen, 0.10 or 1.00 yuan. */
export const Rounding = z.enum(['fen', 'jiao', 'yuan'])
export type Rounding = z.infer<typeof Rounding>

/** Fen of one step of a rounding rule. */
export const STEP_FEN: Readonly<Record<Rounding, number>> = { fen: 1, jiao: 10, yuan: 100 }

/** Over what the steps of a tiered price are counted: each reading by itself, or the calendar year. */
export const TierBasis = z.enum(['reading', 'year'])
export type TierBasis = z.infer<typeof TierBasis>

/** A dearer step: from above so many units (0.01) on, at that price. */
export const Tier = z.strictObject({ aboveCenti: z.int().min(1).max(999_999_999), priceE4: PriceE4.min(1) })
export type Tier = z.infer<typeof Tier>
export const Tiers = z.array(Tier).max(5)

/** Why an amount of 违约金 is what it is, so that screen and notice can print the formula (domain.md §4.6). */
export const LateDetail = z.strictObject({
  billId: id('bill'),
  item: z.string(),
  /** Of the late bill: what its own period was. */
  fromOn: Day,
  toOn: Day,
  /** Part of the debt, its days and until when: one part for each payment and what is still open. */
  parts: z
    .array(
      z.strictObject({
        principalFen: PositiveFen,
        days: z.int().min(1),
        untilOn: Day,
        /** Where these days had another rate than the last one. */
        rateE6: z.int().min(0).optional(),
      }),
    )
    .max(60),
  rateE6: z.int().min(0),
  /** LPR a year in 0.01 % and the multiple in %, as the cap was reckoned. */
  cap: z.strictObject({ lprBp: z.int(), timesPercent: z.int() }).nullable(),
  capped: z.boolean(),
  /** Asked for already by earlier bills, taken off here. */
  beforeFen: Fen,
})
export type LateDetail = z.infer<typeof LateDetail>

/** What a bill may say beside its amount; absent where it does not apply. */
export const billDetails = {
  /** Billed at this part of the price only: a vacant unit, a developer's rate (domain.md §4.2). */
  percent: z.int().min(0).max(100).optional(),
  /** Who is to pay when it is not the owner: the developer of an unsold unit. */
  payer: z.string().max(60).optional(),
  /** The reading it was reckoned from, and which step of a tiered price it is. */
  meterId: id('meter').optional(),
  readingId: id('reading').optional(),
  tier: z.int().min(1).max(5).optional(),
  /** A share of a common cost: of how much, by which weight of all. */
  costId: id('cost').optional(),
  share: z.strictObject({ totalFen: PositiveFen, weight: z.int(), allWeight: z.int() }).optional(),
  late: LateDetail.optional(),
  /** The bill of which this one is the missing rest. */
  correctsId: id('bill').optional(),
} as const

const BillDetails = z.strictObject(billDetails)
export type BillDetails = z.infer<typeof BillDetails>
