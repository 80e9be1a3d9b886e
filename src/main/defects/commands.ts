import type { DefectInput, defectsContract } from '../../shared/defects/contract'
import { dispatchProblem, extendProblem } from '../../shared/defects/rules'
import type { Defect, Dispatch } from '../../shared/defects/schema'
import type { Id } from '../../shared/id'
import { refuse, refuseIf } from '../../shared/problem'
import type { InputOf } from '../../shared/route'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { issuePaper } from '../printing/issued'
import { defectOf, partyOf, usualDueOn, warrantyFor } from './facts'
import { keyIsBack, noteMove, ready, stamp } from './moves'
import { defectsPapers } from './papers'

type Commands = Omit<
  HandlersOf<typeof defectsContract>,
  | 'defects.list'
  | 'defects.counts'
  | 'defects.file'
  | 'defects.suggest'
  | 'defects.dueOn'
  | 'defects.parties'
  | 'defects.dispatches'
  | 'defects.statistics'
  | 'defects.terms'
  | 'defects.addParty'
  | 'defects.changeParty'
  | 'defects.setTerm'
  | 'defects.export'
>

type Parsed<N extends keyof typeof defectsContract> = InputOf<(typeof defectsContract)[N]>

interface From {
  readonly inspectionId: Id<'inspection'> | null
  readonly itemCode: string
}

/** Takes a defect up, with a number of its own and its warranty as it stands today. */
export const registerDefect = (draft: Draft, input: DefectInput, from: From, context: Context): Defect => {
  if (input.foundOn > context.today) refuse('defects.foundLater', {}, 'foundOn')
  if (input.partyId) partyOf(draft, input.partyId)
  const warranty = warrantyFor(draft, input.unitId, input.category, input.foundOn)
  const { id: createdById, name: createdByName } = actor(context)
  const defect = draft.defects.insert({
    ...input,
    ...from,
    id: context.newId('defect'),
    no: takeNumber(draft, context, 'defect'),
    status: 'registered',
    warranty,
    dueOn: null,
    dispatchId: null,
    extensions: [],
    finished: null,
    rechecks: [],
    confirmed: null,
    closedOn: null,
    reopened: 0,
    disputed: null,
    paid: null,
    createdAt: context.now,
    createdById,
    createdByName,
    voided: null,
  })
  noteMove(draft, context, defect.id, 'registered', { note: input.description })
  return defect
}

/** Given up as never having been one; its number stays. */
export const voidDefect = (draft: Draft, defectId: string, reason: string, context: Context): Defect => {
  const defect = ready(draft, defectId, 'void')
  noteMove(draft, context, defect.id, 'voided', { note: reason })
  return draft.defects.update(defect.id, { status: 'voided', voided: { reason, ...stamp(context) } })
}

const dispatch = (draft: Draft, input: Parsed<'defects.dispatch'>, context: Context): Dispatch => {
  const defects = [...new Set(input.defectIds)].map((defectId) => defectOf(draft, defectId))
  const party = partyOf(draft, input.partyId)
  refuseIf(dispatchProblem({ defects, party, dueOn: input.dueOn, today: context.today }))
  const sheet = draft.dispatches.insert({
    ...input,
    defectIds: defects.map((defect) => defect.id),
    id: context.newId('dispatch'),
    no: takeNumber(draft, context, 'dispatch'),
    partyName: party.name,
    ...stamp(context),
    received: null,
  })
  for (const defect of defects) {
    draft.defects.update(defect.id, {
      status: 'dispatched',
      partyId: party.id,
      dueOn: input.dueOn,
      dispatchId: sheet.id,
    })
    noteMove(draft, context, defect.id, 'dispatched', { person: party.name, note: sheet.no })
  }
  const data = defectsPapers.rectification(draft, sheet.id)
  issuePaper(draft, context, { kind: 'rectification', subjectId: sheet.id, no: sheet.no, data })
  return sheet
}

const receive = (
  draft: Draft,
  { dispatchId, on, name }: Parsed<'defects.receive'>,
  context: Context,
): Dispatch => {
  const sheet = draft.dispatches.get(dispatchId) ?? refuse('defects.unknownSheet')
  if (sheet.received) refuse('defects.sheetReceived', { no: sheet.no, name: sheet.received.name })
  if (on > context.today) refuse('defects.dayLater', {}, 'on')
  for (const defectId of sheet.defectIds) {
    const defect = defectOf(draft, defectId)
    // Withdrawn meanwhile, or on a later sheet: not on this one any more.
    if (defect.status !== 'dispatched' || defect.dispatchId !== sheet.id) continue
    draft.defects.update(defect.id, { status: 'underWay' })
    noteMove(draft, context, defect.id, 'received', { person: name, note: sheet.no })
  }
  return draft.dispatches.update(sheet.id, { received: { on, name, ...stamp(context) } })
}

