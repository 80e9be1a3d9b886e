import type { estateContract, PatternPreview } from '../../shared/estate/contract'
import { labelKey } from '../../shared/estate/label'
import { type UnitPattern, unitsOfPattern } from '../../shared/estate/pattern'
import { refuse } from '../../shared/problem'
import type { View } from '../collections'
import type { HandlersOf } from '../handlers'
import { placeIn } from './places'

type Bulk = Pick<HandlersOf<typeof estateContract>, 'estate.previewPattern' | 'estate.addPattern'>

const SHOWN = 200

const plan = (view: View, pattern: UnitPattern): PatternPreview['units'] => {
  if (!view.sites.get(pattern.siteId)) refuse('estate.unknownSite', {}, 'siteId')
  const units = unitsOfPattern(pattern)
  if ('code' in units) return refuse(units.code, units.details, units.field)
  const seen = new Set<string>()
  return units.map((unit) => {
    const key = labelKey(unit.label)
    const taken = seen.has(key) || view.units.countWhere('siteLabel', `${pattern.siteId}|${key}`) > 0
    seen.add(key)
    return { ...unit, taken }
  })
}

/** A building of like floors in one go. All of it or nothing: a number that exists refuses the whole. */
export const bulk: Bulk = {
  'estate.previewPattern': (view, pattern) => {
    const units = plan(view, pattern)
    const taken = units.filter((unit) => unit.taken)
    return {
      units: [...taken, ...units.filter((unit) => !unit.taken)].slice(0, SHOWN),
      total: units.length,
      taken: taken.length,
    }
  },

  'estate.addPattern': (draft, pattern, context) => {
    const units = plan(draft, pattern)
    const taken = units.filter((unit) => unit.taken)
    if (taken[0]) refuse('estate.patternTaken', { n: taken.length, label: taken[0].label })
    const { siteId, buildingName, use, occupancy } = pattern
    for (const { entranceName, taken: _taken, ...facts } of units)
      draft.units.insert({
        id: context.newId('unit'),
        siteId,
        ...placeIn(draft, context, siteId, buildingName, entranceName),
        ...facts,
        use,
        occupancy,
        handedOverOn: null,
        standingInstruction: '',
        note: '',
        importId: null,
        createdAt: context.now,
      })
    return units.length
  },
}
