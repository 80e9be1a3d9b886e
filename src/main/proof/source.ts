import type { Instant } from '../../shared/day'
import type { ProofFacts, ProofKind } from '../../shared/proof/payload'
import { bodyOf, codeText, signedBytes } from '../../shared/proof/payload'
import type { Standing } from '../../shared/proof/rules'
import type { View } from '../collections'
import type { Context } from '../context'
import { nameOfKey } from './ed25519'
import { rawPublicKey, trySign } from './keys'

/** What a feature tells of a paper of its own. */
export interface Proved {
  readonly facts: Omit<ProofFacts, 'kind'>
  readonly standing: Standing
  /** Who it is made out to, for the desk; it is not in the code. */
  readonly holder: string
  readonly endedAt: Instant | null
  readonly path: string
}

export interface ProofSource {
  /** The record with this number. */
  find(view: View, no: string): string | undefined
  look(view: View, id: string, context: Context): Proved
}

/** What the QR code of a paper holds; empty when this PC cannot sign. Deterministic: the same facts, the same code. */
export const qrOf = (
  view: View,
  context: Context,
  kind: ProofKind,
  source: ProofSource,
  id: string,
): string => {
  const facts: ProofFacts = { kind, ...source.look(view, id, context).facts }
  let body = new Uint8Array()
  const signed = trySign(view, context, (key) => {
    body = new Uint8Array(bodyOf(facts, nameOfKey(rawPublicKey(key))))
    return signedBytes(body)
  })
  return signed ? codeText(body, signed.signature) : ''
}
