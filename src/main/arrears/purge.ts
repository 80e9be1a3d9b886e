import {
  contactIsDue,
  contactLeft,
  planEndedOn,
  planIsDue,
  planLeft,
  stepEndedOn,
  stepIsDue,
  stepLeft,
} from '../../shared/arrears/purge'
import type { ArrearsContact, ArrearsPlan, ArrearsStep } from '../../shared/arrears/schema'
import { type Day, dayOf } from '../../shared/day'
import { openOf } from '../../shared/fees/allocation'
import { GONE } from '../../shared/mask'
import type { PurgeSample } from '../../shared/privacy/contract'
import type { Draft, View } from '../collections'
import { issuedOf } from '../printing/issued'
import type { Purging } from '../privacy/purging'
import { openOfDebtor } from './debts'

interface Due {
  readonly steps: readonly ArrearsStep[]
  readonly contacts: readonly ArrearsContact[]
  readonly plans: readonly ArrearsPlan[]
}

const isOwed = (view: View, { billIds }: { readonly billIds: readonly string[] }): boolean =>
  billIds.some((id) => {
    const bill = view.bills.get(id)
    return bill !== undefined && openOf(bill) > 0
  })

const wasAbout = (view: View, contact: ArrearsContact): boolean =>
  openOfDebtor(view, contact).some(({ dueOn }) => dueOn <= dayOf(contact.contactedAt))

const arrearsDue = (view: View, cutoff: Day): Due => ({
  steps: [...view.arrearsSteps.all()].filter((step) => stepIsDue(step, isOwed(view, step), cutoff)),
  contacts: [...view.arrearsContacts.all()].filter((each) =>
    contactIsDue(each, wasAbout(view, each), cutoff),
  ),
  plans: [...view.arrearsPlans.all()].filter((plan) => planIsDue(plan, isOwed(view, plan), cutoff)),
})

const sampleOf = (
  { debtorName: name, unitLabel: place }: { readonly debtorName: string; readonly unitLabel: string },
  no: string,
  endedOn: Day,
): PurgeSample => ({ no, name, place, endedOn })

const purgeStep = (draft: Draft, step: ArrearsStep): void => {
  draft.arrearsSteps.update(step.id, stepLeft(step))
  const paper = issuedOf(draft, 'arrearsNotice', step.id)
  if (paper?.data) draft.issuedPapers.update(paper.id, { data: { ...paper.data, ownerName: GONE } })
}

/** What was asked for names the debtor and says why they cannot pay. */
const purgeRequests = (draft: Draft, nos: ReadonlySet<string>): void => {
  for (const request of [...draft.approvals.all()])
    if (nos.has(request.no))
      draft.approvals.update(request.id, {
        subject: `${request.unitLabel} · ${GONE}`,
        reason: GONE,
        decisions: request.decisions.map((decision) => ({ ...decision, opinion: '' })),
      })
}

/** 催缴记录 over their period, domain.md §0.3: names, who signed, what was said; figures and days stay. */
export const arrearsPurge: Purging = {
  due: (view, cutoff) => {
    const { steps, contacts, plans } = arrearsDue(view, cutoff)
    return [
      ...steps.map((step) => sampleOf(step, step.no, stepEndedOn(step))),
      ...contacts.map((each) => sampleOf(each, '', dayOf(each.contactedAt))),
      ...plans.map((plan) => sampleOf(plan, plan.no, planEndedOn(plan))),
    ]
  },
  take: (draft, cutoff) => {
    const { steps, contacts, plans } = arrearsDue(draft, cutoff)
    for (const step of steps) purgeStep(draft, step)
    for (const contact of contacts) draft.arrearsContacts.update(contact.id, contactLeft)
    for (const plan of plans) draft.arrearsPlans.update(plan.id, planLeft)
    purgeRequests(draft, new Set([...steps, ...plans].map(({ approvalNo }) => approvalNo).filter(Boolean)))
    return steps.length + contacts.length + plans.length
  },
}
