import type { ArrearsStep, DeskStage } from '../../shared/arrears/schema'
import type { PaymentNotice } from '../../shared/fees/slips'
import { formatFen, sumFen } from '../../shared/money'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { lateLinesOf } from '../fees/lateHandlers'
import { letterOf } from '../fees/noticePapers'

const SHOWN = 3

const percentOf = (rateE6: number): string => `${Number((rateE6 / 10_000).toFixed(4))}%`

/** 违约金 of the bills by the day of the letter, as far as it was not billed yet; its formula in figures (domain.md §4.6). */
const lateOf = (view: View, step: ArrearsStep, context: Context) => {
  if (settingOn(view, 'fees.lateRateE6', step.on) === 0) return undefined
  const asked = new Set<string>(step.billIds)
  const lines = lateLinesOf(view, step.unitId, context).filter(
    ({ bill, feeFen, beforeFen }) => asked.has(bill.id) && feeFen > beforeFen,
  )
  if (lines.length === 0) return undefined
  const formulas = lines.flatMap(({ parts, rateE6, capped, cap }) =>
    parts.map(
      ({ principalFen, days, rateE6: own = rateE6 }) =>
        `${formatFen(principalFen)} × ${percentOf(own)} × ${days}${capped && cap ? ` (≤ LPR ${cap.lprBp / 100}% × ${cap.timesPercent}%)` : ''}`,
    ),
  )
  return {
    fen: sumFen(lines.map(({ feeFen, beforeFen }) => feeFen - beforeFen)),
    formula: `${formulas.slice(0, SHOWN).join(' + ')}${formulas.length > SHOWN ? ' + …' : ''}`,
  }
}

/** What a step says on paper: the overdue bills it asks for, by when, to whom. */
export const noticeOf = (view: View, step: ArrearsStep, context: Context): PaymentNotice => {
  const late = lateOf(view, step, context)
  return letterOf(
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
      ...(late ? { late } : {}),
    },
    context,
  )
}

const stepOf = (view: View, stepId: string): ArrearsStep => {
  const step = view.arrearsSteps.get(stepId) ?? refuse('arrears.unknownStep')
  return step.stage === 'lawyer' || step.stage === 'court' ? refuse('arrears.noPaper', { no: step.no }) : step
}

/** Their subject is a step: frozen when it was issued. */
export const arrearsPapers = {
  arrearsNotice: (view: View, stepId: string, context: Context): PaymentNotice =>
    noticeOf(view, stepOf(view, stepId), context),
} as const
