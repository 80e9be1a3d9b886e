import type { Role } from '../../shared/permission'
import { refuse, refuseIf } from '../../shared/problem'
import type { staffContract } from '../../shared/staff/contract'
import { lastManager } from '../../shared/staff/rules'
import type { Secret, Staff } from '../../shared/staff/schema'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { handlersFor, prepared } from '../handlers'
import { leaverProblem } from '../leaverChecks'
import { changePin, confirm, lock, signIn, signOut, unlock } from './door'
import { changeStaff, renewStaff, stampStaff } from './marks'
import { recover, recoveryState, renewRecovery } from './recovery'
import { hashSecret } from './secrets'
import { activeStaff, staffOf } from './signIn'
import { rowOf, summaryOf } from './summary'

const keepOneManager = (view: View, staff: Staff): void =>
  refuseIf(lastManager(staff, view.staff.countWhere('role', 'manager')))

const uniqueName = (view: View, name: string, own?: Staff['id']): void => {
  if (view.staff.where('name', name).some((staff) => staff.active && staff.id !== own))
    refuse('staff.nameTaken', { name }, 'name')
}

/** Who is at the desk cannot be changed under their own hands: another manager does that. */
const notOneself = (staff: Staff, context: Context): void => {
  if (staff.id === actor(context).id) refuse('staff.notYourself')
}

/** Puts a person on the list with a first PIN, which they must change. */
export const addStaff = (
  draft: Draft,
  facts: { name: string; role: Role; secret: Secret },
  context: Context,
): Staff =>
  stampStaff(
    draft,
    context.ports.vault,
    draft.staff.insert({
      id: context.newId('staff'),
      ...facts,
      mustChangeSecret: true,
      wrongAttempts: 0,
      blockedUntil: null,
      active: true,
      createdAt: context.now,
    }),
  )

const FRESH = { mustChangeSecret: true, wrongAttempts: 0, blockedUntil: null } as const

export const staffHandlers = handlersFor<typeof staffContract>()({
  'staff.signIn': signIn,
  'staff.unlock': unlock,
  'staff.lock': lock,
  'staff.signOut': signOut,
  'staff.confirm': confirm,
  'staff.changePin': changePin,

  'staff.recover': recover,
  'staff.recovery': recoveryState,
  'staff.renewRecovery': renewRecovery,

  'staff.list': (view, _input, context) => [...view.staff.all()].map((staff) => rowOf(staff, context.now)),
  'staff.colleagues': (view) => [...view.staff.all()].filter((staff) => staff.active).map(summaryOf),

  'staff.create': prepared({
    prepare: (_view, { pin }) => hashSecret(pin),
    commit: (draft, { name, role }, secret: Secret, context) => {
      uniqueName(draft, name)
      return rowOf(addStaff(draft, { name, role, secret }, context), context.now)
    },
  }),

  'staff.rename': (draft, { staffId, name }, context) => {
    const staff = activeStaff(draft, staffId)
    uniqueName(draft, name, staff.id)
    return rowOf(changeStaff(draft, context, staff.id, { name }), context.now)
  },

  'staff.changeRole': (draft, { staffId, role }, context) => {
    const staff = activeStaff(draft, staffId)
    if (role !== 'manager') keepOneManager(draft, staff)
    notOneself(staff, context)
    return rowOf(changeStaff(draft, context, staff.id, { role }), context.now)
  },

  'staff.setPost': (draft, { staffId, post, duties }, context) => {
    const staff = activeStaff(draft, staffId)
    return rowOf(changeStaff(draft, context, staff.id, { post, duties: [...new Set(duties)] }), context.now)
  },

  'staff.resetPin': prepared({
    prepare: (_view, { pin }) => hashSecret(pin),
    commit: (draft, { staffId }, secret: Secret, context) => {
      const staff = activeStaff(draft, staffId)
      if (staff.id === actor(context).id) refuse('staff.ownPin')
      return rowOf(renewStaff(draft, context, staff.id, { secret, ...FRESH }), context.now)
    },
  }),

  'staff.retire': (draft, { staffId }, context) => {
    const staff = activeStaff(draft, staffId)
    keepOneManager(draft, staff)
    notOneself(staff, context)
    refuseIf(leaverProblem(draft, staff))
    return rowOf(changeStaff(draft, context, staff.id, { active: false }), context.now)
  },

  'staff.reinstate': prepared({
    prepare: (_view, { pin }) => hashSecret(pin),
    commit: (draft, { staffId }, secret: Secret, context) => {
      const staff = staffOf(draft, staffId)
      if (!staff.active) uniqueName(draft, staff.name)
      return rowOf(renewStaff(draft, context, staff.id, { active: true, secret, ...FRESH }), context.now)
    },
  }),
})
