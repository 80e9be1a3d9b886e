import type { Receipt } from './schema'

/** A receipt of nothing but deposits is printed as a deposit receipt, which says that the money comes back. */
export const paperOfReceipt = (receipt: Pick<Receipt, 'lines'>): 'receipt' | 'depositReceipt' =>
  receipt.lines.every((line) => line.kind === 'deposit') ? 'depositReceipt' : 'receipt'
