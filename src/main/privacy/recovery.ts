import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { sealKeyOf } from './vault'

/**
 * A new recovery code must open what is sealed: the data key is wrapped under it in the commit that makes it valid.
 * Refuses `privacy.sealLocked` on a PC that has not the data key itself.
 */
export const wrapForCode = async (
  code: string,
  view: View,
  context: Context,
): Promise<(draft: Draft) => void> => {
  const { vault } = context.ports
  if (vault.state(view) === 'locked') refuse('privacy.sealLocked')
  const record = sealKeyOf(view) ?? vault.makeKey(context)
  const recovery = await vault.wrapFor(code, record)
  return (draft) => {
    const kept = sealKeyOf(draft) ?? draft.sealKeys.insert(record)
    draft.sealKeys.update(kept.id, { recovery, recoveryAt: context.now })
  }
}

/** The code from the paper brings the data key to this PC. Answers whether it did. */
export const openWithCode = async (code: string, view: View, context: Context): Promise<boolean> => {
  const record = sealKeyOf(view)
  return record !== undefined && (await context.ports.vault.recover(code, record))
}
