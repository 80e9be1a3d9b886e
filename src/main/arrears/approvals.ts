import type { Fact } from '../../shared/approvals/contract'
import { chainFor } from '../../shared/approvals/rules'
import type { ArrearsLegalAsk, ArrearsPlanAsk } from '../../shared/arrears/approvals'
import { canPlan } from '../../shared/arrears/plans'
import { canStep } from '../../shared/arrears/rules'
import { openOf } from '../../shared/fees/allocation'
import type { Id, UnitId } from '../../shared/id'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'
import { type Debtor, openOfDebtor, overdueOf } from './debts'
import { positionOf } from './facts'
import { readyOf, takeStep } from './issue'
import { debtorNameOf } from './rows'
import { termsOn } from './terms'

const debtorOf = ({ unitId, owedBy }: Debtor): Debtor => ({ unitId, owedBy })
const pathOf = ({ unitId, owedBy }: Debtor): string =>
  `/arrears?unit=${unitId}${owedBy === '' ? '' : `&owedBy=${encodeURIComponent(owedBy)}`}`

const overdueBills = (view: View, debtor: Debtor, today: string) =>
  overdueOf(openOfDebtor(view, debtor), today)

const subjectOf = (view: View, debtor: Debtor, { today }: Context) => {
  const unit = view.units.get(debtor.unitId) ?? refuse('fees.unknownUnit')
  const name = debtorNameOf(view, debtor, today)
  return {
    id: debtor.owedBy === '' ? debtor.unitId : `${debtor.unitId}|${debtor.owedBy}`.slice(0, 60),
    title: `${unit.label} · ${name}`.slice(0, 160),
    unitLabel: unit.label,
    amountFen: sumFen(overdueBills(view, debtor, today).map(openOf)),
  }
}

const stepFacts = (view: View, debtor: Debtor): readonly Fact[] => {
  const open = openOfDebtor(view, debtor)
  const oldest = open.map(({ dueOn }) => dueOn).sort()[0]
  return [
    { label: 'arrears.field.unit', value: view.units.get(debtor.unitId)?.label ?? '', as: 'text' },
    { label: 'arrears.field.open', value: sumFen(open.map(openOf)), as: 'money' },
    ...(oldest ? [{ label: 'arrears.field.oldest', value: oldest, as: 'day' as const }] : []),
  ]
}

const past = (view: View, { unitId, owedBy }: Debtor) =>
  view.arrearsSteps
    .where('debtor', `${unitId}|${owedBy}`)
    .filter(({ voided }) => !voided)
    .map((step) => ({
      at: step.at,
      what: `arrears.stage.${step.stage}`,
      detail: step.no,
      fen: step.debtFen,
      byName: step.byName,
    }))
    .reverse()

const runningNo = (view: View, debtor: Debtor, today: string): string | null =>
  positionOf(view, debtor, openOfDebtor(view, debtor), termsOn(view, today), today).facts.planNo

/** domain.md §4.7 hardship, §4.5: the supervisor, then the manager. Nothing is forgiven, so no amount sends it further. */
const arrearsPlan: ApprovalKind<ArrearsPlanAsk> = {
  subject: (view, ask, context) => subjectOf(view, debtorOf(ask), context),
  chain: (view, _ask, amountFen, { today }) => ({
    steps: chainFor(amountFen, null, settingOn(view, 'approvals.waiverSupervisorFirst', today) === true),
    limitFen: null,
  }),
  obstacle: (view, ask, { today }) => {
    const debtor = debtorOf(ask)
    const overdueFen = sumFen(overdueBills(view, debtor, today).map(openOf))
    const months = settingOn(view, 'arrears.planMostMonths', today)
    return canPlan(ask.instalments, overdueFen, runningNo(view, debtor, today), { months }, today)
  },
  facts: (view, ask) => [
    ...stepFacts(view, debtorOf(ask)),
    {
      label: 'arrears.field.instalments',
      value: ask.instalments.map(({ dueOn, fen }) => `${dueOn} ¥${(fen / 100).toFixed(2)}`).join(' · '),
      as: 'text',
    },
  ],
  past: (view, ask) => past(view, debtorOf(ask)),
  path: (ask) => pathOf(debtorOf(ask)),
  carryOut: (draft, ask, { request, agreedByName }, context) => {
    refuseIf(arrearsPlan.obstacle(draft, ask, context))
    const debtor = debtorOf(ask)
    const bills = overdueBills(draft, debtor, context.today)
    const unit = draft.units.get(ask.unitId) ?? refuse('fees.unknownUnit')
    return draft.arrearsPlans.insert({
      id: context.newId('arrearsplan'),
      no: takeNumber(draft, context, 'arrearsPlan'),
      unitId: unit.id as UnitId,
      unitLabel: unit.label,
      owedBy: ask.owedBy,
      debtorName: debtorNameOf(draft, debtor, context.today),
      billIds: bills.map(({ id }) => id as Id<'bill'>),
      totalFen: sumFen(bills.map(openOf)),
      instalments: ask.instalments.map((each) => ({ ...each })),
      reason: request.reason,
      approvalNo: request.no,
      askedByName: request.byName,
      agreedByName,
      on: context.today,
      at: context.now,
      ended: null,
    }).no
  },
}

/** domain.md §4.7, 5: the company approves the lawyer's letter and the way to court, whatever the amount. */
const arrearsLegal: ApprovalKind<ArrearsLegalAsk> = {
  subject: (view, ask, context) => subjectOf(view, debtorOf(ask), context),
  chain: () => ({ steps: ['manager', 'company'], limitFen: 0 }),
  obstacle: (view, ask, { today }) => {
    const terms = termsOn(view, today)
    return canStep(readyOf(view, debtorOf(ask), terms, today).position.facts, ask.stage, terms.ladder, today)
  },
  facts: (view, ask) => [
    ...stepFacts(view, debtorOf(ask)),
    { label: 'arrears.field.step', value: `arrears.stage.${ask.stage}`, as: 'word' },
  ],
  past: (view, ask) => past(view, debtorOf(ask)),
  path: (ask) => pathOf(debtorOf(ask)),
  carryOut: (draft, ask, { request }, context) => {
    refuseIf(arrearsLegal.obstacle(draft, ask, context))
    const debtor = debtorOf(ask)
    const ready = readyOf(draft, debtor, termsOn(draft, context.today), context.today)
    return takeStep(draft, debtor, ask.stage, ready, request.no, context).no
  },
}

export const arrearsApprovals = { arrearsPlan, arrearsLegal } as const
