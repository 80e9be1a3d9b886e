import type { Deposit } from '../shared/fees/deposits'
import type { Problem } from '../shared/problem'
import type { View } from './collections'
import { depositWaits } from './keys/depositHold'

/** What the area a deposit stands behind has against giving it back now: one line each. */
const guards: readonly ((view: View, deposit: Deposit) => Problem | undefined)[] = [depositWaits]

export const againstReturn = (view: View, deposit: Deposit): Problem | undefined => {
  for (const guard of guards) {
    const found = guard(view, deposit)
    if (found) return found
  }
  return undefined
}
