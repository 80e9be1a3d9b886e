import { unmaskedPhone } from '../../shared/mask'
import { problem, refuse, refuseIf } from '../../shared/problem'
import type { toursContract } from '../../shared/tours/contract'
import {
  canMove,
  checksFor,
  isOpenPlan,
  mergeChecks,
  planGaps,
  readinessOf,
  venueClash,
} from '../../shared/tours/rules'
import type { Tour, TourPlan, TourStatus } from '../../shared/tours/schema'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { checkHours } from './facts'
import { issueRunSheet } from './papers'

type Queries = 'tours.list' | 'tours.file' | 'tours.checksDue'
type Commands = Omit<HandlersOf<typeof toursContract>, Queries>

const tourOf = (view: View, tourId: string): Tour => view.tours.get(tourId) ?? refuse('tours.unknown')

const step = (context: Context, status: TourStatus, opinion: string): Tour['steps'][number] => {
  const staff = actor(context)
  return { status, at: context.now, byId: staff.id, byName: staff.name, opinion }
}

const move = (draft: Draft, tour: Tour, status: TourStatus, context: Context, opinion = ''): Tour => {
  refuseIf(canMove(tour.status, status))
  return draft.tours.update(tour.id, { status, steps: [...tour.steps, step(context, status, opinion)] })
}

const checkVenue = (view: View, plan: TourPlan, except: string | null): void =>
  refuseIf(
    venueClash(
      plan,
      [...view.tours.all()].filter(
        (tour) => tour.id !== except && (isOpenPlan(tour.status) || tour.status === 'underWay'),
      ),
    ),
  )

const complete = (view: View, tour: Tour, context: Context): void =>
  refuseIf(planGaps(tour.plan, Number(settingOn(view, 'tours.vehiclesForTrafficPolice', context.today))))

const endAfterStart = (plan: TourPlan): void =>
  refuseIf(plan.endAt <= plan.startAt ? problem('tours.endsBeforeStart', {}, 'endAt') : undefined)

/** Phones come back as the form was shown them, masked: each stands for the one it had. */
const withPhones = (plan: TourPlan, before: TourPlan | null): TourPlan => {
  const kept = before ? [before.partyA.phone, ...before.posts.map((post) => post.phone)] : []
  const clear = (given: string, own: readonly string[], field: string): string =>
    unmaskedPhone(given, [...own, ...kept]) ?? refuse('tours.phoneMasked', {}, field)
  const partyA = {
    ...plan.partyA,
    phone: clear(plan.partyA.phone, before ? [before.partyA.phone] : [], 'partyA.phone'),
  }
  const posts = plan.posts.map((post, place) => {
    const own = (before?.posts ?? []).filter((each) => each.person === post.person)
    return {
      ...post,
      phone: clear(
        post.phone,
        own.map((each) => each.phone),
        `posts.${place}.phone`,
      ),
    }
  })
  return { ...plan, partyA, posts }
}

/** A change after approval makes a new version and keeps the old one readable (domain.md §9.3 变更). */
const change: Commands['tours.change'] = (draft, { tourId, plan: given, reason }, context) => {
  const tour = tourOf(draft, tourId)
  const plan = withPhones(given, tour.plan)
  if (!isOpenPlan(tour.status)) refuse('tours.notNow', { status: tour.status })
  endAfterStart(plan)
  checkVenue(draft, plan, tour.id)
  const approved = tour.status === 'preparing'
  if (!approved) return draft.tours.update(tour.id, { plan })
  if (reason.length < 2) refuse('tours.reasonNeeded', {}, 'reason')
  complete(draft, { ...tour, plan }, context)
  const { version, checks } = tour
  const old = { version, at: context.now, byName: actor(context).name, reason, plan: tour.plan, checks }
  const changed = draft.tours.update(tour.id, {
    plan,
    version: version + 1,
    override: null,
    checks: [...mergeChecks(checks, checksFor(plan))],
    versions: [...tour.versions, old],
  })
  issueRunSheet(draft, context, tour.id)
  return changed
}

