import type { Draft } from './collections'
import type { Context } from './context'
import { makeProofKey } from './proof/keys'

/** What a new center is given in the commit that makes it: one line each. */
export const setUpHooks: readonly ((draft: Draft, context: Context, byName: string) => void)[] = [
  makeProofKey,
]
