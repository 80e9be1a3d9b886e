import { refuse } from '../../shared/problem'
import type { Confirmation, PinChange, SignInResult } from '../../shared/staff/contract'
import { FREE_TRIES, type WrongPin } from '../../shared/staff/rules'
import type { Secret, StaffSummary } from '../../shared/staff/schema'
import type { View } from '../collections'
import { actor, type Context } from '../context'
import { Answered, prepared } from '../handlers'
import { changeStaff } from './marks'
import { hashSecret, secretFits } from './secrets'
import { activeStaff, checkPin, countTry } from './signIn'
import { summaryOf } from './summary'

/** A folder that cannot be written can still be looked at, and the desk can always be locked and left. */
const onDisk = (context: Context): boolean => context.ports.store.status().state === 'open'

const enter = (view: View, staffId: string, context: Context): SignInResult => {
  const staff = activeStaff(view, staffId)
  context.ports.session.begin(summaryOf(staff), staff.mustChangeSecret)
  return { signedIn: true }
}

const NOT_COUNTED: WrongPin = { triesLeft: FREE_TRIES, blockedUntil: null }

const tryPin = async (view: View, staffId: string, pin: string, context: Context) => {
  const fits = await checkPin(view, staffId, pin, context)
  if (onDisk(context)) return fits
  return new Answered<SignInResult>(
    fits ? enter(view, staffId, context) : { signedIn: false, ...NOT_COUNTED },
  )
}

const lockedPerson = (context: Context): StaffSummary =>
  context.ports.session.state.staff ?? refuse('session.signInFirst')

export const signIn = prepared({
  prepare: (view: View, input: { staffId: string; pin: string }, context: Context) =>
    tryPin(view, input.staffId, input.pin, context),
  commit: (draft, { staffId }, fits: boolean | null, context): SignInResult => {
    const wrong = countTry(draft, staffId, fits, context)
    return wrong ? { signedIn: false, ...wrong } : enter(draft, staffId, context)
  },
  as: ({ staffId }) => staffId,
})

export const unlock = prepared({
  prepare: (view: View, { pin }: { pin: string }, context: Context) =>
    tryPin(view, lockedPerson(context).id, pin, context),
  commit: (draft, _input, fits: boolean | null, context): SignInResult => {
    const { id } = lockedPerson(context)
    const wrong = countTry(draft, id, fits, context)
    return wrong ? { signedIn: false, ...wrong } : enter(draft, id, context)
  },
})

/** Proves once more who is there; a wrong PIN counts as at the door. */
export const confirm = prepared({
  prepare: async (view: View, { pin }: { pin: string }, context: Context) => {
    const fits = await checkPin(view, actor(context).id, pin, context)
    if (onDisk(context)) return fits
    if (fits) context.ports.session.prove(context.now)
    return new Answered<Confirmation>(fits ? { confirmed: true } : { confirmed: false, ...NOT_COUNTED })
  },
  commit: (draft, _input, fits: boolean | null, context): Confirmation => {
    const wrong = countTry(draft, actor(context).id, fits, context)
    if (wrong) return { confirmed: false, ...wrong }
    context.ports.session.prove(context.now)
    return { confirmed: true }
  },
})

/** Acts on the session alone; the journal keeps when, whenever it can. */
const leaving = (act: (context: Context) => void) =>
  prepared({
    prepare: async (_view: View, _input: object, context: Context) => {
      act(context)
      return onDisk(context) ? true : new Answered(null)
    },
    commit: (_draft, _input, _done: boolean): null => null,
  })

export const lock = leaving((context) => context.ports.session.lock())
export const signOut = leaving((context) => context.ports.session.end())

/** The old PIN is asked and counted too: an unlocked desk must not become a place to guess at. */
export const changePin = prepared({
  prepare: async (view: View, { oldPin, newPin }: { oldPin: string; newPin: string }, context: Context) => {
    const staff = activeStaff(view, actor(context).id)
    const fits = await checkPin(view, staff.id, oldPin, context)
    if (!fits) return { fits, secret: null }
    if (await secretFits(newPin, staff.secret)) refuse('staff.pinUnchanged', {}, 'newPin')
    return { fits, secret: await hashSecret(newPin) }
  },
  commit: (
    draft,
    _input,
    { fits, secret }: { fits: boolean | null; secret: Secret | null },
    context,
  ): PinChange => {
    const { id } = actor(context)
    const wrong = countTry(draft, id, fits, context)
    if (wrong || !secret) return { changed: false, triesLeft: 0, blockedUntil: null, ...wrong }
    changeStaff(draft, context, id, { secret, mustChangeSecret: false })
    context.ports.session.secretChanged()
    return { changed: true }
  },
})
