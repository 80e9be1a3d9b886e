import { z } from 'zod'
import { LendInput } from './contract'

/** A loan the desk may not make by itself: overnight, longer, or of the owner's set (domain.md §1.3). */
export const KeyLoanAsk = z.strictObject({ kind: z.literal('keyLoan'), loan: LendInput })
export type KeyLoanAsk = z.infer<typeof KeyLoanAsk>