const tick: Commands['tours.check'] = (draft, { tourId, lines, state, remark }, context) => {
  const tour = tourOf(draft, tourId)
  if (tour.status !== 'preparing') refuse('tours.notNow', { status: tour.status })
  if (state === 'fault' && remark === '') refuse('tours.faultNeedsRemark', {}, 'remark')
  const wanted = new Set(lines)
  if (lines.some((line) => line >= tour.checks.length)) refuse('tours.unknownCheck')
  return draft.tours.update(tour.id, {
    checks: tour.checks.map((check, line) =>
      wanted.has(line)
        ? {
            ...check,
            state,
            remark,
            at: state === 'open' ? null : context.now,
            byName: state === 'open' ? '' : actor(context).name,
          }
        : check,
    ),
  })
}

export const toursCommands: Commands = {
  'tours.plan': (draft, { plan: given }, context) => {
    const plan = withPhones(given, null)
    endAfterStart(plan)
    checkVenue(draft, plan, null)
    return draft.tours.insert({
      id: context.newId('tour'),
      no: takeNumber(draft, context, 'tour'),
      version: 1,
      status: 'planning',
      plan,
      checks: [],
      override: null,
      steps: [step(context, 'planning', '')],
      versions: [],
      summary: null,
      plannedById: actor(context).id,
      createdAt: context.now,
    })
  },
  'tours.change': change,
  'tours.sendToPartyA': (draft, { tourId }, context) => {
    const tour = tourOf(draft, tourId)
    complete(draft, tour, context)
    return move(draft, tour, 'awaitingPartyA', context)
  },
  'tours.partyAConfirmed': (draft, { tourId, opinion }, context) => {
    const tour = tourOf(draft, tourId)
    const moved = move(draft, tour, 'awaitingApproval', context, opinion)
    const partyA = { ...tour.plan.partyA, confirmedAt: context.now }
    return draft.tours.update(moved.id, { plan: { ...tour.plan, partyA } })
  },
  'tours.approve': (draft, { tourId, opinion }, context) => {
    const tour = tourOf(draft, tourId)
    if (tour.plannedById === actor(context).id) refuse('tours.ownPlan')
    complete(draft, tour, context)
    const moved = move(draft, tour, 'preparing', context, opinion)
    const approved = draft.tours.update(moved.id, { checks: [...checksFor(tour.plan)] })
    issueRunSheet(draft, context, approved.id)
    return approved
  },
  'tours.sendBack': (draft, { tourId, reason }, context) =>
    move(draft, tourOf(draft, tourId), 'planning', context, reason),
  'tours.check': tick,
  'tours.override': (draft, { tourId, reason }, context) => {
    const tour = tourOf(draft, tourId)
    if (tour.status !== 'preparing') refuse('tours.notNow', { status: tour.status })
    return draft.tours.update(tour.id, { override: { byName: actor(context).name, at: context.now, reason } })
  },
  'tours.begin': (draft, { tourId }, context) => {
    const tour = tourOf(draft, tourId)
    refuseIf(canMove(tour.status, 'underWay'))
    const open = tour.checks.filter((check) => check.state !== 'ok').length
    if (readinessOf(tour, context.now, checkHours(draft, context.today)) !== 'go')
      refuse('tours.checksOpen', { open })
    return move(draft, tour, 'underWay', context)
  },
  'tours.end': (draft, { tourId }, context) => move(draft, tourOf(draft, tourId), 'ended', context),
  'tours.summarise': (draft, { tourId, ...summary }, context) => {
    const moved = move(draft, tourOf(draft, tourId), 'archived', context)
    return draft.tours.update(moved.id, {
      summary: { ...summary, byName: actor(context).name, at: context.now },
    })
  },
  'tours.cancel': (draft, { tourId, reason }, context) =>
    move(draft, tourOf(draft, tourId), 'cancelled', context, reason),
}
