import { dayOf } from '../../shared/day'
import type { MoveInNotice, MoveInSheet } from '../../shared/moveins/papers'
import { stepStates } from '../../shared/moveins/steps'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { factsOf, moveInOf, rulesOn } from './facts'

export const moveinsPapers = {
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
