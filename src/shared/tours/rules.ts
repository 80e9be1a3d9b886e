import { type Problem, problem } from '../problem'
import type { PostArea, Tour, TourCheck, TourPlan, TourStatus } from './schema'

/** domain.md §9.2: what each post looks at before the guests come. Codes are words `tours.check.<code>`. */
export const CHECK_ITEMS: Readonly<Record<PostArea, readonly string[]>> = {
  venue: ['tablesStraight', 'nameCardOrder', 'cupsAt45', 'waterPaperPens', 'venueClean', 'noSmell'],
  av: ['eachMicrophone', 'projectorTested', 'recordingTested', 'lightsTested', 'airConditioning'],
  lobby: ['ushersInPlace', 'signsUp', 'welcomeScreen'],
  lift: ['liftReserved', 'liftUsher'],
  route: ['routeClean', 'routeLit', 'stopsReady'],
  parking: ['spacesKept', 'directionSigns', 'oneAtEachGate'],
  gate: ['honourGuard', 'trafficPolice'],
  restroom: ['paperStocked', 'restroomLights'],
  pantry: ['hotWater', 'tea'],
  emergency: ['spareMicrophone', 'spareBatteries', 'extensionLead', 'spareBulbs'],
}

const MINUTE = 60_000

/** The check list of a plan: every item of every post, traffic police only when asked for. */
export const checksFor = (plan: TourPlan): readonly TourCheck[] =>
  plan.posts.flatMap((post) =>
    CHECK_ITEMS[post.area]
      .filter((item) => item !== 'trafficPolice' || plan.vehicles.needTrafficPolice)
      .filter((item) => item !== 'recordingTested' || plan.av.recording)
      .filter((item) => item !== 'projectorTested' || plan.av.projector)
      .map((item) => ({
        area: post.area,
        post: post.name,
        person: post.person,
        item,
        state: 'open' as const,
        at: null,
        byName: '',
        remark: '',
      })),
  )

/** Keeps what was already ticked when the plan changes and the same post keeps the same item. */
export const mergeChecks = (
  before: readonly TourCheck[],
  after: readonly TourCheck[],
): readonly TourCheck[] =>
  after.map(
    (check) =>
      before.find((old) => old.area === check.area && old.post === check.post && old.item === check.item) ??
      check,
  )

/** When the checks are due: the start less the setting's hours (domain.md §9.2, duty C3). */
export const checksDueAt = (startAt: string, hoursBefore: number): string =>
  new Date(Date.parse(startAt) - hoursBefore * 60 * MINUTE).toISOString()

export type Readiness = 'go' | 'noGo' | 'notYet'

/** go: every check ok or the manager's override; noGo: a fault, or time is up with items open. */
export const readinessOf = (
  tour: Pick<Tour, 'checks' | 'plan' | 'override'>,
  now: string,
  hoursBefore: number,
): Readiness => {
  if (tour.override) return 'go'
  if (tour.checks.some((check) => check.state === 'fault')) return 'noGo'
  if (tour.checks.length > 0 && tour.checks.every((check) => check.state === 'ok')) return 'go'
  return checksDueAt(tour.plan.startAt, hoursBefore) <= now ? 'noGo' : 'notYet'
}

/** What keeps a plan from being sent on: duty C3 wants every one of these before anyone prepares. */
export const planGaps = (plan: TourPlan, vehiclesForTrafficPolice: number): Problem | undefined => {
  if (plan.endAt <= plan.startAt) return problem('tours.endsBeforeStart', {}, 'endAt')
  if (plan.kind !== 'meeting' && plan.route.length === 0) return problem('tours.routeNeeded', {}, 'route')
  if (plan.posts.length === 0) return problem('tours.postsNeeded', {}, 'posts')
  const late = plan.posts.find((post) => post.arriveAt > plan.startAt)
  if (late) return problem('tours.postArrivesLate', { post: late.name, person: late.person }, 'posts')
  if (
    plan.vehicles.count >= vehiclesForTrafficPolice &&
    !plan.vehicles.needTrafficPolice &&
    plan.vehicles.partyAReply === ''
  )
    return problem('tours.trafficPoliceAnswerNeeded', { count: plan.vehicles.count }, 'vehicles')
  return undefined
}

const NEXT: Readonly<Record<TourStatus, readonly TourStatus[]>> = {
  planning: ['awaitingPartyA', 'cancelled'],
  awaitingPartyA: ['awaitingApproval', 'planning', 'cancelled'],
  awaitingApproval: ['preparing', 'planning', 'cancelled'],
  preparing: ['underWay', 'cancelled'],
  underWay: ['ended'],
  ended: ['archived'],
  archived: [],
  cancelled: [],
}

/** Whether a tour may go from one state to another (domain.md §9.3). Refuses `tours.notNow`. */
export const canMove = (from: TourStatus, to: TourStatus): Problem | undefined =>
  NEXT[from].includes(to) ? undefined : problem('tours.notNow', { status: from })

/** Editable until the guests are there; afterwards only the summary. */
export const isOpenPlan = (status: TourStatus): boolean =>
  status === 'planning' ||
  status === 'awaitingPartyA' ||
  status === 'awaitingApproval' ||
  status === 'preparing'

/** Two plans that want the same venue at the same time (domain.md §9.2: no double booking). */
export const venueClash = (plan: TourPlan, others: readonly Tour[]): Problem | undefined => {
  const clash = others.find(
    (other) =>
      other.status !== 'cancelled' &&
      other.plan.venue === plan.venue &&
      other.plan.startAt < plan.endAt &&
      other.plan.endAt > plan.startAt,
  )
  return (
    clash &&
    problem('tours.venueTaken', { venue: plan.venue, no: clash.no, visitors: clash.plan.visitors }, 'venue')
  )
}
