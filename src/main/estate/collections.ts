import { labelKey } from '../../shared/estate/label'
import { isEnded } from '../../shared/estate/life'
import { Building, Entrance, Instruction, Site, Unit } from '../../shared/estate/schema'
import { collection } from '../store/types'
import { unitText } from './search'

export const estateCollections = {
  sites: collection<Site>()({ schema: Site, indexes: {} }),
  buildings: collection<Building>()({ schema: Building, indexes: { site: (building) => building.siteId } }),
  entrances: collection<Entrance>()({
    schema: Entrance,
    indexes: { building: (entrance) => entrance.buildingId },
  }),
  units: collection<Unit>()({
    schema: Unit,
    text: unitText,
    indexes: {
      site: (unit) => unit.siteId,
      building: (unit) => unit.buildingId,
      siteLabel: (unit) => (isEnded(unit) ? undefined : `${unit.siteId}|${labelKey(unit.label)}`),
      label: (unit) => (isEnded(unit) ? undefined : labelKey(unit.label)),
      import: (unit) => unit.importId ?? undefined,
    },
    unique: ['siteLabel'],
  }),
  instructions: collection<Instruction>()({
    schema: Instruction,
    indexes: { unit: (instruction) => instruction.unitId },
  }),
} as const
