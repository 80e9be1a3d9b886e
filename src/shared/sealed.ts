import { z } from 'zod'

/** A text or picture as the disk has it: `s1.<slot>.<what>`. Opened in main only, with a reason, see main/privacy. */
export const Sealed = z.string().regex(/^s1\.[0-9a-z]{1,10}\.[A-Za-z0-9_-]+$/)
export type Sealed = z.infer<typeof Sealed>

/** An identity number: its mask for the eye and for looking up by the tail, the whole of it sealed. */
export const SealedNumber = z.strictObject({ shown: z.string().max(40), sealed: Sealed })
export type SealedNumber = z.infer<typeof SealedNumber>
