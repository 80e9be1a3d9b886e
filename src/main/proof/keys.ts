import { Refusal, refuse } from '../../shared/problem'
import type { ProofKey } from '../../shared/proof/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { newKeyPair, signBytes } from './ed25519'

const placeOf = (id: string) => ({ collection: 'proofKeys', id, field: 'secret' })

/** The key that signs today. */
export const currentKey = (view: View): ProofKey | undefined => view.proofKeys.where('current', 'current')[0]

/** A new key of the center; from now on it signs, and what the one before has signed stays genuine. */
export const makeProofKey = (draft: Draft, context: Context, madeByName: string): ProofKey => {
  const before = currentKey(draft)
  const id = context.newId('proofkey')
  const { secret, publicKey } = newKeyPair()
  if (before) draft.proofKeys.update(before.id, { retiredAt: context.now })
  return draft.proofKeys.insert({
    id,
    publicKey: publicKey.toString('base64url'),
    secret: context.ports.vault.seal(draft, context, placeOf(id), secret),
    madeAt: context.now,
    madeByName,
    retiredAt: null,
  })
}

/** Signs under the center's key. Refuses as the vault does when this PC cannot open it. */
export const signWith = (view: View, context: Context, key: ProofKey, bytes: Uint8Array): Buffer =>
  signBytes(context.ports.vault.open(view, placeOf(key.id), key.secret), bytes)

/** Signs, or undefined where this center has no key yet or this PC cannot open it: desk work goes on without. */
export const trySign = (
  view: View,
  context: Context,
  bytesFor: (key: ProofKey) => Uint8Array,
): { readonly key: ProofKey; readonly signature: Buffer } | undefined => {
  const key = currentKey(view)
  if (!key) return undefined
  try {
    return { key, signature: signWith(view, context, key, bytesFor(key)) }
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

export const rawPublicKey = (key: ProofKey): Buffer => Buffer.from(key.publicKey, 'base64url')

/** A folder whose seal is locked cannot be given a new key: it could not be sealed. Refuses `privacy.sealLocked`. */
export const mustSeal = (view: View, context: Context): void => {
  if (context.ports.vault.state(view) === 'locked') refuse('privacy.sealLocked')
}
