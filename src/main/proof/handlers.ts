import type { ProofState, proofContract } from '../../shared/proof/contract'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { handlersFor, prepared } from '../handlers'
import { proofSources } from '../proofs'
import { checkCode } from './check'
import { fingerprintOf, nameOfKey } from './ed25519'
import { currentKey, makeProofKey, mustSeal, rawPublicKey, trySign } from './keys'

const stateOf = (view: View, context: Context): ProofState => {
  const signs = trySign(view, context, () => new Uint8Array([1])) !== undefined
  return {
    state: signs ? 'ready' : currentKey(view) ? 'locked' : 'none',
    keys: [...view.proofKeys.all()].reverse().map((key) => ({
      fingerprint: fingerprintOf(rawPublicKey(key)),
      madeAt: key.madeAt,
      madeByName: key.madeByName,
      retiredAt: key.retiredAt,
    })),
  }
}

/** All that the page for the gate is given: the center's name and the public halves of its keys. */
const pageFacts = (view: View, context: Context) => ({
  center: [...view.center.all()][0]?.name ?? '',
  savedAt: context.now,
  keys: Object.fromEntries(
    [...view.proofKeys.all()].map((key) => [nameOfKey(rawPublicKey(key)), key.publicKey]),
  ),
  fingerprint: currentKey(view) ? fingerprintOf(rawPublicKey(currentKey(view) as never)) : '',
})

/** Data inside a page: no sign in it can end the element it stands in. */
const inert = (facts: object): string => JSON.stringify(facts).replaceAll('<', '\\u003c')

export const proofHandlers = handlersFor<typeof proofContract>()({
  'proof.check': (view, { text }, context) => checkCode(view, text, proofSources, context),

  'proof.state': (view, _input, context) => stateOf(view, context),

  'proof.renewKey': (draft, _input, context) => {
    mustSeal(draft, context)
    makeProofKey(draft, context, actor(context).name)
    return stateOf(draft, context)
  },

  'proof.savePage': prepared({
    prepare: async (view, _input, context) => {
      const page = await context.ports.gatePage()
      const filled = page.replace('"gate-facts"', () => inert(pageFacts(view, context)))
      return context.ports.files.save('gate-check.html', new TextEncoder().encode(filled))
    },
    commit: (_draft, _input, saved: string | null) => saved,
  }),
})