const reopen = (
  draft: Draft,
  { defectId, reason, dueOn }: Parsed<'defects.reopen'>,
  context: Context,
): Defect => {
  const defect = ready(draft, defectId, 'reopen')
  const nextOn = dueOn ?? usualDueOn(draft, [defect.severity], context.today)
  if (nextOn < context.today) refuse('defects.dueInPast', {}, 'dueOn')
  const wasOn = defect.dueOn ?? context.today
  noteMove(draft, context, defect.id, defect.status === 'closed' ? 'reopened' : 'notAccepted', {
    note: reason,
  })
  return draft.defects.update(defect.id, {
    status: 'underWay',
    reopened: defect.reopened + 1,
    dueOn: nextOn,
    extensions: [...defect.extensions, { wasOn, dueOn: nextOn, reason, ...stamp(context) }].slice(-20),
    finished: null,
    confirmed: null,
    closedOn: null,
  })
}

export const defectsCommands = {
  'defects.register': (draft, input, context) =>
    registerDefect(draft, input, { inspectionId: null, itemCode: '' }, context),

  'defects.change': (draft, { defectId, ...facts }, context) => {
    const defect = ready(draft, defectId, 'change')
    if (facts.partyId) partyOf(draft, facts.partyId)
    noteMove(draft, context, defect.id, 'changed', { note: facts.description })
    return draft.defects.update(defect.id, {
      ...facts,
      warranty: warrantyFor(draft, defect.unitId, facts.category, defect.foundOn),
    })
  },

  'defects.dispatch': dispatch,
  'defects.receive': receive,

  'defects.finish': (draft, { defectId, worker, note }, context) => {
    const defect = ready(draft, defectId, 'finish')
    keyIsBack(draft, defect, context)
    noteMove(draft, context, defect.id, 'finished', { person: worker, note })
    return draft.defects.update(defect.id, {
      status: 'awaitingRecheck',
      finished: { worker, note, ...stamp(context) },
    })
  },

  'defects.recheck': (draft, { defectId, ok, note }, context) => {
    const defect = ready(draft, defectId, 'recheck')
    if (!ok && note === '') refuse('defects.failNeedsNote', {}, 'note')
    noteMove(draft, context, defect.id, ok ? 'passed' : 'failed', { note })
    return draft.defects.update(defect.id, {
      status: ok ? 'awaitingOwner' : 'underWay',
      rechecks: [...defect.rechecks, { ok, note, ...stamp(context) }].slice(-50),
    })
  },

  'defects.confirm': (draft, { defectId, ...confirm }, context) => {
    const defect = ready(draft, defectId, 'confirm')
    if (confirm.on > context.today) refuse('defects.dayLater', {}, 'on')
    noteMove(draft, context, defect.id, 'confirmed', { person: confirm.name, note: confirm.note })
    return draft.defects.update(defect.id, {
      status: 'closed',
      confirmed: { ...confirm, ...stamp(context) },
      closedOn: confirm.on,
      disputed: null,
    })
  },

  'defects.reopen': reopen,

  'defects.dispute': (draft, { defectId, reason }, context) => {
    const defect = ready(draft, defectId, 'dispute')
    if (defect.disputed) refuse('defects.disputedAlready', { no: defect.no })
    noteMove(draft, context, defect.id, 'disputed', { note: reason })
    return draft.defects.update(defect.id, { disputed: { reason, ...stamp(context) } })
  },

  'defects.settle': (draft, { defectId, reason }, context) => {
    const defect = defectOf(draft, defectId)
    if (!defect.disputed) refuse('defects.notDisputed', { no: defect.no })
    noteMove(draft, context, defect.id, 'settled', { note: reason })
    return draft.defects.update(defect.id, { disputed: null })
  },

  'defects.withdraw': (draft, { defectId, reason }, context) => {
    const defect = ready(draft, defectId, 'withdraw')
    noteMove(draft, context, defect.id, 'withdrawn', { note: reason })
    return draft.defects.update(defect.id, { status: 'registered', dueOn: null, dispatchId: null })
  },

  'defects.extend': (draft, { defectId, dueOn, reason }, context) => {
    const defect = defectOf(draft, defectId)
    refuseIf(extendProblem(defect, dueOn))
    const wasOn = defect.dueOn ?? dueOn
    noteMove(draft, context, defect.id, 'extended', { note: `${wasOn} → ${dueOn} ${reason}` })
    return draft.defects.update(defect.id, {
      dueOn,
      extensions: [...defect.extensions, { wasOn, dueOn, reason, ...stamp(context) }].slice(-20),
    })
  },

  'defects.pay': (draft, { defectId, how, note }, context) => {
    const defect = ready(draft, defectId, 'pay')
    noteMove(draft, context, defect.id, 'paid', { note })
    return draft.defects.update(defect.id, { paid: { how, note, ...stamp(context) } })
  },

  'defects.void': (draft, { defectId, reason }, context) => voidDefect(draft, defectId, reason, context),
} satisfies Commands
