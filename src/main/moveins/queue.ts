import type { Day } from '../../shared/day'
import { callProblem, feeStartOn, openCall, openProblem, ticketOn } from '../../shared/moveins/rules'
import type { Begun, MoveIn, Ticket } from '../../shared/moveins/schema'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { batchOf, moveInOf } from './facts'
import { type Parsed, stamp } from './inviting'

/** Numbers of a batch day run on from 1. */
const nextNumber = (view: View, batchId: string, on: Day): number =>
  1 +
  view.moveIns
    .where('batch', batchId)
    .flatMap(({ tickets }) => tickets.filter((ticket) => ticket.on === on))
    .reduce((most, { n }) => Math.max(most, n), 0)

/** From the day the family is here the unit owes, by the rule of that day (domain.md §2.1, Fees at move-in). */
const begin = (draft: Draft, moveIn: MoveIn, context: Context): Begun => {
  const feesFromOn = feeStartOn(context.today, Number(settingOn(draft, 'moveins.feeStart', context.today)))
  const beforeFeesFromOn = draft.units.get(moveIn.unitId)?.feesFromOn ?? null
  draft.units.update(moveIn.unitId, { feesFromOn })
  return { on: context.today, feesFromOn, beforeFeesFromOn, ...stamp(context) }
}

export const arrive = (draft: Draft, { moveInId }: Parsed<'moveins.arrive'>, context: Context): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  refuseIf(openProblem(moveIn))
  if (draft.units.get(moveIn.unitId)?.handedOverOn)
    refuse('moveins.handedOverAlready', { unit: moveIn.unitLabel, day: '' })
  const batch = moveIn.batchId ? batchOf(draft, moveIn.batchId) : null
  const queued = batch?.slots.some(({ on }) => on === context.today) ? batch : null
  if (ticketOn(moveIn, context.today) || (moveIn.begun && !queued))
    refuse('moveins.hereAlready', { no: moveIn.no })
  const ticket: Ticket | null = queued
    ? {
        on: context.today,
        n: nextNumber(draft, queued.id, context.today),
        takenAt: context.now,
        calls: [],
        leftAt: null,
      }
    : null
  return draft.moveIns.update(moveIn.id, {
    begun: moveIn.begun ?? begin(draft, moveIn, context),
    tickets: ticket ? [...moveIn.tickets, ticket].slice(-20) : moveIn.tickets,
  })
}

const withTicket = (draft: Draft, moveIn: MoveIn, ticket: Ticket, change: Partial<Ticket>): MoveIn =>
  draft.moveIns.update(moveIn.id, {
    tickets: moveIn.tickets.map((each) => (each === ticket ? { ...ticket, ...change } : each)),
  })

/** The family at a desk of a batch. */
const atDesk = (view: View, batchId: string, on: Day, desk: string): MoveIn | undefined =>
  view.moveIns.where('batch', batchId).find((moveIn) => {
    const ticket = ticketOn(moveIn, on)
    return ticket !== undefined && openCall(ticket)?.desk === desk && !moveIn.voided && !moveIn.closed
  })

export const callFamily = (
  draft: Draft,
  { moveInId, desk }: Parsed<'moveins.call'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  const { today: on } = context
  const desks = moveIn.batchId ? batchOf(draft, moveIn.batchId).desks : []
  const there = moveIn.batchId ? atDesk(draft, moveIn.batchId, on, desk) : undefined
  refuseIf(callProblem({ moveIn, on, desk, desks, there }))
  const ticket = ticketOn(moveIn, on) ?? refuse('moveins.notInQueue', { unit: moveIn.unitLabel })
  const { id: byId } = actor(context)
  return withTicket(draft, moveIn, ticket, {
    calls: [...ticket.calls, { desk, byId, ...stamp(context), ended: null }].slice(-60),
  })
}

/** Done at this desk, not there when called, or called by mistake. */
export const endCall = (
  draft: Draft,
  { moveInId, how }: Parsed<'moveins.endCall'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  refuseIf(openProblem(moveIn))
  const ticket = ticketOn(moveIn, context.today) ?? refuse('moveins.notInQueue', { unit: moveIn.unitLabel })
  const call = openCall(ticket) ?? refuse('moveins.notCalled', { unit: moveIn.unitLabel })
  return withTicket(draft, moveIn, ticket, {
    calls: ticket.calls.map((each) =>
      each === call ? { ...each, ended: { how, ...stamp(context) } } : each,
    ),
  })
}

/** Gone for today with things to do: comes back another day, with another number. */
export const leaveQueue = (
  draft: Draft,
  { moveInId }: Parsed<'moveins.leaveQueue'>,
  context: Context,
): MoveIn => {
  const moveIn = moveInOf(draft, moveInId)
  refuseIf(openProblem(moveIn))
  const ticket = ticketOn(moveIn, context.today) ?? refuse('moveins.notInQueue', { unit: moveIn.unitLabel })
  const call = openCall(ticket)
  if (call) refuse('moveins.stillAtDesk', { unit: moveIn.unitLabel, desk: call.desk })
  return withTicket(draft, moveIn, ticket, { leftAt: context.now })
}

/** A family that is done with stands in no queue any more. */
export const endTickets = (moveIn: MoveIn, context: Context): Ticket[] =>
  moveIn.tickets.map((ticket) =>
    ticket.leftAt
      ? ticket
      : {
          ...ticket,
          leftAt: context.now,
          calls: ticket.calls.map((call) =>
            call.ended ? call : { ...call, ended: { how: 'served' as const, ...stamp(context) } },
          ),
        },
  )
