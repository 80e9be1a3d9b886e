import type { SetUpInput } from '../../shared/center/contract'
import type { Staff } from '../../shared/staff/schema'
import type { Draft } from '../collections'
import type { Context } from '../context'

/** The first minute of a center: its name, its sites and the manager who signs in. */
export const setUp = (draft: Draft, input: SetUpInput, secret: Staff['secret'], context: Context): Staff => {
  draft.center.insert({
    id: context.newId('center'),
    name: input.name,
    phone: input.phone,
    address: input.address,
    demo: false,
    createdAt: context.now,
  })
  for (const site of input.sites)
    draft.sites.insert({ id: context.newId('site'), ...site, address: '', createdAt: context.now })
  return draft.staff.insert({
    id: context.newId('staff'),
    name: input.managerName,
    role: 'manager',
    secret,
    mustChangeSecret: false,
    wrongAttempts: 0,
    blockedUntil: null,
    active: true,
    createdAt: context.now,
  })
}
