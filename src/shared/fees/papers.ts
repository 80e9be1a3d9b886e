import { z } from 'zod'
import { Instant } from '../day'
import { Receipt } from './schema'

/** 收据 as printed: the frozen receipt, which time it is printed, and by whom (domain.md §4.9). */
export const ReceiptPaper = z.strictObject({
  receipt: Receipt,
  /** English names of the items, where the tariff has one. */
  itemsEn: z.record(z.string(), z.string()),
  /** 1 is the original; 2 is the first reprint. */
  printNo: z.int().min(1),
  printedAt: Instant,
  printedByName: z.string(),
})
export type ReceiptPaper = z.infer<typeof ReceiptPaper>
