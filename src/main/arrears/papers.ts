import type { ArrearsStep, DeskStage } from '../../shared/arrears/schema'
import type { PaymentNotice } from '../../shared/fees/slips'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import { letterOf } from '../fees/noticePapers'

/** What a step says on paper: the overdue bills it asks for, by when, to whom. */
export const noticeOf = (view: View, step: ArrearsStep, context: Context): PaymentNotice =>
  letterOf(
    view,
    {
      no: step.no,
      stage: step.stage as DeskStage,
      unitLabel: step.unitLabel,
      ownerName: step.debtorName,
      bills: step.billIds.flatMap((id) => view.bills.get(id) ?? []),
      issuedOn: step.on,
      payByOn: step.payByOn,
      payWithinDays: step.days,
      byName: step.byName,
      voided: step.voided,
    },
    context,
  )

const stepOf = (view: View, stepId: string): ArrearsStep => {
  const step = view.arrearsSteps.get(stepId) ?? refuse('arrears.unknownStep')
  return step.stage === 'lawyer' || step.stage === 'court' ? refuse('arrears.noPaper', { no: step.no }) : step
}

/** Their subject is a step: frozen when it was issued. */
export const arrearsPapers = {
  arrearsNotice: (view: View, stepId: string, context: Context): PaymentNotice =>
    noticeOf(view, stepOf(view, stepId), context),
} as const
