import type { ArrearsFile, ContactRow, PlanRow, StepRow } from '../../shared/arrears/answers'
import { isOffHours } from '../../shared/arrears/promises'
import type { ArrearsStep } from '../../shared/arrears/schema'
import type { Instant } from '../../shared/day'
import { oldestFirst } from '../../shared/fees/allocation'
import type { UnitId } from '../../shared/id'
import { refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { debtorKey } from './collections'
import { type Debtor, openOfDebtor } from './debts'
import { contactsOf, positionOf, progressOf, promisesOf } from './facts'
import { debtorNameOf, rowOfDebtor } from './rows'
import { contactTerms, termsOn } from './terms'

/** Money taken for what a step asked for, from its own moment until the next step of the debtor (or now). */
export const recoveredOf = (view: View, step: ArrearsStep, until: Instant | null): number => {
  let fen = 0
  for (const billId of step.billIds)
    for (const receipt of view.receipts.where('bill', billId)) {
      if (receipt.voided || receipt.at < step.at || (until !== null && receipt.at >= until)) continue
      for (const line of receipt.lines) if (line.billId === billId) fen += line.amountFen
    }
  return fen
}

/** When the next standing step of the same debtor was taken; null for the last. */
export const nextAt = (steps: readonly ArrearsStep[], step: ArrearsStep): Instant | null => {
  const after = steps.filter((other) => !other.voided && other.at > step.at).map(({ at }) => at)
  return after.sort()[0] ?? null
}

const byAt = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : 0

/** The file of one debt. Refuses `fees.unknownUnit`. */
export const fileOf = (view: View, debtor: Debtor, context: Context): ArrearsFile => {
  const { today } = context
  const unit = view.units.get(debtor.unitId) ?? refuse('fees.unknownUnit')
  const key = debtorKey(debtor)
  const bills = [...openOfDebtor(view, debtor)].sort(oldestFirst)
  const position = positionOf(view, debtor, bills, termsOn(view, today), today)
  const standing = new Set(position.steps.map(({ id }) => id))
  const all = view.arrearsSteps.where('debtor', key)
  const contacts = contactsOf(view, debtor)
  const states = new Map(
    promisesOf(view, debtor, contacts, position.facts.oldestDueOn === null, today).map(
      ({ contact, state }) => [contact.id, state],
    ),
  )
  const terms = contactTerms(view, today)
  return {
    unitId: unit.id as UnitId,
    unitLabel: unit.label,
    owedBy: debtor.owedBy,
    debtorName: debtorNameOf(view, debtor, today),
    row: rowOfDebtor(view, debtor, today) ?? null,
    since: position.since,
    bills,
    steps: [...all].sort(byAt).map(
      (step): StepRow => ({
        step,
        standing: standing.has(step.id),
        recoveredFen: recoveredOf(view, step, nextAt(all, step)),
      }),
    ),
    contacts: contacts.map((contact): ContactRow => ({ contact, state: states.get(contact.id) ?? null })),
    plans: [...view.arrearsPlans.where('debtor', key)]
      .sort(byAt)
      .map((plan): PlanRow => ({ plan, progress: progressOf(view, plan, today) })),
    offHours: isOffHours(context.now, terms),
    callFrom: terms.callFrom,
    callUntil: terms.callUntil,
    planMostMonths: settingOn(view, 'arrears.planMostMonths', today),
  }
}
