import { type Day, dayOf } from '../../shared/day'
import { maskName } from '../../shared/mask'
import type { MoveInNotice, MoveInSheet, QueueTicket } from '../../shared/moveins/papers'
import { openCall, ticketOn, ticketText, waitingSince } from '../../shared/moveins/rules'
import type { MoveIn, Ticket } from '../../shared/moveins/schema'
import { stepStates } from '../../shared/moveins/steps'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { factsOf, moveInOf, rulesOn } from './facts'

/** Those that wait longer and are at no desk. */
const aheadOf = (view: View, { id, batchId }: MoveIn, ticket: Ticket, on: Day): number =>
  batchId === null
    ? 0
    : view.moveIns.where('batch', batchId).filter((other) => {
        const theirs = other.id === id ? undefined : ticketOn(other, on)
        return theirs && !openCall(theirs) && waitingSince(theirs) < waitingSince(ticket)
      }).length

export const moveinsPapers = {
  /** Its subject is a move-in that stands in the queue today. Refuses `moveins.notInQueue`. */
  queueTicket: (view: View, moveInId: string, { today }: Context): QueueTicket => {
    const moveIn = moveInOf(view, moveInId)
    const { unitLabel, ownerNames, unitId } = moveIn
    const ticket = ticketOn(moveIn, today) ?? refuse('moveins.notInQueue', { unit: unitLabel })
    const batch = moveIn.batchId ? view.moveInBatches.get(moveIn.batchId) : undefined
    const [center] = [...view.center.all()]
    const steps = stepStates(moveIn, factsOf(view, unitId, today), rulesOn(view, today))
    return {
      centerName: center?.name ?? '',
      number: ticketText(ticket.n),
      unitLabel,
      family: maskName(ownerNames.split('、')[0] ?? ''),
      batchName: batch?.name ?? '',
      place: batch?.place ?? '',
      takenAt: ticket.takenAt,
      ahead: aheadOf(view, moveIn, ticket, today),
      desk: openCall(ticket)?.desk ?? '',
      desks: batch?.desks ?? [],
      steps: steps.filter(({ state }) => state !== 'done' && state !== 'waived').map(({ code }) => code),
    }
  },

  moveInNotice: (view: View, moveInId: string, { today }: Context): MoveInNotice => {
    const moveIn = moveInOf(view, moveInId)
    const [center] = [...view.center.all()]
    const batch = moveIn.batchId ? view.moveInBatches.get(moveIn.batchId) : undefined
    const { prepayMonths, depositFen } = rulesOn(view, today)
    return {
      centerName: center?.name ?? '',
      centerPhone: center?.phone ?? '',
      noticeNo: moveIn.noticeNo,
      unitLabel: moveIn.unitLabel,
      ownerNames: moveIn.ownerNames,
      issuedOn: dayOf(moveIn.at),
      place: batch?.place || center?.address || '',
      text: batch?.noticeText ?? '',
      appointment: moveIn.appointment && { on: moveIn.appointment.on, time: moveIn.appointment.time },
      slots: batch?.slots ?? [],
      prepayMonths,
      depositFen,
    }
  },

  moveInSheet: (view: View, moveInId: string, { today }: Context): MoveInSheet => {
    const moveIn = moveInOf(view, moveInId)
    // Signed by everybody once all is done: before that there is nothing to sign.
    if (!moveIn.closed) refuse('moveins.notClosed', { no: moveIn.no })
    const [center] = [...view.center.all()]
    const facts = factsOf(view, moveIn.unitId, today)
    const issue = moveIn.keyIssueId ? view.keyIssues.get(moveIn.keyIssueId) : undefined
    return {
      centerName: center?.name ?? '',
      moveIn,
      steps: stepStates(moveIn, facts, rulesOn(view, today)),
      inspection: facts.inspection,
      keys: issue?.lines.map(({ code, pieces }) => ({ code, pieces })) ?? [],
      meters: moveIn.meters,
    }
  },
} as const
