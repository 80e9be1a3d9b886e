import { refuse } from '../../shared/problem'
import type { SignInResult } from '../../shared/staff/contract'
import { FREE_TRIES, waitAfter } from '../../shared/staff/rules'
import type { Staff } from '../../shared/staff/schema'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { secretFits } from './secrets'

export const staffOf = (view: View, staffId: string): Staff => view.staff.get(staffId) ?? refuse('staff.unknown')

/** Looks at a PIN unless this person must still wait; null means: not looked at. */
export const checkPin = async (view: View, staffId: string, pin: string, now: string): Promise<boolean | null> => {
  const staff = staffOf(view, staffId)
  if (!staff.active) refuse('staff.retired', { name: staff.name })
  if (staff.blockedUntil && staff.blockedUntil > now) return null
  return secretFits(pin, staff.secret)
}

/** Later of two instants: a clock set back never shortens a wait that began under the later one. */
const waitFrom = (now: string, seconds: number): string | null =>
  seconds === 0 ? null : new Date(Date.parse(now) + seconds * 1000).toISOString()

/** Counts a try on disk and answers how it ended. */
export const countTry = (draft: Draft, staffId: string, fits: boolean | null, context: Context): SignInResult => {
  const staff = staffOf(draft, staffId)
  if (fits === null) return { signedIn: false, triesLeft: 0, blockedUntil: staff.blockedUntil }
  if (fits) {
    if (staff.wrongAttempts > 0) draft.staff.update(staff.id, { wrongAttempts: 0, blockedUntil: null })
    return { signedIn: true }
  }
  const wrongAttempts = staff.wrongAttempts + 1
  const blockedUntil = waitFrom(context.now, waitAfter(wrongAttempts))
  draft.staff.update(staff.id, { wrongAttempts, blockedUntil })
  return { signedIn: false, triesLeft: Math.max(0, FREE_TRIES - wrongAttempts), blockedUntil }
}
