import type { UNIT_SORTS, UnitRow } from '../../shared/estate/contract'
import { isEnded } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import type { View } from '../collections'
import { ownerNames, peopleIn } from '../people/facts'
import { typed } from '../people/search'
import { instructionText } from './instructions'
import { findUnits } from './search'

type Sort = { readonly by: (typeof UNIT_SORTS)[number]; readonly descending: boolean }

export interface UnitFilter {
  readonly search: string
  readonly siteId: string | null
  readonly buildingId: string | null
  readonly occupancy: Unit['occupancy'] | null
  readonly use: Unit['use'] | null
  /** Units that were split or joined away, instead of those that are there. */
  readonly ended: boolean
}

export const rowOf = (view: View, unit: Unit, today: string): UnitRow => ({
  unit,
  siteName: view.sites.get(unit.siteId)?.name ?? '',
  buildingName: view.buildings.get(unit.buildingId)?.name ?? '',
  entranceName: unit.entranceId ? (view.entrances.get(unit.entranceId)?.name ?? '') : '',
  owners: ownerNames(view, unit.id, today),
  phone: peopleIn(view, unit.id, 'owner', today)[0]?.phones[0] ?? '',
  instruction: instructionText(view, unit, today),
})

/** Every unit that fits, for the screen and for the workbook alike. */
export const listUnits = (view: View, filter: UnitFilter, today: string): readonly Unit[] => {
  const all =
    typed(filter.search) === ''
      ? [...view.units.all()].filter((unit) => isEnded(unit) === filter.ended)
      : findUnits(view, filter.search, today, 100_000, filter.ended)
  return all
    .filter((unit) => !filter.siteId || unit.siteId === filter.siteId)
    .filter((unit) => !filter.buildingId || unit.buildingId === filter.buildingId)
    .filter((unit) => !filter.occupancy || unit.occupancy === filter.occupancy)
    .filter((unit) => !filter.use || unit.use === filter.use)
}

/** By room number unless asked otherwise; what was searched for stands best match first. */
export const listOrder = <I extends { readonly search: string; readonly sort: Sort | null }>(
  view: View,
  input: I,
  today: string,
) => ({
  ...input,
  sort: input.sort ?? (input.search === '' ? { by: 'label' as const, descending: false } : null),
  values: {
    label: (unit: Unit) => unit.label,
    owners: (unit: Unit) => ownerNames(view, unit.id, today),
    areaCenti: (unit: Unit) => unit.areaCenti,
    occupancy: (unit: Unit) => unit.occupancy,
    buildingName: (unit: Unit) => view.buildings.get(unit.buildingId)?.name,
    floor: (unit: Unit) => unit.floor,
    use: (unit: Unit) => unit.use,
    layout: (unit: Unit) => unit.layout,
    handedOverOn: (unit: Unit) => unit.handedOverOn,
  },
})
