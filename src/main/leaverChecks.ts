import type { Problem } from '../shared/problem'
import type { Staff } from '../shared/staff/schema'
import type { View } from './collections'
import { keysLeaver } from './keys/leaver'

/** Why a colleague cannot leave yet: what they still hold for the center (domain.md §1.3 leaver check). */
export type LeaverCheck = (view: View, staff: Staff) => Problem | undefined

/** What must be handed back before somebody leaves: one line each. */
const checks: readonly LeaverCheck[] = [keysLeaver]

/** The first thing that stands in the way. */
export const leaverProblem: LeaverCheck = (view, staff) => {
  for (const check of checks) {
    const found = check(view, staff)
    if (found) return found
  }
  return undefined
}
