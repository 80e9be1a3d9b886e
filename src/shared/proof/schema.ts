import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'
import { Sealed } from '../sealed'

/** The center's own key for its papers (Ed25519). The secret half is sealed; the public half proves papers for ever. */
export const ProofKey = z.strictObject({
  id: id('proofkey'),
  /** 32 bytes, base64url. */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  secret: Sealed,
  madeAt: Instant,
  madeByName: z.string().max(40),
  /** From then on it signs nothing new; what it has signed stays genuine. */
  retiredAt: Instant.nullable(),
})
export type ProofKey = z.infer<typeof ProofKey>
