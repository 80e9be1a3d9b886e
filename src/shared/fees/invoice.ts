import { type Problem, problem } from '../problem'
import { readReceiptNo } from './receipt-no'
import type { Receipt } from './schema'

/**
 * One proof of one payment: the receipt comes back when its invoice goes out; a deposit gets none (domain.md §4.11).
 * Refuses `fees.alreadyVoid`, `fees.invoicedAlready`, `fees.depositNoInvoice`, `fees.originalNeeded`.
 */
export const canInvoice = (receipt: Receipt, originalInHand: boolean): Problem | undefined => {
  const { no, invoice } = receipt
  if (receipt.voided) return problem('fees.alreadyVoid', { no })
  if (invoice && !invoice.withdrawn) return problem('fees.invoicedAlready', { no, invoice: invoice.no })
  if (receipt.lines.some((line) => line.kind === 'deposit')) return problem('fees.depositNoInvoice', { no })
  return originalInHand ? undefined : problem('fees.originalNeeded', { no }, 'originalInHand')
}

/** Refuses `fees.notInvoiced`. */
export const canWithdrawInvoice = (receipt: Receipt): Problem | undefined =>
  receipt.invoice && !receipt.invoice.withdrawn ? undefined : problem('fees.notInvoiced', { no: receipt.no })

/** The receipt number in what was typed or scanned: alone, with blanks, or inside the text of a QR code. */
export const receiptNoIn = (code: string): string | undefined => {
  const found = /(?:^|[^0-9A-Za-z])([A-Za-z]{0,4}\d{7,15})(?=$|[^0-9A-Za-z])/.exec(
    code.normalize('NFKC').trim(),
  )
  const no = found?.[1]?.toUpperCase()
  return no && readReceiptNo(no) ? no : undefined
}
