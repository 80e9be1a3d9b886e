import type { LateDetail } from './bill-details'
import type { Bill } from './schema'

/** One late bill as screen and notice show it: what is asked, and how it was reckoned. */
export interface LateLine {
  readonly bill: Bill
  readonly parts: LateDetail['parts']
  readonly rateE6: number
  readonly cap: LateDetail['cap']
  readonly capped: boolean
  /** By the agreed rate alone, and by the cap; fen. */
  readonly fullFen: number
  readonly capFen: number | null
  readonly feeFen: number
  /** Asked for already. */
  readonly beforeFen: number
}
