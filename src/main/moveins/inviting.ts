import type { Day } from '../../shared/day'
import type { UnitId } from '../../shared/id'
import type { moveinsContract } from '../../shared/moveins/contract'
import { bookableFrom, bookProblem, noticeProblem, slotProblem } from '../../shared/moveins/rules'
import type { MoveIn, MoveInBatch, PastAppointment, Slot } from '../../shared/moveins/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { InputOf } from '../../shared/route'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { takeNumber } from '../numbers'
import { ownerNames } from '../people/facts'
import { issuePaper } from '../printing/issued'
import { batchOf, moveInOf } from './facts'
import { moveinsPapers } from './papers'

export type Parsed<N extends keyof typeof moveinsContract> = InputOf<(typeof moveinsContract)[N]>

/** Who and when, as acts keep it. */
export const stamp = (context: Context) => ({ at: context.now, byName: actor(context).name })

const inOrder = (slots: readonly Slot[]): Slot[] =>
  [...slots].sort((a, b) => `${a.on}${a.time}`.localeCompare(`${b.on}${b.time}`))

const checkSlots = (slots: readonly Slot[]): void => {
  const seen = new Set<string>()
  for (const { on, time } of slots) {
    if (seen.has(`${on}${time}`)) refuse('moveins.slotTwice', { day: on, time }, 'slots')
    seen.add(`${on}${time}`)
  }
}

export const addBatch = (draft: Draft, input: Parsed<'moveins.addBatch'>, context: Context): MoveInBatch => {
  checkSlots(input.slots)
  if (new Set(input.desks).size < input.desks.length) refuse('moveins.deskTwice', {}, 'desks')
  return draft.moveInBatches.insert({
    ...input,
    slots: inOrder(input.slots),
    id: context.newId('moveinbatch'),
    no: takeNumber(draft, context, 'moveInBatch'),
    ...stamp(context),
    ended: null,
  })
}

/** Families of a batch that have an appointment and have not come. */
export const bookedIn = (view: View, batchId: string): readonly MoveIn[] =>
  view.moveIns
    .where('batch', batchId)
    .filter(({ voided, begun, appointment }) => !voided && !begun && appointment !== null)

/** Times and desks change; what somebody is booked for stays, and has room for them. */
export const changeBatch = (
  draft: Draft,
  { batchId, ...facts }: Parsed<'moveins.changeBatch'>,
  _context: Context,
): MoveInBatch => {
  const batch = batchOf(draft, batchId)
  if (batch.ended) refuse('moveins.batchEnded', { name: batch.name })
  checkSlots(facts.slots)
  if (new Set(facts.desks).size < facts.desks.length) refuse('moveins.deskTwice', {}, 'desks')
  const taken = new Map<string, number>()
  for (const { appointment } of bookedIn(draft, batch.id)) {
    const key = `${appointment?.on} ${appointment?.time}`
    taken.set(key, (taken.get(key) ?? 0) + 1)
  }
  for (const [key, n] of taken) {
    const slot = facts.slots.find(({ on, time }) => `${on} ${time}` === key)
    if (!slot || slot.capacity < n) refuse('moveins.slotInUse', { slot: key, n }, 'slots')
  }
  return draft.moveInBatches.update(batch.id, { ...facts, slots: inOrder(facts.slots) })
}

/** One unit asked to move in, with a notice of its own number. */
const inviteOne = (draft: Draft, unitId: UnitId, batchId: MoveIn['batchId'], context: Context): MoveIn => {
  const unit = draft.units.get(unitId) ?? refuse('estate.unknownUnit', {}, 'unitIds')
  if (unit.ended) refuse('estate.unitEnded', { label: unit.label, day: unit.ended.on }, 'unitIds')
  if (unit.handedOverOn) refuse('moveins.handedOverAlready', { unit: unit.label, day: unit.handedOverOn })
  const owners = ownerNames(draft, unit.id, context.today)
  if (owners === '') refuse('moveins.noOwner', { unit: unit.label })
  const [open] = draft.moveIns.where('open', unit.id)
  if (open) refuse('moveins.openAlready', { unit: unit.label, no: open.no })
  return draft.moveIns.insert({
    id: context.newId('movein'),
    no: takeNumber(draft, context, 'moveIn'),
    noticeNo: takeNumber(draft, context, 'moveInNotice'),
    unitId: unit.id,
    unitLabel: unit.label,
    ownerNames: owners.slice(0, 200),
    batchId,
    appointment: null,
    past: [],
    tickets: [],
    begun: null,
    identity: null,
    papers: [],
    handbooks: [],
    meters: [],
    keyIssueId: null,
    steps: [],
    waivers: [],
    closed: null,
    archived: null,
    ...stamp(context),
    voided: null,
  })
}

export const invite = (
  draft: Draft,
  { batchId, unitIds }: Parsed<'moveins.invite'>,
  context: Context,
): readonly MoveIn[] => {
  const batch = batchId && batchOf(draft, batchId)
  if (batch?.ended) refuse('moveins.batchEnded', { name: batch.name })
  return [...new Set(unitIds)].map((unitId) => {
    const moveIn = inviteOne(draft, unitId, batchId, context)
    const data = moveinsPapers.moveInNotice(draft, moveIn.id, context)
    issuePaper(draft, context, {
      kind: 'moveInNotice',
      subjectId: moveIn.id,
      no: moveIn.noticeNo,
      data,
    })
    return moveIn
  })
}

const pastOf = (
  { appointment, past }: MoveIn,
  what: PastAppointment['what'],
  reason: string,
  context: Context,
): PastAppointment[] =>
  appointment
    ? [...past, { on: appointment.on, time: appointment.time, what, reason, ...stamp(context) }].slice(-40)
    : past

/** An appointment made or changed, sooner than the notice gives time for only with a word why; what was agreed before stays in its history. */
export const book = (
  draft: Draft,
  { moveInId, on, time, reason }: Parsed<'moveins.book'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  refuseIf(bookProblem(moveIn, on, context.today))
  const noticeDays = Number(settingOn(draft, 'moveins.noticeDays', context.today))
  refuseIf(noticeProblem(moveIn, on, noticeDays, reason))
  const early = on < bookableFrom(moveIn, noticeDays) ? { early: reason } : {}
  if (moveIn.batchId) {
    const others = bookedIn(draft, moveIn.batchId).filter(({ id }) => id !== moveIn.id)
    refuseIf(slotProblem(batchOf(draft, moveIn.batchId), others, on, time))
  }
  return draft.moveIns.update(moveIn.id, {
    appointment: { on, time, ...early, ...stamp(context) },
    past: pastOf(moveIn, 'changed', reason, context),
  })
}

const hasCome = (on: Day, today: Day): boolean => on <= today

/** Cancelled, or the family did not come; it can be booked again. */
export const unbook = (
  draft: Draft,
  { moveInId, what, reason }: Parsed<'moveins.unbook'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  const { appointment } = moveIn
  if (!appointment) return refuse('moveins.notBooked', { no: moveIn.no })
  refuseIf(bookProblem(moveIn, context.today, context.today))
  if (what === 'noShow' && !hasCome(appointment.on, context.today))
    refuse('moveins.notDueYet', { day: appointment.on })
  return draft.moveIns.update(moveIn.id, {
    appointment: null,
    past: pastOf(moveIn, what, reason, context),
  })
}
