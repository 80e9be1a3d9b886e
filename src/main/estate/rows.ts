import type { UNIT_SORTS, UnitRow } from '../../shared/estate/contract'
import { isEnded } from '../../shared/estate/life'
import type { Unit } from '../../shared/estate/schema'
import type { Page } from '../../shared/list'
import type { View } from '../collections'
import { pageOf } from '../list'
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
const listUnits = (view: View, filter: UnitFilter, today: string): readonly Unit[] => {
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

interface Asked extends UnitFilter {
  readonly sort: Sort | null
  readonly page: number
  readonly pageSize: number
}

/** By room number unless asked otherwise; what was searched for stands best match first. */
export const pageOfUnits = (view: View, input: Asked, today: string): Page<UnitRow> => {
  const page = pageOf(listUnits(view, input, today), {
    ...input,
    sort: input.sort ?? (input.search === '' ? { by: 'label' as const, descending: false } : null),
    values: {
      label: ({ label }) => label,
      owners: ({ id }) => ownerNames(view, id, today),
      areaCenti: ({ areaCenti }) => areaCenti,
      occupancy: ({ occupancy }) => occupancy,
      buildingName: ({ buildingId }) => view.buildings.get(buildingId)?.name ?? '',
      floor: ({ floor }) => floor,
      use: ({ use }) => use,
      layout: ({ layout }) => layout,
      handedOverOn: ({ handedOverOn }) => handedOverOn,
    },
  })
  return { ...page, rows: page.rows.map((unit) => rowOf(view, unit, today)) }
}
