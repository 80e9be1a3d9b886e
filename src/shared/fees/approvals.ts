import { z } from 'zod'
import { id } from '../id'
import { PositiveFen } from '../money'

/** 作废 after the day of issue: a second person agrees (domain.md §4.9). Every copy is back in hand. */
export const LateVoidAsk = z.strictObject({
  kind: z.literal('lateVoid'),
  receiptId: id('receipt'),
  allCopiesInHand: z.boolean(),
})
export type LateVoidAsk = z.infer<typeof LateVoidAsk>

/** 减免 of what is still open of a bill, in whole or in part (domain.md §4.5). */
export const WaiverAsk = z.strictObject({
  kind: z.literal('waiver'),
  billId: id('bill'),
  amountFen: PositiveFen,
})
export type WaiverAsk = z.infer<typeof WaiverAsk>
