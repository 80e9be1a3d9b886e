import { addDays, type Day, diffDays } from '../day'
import { type Problem, problem } from '../problem'
import type { Blocker, Tenancy, TenancyState } from './schema'

/** Where a tenancy stands on a day. `expired`: the lease is over and nobody has moved out or renewed. */
export const tenancyState = (
  tenancy: Pick<Tenancy, 'voided' | 'moveOut' | 'notice' | 'toOn'>,
  today: Day,
): TenancyState => {
  if (tenancy.voided) return 'voided'
  if (tenancy.moveOut) return 'left'
  if (tenancy.notice) return 'leaving'
  return tenancy.toOn < today ? 'expired' : 'active'
}

const isOpen = (tenancy: Pick<Tenancy, 'voided' | 'moveOut'>): boolean =>
  tenancy.voided === null && tenancy.moveOut === null

/** Last day on which the unit is this tenant's: the day of moving out, else as far as the lease goes, or further while nobody left. */
const lastDay = (tenancy: Tenancy): Day =>
  tenancy.moveOut?.leftOn ?? (isOpen(tenancy) ? (tenancy.notice?.leavingOn ?? tenancy.toOn) : tenancy.toOn)

/** Days of a lease, both ends inclusive. Refuses `tenancies.endsBeforeBegins`. */
export const leaseDays = (fromOn: Day, toOn: Day): Problem | undefined =>
  toOn < fromOn ? problem('tenancies.endsBeforeBegins', { from: fromOn }, 'toOn') : undefined

/**
 * A unit is let to one lease on one day, co-tenants included in it (domain.md §2.4). Days inclusive; the day somebody
 * leaves may be the day the next one comes. Refuses `tenancies.overlaps`.
 */
export const leaseOverlap = (
  others: readonly Tenancy[],
  fromOn: Day,
  toOn: Day,
  except: string | null,
): Problem | undefined => {
  const other = others.find(
    (each) =>
      each.id !== except &&
      each.voided === null &&
      each.fromOn <= toOn &&
      fromOn < (each.moveOut ? each.moveOut.leftOn : addDays(lastDay(each), 1)),
  )
  return (
    other &&
    problem(
      'tenancies.overlaps',
      { no: other.no, name: other.tenantName, from: other.fromOn, to: lastDay(other) },
      'fromOn',
    )
  )
}

const closedProblem = (tenancy: Tenancy): Problem | undefined => {
  if (tenancy.voided) return problem('tenancies.voidedAlready', { no: tenancy.no })
  if (tenancy.moveOut)
    return problem('tenancies.leftAlready', { no: tenancy.no, day: tenancy.moveOut.leftOn })
  return undefined
}

/** Notice of leaving. Refuses `tenancies.voidedAlready`, `tenancies.leftAlready`, `tenancies.noticeAfterLeaving`, `tenancies.leavesBeforeLease`. */
export const canGiveNotice = (tenancy: Tenancy, noticeOn: Day, leavingOn: Day): Problem | undefined =>
  closedProblem(tenancy) ??
  (leavingOn < noticeOn
    ? problem('tenancies.noticeAfterLeaving', { notice: noticeOn }, 'leavingOn')
    : leavingOn < tenancy.fromOn
      ? problem('tenancies.leavesBeforeLease', { from: tenancy.fromOn }, 'leavingOn')
      : undefined)

/** Days missing to the agreed notice, 0 when it was given in time (domain.md §2.4: 15 days, a setting). */
export const noticeMissingDays = (noticeOn: Day, leavingOn: Day, agreedDays: number): number =>
  Math.max(0, agreedDays - diffDays(noticeOn, leavingOn))

/** Refuses `tenancies.voidedAlready`, `tenancies.leftAlready`, `tenancies.noNotice`, `tenancies.inspectedAhead`. */
export const canInspect = (tenancy: Tenancy, on: Day, today: Day): Problem | undefined =>
  closedProblem(tenancy) ??
  (tenancy.notice === null
    ? problem('tenancies.noNotice', { no: tenancy.no })
    : on > today
      ? problem('tenancies.inspectedAhead', {}, 'on')
      : undefined)

const same = (a: Blocker, b: Blocker): boolean =>
  a.kind === b.kind && b.count <= a.count && (b.amountFen ?? 0) <= (a.amountFen ?? 0)

/** What is open and was not agreed to: an override covers what it named, not what came later. */
export const uncovered = (blockers: readonly Blocker[], tenancy: Tenancy): readonly Blocker[] =>
  blockers.filter((blocker) => !tenancy.override?.blockers.some((known) => same(known, blocker)))

/**
 * The clearance gate (domain.md §2.4): notice given, unit looked at together, nothing open or a manager's override.
 * Refuses `tenancies.noNotice`, `tenancies.notInspected`, `tenancies.leavesAhead`, `tenancies.notCleared`.
 */
export const canMoveOut = (
  tenancy: Tenancy,
  blockers: readonly Blocker[],
  leftOn: Day,
  today: Day,
): Problem | undefined => {
  const closed = closedProblem(tenancy)
  if (closed) return closed
  if (!tenancy.notice) return problem('tenancies.noNotice', { no: tenancy.no })
  if (!tenancy.inspection) return problem('tenancies.notInspected', { no: tenancy.no })
  if (leftOn > today || leftOn < tenancy.fromOn)
    return problem('tenancies.leavesAhead', { from: tenancy.fromOn, today }, 'leftOn')
  const open = uncovered(blockers, tenancy)
  return open.length > 0
    ? problem('tenancies.notCleared', { what: open.map(({ kind }) => kind).join(',') })
    : undefined
}

/** An override is asked for when something is open. Refuses the closed states, `tenancies.noNotice`, `tenancies.notInspected`, `tenancies.nothingOpen`. */
export const canAskOverride = (tenancy: Tenancy, blockers: readonly Blocker[]): Problem | undefined => {
  const closed = closedProblem(tenancy)
  if (closed) return closed
  if (!tenancy.notice) return problem('tenancies.noNotice', { no: tenancy.no })
  if (!tenancy.inspection) return problem('tenancies.notInspected', { no: tenancy.no })
  return uncovered(blockers, tenancy).length === 0
    ? problem('tenancies.nothingOpen', { no: tenancy.no })
    : undefined
}

/** A longer lease. Refuses the closed states, `tenancies.notLonger`, `tenancies.leavingSoon`. */
export const canRenew = (tenancy: Tenancy, toOn: Day): Problem | undefined =>
  closedProblem(tenancy) ??
  (tenancy.notice
    ? problem('tenancies.leavingSoon', { day: tenancy.notice.leavingOn })
    : toOn <= tenancy.toOn
      ? problem('tenancies.notLonger', { to: tenancy.toOn }, 'toOn')
      : undefined)

/** Only what nobody has acted on is void as a mistake. Refuses the closed states, `tenancies.inUse`. */
export const canVoid = (tenancy: Tenancy): Problem | undefined =>
  closedProblem(tenancy) ?? (tenancy.inspection ? problem('tenancies.inUse', { no: tenancy.no }) : undefined)
