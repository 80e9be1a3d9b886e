import { z } from 'zod'

/** Pieces of input that several acts of the key desk share. */
export const reason = z.string().trim().min(2, 'keys.reasonNeeded').max(300, 'keys.textTooLong')
export const note = z.string().trim().max(300, 'keys.textTooLong')
export const nothing = z.strictObject({})

export const phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^[0-9+\-() *]*$/, 'keys.phoneWrong')

/** Last four of the paper that was shown (domain.md §1.1 C: nothing else of it is kept). */
export const idLast4 = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z]{4}$/, 'keys.lastFourNeeded')
