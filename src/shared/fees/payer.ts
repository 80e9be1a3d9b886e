import { z } from 'zod'

/** Line breaks, other control signs, and those that turn the direction of what stands beside them. */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/**
 * 交款人 as it stands on the receipt, any name in any script (domain.md §4.9): one line in the order it is read, whatever was
 * pasted. Refuses `fees.payerNeeded`, `fees.payerTooLong`.
 */
export const Payer = z
  .string()
  .overwrite((typed) => typed.replace(UNPRINTABLE, ' ').trim())
  .min(1, 'fees.payerNeeded')
  .max(120, 'fees.payerTooLong')
