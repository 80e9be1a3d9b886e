import { ASKED_BY, type AskKind } from '../../shared/approvalKinds'
import type { approvalsContract, RequestFilter } from '../../shared/approvals/contract'
import { canWithdraw, hasApprover, isOpen } from '../../shared/approvals/rules'
import type { ApprovalRequest } from '../../shared/approvals/schema'
import { refuse, refuseIf } from '../../shared/problem'
import { kindOf } from '../approvalKinds'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { handlersFor } from '../handlers'
import { pageOf } from '../list'
import { delegationHandlers } from './delegations'
import { decide, raise, recordCompany, requestOf } from './engine'
import { isForMe, obstacleOf, rowOf, voicesFor, waitingFor } from './facts'

const has = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = search.trim().toLowerCase()
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

const candidates = (view: View, filter: RequestFilter, context: Context): readonly ApprovalRequest[] => {
  if (filter.view === 'forMe') return waitingFor(view, context)
  if (filter.view === 'mine') return view.approvals.where('asker', actor(context).id)
  return [...view.approvals.all()]
}

const find = (view: View, filter: RequestFilter, context: Context): readonly ApprovalRequest[] =>
  candidates(view, filter, context).filter(
    (request) =>
      (!filter.kind || request.ask.kind === filter.kind) &&
      (!filter.state || request.state === filter.state) &&
      has(filter.search, request.no, request.subject, request.unitLabel, request.byName, request.reason),
  )

const mayAsk = (kind: AskKind, context: Context): void => {
  const roles = ASKED_BY[kind]
  if (!roles.includes(actor(context).role)) refuse('session.notAllowed', { roles: roles.join(',') })
}

/** Somebody else must be there to agree: a request nobody can answer is refused while its asker is still at the desk. */
const mustBeAnswerable = (view: View, request: ApprovalRequest): void => {
  if (!hasApprover(request.chain, [...view.staff.all()], request.byId))
    refuse('approvals.nobodyCanDecide', { name: request.byName })
}

const mayClose = (view: View, request: ApprovalRequest, context: Context): boolean =>
  isOpen(request) &&
  obstacleOf(view, request, context) !== null &&
  (request.byId === actor(context).id || isForMe(view, request, context))

const shut = (
  draft: Draft,
  request: ApprovalRequest,
  state: 'withdrawn' | 'lapsed',
  note: string,
  context: Context,
): ApprovalRequest =>
  draft.approvals.update(request.id, {
    state,
    closed: { at: context.now, byName: actor(context).name, note },
  })

export const approvalsHandlers = handlersFor<typeof approvalsContract>()({
  'approvals.counts': (view, _input, context) => ({
    forMe: waitingFor(view, context).length,
    mine: view.approvals.where('asker', actor(context).id).filter(isOpen).length,
  }),

  'approvals.list': (view, input, context) => {
    const page = pageOf(find(view, input, context), {
      ...input,
      sort: input.sort ?? { by: 'at', descending: input.view !== 'forMe' },
      values: {
        no: (request) => request.no,
        kind: (request) => request.ask.kind,
        subject: (request) => request.subject,
        amountFen: (request) => request.amountFen,
        byName: (request) => request.byName,
        at: (request) => request.at,
        state: (request) => request.state,
      },
    })
    return { ...page, rows: page.rows.map((request) => rowOf(view, request, context)) }
  },

  'approvals.file': (view, { approvalId }, context) => {
    const request = requestOf(view, approvalId)
    const kind = kindOf(request.ask)
    const staff = actor(context)
    return {
      ...rowOf(view, request, context),
      facts: kind.facts(view, request.ask),
      past: kind.past(view, request.ask),
      path: ASKED_BY[request.ask.kind].includes(staff.role) ? kind.path(request.ask) : null,
      voices: voicesFor(view, request, context),
      mayRecordCompany: request.state === 'atCompany' && isForMe(view, request, context),
      mayWithdraw: !canWithdraw(request, staff),
      mayClose: mayClose(view, request, context),
    }
  },

  'approvals.openOf': (view, { kind, subjectId }) =>
    view.approvals.where('openSubject', `${kind}|${subjectId}`)[0] ?? null,

  'approvals.request': (draft, input, context) => {
    mayAsk(input.ask.kind, context)
    const request = raise(draft, input, context)
    mustBeAnswerable(draft, request)
    return request
  },

  'approvals.decide': decide,
  'approvals.recordCompany': recordCompany,

  'approvals.withdraw': (draft, { approvalId, reason }, context) => {
    const request = requestOf(draft, approvalId)
    refuseIf(canWithdraw(request, actor(context)))
    return shut(draft, request, 'withdrawn', reason, context)
  },

  /** What can no longer be carried out is put away, with the reason the rules gave. */
  'approvals.close': (draft, { approvalId }, context) => {
    const request = requestOf(draft, approvalId)
    if (!isOpen(request)) refuse('approvals.decidedAlready', { no: request.no, state: request.state })
    const obstacle =
      obstacleOf(draft, request, context) ?? refuse('approvals.stillPossible', { no: request.no })
    if (!mayClose(draft, request, context))
      refuse('approvals.notYourRequest', { no: request.no, name: request.byName })
    return shut(draft, request, 'lapsed', obstacle.code, context)
  },

  ...delegationHandlers,
})
