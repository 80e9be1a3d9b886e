import { type Day, diffDays } from '../day'

/** A part of a debt (fen) and the day it was paid, or today while it is not. */
export interface LatePart {
  readonly principalFen: number
  readonly dueOn: Day
  readonly paidOn: Day
}

export interface LateFeeRule {
  /** Per day in 0.000001: 万分之五 is 500, 3‰ is 3000. The default of a center is 0: off (domain.md §4.6). */
  readonly rateE6: number
  /** Courts allow about LPR × 1.3: LPR a year in 0.01 % and the multiple in %. Null: no cap. */
  readonly cap: { readonly lprBp: number; readonly timesPercent: number } | null
}

export interface LateFee {
  /** Days of the part that is latest. */
  readonly days: number
  /** By the agreed rate alone, in fen. */
  readonly fullFen: number
  readonly capFen: number | null
  /** What may be asked: the smaller of the two. */
  readonly feeFen: number
  /** Whether the cap made it smaller; screen and notice must say so (domain.md §19 row 14). */
  readonly capped: boolean
}

/** From the day after the due day to the pay day inclusive. */
const daysLate = (part: LatePart): number => Math.max(0, diffDays(part.dueOn, part.paidOn))

const halfUp = (amount: bigint, by: bigint): number => Number((amount * 2n + by) / (by * 2n))

/**
 * 违约金 in fen: simple, not compounded, each part of the debt for its own days, rounded half up once (domain.md §4.6,
 * §19 rows 13, 14). Nothing before or on the due day.
 */
export const lateFee = (parts: readonly LatePart[], { rateE6, cap }: LateFeeRule): LateFee => {
  const fenDays = parts.reduce((sum, part) => sum + BigInt(part.principalFen) * BigInt(daysLate(part)), 0n)
  const fullFen = halfUp(fenDays * BigInt(rateE6), 1_000_000n)
  const capFen = cap ? halfUp(fenDays * BigInt(cap.lprBp) * BigInt(cap.timesPercent), 365_000_000n) : null
  const feeFen = capFen === null ? fullFen : Math.min(fullFen, capFen)
  const days = Math.max(0, ...parts.map(daysLate))
  return { days, fullFen, capFen, feeFen, capped: feeFen < fullFen }
}
