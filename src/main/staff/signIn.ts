import { refuse } from '../../shared/problem'
import { blockedUntil, tryOutcome, type WrongPin } from '../../shared/staff/rules'
import type { Staff } from '../../shared/staff/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { changeStaff, isWhole } from './marks'
import { secretFits } from './secrets'

export const staffOf = (view: View, staffId: string): Staff =>
  view.staff.get(staffId) ?? refuse('staff.unknown')

/** A person who still works here; a colleague who left stays in the records but cannot come in. */
export const activeStaff = (view: View, staffId: string): Staff => {
  const staff = staffOf(view, staffId)
  return staff.active ? staff : refuse('staff.retired', { name: staff.name })
}

/**
 * Looks at a PIN unless this person must still wait; null means: not looked at. Refuses `staff.recordChanged` when the
 * person's record was not written by this program.
 */
export const checkPin = async (
  view: View,
  staffId: string,
  pin: string,
  { now, ports }: Context,
): Promise<boolean | null> => {
  const staff = activeStaff(view, staffId)
  if (!isWhole(view, ports.vault, 'staff', staff)) refuse('staff.recordChanged', { name: staff.name })
  if (blockedUntil(staff, now)) return null
  return secretFits(pin, staff.secret)
}

/** Counts a try on disk. Answers undefined when the PIN was right. */
export const countTry = (
  draft: Draft,
  staffId: string,
  fits: boolean | null,
  context: Context,
): WrongPin | undefined => {
  const staff = activeStaff(draft, staffId)
  const { change, wrong } = tryOutcome(staff, fits, context.now)
  if (change) changeStaff(draft, context, staff.id, change)
  return wrong
}
