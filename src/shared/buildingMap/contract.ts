import { z } from 'zod'
import type { Building, Entrance, Site, Unit } from '../estate/schema'
import { id } from '../id'
import { everyone } from '../permission'
import { query } from '../route'
import type { Arrears, Defects, Work } from './rules'

/** One door of the map. */
export interface Cell {
  readonly unitId: Unit['id']
  readonly label: string
  readonly room: string
  readonly owner: string
  readonly occupancy: Unit['occupancy']
  readonly openFen: number
  readonly arrears: Arrears
  readonly work: Work
  readonly defects: Defects
  /** How many are open. */
  readonly openDefects: number
}

/** An entrance seen from the street: the top floor first, rooms in the same column on every floor. */
export interface EntranceMap {
  readonly entranceId: Entrance['id'] | null
  readonly name: string
  readonly columns: number
  readonly floors: readonly { readonly floor: number | null; readonly cells: readonly (Cell | null)[] }[]
}

export interface BuildingMap {
  readonly building: Building
  readonly site: Site
  readonly units: number
  readonly entrances: readonly EntranceMap[]
}

export const buildingMapContract = {
  'buildingMap.show': query<BuildingMap>()(everyone, z.strictObject({ buildingId: id('building') })),
} as const
