import type { z } from 'zod'
import type { arrearsContract, ContactInput } from '../../shared/arrears/contract'
import { canDeliver } from '../../shared/arrears/delivery'
import { canContact, isOffHours } from '../../shared/arrears/promises'
import type { ArrearsContact, ArrearsPlan, ArrearsStep } from '../../shared/arrears/schema'
import { dayOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { UnitId } from '../../shared/id'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { debtorKey } from './collections'
import { openOfDebtor, overdueOf } from './debts'
import { progressOf } from './facts'
import { debtorNameOf } from './rows'
import { contactTerms } from './terms'

const isSenior = (context: Context): boolean => actor(context).role !== 'clerk'

const stepOf = (view: View, stepId: string): ArrearsStep =>
  view.arrearsSteps.get(stepId) ?? refuse('arrears.unknownStep')

type DeliverInput = z.infer<(typeof arrearsContract)['arrears.deliver']['input']>

/** How papers were served, one or many alike. Refuses as `canDeliver` does: one that cannot be stops them all. */
export const deliver = (
  draft: Draft,
  { stepIds, ...attempt }: DeliverInput,
  context: Context,
): readonly ArrearsStep[] =>
  [...new Set(stepIds)].map((stepId) => {
    const step = stepOf(draft, stepId)
    refuseIf(canDeliver(step, attempt, context.today))
    const delivery = { ...attempt, at: context.now, byName: actor(context).name, senior: isSenior(context) }
    return draft.arrearsSteps.update(step.id, { deliveries: [...step.deliveries, delivery] })
  })

const isLast = (view: View, step: ArrearsStep): boolean =>
  !view.arrearsSteps
    .where('debtor', debtorKey(step))
    .some((other) => !other.voided && (other.at > step.at || (other.at === step.at && other.no > step.no)))

/** A step written by mistake: only the last one, so that the ladder has no hole. Refuses `arrears.stepVoid`, `arrears.notLastStep`. */
export const voidStep = (
  draft: Draft,
  { stepId, reason }: { readonly stepId: string; readonly reason: string },
  context: Context,
): ArrearsStep => {
  const step = stepOf(draft, stepId)
  if (step.voided) refuse('arrears.stepVoid', { no: step.no })
  if (!isLast(draft, step)) refuse('arrears.notLastStep', { no: step.no })
  return draft.arrearsSteps.update(step.id, {
    voided: { at: context.now, byName: actor(context).name, reason },
  })
}

/** A call, a visit, a talk at the counter. Refuses `fees.unknownUnit`, `arrears.nothingOverdue` and as `canContact` does. */
export const addContact = (draft: Draft, input: ContactInput, context: Context): ArrearsContact => {
  const { unitId, owedBy, ...said } = input
  const debtor = { unitId, owedBy }
  const unit = draft.units.get(unitId) ?? refuse('fees.unknownUnit')
  const open = openOfDebtor(draft, debtor)
  if (open.length === 0) refuse('arrears.nothingOverdue')
  const terms = contactTerms(draft, dayOf(input.contactedAt))
  const openFen = sumFen(open.map(openOf))
  refuseIf(canContact(input, openFen, terms, context.now))
  const calls = said.way === 'phone' || said.way === 'visit'
  return draft.arrearsContacts.insert({
    id: context.newId('arrearscontact'),
    unitId: unit.id as UnitId,
    unitLabel: unit.label,
    owedBy,
    debtorName: debtorNameOf(draft, debtor, context.today),
    ...said,
    offHours: calls && !said.theirs && isOffHours(input.contactedAt, terms),
    senior: isSenior(context),
    at: context.now,
    byName: actor(context).name,
  })
}

/** Calls a plan off. Refuses `arrears.unknownPlan`, `arrears.planOver`. */
export const endPlan = (
  draft: Draft,
  { planId, reason }: { readonly planId: string; readonly reason: string },
  context: Context,
): ArrearsPlan => {
  const plan = draft.arrearsPlans.get(planId) ?? refuse('arrears.unknownPlan')
  const { state, paidFen } = progressOf(draft, plan, context.today)
  if (state === 'ended' || state === 'done') refuse('arrears.planOver', { no: plan.no })
  const openFen = Math.max(0, plan.totalFen - paidFen)
  return draft.arrearsPlans.update(plan.id, {
    ended: { at: context.now, byName: actor(context).name, reason, openFen },
  })
}

/** What a debtor has overdue, in fen. */
export const overdueFenOf = (view: View, debtor: { unitId: string; owedBy: string }, today: string): number =>
  sumFen(overdueOf(openOfDebtor(view, debtor), today).map(openOf))
