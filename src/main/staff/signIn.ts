import { refuse } from '../../shared/problem'
import type { WrongPin } from '../../shared/staff/contract'
import { blockedUntil, FREE_TRIES, waitFrom } from '../../shared/staff/rules'
import type { Staff } from '../../shared/staff/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { secretFits } from './secrets'

export const staffOf = (view: View, staffId: string): Staff =>
  view.staff.get(staffId) ?? refuse('staff.unknown')

/** A person who still works here; a colleague who left stays in the records but cannot come in. */
export const activeStaff = (view: View, staffId: string): Staff => {
  const staff = staffOf(view, staffId)
  return staff.active ? staff : refuse('staff.retired', { name: staff.name })
}

/** Looks at a PIN unless this person must still wait; null means: not looked at. */
export const checkPin = async (
  view: View,
  staffId: string,
  pin: string,
  now: string,
): Promise<boolean | null> => {
  const staff = activeStaff(view, staffId)
  if (blockedUntil(staff, now)) return null
  return secretFits(pin, staff.secret)
}

/**
 * Counts a try on disk. Answers undefined when the PIN was right. Tries sent at once while one is being looked at
 * do not slip by: a wait that began meanwhile holds for a right PIN too.
 */
export const countTry = (
  draft: Draft,
  staffId: string,
  fits: boolean | null,
  context: Context,
): WrongPin | undefined => {
  const staff = activeStaff(draft, staffId)
  const waiting = blockedUntil(staff, context.now)
  if (waiting || fits === null) {
    if (waiting && waiting !== staff.blockedUntil) draft.staff.update(staff.id, { blockedUntil: waiting })
    return { triesLeft: 0, blockedUntil: waiting }
  }
  if (fits) {
    if (staff.wrongAttempts > 0) draft.staff.update(staff.id, { wrongAttempts: 0, blockedUntil: null })
    return undefined
  }
  const wrongAttempts = staff.wrongAttempts + 1
  const until = waitFrom(context.now, wrongAttempts)
  draft.staff.update(staff.id, { wrongAttempts, blockedUntil: until })
  return { triesLeft: Math.max(0, FREE_TRIES - wrongAttempts), blockedUntil: until }
}
