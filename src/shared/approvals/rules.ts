import type { Day } from '../day'
import type { Role } from '../permission'
import { type Problem, problem } from '../problem'
import type { ApprovalRequest, Delegation, StepRole } from './schema'

const RANK: Readonly<Record<Role | StepRole, number>> = { clerk: 0, supervisor: 1, manager: 2, company: 3 }

/** In whose name somebody may speak: their own, or that of an absent approver. */
export interface Voice {
  readonly role: Role
  readonly forId: ApprovalRequest['byId'] | null
  readonly forName: string
}

interface Person {
  readonly id: string
  readonly role: Role
}

/**
 * Who must agree, in order (domain.md §4.5, §13.1): the supervisor first where the center wants it, then the manager;
 * more than `limitFen` (null: no limit) is for the company as well.
 */
export const chainFor = (
  amountFen: number | null,
  limitFen: number | null,
  supervisorFirst: boolean,
): readonly StepRole[] => [
  ...(supervisorFirst ? (['supervisor'] as const) : []),
  'manager',
  ...(limitFen !== null && (amountFen ?? 0) > limitFen ? (['company'] as const) : []),
]

export const isOpen = (request: Pick<ApprovalRequest, 'state'>): boolean =>
  request.state === 'waiting' || request.state === 'atCompany'

/** How many steps have been agreed to. */
export const stepsDone = ({ decisions }: Pick<ApprovalRequest, 'decisions'>): number =>
  decisions.reduce((sum, each) => sum + (each.verdict === 'approved' ? each.steps : 0), 0)

/** Whose voice is wanted now; null when it is decided or closed. */
export const awaited = (request: Pick<ApprovalRequest, 'state' | 'chain' | 'decisions'>): StepRole | null =>
  isOpen(request) ? (request.chain[stepsDone(request)] ?? null) : null

const closedAlready = (request: ApprovalRequest): Problem | undefined =>
  isOpen(request) ? undefined : problem('approvals.decidedAlready', { no: request.no, state: request.state })

/** The steps one voice settles from where the request stands: its own, and those below it. */
export const stepsCarried = (request: Pick<ApprovalRequest, 'chain' | 'decisions'>, role: Role): number => {
  const rest = request.chain.slice(stepsDone(request))
  const beyond = rest.findIndex((step) => RANK[step] > RANK[role])
  return beyond === -1 ? rest.length : beyond
}

const involved = (request: ApprovalRequest): ReadonlySet<string> =>
  new Set(request.decisions.flatMap((each) => [each.byId, ...(each.forId ? [each.forId] : [])]))

/**
 * Whether somebody may decide a request in this voice: never the own one, nor in the name of who asked; each person's
 * authority counts once; the post must be high enough. Refuses `approvals.decidedAlready`, `approvals.ownRequest`,
 * `approvals.oneVoiceEach`, `approvals.atCompany`, `approvals.notYourStep`.
 */
export const canDecide = (request: ApprovalRequest, person: Person, voice: Voice): Problem | undefined => {
  const closed = closedAlready(request)
  if (closed) return closed
  const about = { no: request.no }
  if (request.byId === person.id || request.byId === voice.forId)
    return problem('approvals.ownRequest', { ...about, name: request.byName })
  const wanted = awaited(request)
  if (wanted === 'company' || request.state === 'atCompany') return problem('approvals.atCompany', about)
  const already = involved(request)
  if (already.has(person.id) || (voice.forId !== null && already.has(voice.forId)))
    return problem('approvals.oneVoiceEach', about)
  if (stepsCarried(request, voice.role) === 0)
    return problem('approvals.notYourStep', { ...about, role: wanted ?? 'manager' })
  return undefined
}

/** The company's answer is recorded by a manager who did not ask for it. Refuses `approvals.notAtCompany`, `approvals.ownRequest`, `approvals.answerTooEarly`. */
export const canRecordCompany = (
  request: ApprovalRequest,
  person: Person,
  answeredOn: Day,
  askedOn: Day,
  today: Day,
): Problem | undefined => {
  const closed = closedAlready(request)
  if (closed) return closed
  if (request.state !== 'atCompany') return problem('approvals.notAtCompany', { no: request.no })
  if (request.byId === person.id)
    return problem('approvals.ownRequest', { no: request.no, name: request.byName })
  if (answeredOn < askedOn || answeredOn > today)
    return problem('approvals.answerTooEarly', { asked: askedOn, today }, 'answeredOn')
  return undefined
}

