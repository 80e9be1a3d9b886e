import { sumFen } from '../money'
import { byReceiptNo, readReceiptNo, receiptNo } from './receipt-no'
import type { Receipt } from './schema'

export interface ReceiptRun {
  readonly first: string
  readonly last: string
  readonly used: number
  readonly valid: number
  readonly voided: readonly string[]
  /** Numbers between the first and the last of a book that nobody issued: always empty, and shown so. At most 1000. */
  readonly missing: readonly string[]
  readonly validFen: number
}

const MOST_LISTED = 1000

/** Numbers skipped between each receipt and the one before it in its book. */
const missingIn = (sorted: readonly string[]): readonly string[] => {
  const missing: string[] = []
  for (const [place, no] of sorted.entries()) {
    const after = readReceiptNo(sorted[place - 1] ?? '')
    const here = readReceiptNo(no)
    if (!after || !here || after.book !== here.book) continue
    for (let n = after.number + 1; n < here.number && missing.length < MOST_LISTED; n += 1)
      missing.push(receiptNo(here.book, n))
  }
  return missing
}

/**
 * The run of numbers of some receipts (domain.md §4.9, §4.10, §19 row 17): voided ones keep their number and count no
 * money; a reprint takes no number. Null without receipts.
 */
export const receiptRun = (
  receipts: readonly Pick<Receipt, 'no' | 'voided' | 'totalFen'>[],
): ReceiptRun | null => {
  const sorted = [...receipts].sort((a, b) => byReceiptNo(a.no, b.no))
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last) return null
  const voided = sorted.filter((receipt) => receipt.voided)
  const valid = sorted.filter((receipt) => !receipt.voided)
  return {
    first: first.no,
    last: last.no,
    used: sorted.length,
    valid: valid.length,
    voided: voided.map((receipt) => receipt.no),
    missing: missingIn(sorted.map((receipt) => receipt.no)),
    validFen: sumFen(valid.map((receipt) => receipt.totalFen)),
  }
}
