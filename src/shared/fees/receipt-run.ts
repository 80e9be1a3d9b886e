import type { Receipt } from './schema'

export interface ReceiptRun {
  readonly first: string
  readonly last: string
  readonly used: number
  readonly valid: number
  readonly voided: readonly string[]
  /** Numbers between the first and the last that nobody issued. Always empty, and shown so. */
  readonly missing: readonly string[]
  readonly validFen: number
}

/** The run of numbers of some receipts (domain.md §4.9, §19 row 17): voided ones keep their number and count no money. */
export const receiptRun = (receipts: readonly Pick<Receipt, 'no' | 'voided' | 'totalFen'>[]): ReceiptRun | null => {
  const sorted = [...receipts].sort((a, b) => a.no.localeCompare(b.no))
  const first = sorted[0]
  const last = sorted[sorted.length - 1]
  if (!first || !last) return null
  const numbers = new Set(sorted.map((receipt) => Number(receipt.no)))
  const missing: string[] = []
  for (let n = Number(first.no); n <= Number(last.no); n += 1)
    if (!numbers.has(n)) missing.push(String(n).padStart(first.no.length, '0'))
  const voided = sorted.filter((receipt) => receipt.voided)
  return {
    first: first.no,
    last: last.no,
    used: sorted.length,
    valid: sorted.length - voided.length,
    voided: voided.map((receipt) => receipt.no),
    missing,
    validFen: sorted.reduce((sum, receipt) => sum + (receipt.voided ? 0 : receipt.totalFen), 0),
  }
}
