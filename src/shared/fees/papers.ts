import { z } from 'zod'
import { Day, Instant } from '../day'
import { Fen, PositiveFen } from '../money'
import { PayMethod, ReceiptLine, Voided } from './schema'

/** 收据 (domain.md §4.9, §16): all that the paper says, frozen when it was issued. */
export const ReceiptPaper = z.strictObject({
  centerName: z.string(),
  no: z.string(),
  issuedOn: Day,
  at: Instant,
  payer: z.string(),
  unitLabel: z.string(),
  lines: z.array(ReceiptLine.omit({ billId: true, tariffId: true })).min(1),
  totalFen: PositiveFen,
  capitals: z.string(),
  payments: z.array(z.strictObject({ method: PayMethod, amountFen: PositiveFen, reference: z.string() })),
  cashReceivedFen: Fen,
  changeFen: Fen,
  remark: z.string(),
  byName: z.string(),
  voided: Voided.nullable(),
  /** What its QR code holds; empty where this PC cannot sign. */
  qr: z.string(),
})
export type ReceiptPaper = z.infer<typeof ReceiptPaper>
