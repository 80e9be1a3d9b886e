import { type Problem, problem } from '../shared/problem'
import type { View } from './collections'

/** What may still be done for a unit that was split or joined away: take what it owes, and read. */
const STILL = ['fees.collect', 'fees.exportStatement', 'audit.prepareSheet', 'defects.export']

/** Units that are no more are read-only, whichever feature asks. Refuses `estate.unitEnded`. */
export const endedUnit = (view: View, route: string, input: unknown): Problem | undefined => {
  if (typeof input !== 'object' || input === null || !('unitId' in input) || STILL.includes(route))
    return undefined
  const unit = typeof input.unitId === 'string' ? view.units.get(input.unitId) : undefined
  return unit?.ended
    ? problem('estate.unitEnded', { label: unit.label, day: unit.ended.on }, 'unitId')
    : undefined
}
