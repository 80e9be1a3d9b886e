import { labelKey } from '../estate/label'
import { type Problem, problem } from '../problem'
import type { ReshapeKind } from './schema'

interface Size {
  readonly areaCenti: number
}

/** Areas added up, in 0.01 ㎡. */
export const areaSum = (units: readonly Size[]): number =>
  units.reduce((sum, { areaCenti }) => sum + areaCenti, 0)

/**
 * Areas before and after must be the same but for what measuring anew may differ, in 0.01 ㎡ (setting
 * `reshapes.areaTolerance`). Refuses `reshapes.areasDiffer`.
 */
export const areasFit = (
  from: readonly Size[],
  to: readonly Size[],
  toleranceCenti: number,
): Problem | undefined => {
  const [before, after] = [areaSum(from), areaSum(to)]
  return Math.abs(before - after) > toleranceCenti
    ? problem('reshapes.areasDiffer', {
        before: (before / 100).toFixed(2),
        after: (after / 100).toFixed(2),
        tolerance: (toleranceCenti / 100).toFixed(2),
      })
    : undefined
}

/** One becomes several, or several one. Refuses `reshapes.splitNeedsTwo`, `reshapes.joinNeedsTwo`. */
export const countsFit = (kind: ReshapeKind, from: number, to: number): Problem | undefined => {
  if (kind === 'split') return from === 1 && to >= 2 ? undefined : problem('reshapes.splitNeedsTwo', {}, 'to')
  return from >= 2 && to === 1 ? undefined : problem('reshapes.joinNeedsTwo', {}, 'fromIds')
}

/** The first number that stands twice among the new ones. */
export const labelTwice = (labels: readonly string[]): string | undefined =>
  labels.find((label, place) => labels.findIndex((other) => labelKey(other) === labelKey(label)) < place)

interface Share {
  readonly personId: string
  readonly shareBp: number | null
}

/** Units are joined only in one hand: the same people with the same shares. */
export const sameOwners = (a: readonly Share[], b: readonly Share[]): boolean => {
  const key = (owners: readonly Share[]): string =>
    owners
      .map(({ personId, shareBp }) => `${personId}|${shareBp}`)
      .sort()
      .join()
  return key(a) === key(b)
}
