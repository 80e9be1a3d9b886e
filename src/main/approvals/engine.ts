import type { CompanyInput, DecideInput, RequestInput } from '../../shared/approvals/contract'
import {
  canDecide,
  canRecordCompany,
  stepsCarried,
  stepsDone,
  type Voice,
} from '../../shared/approvals/rules'
import type { ApprovalRequest, Decision } from '../../shared/approvals/schema'
import { dayOf } from '../../shared/day'
import { refuse, refuseIf } from '../../shared/problem'
import { kindOf } from '../approvalKinds'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { takeNumber } from '../numbers'
import { companyVoice, myVoices } from './facts'

export const requestOf = (view: View, approvalId: string): ApprovalRequest =>
  view.approvals.get(approvalId) ?? refuse('approvals.unknown')

/** Asks. What could not be carried out is not even asked; one request of a kind about a record at a time. */
export const raise = (draft: Draft, input: RequestInput, context: Context): ApprovalRequest => {
  const { reason } = input
  const kind = kindOf(input.ask)
  const ask = kind.complete?.(draft, input.ask) ?? input.ask
  const subject = kind.subject(draft, ask, context)
  const [open] = draft.approvals.where('openSubject', `${ask.kind}|${subject.id}`)
  if (open) refuse('approvals.askedAlready', { no: open.no, name: open.byName })
  refuseIf(kind.obstacle(draft, ask, context))
  const { steps, limitFen } = kind.chain(draft, ask, subject.amountFen, context)
  const staff = actor(context)
  return draft.approvals.insert({
    id: context.newId('approval'),
    no: takeNumber(draft, context, 'approval'),
    ask,
    subjectId: subject.id,
    subject: subject.title,
    unitLabel: subject.unitLabel,
    amountFen: subject.amountFen,
    reason,
    byId: staff.id,
    byName: staff.name,
    byRole: staff.role,
    at: context.now,
    chain: [...steps],
    limitFen,
    decisions: [],
    state: 'waiting',
    closed: null,
    resultNo: null,
  })
}

const voiceOf = (view: View, forId: string | null, context: Context): Voice =>
  myVoices(view, context).find((voice) => voice.forId === forId) ?? refuse('approvals.noDelegation')

/** Writes a voice down; the last one carries the request out in this very transaction, or nothing happens at all. */
const settle = (
  draft: Draft,
  request: ApprovalRequest,
  decision: Decision,
  agreedByName: string,
  context: Context,
): ApprovalRequest => {
  const decisions = [...request.decisions, decision]
  if (decision.verdict === 'refused')
    return draft.approvals.update(request.id, { decisions, state: 'refused' })
  const next = request.chain[stepsDone({ decisions })]
  if (next)
    return draft.approvals.update(request.id, {
      decisions,
      state: next === 'company' ? 'atCompany' : 'waiting',
    })
  const resultNo = kindOf(request.ask).carryOut(draft, request.ask, { request, agreedByName }, context)
  return draft.approvals.update(request.id, { decisions, state: 'approved', resultNo })
}

const said = (context: Context): Pick<Decision, 'at' | 'byId' | 'byName'> => {
  const staff = actor(context)
  return { at: context.now, byId: staff.id, byName: staff.name }
}

const opinionNeeded = (verdict: Decision['verdict'], opinion: string): void => {
  if (verdict === 'refused' && opinion.length < 2) refuse('approvals.sayWhy', {}, 'opinion')
}

/** One voice inside the center. */
export const decide = (draft: Draft, input: DecideInput, context: Context): ApprovalRequest => {
  const request = requestOf(draft, input.approvalId)
  const voice = voiceOf(draft, input.forId, context)
  refuseIf(canDecide(request, actor(context), voice))
  if (input.seen !== request.decisions.length) refuse('approvals.movedOn', { no: request.no })
  opinionNeeded(input.verdict, input.opinion)
  const decision: Decision = {
    ...said(context),
    steps: Math.max(1, stepsCarried(request, voice.role)),
    verdict: input.verdict,
    opinion: input.opinion,
    forId: voice.forId,
    forName: voice.forName,
    company: null,
  }
  return settle(draft, request, decision, actor(context).name, context)
}

/** The company's answer, written down by a manager who did not ask. */
export const recordCompany = (draft: Draft, input: CompanyInput, context: Context): ApprovalRequest => {
  const request = requestOf(draft, input.approvalId)
  const { person, answeredOn, reference } = input
  refuseIf(canRecordCompany(request, actor(context), answeredOn, dayOf(request.at), context.today))
  const voice =
    companyVoice(draft, request, context) ??
    refuse('approvals.notYourStep', { no: request.no, role: 'manager' })
  opinionNeeded(input.verdict, input.opinion)
  const decision: Decision = {
    ...said(context),
    steps: 1,
    verdict: input.verdict,
    opinion: input.opinion,
    forId: voice.forId,
    forName: voice.forName,
    company: { person, answeredOn, reference },
  }
  return settle(draft, request, decision, person, context)
}
