import type { collections } from '../collections'
import type { Context } from '../context'
import type { Database } from '../store/types'
import { currentKey, makeProofKey } from './keys'

/** A center from before papers were signed gets its key when the program starts, where this PC can seal it. */
export const makeFirstKey = async (
  database: Database<typeof collections>,
  context: Context,
): Promise<void> => {
  const { view, status } = database
  if (status.state !== 'open' || view.center.count() === 0 || currentKey(view)) return
  if (context.ports.vault.state(view) === 'locked') return
  const entry = { route: 'proof.firstKey', staffId: null, at: context.now }
  await database.transact(entry, (draft) => {
    makeProofKey(draft, context, '')
  })
}
