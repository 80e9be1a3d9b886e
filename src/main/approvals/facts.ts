import type { RequestRow } from '../../shared/approvals/contract'
import { awaited, canDecide, isOpen, type Voice, voicesOf } from '../../shared/approvals/rules'
import type { ApprovalRequest } from '../../shared/approvals/schema'
import { type Problem, Refusal } from '../../shared/problem'
import { kindOf } from '../approvalKinds'
import type { View } from '../collections'
import { actor, type Context } from '../context'

/** Every name the person at the desk may speak in now: their own post, and approvers they stand in for. */
export const myVoices = (view: View, context: Context): readonly Voice[] => {
  const staff = actor(context)
  const roleOf = (staffId: string) => {
    const from = view.staff.get(staffId)
    return from?.active ? from.role : undefined
  }
  return voicesOf(staff, view.delegations.where('to', staff.id), roleOf, context.today)
}

/** The names in which this person may decide this very request. */
export const voicesFor = (view: View, request: ApprovalRequest, context: Context): readonly Voice[] => {
  const staff = actor(context)
  return myVoices(view, context).filter((voice) => !canDecide(request, staff, voice))
}

/** The manager's name in which the company's answer may be written down; never that of who asked. */
export const companyVoice = (view: View, request: ApprovalRequest, context: Context): Voice | undefined =>
  request.byId === actor(context).id
    ? undefined
    : myVoices(view, context).find((voice) => voice.role === 'manager' && voice.forId !== request.byId)

/** Why an open request can no longer be carried out: the facts are looked at anew. */
export const obstacleOf = (view: View, request: ApprovalRequest, context: Context): Problem | null => {
  if (!isOpen(request)) return null
  try {
    return kindOf(request.ask).obstacle(view, request.ask, context) ?? null
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}

export const rowOf = (view: View, request: ApprovalRequest, context: Context): RequestRow => ({
  request,
  awaits: awaited(request),
  obstacle: obstacleOf(view, request, context),
  forMe: isForMe(view, request, context),
})

/** A voice of this person is wanted, or, for a manager, the company's answer is to be written down. */
export const isForMe = (view: View, request: ApprovalRequest, context: Context): boolean => {
  if (!isOpen(request)) return false
  if (request.state === 'atCompany') return companyVoice(view, request, context) !== undefined
  return voicesFor(view, request, context).length > 0
}

/** What waits for the person at the desk, the longest waiting first. */
export const waitingFor = (view: View, context: Context): readonly ApprovalRequest[] =>
  view.approvals.where('open', 'open').filter((request) => isForMe(view, request, context))
