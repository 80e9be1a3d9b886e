import type { Day } from '../../shared/day'
import { labelKey } from '../../shared/estate/label'
import { isEnded } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import { type Problem, problem, refuse } from '../../shared/problem'
import type { Obstacle, ReshapeInput } from '../../shared/reshapes/contract'
import { areasFit, countsFit, labelTwice } from '../../shared/reshapes/rules'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import type { Context } from '../context'
import { obstaclesOf, ownersNow } from './obstacles'

export interface ReshapePlan {
  readonly units: readonly Unit[]
  readonly toleranceCenti: number
  readonly obstacles: readonly Obstacle[]
  /** Why it cannot be carried out as it stands, apart from the obstacles. */
  readonly problem: Problem | undefined
}

const unitsOf = (view: View, fromIds: readonly string[]): readonly Unit[] =>
  [...new Set(fromIds)].map((unitId) => view.units.get(unitId) ?? refuse('estate.unknownUnit', {}, 'fromIds'))

/** A number of the site that stays in use; those that end may be given to a successor. */
const labelTaken = (view: View, units: readonly Unit[], labels: readonly string[]): Problem | undefined => {
  const siteId = units[0]?.siteId ?? ''
  for (const label of labels) {
    const other = view.units.where('siteLabel', `${siteId}|${labelKey(label)}`)[0]
    if (other && !units.some(({ id }) => id === other.id))
      return problem('estate.labelTaken', { label }, 'to')
  }
  const twice = labelTwice(labels)
  return twice === undefined ? undefined : problem('reshapes.labelTwice', { label: twice }, 'to')
}

/** The day must not lie ahead, nor before the owners of now came, nor before the unit itself. */
const dayFits = (view: View, units: readonly Unit[], onDay: Day, today: Day): Problem | undefined => {
  if (onDay > today) return problem('reshapes.ahead', { today }, 'onDay')
  const since = units
    .flatMap((unit) => [unit.began?.on ?? '', ...ownersNow(view, unit.id).map(({ fromOn }) => fromOn ?? '')])
    .sort()
    .at(-1)
  return since && since >= onDay ? problem('reshapes.beforeOwners', { day: since }, 'onDay') : undefined
}

/** Judges a split or join to the records as they are. Refuses units that are unknown; everything else is told. */
export const planReshape = (view: View, input: ReshapeInput, { today }: Context): ReshapePlan => {
  const units = unitsOf(view, input.fromIds)
  const toleranceCenti = settingOn(view, 'reshapes.areaTolerance', input.onDay)
  const ended = units.find(isEnded)
  const elsewhere = units.some(({ siteId }) => siteId !== units[0]?.siteId)
  const inner = input.to.find(({ innerAreaCenti, areaCenti }) => (innerAreaCenti ?? 0) > areaCenti)
  return {
    units,
    toleranceCenti,
    obstacles: obstaclesOf(view, units, input.onDay, today),
    problem:
      (ended && problem('estate.unitEnded', { label: ended.label, day: ended.ended?.on ?? '' }, 'fromIds')) ??
      (elsewhere ? problem('reshapes.siteUnlike', {}, 'fromIds') : undefined) ??
      countsFit(input.kind, units.length, input.to.length) ??
      (input.heir < input.to.length ? undefined : problem('reshapes.heirNeeded', {}, 'heir')) ??
      (inner ? problem('estate.innerTooLarge', {}, 'to') : undefined) ??
      labelTaken(
        view,
        units,
        input.to.map(({ label }) => label),
      ) ??
      dayFits(view, units, input.onDay, today) ??
      areasFit(units, input.to, toleranceCenti),
  }
}
