import { type Interruption, type Limitation, limitationOf, provenOn } from '../../shared/arrears/limitation'
import { type PlanProgress, planProgress } from '../../shared/arrears/plans'
import { type PromiseState, promiseState } from '../../shared/arrears/promises'
import {
  type LadderFacts,
  type NextStep,
  nextStep,
  type Standing,
  standingOf,
} from '../../shared/arrears/rules'
import type { ArrearsContact, ArrearsPlan, ArrearsStep } from '../../shared/arrears/schema'
import { type Day, dayOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import type { Bill } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import type { View } from '../collections'
import { debtorKey } from './collections'
import { type Debtor, overdueOf, paidOf, sinceOf } from './debts'
import type { Terms } from './terms'

export interface Promised {
  readonly contact: ArrearsContact
  readonly state: PromiseState
}

/** All that is known of one debt, looked at once. */
export interface Position {
  readonly since: Day | null
  readonly standing: Standing
  readonly next: NextStep | null
  readonly facts: LadderFacts
  /** Steps of the arrears that last until today. */
  readonly steps: readonly ArrearsStep[]
  /** Newest first. */
  readonly contacts: readonly ArrearsContact[]
  readonly promised: Promised | null
  readonly plan: { readonly plan: ArrearsPlan; readonly progress: PlanProgress } | null
  readonly limitation: Limitation | null
}

const newestFirst = (a: ArrearsContact, b: ArrearsContact): number =>
  a.contactedAt < b.contactedAt ? 1 : a.contactedAt > b.contactedAt ? -1 : 0

export const contactsOf = (view: View, debtor: Debtor): readonly ArrearsContact[] =>
  [...view.arrearsContacts.where('debtor', debtorKey(debtor))].sort(newestFirst)

/** Every promise with what became of it, newest first. */
export const promisesOf = (
  view: View,
  debtor: Debtor,
  contacts: readonly ArrearsContact[],
  owesNothing: boolean,
  today: Day,
): readonly Promised[] => {
  const made = contacts.filter(({ promise }) => promise !== null)
  if (made.length === 0) return []
  const paid = paidOf(view, debtor)
  return made.flatMap((contact) => {
    const state = promiseState(contact, made, paid, owesNothing, today)
    return state ? [{ contact, state }] : []
  })
}

export const progressOf = (view: View, plan: ArrearsPlan, today: Day): PlanProgress =>
  planProgress(plan, sumFen(plan.billIds.map((id) => openFenOf(view, id))), today)

const openFenOf = (view: View, billId: string): number => {
  const bill = view.bills.get(billId)
  return bill ? openOf(bill) : 0
}

const planOf = (view: View, debtor: Debtor, today: Day): Position['plan'] => {
  const plans = view.arrearsPlans.where('debtor', debtorKey(debtor))
  const known = plans.map((plan) => ({ plan, progress: progressOf(view, plan, today) }))
  return (
    known.filter(({ progress }) => progress.state === 'running' || progress.state === 'broken').at(-1) ?? null
  )
}

const interruptionsOf = (
  view: View,
  debtor: Debtor,
  overdue: readonly Bill[],
  steps: readonly ArrearsStep[],
): readonly Interruption[] => [
  ...steps.flatMap((step): readonly Interruption[] => {
    const on = step.stage === 'court' ? step.on : provenOn(step)
    return on === null ? [] : [{ on, billIds: new Set(step.billIds) }]
  }),
  ...view.arrearsPlans
    .where('debtor', debtorKey(debtor))
    .map(({ on, billIds }) => ({ on, billIds: new Set<string>(billIds) })),
  ...overdue
    .filter(({ paidFen }) => paidFen > 0)
    .flatMap(({ id }) =>
      view.receipts
        .where('bill', id)
        .flatMap(({ voided, issuedOn }) => (voided ? [] : [{ on: issuedOn, billIds: new Set([id]) }])),
    ),
]

const wasSeniorThere = (steps: readonly ArrearsStep[], contacts: readonly ArrearsContact[]): boolean => {
  const visit = steps.filter(({ stage }) => stage === 'visit').at(-1)
  if (!visit) return false
  return (
    visit.deliveries.some(({ senior }) => senior) ||
    contacts.some(
      ({ way, senior, contactedAt }) => way === 'visit' && senior && dayOf(contactedAt) >= visit.on,
    )
  )
}

const RUNNING: ReadonlySet<PromiseState> = new Set(['open', 'dueToday'])

/** Where one debt stands today; `open` are its open bills. The same facts give the same answer. */
export const positionOf = (
  view: View,
  debtor: Debtor,
  open: readonly Bill[],
  terms: Terms,
  today: Day,
): Position => {
  const key = debtorKey(debtor)
  const all = view.arrearsSteps.where('debtor', key).filter(({ voided }) => !voided)
  const contacts = contactsOf(view, debtor)
  const overdue = overdueOf(open, today)
  const done = [...all.map(({ on }) => on), ...contacts.map(({ contactedAt }) => dayOf(contactedAt))]
  const since = sinceOf(view, debtor, open, done, today)
  const steps = all.filter(({ on }) => since !== null && on >= since)
  const recent = contacts.filter(({ contactedAt }) => since !== null && dayOf(contactedAt) >= since)
  const [promised = null] = promisesOf(view, debtor, contacts, overdue.length === 0, today)
  const plan = planOf(view, debtor, today)
  const facts: LadderFacts = {
    oldestDueOn: overdue.reduce<Day | null>(
      (oldest, { dueOn }) => (oldest === null || dueOn < oldest ? dueOn : oldest),
      null,
    ),
    steps,
    promisedOn: promised && RUNNING.has(promised.state) ? (promised.contact.promise?.on ?? null) : null,
    planNo: plan?.progress.state === 'running' ? plan.plan.no : null,
    dissatisfied: recent.find(({ attitude }) => attitude !== 'unknown')?.attitude === 'dissatisfied',
    seniorVisited: wasSeniorThere(steps, recent),
  }
  return {
    since,
    standing: standingOf(facts),
    next: nextStep(facts, terms.ladder),
    facts,
    steps,
    contacts,
    promised,
    plan,
    limitation: limitationOf(
      overdue,
      interruptionsOf(view, debtor, overdue, all),
      terms.limitationYears,
      today,
    ),
  }
}
