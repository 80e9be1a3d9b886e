import { Building, Entrance, Site, Unit } from '../../shared/estate/schema'
import { collection } from '../store/types'

/** Room numbers are compared without case and white space: `b-02` is `B-02`. */
export const labelKey = (label: string): string => label.normalize('NFKC').replace(/\s/g, '').toUpperCase()

export const estateCollections = {
  sites: collection<Site>()({ schema: Site, indexes: {} }),
  buildings: collection<Building>()({ schema: Building, indexes: { site: (building) => building.siteId } }),
  entrances: collection<Entrance>()({
    schema: Entrance,
    indexes: { building: (entrance) => entrance.buildingId },
  }),
  units: collection<Unit>()({
    schema: Unit,
    indexes: {
      site: (unit) => unit.siteId,
      building: (unit) => unit.buildingId,
      siteLabel: (unit) => `${unit.siteId}|${labelKey(unit.label)}`,
      label: (unit) => labelKey(unit.label),
      import: (unit) => unit.importId ?? undefined,
    },
    unique: ['siteLabel'],
  }),
} as const