/** Only who asked takes it back, and only while it is open. Refuses `approvals.decidedAlready`, `approvals.notYourRequest`. */
export const canWithdraw = (request: ApprovalRequest, person: Person): Problem | undefined =>
  closedAlready(request) ??
  (request.byId === person.id
    ? undefined
    : problem('approvals.notYourRequest', { no: request.no, name: request.byName }))

/** Somebody else who can say the last word inside the center. */
export const hasApprover = (
  chain: readonly StepRole[],
  staff: readonly (Person & { readonly active: boolean })[],
  askerId: string,
): boolean => {
  const highest = Math.max(...chain.filter((step) => step !== 'company').map((step) => RANK[step]))
  return staff.some((each) => each.active && each.id !== askerId && RANK[each.role] >= highest)
}

/** In force on a day. */
export const isInForce = (delegation: Delegation, today: Day): boolean =>
  delegation.ended === null && delegation.fromOn <= today && today <= delegation.toOn

const overlaps = (a: Pick<Delegation, 'fromOn' | 'toOn'>, b: Pick<Delegation, 'fromOn' | 'toOn'>): boolean =>
  a.fromOn <= b.toOn && b.fromOn <= a.toOn

/**
 * Whether an approver may name somebody for some days. A stand-in is an approver who is there: no clerk, not oneself, nobody
 * away on those days, and nobody stands in twice removed. Refuses `approvals.delegateSelf`, `approvals.delegateClerk`,
 * `approvals.daysBackwards`, `approvals.dayOver`, `approvals.delegatedAlready`, `approvals.delegateAway`, `approvals.standsInAlready`.
 */
export const canDelegate = (
  from: Person,
  to: Person & { readonly name: string; readonly active: boolean },
  days: Pick<Delegation, 'fromOn' | 'toOn'>,
  others: readonly Delegation[],
  today: Day,
): Problem | undefined => {
  if (from.id === to.id) return problem('approvals.delegateSelf', {}, 'toId')
  if (!to.active || to.role === 'clerk') return problem('approvals.delegateClerk', { name: to.name }, 'toId')
  if (days.toOn < days.fromOn) return problem('approvals.daysBackwards', {}, 'toOn')
  if (days.toOn < today) return problem('approvals.dayOver', { today }, 'toOn')
  const then = others.filter((each) => each.ended === null && overlaps(each, days))
  const own = then.find((each) => each.fromId === from.id)
  if (own) return problem('approvals.delegatedAlready', { name: own.toName, from: own.fromOn, to: own.toOn })
  const away = then.find((each) => each.fromId === to.id)
  if (away)
    return problem('approvals.delegateAway', { name: to.name, from: away.fromOn, to: away.toOn }, 'toId')
  const standsIn = then.find((each) => each.toId === from.id)
  return (
    standsIn &&
    problem('approvals.standsInAlready', {
      name: standsIn.fromName,
      from: standsIn.fromOn,
      to: standsIn.toOn,
    })
  )
}

/** Every name somebody may speak in today: their own when they hold a post, then those they stand in for. */
export const voicesOf = (
  person: Person,
  delegations: readonly Delegation[],
  roleOf: (staffId: string) => Role | undefined,
  today: Day,
): readonly Voice[] => {
  const own: readonly Voice[] =
    RANK[person.role] >= RANK.supervisor ? [{ role: person.role, forId: null, forName: '' }] : []
  if (own.length === 0) return []
  const lent = delegations
    .filter((each) => each.toId === person.id && isInForce(each, today))
    .flatMap((each): readonly Voice[] => {
      const role = roleOf(each.fromId)
      return role && RANK[role] >= RANK.supervisor
        ? [{ role, forId: each.fromId, forName: each.fromName }]
        : []
    })
  return [...own, ...lent]
}
