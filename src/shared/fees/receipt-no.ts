/** A receipt's number apart: the prefix of its book and its place in it, counted from 1. */
export interface ReceiptNo {
  readonly book: string
  readonly number: number
}

/** A book's prefix never ends in a figure: `A`, `2026-`, or nothing, so that a number can be taken apart again. */
const RECEIPT_NO = /^(.*\D)?(\d{7,15})$/

/** Book prefix and seven figures, more when the book is that old: A + 42 → A0000042 (domain.md §4.9). */
export const receiptNo = (book: string, number: number): string => `${book}${String(number).padStart(7, '0')}`

/** A0000042 → A and 42. Undefined when it is no receipt number. */
export const readReceiptNo = (no: string): ReceiptNo | undefined => {
  const match = RECEIPT_NO.exec(no)
  return match ? { book: match[1] ?? '', number: Number(match[2]) } : undefined
}

/** The number after one in its book: strictly in order, none skipped (domain.md §4.9). Undefined after no number. */
export const nextReceiptNo = (no: string): string | undefined => {
  const read = readReceiptNo(no)
  return read && receiptNo(read.book, read.number + 1)
}

/** Order of two numbers: by book, then as numbers, so that 10000000 follows 9999999. */
export const byReceiptNo = (a: string, b: string): number => {
  const left = readReceiptNo(a)
  const right = readReceiptNo(b)
  if (left && right && left.book === right.book) return left.number - right.number
  return a < b ? -1 : a > b ? 1 : 0
}
