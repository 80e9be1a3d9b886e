import { z } from 'zod'
import { id } from '../id'
import { LendInput } from './loanContract'

/** A loan the desk may not make by itself: overnight, longer, of the owner's set or in custody (domain.md §1.3). */
export const KeyLoanAsk = z.strictObject({ kind: z.literal('keyLoan'), loan: LendInput })
export type KeyLoanAsk = z.infer<typeof KeyLoanAsk>

/** Differences of a stock-take, explained by who counted, agreed to by a second person (domain.md §1.1 F). */
export const KeyStocktakeAsk = z.strictObject({
  kind: z.literal('keyStocktake'),
  stocktakeId: id('keystocktake'),
})
export type KeyStocktakeAsk = z.infer<typeof KeyStocktakeAsk>
