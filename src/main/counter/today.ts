import type { TodayItem } from '../../shared/counter/contract'
import { dayOf, diffDays } from '../../shared/day'
import { borrowerLabel, isOverdue } from '../../shared/keys/rules'
import { visitorState } from '../../shared/passes/rules'
import { waitingFor } from '../approvals/facts'
import { arrearsDuties } from '../arrears/today'
import type { View } from '../collections'
import type { Context } from '../context'
import { keyDuties } from '../keys/today'
import { tenanciesDue } from '../tenancies/facts'
import { checksDue, toursOn } from '../tours/facts'
import { defectItems } from './defects'
import { inspectionItems, moveInItems } from './moveins'

const keyItems = (view: View, context: Context): readonly TodayItem[] =>
  view.keyLoans
    .where('open', 'out')
    .filter((loan) => isOverdue(loan, context.now) || dayOf(loan.dueAt) === context.today)
    .map((loan) => ({
      kind: isOverdue(loan, context.now) ? 'keyOverdue' : 'keyDueToday',
      id: loan.id,
      title: loan.keyCode,
      detail: borrowerLabel(loan),
      at: loan.dueAt,
      path: `/keys?view=${isOverdue(loan, context.now) ? 'overdue' : 'out'}&key=${loan.keyId}`,
    }))

const tourItems = (view: View, context: Context): readonly TodayItem[] => {
  const due = checksDue(view, context)
  const dueIds = new Set(due.map((row) => row.tour.id))
  const item = (kind: TodayItem['kind'], tour: (typeof due)[number]['tour'], at: string): TodayItem => ({
    kind,
    id: tour.id,
    title: tour.plan.visitors,
    detail: tour.plan.venue,
    at,
    path: `/tours/${tour.id}`,
  })
  return [
    ...due.map((row) => item('tourChecks', row.tour, row.checksDueAt)),
    ...toursOn(view, context.today)
      .filter((tour) => !dueIds.has(tour.id) && tour.status !== 'archived')
      .map((tour) => item('tourToday', tour, tour.plan.startAt)),
    ...(context.staff?.role === 'manager'
      ? view.tours
          .where('status', 'awaitingApproval')
          .map((tour) => item('tourApproval', tour, tour.plan.startAt))
      : []),
  ]
}

const approvalItems = (view: View, context: Context): readonly TodayItem[] =>
  waitingFor(view, context).map((request) => ({
    kind: 'approval',
    id: request.id,
    title: request.subject,
    detail: [request.byName, request.reason].join(' · '),
    at: request.at,
    path: `/approvals?view=forMe&request=${request.id}`,
  }))

const SOON_DAYS = 3

const passItems = (view: View, context: Context): readonly TodayItem[] => [
  ...view.visitorPasses
    .where('inside', 'inside')
    .filter((pass) => visitorState(pass, context.now) === 'overstayed')
    .map(
      (pass): TodayItem => ({
        kind: 'visitorOverstayed',
        id: pass.id,
        title: pass.name,
        detail: pass.no,
        at: pass.validUntil,
        path: `/passes?view=visitors&pass=${pass.id}`,
      }),
    ),
  ...view.workerPasses
    .where('valid', 'valid')
    .filter((pass) => pass.validToOn >= context.today && diffDays(context.today, pass.validToOn) <= SOON_DAYS)
    .map(
      (pass): TodayItem => ({
        kind: 'passExpiring',
        id: pass.id,
        title: pass.name,
        detail: `${pass.no} · ${pass.unitLabel}`,
        at: pass.validToOn,
        path: `/passes?view=workers&pass=${pass.id}`,
      }),
    ),
]

const tenancyItems = (view: View, context: Context): readonly TodayItem[] =>
  tenanciesDue(view, context).map(({ tenancy, state }) => ({
    kind: state === 'leaving' ? 'tenantLeaving' : 'leaseEnding',
    id: tenancy.id,
    title: tenancy.unitLabel,
    detail: tenancy.tenantName,
    at: tenancy.notice?.leavingOn ?? tenancy.toOn,
    path: `/tenancies?tenancy=${tenancy.id}`,
  }))

/** What this person must do next, the most urgent first (mission.md 1.3). */
export const todayItems = (view: View, context: Context): readonly TodayItem[] =>
  [
    ...approvalItems(view, context),
    ...keyItems(view, context),
    ...keyDuties(view, context),
    ...tourItems(view, context),
    ...passItems(view, context),
    ...tenancyItems(view, context),
    ...defectItems(view, context),
    ...arrearsDuties(view, context),
    ...moveInItems(view, context),
    ...inspectionItems(view, context),
  ].sort((a, b) => a.at.localeCompare(b.at))

/** Counts beside the tabs. */
export const badges = (view: View, context: Context): Readonly<Record<string, number>> => {
  const items = todayItems(view, context)
  const of = (...kinds: readonly TodayItem['kind'][]): number =>
    items.filter((item) => kinds.includes(item.kind)).length
  return {
    '/keys': of('keyOverdue'),
    '/tours': of('tourChecks', 'tourApproval'),
    '/approvals': of('approval'),
    '/tenancies': of('tenantLeaving'),
    '/defects': of('defectsOverdue', 'defectRecheck', 'defectOwner'),
    '/arrears': of('promiseDue', 'promiseBroken', 'planBroken'),
    '/moveins': of('moveInToday', 'archiveOverdue'),
    '/inspections': of('inspectionReady'),
    '/passes': of('visitorOverstayed'),
    '/today': items.length,
  }
}
