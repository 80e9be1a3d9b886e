import type { Day } from '../day'
import type { PersonId } from '../id'
import { type Problem, problem } from '../problem'
import type { Tie } from './schema'

type Period = Pick<Tie, 'fromOn' | 'endedOn' | 'asideBy' | 'wrong'>

/** Neither set aside by a merge nor taken back as a wrong entry. */
export const stands = ({ asideBy, wrong }: Pick<Tie, 'asideBy' | 'wrong'>): boolean =>
  asideBy === undefined && wrong === undefined

/** Half-open: a tie holds on its first day and no longer on the day it ended, so that two meet without gap or overlap. */
export const inForce = (tie: Period, day: Day): boolean =>
  stands(tie) && (tie.fromOn === null || tie.fromOn <= day) && (tie.endedOn === null || tie.endedOn > day)

/** All of a property is 100 % in 0.01 %. */
export const WHOLE_BP = 10_000

/** Who answered for a unit on a day. */
export interface Responsible {
  /** Owners of that day, the principal first. */
  readonly owners: readonly Tie[]
  /** The one who is written to: the largest share, then the longest there, then by id. */
  readonly principal: Tie | null
  /** Who had the use of it: a tenant, else an occupant, else the principal. */
  readonly user: Tie | null
}

const longest = (a: Tie, b: Tie): number =>
  (a.fromOn ?? '').localeCompare(b.fromOn ?? '') || a.id.localeCompare(b.id)
const foremost = (a: Tie, b: Tie): number => (b.shareBp ?? 0) - (a.shareBp ?? 0) || longest(a, b)

/** Who answered for a unit on a day, from all its ties. The order of the ties changes nothing. */
export const responsibleOn = (ties: readonly Tie[], day: Day): Responsible => {
  const there = (role: Tie['role']): readonly Tie[] =>
    ties.filter((tie) => tie.role === role && inForce(tie, day))
  const owners = [...there('owner')].sort(foremost)
  const principal = owners[0] ?? null
  const [user = principal] = [...[...there('tenant')].sort(longest), ...[...there('occupant')].sort(longest)]
  return { owners, principal, user }
}

/** Every owner a unit has and had, wrong entries left out. */
export const ownerTies = (ties: readonly Tie[]): readonly Tie[] =>
  ties.filter((tie) => tie.role === 'owner' && stands(tie))

export interface OwnerShare {
  readonly personId: PersonId
  readonly shareBp: number | null
  readonly relation: string
}

/** What a change of owners does to the ties of a unit: some end on its day, others begin on it, some simply go on. */
export interface OwnerChange {
  readonly ended: readonly Tie[]
  readonly added: readonly OwnerShare[]
}

/** Owners as stated: at least one, nobody twice, shares of all or of none and 100 % together. Refuses `people.ownerNeeded`, `people.ownerTwice`, `people.sharesNotWhole`. */
export const badShares = (next: readonly OwnerShare[]): Problem | undefined => {
  if (next.length === 0) return problem('people.ownerNeeded')
  if (new Set(next.map((owner) => owner.personId)).size < next.length) return problem('people.ownerTwice')
  const stated = next.filter((owner) => owner.shareBp !== null)
  if (stated.length === 0) return undefined
  const sum = stated.reduce((all, owner) => all + (owner.shareBp ?? 0), 0)
  return stated.length === next.length && sum === WHOLE_BP
    ? undefined
    : problem('people.sharesNotWhole', { sum: (sum / 100).toFixed(2) })
}

/**
 * Owners from a day on, in place of those before. Refuses what would rewrite the past or leave two answers for one day:
 * `people.beforeOwners` (the present owners begin then or later), shares that are not 100 %, a person twice.
 */
export const changeOwners = (
  ties: readonly Tie[],
  fromOn: Day,
  next: readonly OwnerShare[],
): OwnerChange | Problem => {
  const bad = badShares(next)
  if (bad) return bad
  const owners = ownerTies(ties)
  const later = owners.find(
    (tie) => (tie.fromOn ?? '') >= fromOn || (tie.endedOn !== null && tie.endedOn > fromOn),
  )
  if (later) return problem('people.beforeOwners', { day: later.endedOn ?? later.fromOn ?? fromOn })
  const now = owners.filter((tie) => inForce(tie, fromOn))
  const goesOn = (tie: Tie): boolean =>
    next.some((owner) => owner.personId === tie.personId && owner.shareBp === tie.shareBp)
  const kept = now.filter(goesOn)
  return {
    ended: now.filter((tie) => !kept.includes(tie)),
    added: next.filter((owner) => !kept.some((tie) => tie.personId === owner.personId)),
  }
}

/** What correcting a wrong entry does: `wrong` never held, `ended` held until the wrong ones began, `added` take their place. */
export interface OwnerCorrection extends OwnerChange {
  readonly wrong: readonly Tie[]
  readonly fromOn: Day | null
}

/**
 * The owners of now as they should have been written, from the day the wrong entry began; the days before keep their
 * answer (domain.md §2.5: a change of owner is a transfer, this is not one). Refuses `people.nothingWrong` and what
 * `changeOwners` refuses of shares.
 */
export const correctOwners = (
  ties: readonly Tie[],
  next: readonly OwnerShare[],
): OwnerCorrection | Problem => {
  const bad = badShares(next)
  if (bad) return bad
  const now = ownerTies(ties).filter((tie) => tie.endedOn === null)
  const before = ownerTies(ties).filter((tie) => tie.endedOn !== null)
  const days = now.length > 0 ? now.map((tie) => tie.fromOn ?? '') : before.map((tie) => tie.endedOn ?? '')
  const began = [...days].sort().at(-1) ?? ''
  const kept = now.filter((tie) =>
    next.some((owner) => owner.personId === tie.personId && owner.shareBp === tie.shareBp),
  )
  const gone = now.filter((tie) => !kept.includes(tie))
  const added = next.filter((owner) => !kept.some((tie) => tie.personId === owner.personId))
  if (gone.length === 0 && added.length === 0) return problem('people.nothingWrong')
  return {
    wrong: gone.filter((tie) => (tie.fromOn ?? '') === began),
    ended: gone.filter((tie) => (tie.fromOn ?? '') !== began),
    added,
    fromOn: began === '' ? null : began,
  }
}
