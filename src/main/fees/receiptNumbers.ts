import { byReceiptNo, receiptNo } from '../../shared/fees/receipt-no'
import { isFull, type ReceiptBook, rangeOf } from '../../shared/fees/receiptBooks'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { takeNumber } from '../numbers'

const booksOf = (view: View, staffId: string): readonly ReceiptBook[] =>
  [...view.receiptBooks.where('holder', staffId)].sort((a, b) =>
    byReceiptNo(rangeOf(a).first, rangeOf(b).first),
  )

/**
 * The next number, inside the commit that uses it: of the book the person holds, else of the desk's common one, which
 * never ends (domain.md §4.9). Refuses `fees.bookUsedUp` when their own has no number left.
 */
export const takeReceiptNumber = (draft: Draft, context: Context): string => {
  const [book] = booksOf(draft, actor(context).id)
  if (!book) return takeNumber(draft, context, 'receipt')
  if (isFull(book)) refuse('fees.bookUsedUp', rangeOf(book))
  draft.receiptBooks.update(book.id, { nextNumber: book.nextNumber + 1 })
  return receiptNo(book.prefix, book.nextNumber)
}
