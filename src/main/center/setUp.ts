import type { SetUpInput } from '../../shared/center/contract'
import type { Secret, Staff } from '../../shared/staff/schema'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { addStaff } from '../staff/handlers'
import { changeStaff } from '../staff/marks'

/** The first minute of a center: its name, its sites and the manager who signs in with a PIN of their own. */
export const setUp = (draft: Draft, input: SetUpInput, secret: Secret, context: Context): Staff => {
  const { name, phone, address, sites, managerName } = input
  draft.center.insert({
    id: context.newId('center'),
    name,
    phone,
    address,
    demo: false,
    createdAt: context.now,
  })
  for (const site of sites)
    draft.sites.insert({ id: context.newId('site'), ...site, address: '', createdAt: context.now })
  const manager = addStaff(draft, { name: managerName, role: 'manager', secret }, context)
  return changeStaff(draft, context, manager.id, { mustChangeSecret: false })
}
