import { canStep } from '../../shared/arrears/rules'
import type { ArrearsStep, DeskStage, Stage } from '../../shared/arrears/schema'
import { addDays, type Day } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import type { Id, UnitId } from '../../shared/id'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { takeNumber } from '../numbers'
import { issuePaper } from '../printing/issued'
import { type Debtor, openOfDebtor, overdueOf } from './debts'
import { type Position, positionOf } from './facts'
import { noticeOf } from './papers'
import { debtorNameOf } from './rows'
import { type Terms, termsOn } from './terms'

/** The deadline a step gives (domain.md §4.7): a last day, or days from receipt. */
const deadline = (view: View, stage: Stage, today: Day): Pick<ArrearsStep, 'payByOn' | 'days'> => {
  if (stage === 'first')
    return { payByOn: addDays(today, settingOn(view, 'fees.noticeDays', today)), days: 0 }
  if (stage === 'second')
    return { payByOn: addDays(today, settingOn(view, 'arrears.secondDays', today)), days: 0 }
  return { payByOn: today, days: stage === 'demand' ? settingOn(view, 'arrears.demandDays', today) : 0 }
}

const isDesk = (stage: Stage): stage is DeskStage => stage !== 'lawyer' && stage !== 'court'

interface Ready {
  readonly bills: readonly Bill[]
  readonly position: Position
}

/** Writes a step down with its number, and freezes its paper where it has one, in the same commit. */
export const takeStep = (
  draft: Draft,
  debtor: Debtor,
  stage: Stage,
  { bills, position }: Ready,
  approvalNo: string,
  context: Context,
): ArrearsStep => {
  const unit = draft.units.get(debtor.unitId) ?? refuse('fees.unknownUnit')
  const overdue = overdueOf(bills, context.today)
  const step = draft.arrearsSteps.insert({
    id: context.newId('arrearsstep'),
    no: takeNumber(draft, context, 'arrearsStep'),
    unitId: unit.id as UnitId,
    unitLabel: unit.label,
    owedBy: debtor.owedBy,
    debtorName: debtorNameOf(draft, debtor, context.today),
    stage,
    on: context.today,
    ...deadline(draft, stage, context.today),
    billIds: overdue.map(({ id }) => id as Id<'bill'>),
    debtFen: sumFen(overdue.map(openOf)),
    oldestDueOn: position.facts.oldestDueOn ?? context.today,
    deliveries: [],
    approvalNo,
    at: context.now,
    byName: actor(context).name,
    voided: null,
  })
  if (isDesk(stage)) {
    const data = noticeOf(draft, step, context)
    issuePaper(draft, context, { kind: 'arrearsNotice', subjectId: step.id, no: step.no, data })
  }
  return step
}

export const readyOf = (view: View, debtor: Debtor, terms: Terms, today: Day): Ready => {
  const bills = openOfDebtor(view, debtor)
  return { bills, position: positionOf(view, debtor, bills, terms, today) }
}

/** One step at the desk. Refuses as `canStep` does, and `fees.unknownUnit`. */
export const issueStep = (draft: Draft, debtor: Debtor, stage: DeskStage, context: Context): ArrearsStep => {
  const terms = termsOn(draft, context.today)
  const ready = readyOf(draft, debtor, terms, context.today)
  refuseIf(canStep(ready.position.facts, stage, terms.ladder, context.today))
  return takeStep(draft, debtor, stage, ready, '', context)
}
