import { type Problem, problem } from '../../shared/problem'
import type { Staff } from '../../shared/staff/schema'
import type { View } from '../collections'
import { heldByStaff } from './facts'

const MOST_NAMED = 10

/**
 * domain.md §1.3: keys are handed back before the paperwork, and a cabinet has another keeper. Refuses
 * `keys.leaverHolds` with the list, `keys.leaverKeeps`.
 */
export const keysLeaver = (view: View, staff: Pick<Staff, 'id' | 'name'>): Problem | undefined => {
  const { name } = staff
  const held = heldByStaff(view, staff.id, name)
  if (held.length > 0) {
    const codes = held.slice(0, MOST_NAMED).map((loan) => loan.keyCode)
    return problem('keys.leaverHolds', { name, n: held.length, codes: codes.join('、') })
  }
  const kept = view.keyCabinets.where('keeper', staff.id)
  if (kept.length === 0) return undefined
  return problem('keys.leaverKeeps', { name, cabinets: kept.map((each) => each.name).join('、') })
}
