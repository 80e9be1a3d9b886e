import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { type Problem, problem } from '../problem'
import { receiptNo } from './receipt-no'

/** 收·发·存: what happened to a book, never edited (domain.md §4.9). */
export const BookMove = z.strictObject({
  kind: z.enum(['received', 'issued', 'returned']),
  on: Day,
  at: Instant,
  byName: z.string(),
  /** From whom it came, to whom it went, or who brought it back. */
  person: z.string(),
  /** Numbers used up to then. */
  used: z.int().min(0),
  note: z.string().max(200),
})
export type BookMove = z.infer<typeof BookMove>

/** 收据本: a range of numbers with its own letters, taken strictly in order by whoever holds it. */
export const ReceiptBook = z.strictObject({
  id: id('receiptbook'),
  prefix: z.string().regex(/^[A-Z]{1,4}$/, 'fees.bookPrefix'),
  firstNumber: z.int().min(1),
  lastNumber: z.int().min(1),
  /** The next number to be used; one past the last when the book is full. */
  nextNumber: z.int().min(1),
  holderId: id('staff').nullable(),
  holderName: z.string(),
  moves: z.array(BookMove).min(1),
})
export type ReceiptBook = z.infer<typeof ReceiptBook>

export const isFull = (book: Pick<ReceiptBook, 'nextNumber' | 'lastNumber'>): boolean =>
  book.nextNumber > book.lastNumber

/** First and last number of a book as they stand on receipts. */
export const rangeOf = (
  book: Pick<ReceiptBook, 'prefix' | 'firstNumber' | 'lastNumber'>,
): { readonly first: string; readonly last: string } => ({
  first: receiptNo(book.prefix, book.firstNumber),
  last: receiptNo(book.prefix, book.lastNumber),
})

const LARGEST_BOOK = 10_000

/**
 * A new book continues the one before it with the same letters: no number twice, none left out. Refuses `fees.bookBackwards`,
 * `fees.bookTooLarge`, `fees.bookOverlaps`, `fees.bookGap`.
 */
export const canReceiveBook = (
  book: Pick<ReceiptBook, 'prefix' | 'firstNumber' | 'lastNumber'>,
  others: readonly ReceiptBook[],
): Problem | undefined => {
  if (book.lastNumber < book.firstNumber) return problem('fees.bookBackwards', {}, 'lastNumber')
  if (book.lastNumber - book.firstNumber >= LARGEST_BOOK)
    return problem('fees.bookTooLarge', {}, 'lastNumber')
  const same = others.filter((each) => each.prefix === book.prefix)
  const last = Math.max(0, ...same.map((each) => each.lastNumber))
  if (book.firstNumber <= last)
    return problem('fees.bookOverlaps', { no: receiptNo(book.prefix, last) }, 'firstNumber')
  return same.length > 0 && book.firstNumber !== last + 1
    ? problem('fees.bookGap', { no: receiptNo(book.prefix, last + 1) }, 'firstNumber')
    : undefined
}

/** A book goes to one person at a time, a new one only against the old stubs. Refuses `fees.bookFull`, `fees.bookHeld`, `fees.returnOldBook`. */
export const canIssueBook = (
  book: ReceiptBook,
  personId: string,
  books: readonly ReceiptBook[],
): Problem | undefined => {
  const about = rangeOf(book)
  if (isFull(book)) return problem('fees.bookFull', about)
  if (book.holderId !== null) return problem('fees.bookHeld', { ...about, name: book.holderName })
  const old = books.find((each) => each.holderId === personId)
  return old ? problem('fees.returnOldBook', { name: old.holderName, ...rangeOf(old) }) : undefined
}

/** Refuses `fees.bookNotHeld`. */
export const canReturnBook = (book: ReceiptBook): Problem | undefined =>
  book.holderId === null ? problem('fees.bookNotHeld', rangeOf(book)) : undefined
