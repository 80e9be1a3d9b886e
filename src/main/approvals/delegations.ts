import type { approvalsContract, DelegationRow } from '../../shared/approvals/contract'
import { canDelegate, isInForce } from '../../shared/approvals/rules'
import type { Delegation } from '../../shared/approvals/schema'
import { refuse, refuseIf } from '../../shared/problem'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'

type Delegating = Pick<
  HandlersOf<typeof approvalsContract>,
  'approvals.approvers' | 'approvals.delegations' | 'approvals.delegate' | 'approvals.endDelegation'
>

const stateOf = (delegation: Delegation, today: string): DelegationRow['state'] => {
  if (delegation.ended) return 'ended'
  if (isInForce(delegation, today)) return 'inForce'
  return delegation.fromOn > today ? 'planned' : 'over'
}

/** The absent approver, or a manager: somebody must be able to end it while they are away. */
const mayEnd = (delegation: Delegation, context: Context): boolean =>
  delegation.ended === null &&
  delegation.toOn >= context.today &&
  (delegation.fromId === actor(context).id || actor(context).role === 'manager')

export const delegationHandlers: Delegating = {
  'approvals.approvers': (view, _input, context) =>
    [...view.staff.all()]
      .filter((each) => each.active && each.role !== 'clerk' && each.id !== actor(context).id)
      .map(({ id, name, role }) => ({ id, name, role })),

  'approvals.delegations': (view, _input, context) =>
    [...view.delegations.all()]
      .sort((a, b) => b.fromOn.localeCompare(a.fromOn) || b.at.localeCompare(a.at))
      .map((delegation) => ({
        delegation,
        state: stateOf(delegation, context.today),
        mayEnd: mayEnd(delegation, context),
      })),

  'approvals.delegate': (draft, { toId, ...days }, context) => {
    const from = actor(context)
    const to = draft.staff.get(toId) ?? refuse('approvals.unknownApprover', {}, 'toId')
    refuseIf(canDelegate(from, to, days, [...draft.delegations.all()], context.today))
    return draft.delegations.insert({
      id: context.newId('delegation'),
      fromId: from.id,
      fromName: from.name,
      toId: to.id,
      toName: to.name,
      ...days,
      at: context.now,
      ended: null,
    })
  },

  'approvals.endDelegation': (draft, { delegationId }, context) => {
    const delegation = draft.delegations.get(delegationId) ?? refuse('approvals.unknownDelegation')
    if (delegation.ended) refuse('approvals.delegationOver', { name: delegation.toName })
    if (!mayEnd(delegation, context)) refuse('approvals.notYourDelegation', { name: delegation.fromName })
    return draft.delegations.update(delegation.id, {
      ended: { at: context.now, byName: actor(context).name },
    })
  },
}
