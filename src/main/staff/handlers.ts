import { refuse } from '../../shared/problem'
import type { StaffRow, staffContract } from '../../shared/staff/contract'
import type { Staff, StaffSummary } from '../../shared/staff/schema'
import type { View } from '../collections'
import { actor } from '../context'
import { handlersFor, prepared } from '../handlers'
import { hashSecret, secretFits } from './secrets'
import { checkPin, countTry, staffOf } from './signIn'

export const summaryOf = ({ id, name, role }: Staff): StaffSummary => ({ id, name, role })

const rowOf = (staff: Staff): StaffRow => ({
  ...summaryOf(staff),
  active: staff.active,
  mustChangeSecret: staff.mustChangeSecret,
  createdAt: staff.createdAt,
})

/** The center must always have somebody who can do everything. */
const keepOneManager = (view: View, staff: Staff): void => {
  if (staff.role === 'manager' && staff.active && view.staff.countWhere('role', 'manager') <= 1)
    refuse('staff.lastManager', { name: staff.name })
}

const uniqueName = (view: View, name: string): void => {
  if (view.staff.where('name', name).some((staff) => staff.active)) refuse('staff.nameTaken', { name }, 'name')
}

export const staffHandlers = handlersFor<typeof staffContract>()({
  'staff.signIn': prepared({
    prepare: (view, { staffId, pin }, context) => checkPin(view, staffId, pin, context.now),
    commit: (draft, { staffId }, fits: boolean | null, context) => {
      const result = countTry(draft, staffId, fits, context)
      const staff = staffOf(draft, staffId)
      if (result.signedIn) context.ports.session.begin(summaryOf(staff), staff.mustChangeSecret)
      return result
    },
  }),

  'staff.unlock': prepared({
    prepare: (view, { pin }, context) => {
      const { staff } = context.ports.session.state
      return staff ? checkPin(view, staff.id, pin, context.now) : refuse('session.signInFirst')
    },
    commit: (draft, _input, fits: boolean | null, context) => {
      const { staff, mustChangeSecret } = context.ports.session.state
      if (!staff) return refuse('session.signInFirst')
      const result = countTry(draft, staff.id, fits, context)
      if (result.signedIn) context.ports.session.begin(staff, mustChangeSecret)
      return result
    },
  }),

  'staff.lock': (_draft, _input, context) => {
    context.ports.session.lock()
    return null
  },

  'staff.signOut': (_draft, _input, context) => {
    context.ports.session.end()
    return null
  },

  'staff.changePin': prepared({
    prepare: async (view, { oldPin, newPin }, context) => {
      const staff = staffOf(view, actor(context).id)
      if (!(await secretFits(oldPin, staff.secret))) refuse('staff.oldPinWrong', {}, 'oldPin')
      if (oldPin === newPin) refuse('staff.pinUnchanged', {}, 'newPin')
      return hashSecret(newPin)
    },
    commit: (draft, _input, secret: Staff['secret'], context) => {
      draft.staff.update(actor(context).id, { secret, mustChangeSecret: false, wrongAttempts: 0, blockedUntil: null })
      context.ports.session.secretChanged()
      return null
    },
  }),

  'staff.list': (view) => [...view.staff.all()].map(rowOf),
  'staff.colleagues': (view) => [...view.staff.all()].filter((staff) => staff.active).map(summaryOf),

  'staff.create': prepared({
    prepare: (_view, { pin }) => hashSecret(pin),
    commit: (draft, { name, role }, secret: Staff['secret'], context) => {
      uniqueName(draft, name)
      return rowOf(
        draft.staff.insert({
          id: context.newId('staff'),
          name,
          role,
          secret,
          mustChangeSecret: true,
          wrongAttempts: 0,
          blockedUntil: null,
          active: true,
          createdAt: context.now,
        }),
      )
    },
  }),

  'staff.changeRole': (draft, { staffId, role }) => {
    const staff = staffOf(draft, staffId)
    if (role !== 'manager') keepOneManager(draft, staff)
    return rowOf(draft.staff.update(staff.id, { role }))
  },

  'staff.resetPin': prepared({
    prepare: (_view, { pin }) => hashSecret(pin),
    commit: (draft, { staffId }, secret: Staff['secret']) =>
      rowOf(
        draft.staff.update(staffOf(draft, staffId).id, {
          secret,
          mustChangeSecret: true,
          wrongAttempts: 0,
          blockedUntil: null,
        }),
      ),
  }),

  'staff.retire': (draft, { staffId }, context) => {
    const staff = staffOf(draft, staffId)
    if (staff.id === actor(context).id) refuse('staff.notYourself')
    keepOneManager(draft, staff)
    return rowOf(draft.staff.update(staff.id, { active: false }))
  },

  'staff.reinstate': (draft, { staffId }) => {
    const staff = staffOf(draft, staffId)
    if (!staff.active) uniqueName(draft, staff.name)
    return rowOf(draft.staff.update(staff.id, { active: true }))
  },
})
