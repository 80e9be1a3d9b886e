import { z } from 'zod'
import { Instant } from '../day'
import { BorrowerType, LoanPurpose } from './schema'

/** 钥匙借用单: all that the slip says (domain.md §1.1 D, §1.4). */
export const KeyLoanSlip = z.strictObject({
  centerName: z.string(),
  no: z.string(),
  keyCode: z.string(),
  keyPlace: z.string(),
  pieces: z.int(),
  borrowerType: BorrowerType,
  borrowerName: z.string(),
  borrowerOrg: z.string(),
  phone: z.string(),
  purpose: LoanPurpose,
  purposeNote: z.string(),
  outAt: Instant,
  dueAt: Instant,
  returnedAt: Instant.nullable(),
  lentByName: z.string(),
  /** What its QR code holds; empty where this PC cannot sign. */
  qr: z.string(),
})
export type KeyLoanSlip = z.infer<typeof KeyLoanSlip>
