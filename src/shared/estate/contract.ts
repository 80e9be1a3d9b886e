import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { AreaCenti } from '../money'
import type { TiedPerson } from '../people/contract'
import type { Vehicle } from '../people/schema'
import { clerks, everyone } from '../permission'
import { command, query } from '../route'
import { type Building, type Entrance, Occupancy, type Site, SiteKind, type Unit, UnitUse } from './schema'

export interface UnitRow {
  readonly unit: Unit
  readonly siteName: string
  readonly buildingName: string
  readonly owners: string
  readonly phone: string
}

export interface UnitFile extends UnitRow {
  readonly entranceName: string
  readonly people: readonly TiedPerson[]
  readonly vehicles: readonly Vehicle[]
}

export interface SiteTree {
  readonly site: Site
  readonly buildings: readonly {
    readonly building: Building
    readonly entrances: readonly Entrance[]
    readonly units: number
  }[]
  readonly units: number
}

export interface UnitHit {
  readonly id: Unit['id']
  readonly label: string
  readonly owner: string
  readonly siteName: string
}

const label = z.string().trim().min(1, 'estate.labelNeeded').max(40, 'estate.labelTooLong')
const name = z.string().trim().min(1, 'estate.nameNeeded').max(30, 'estate.nameTooLong')

export const UnitInput = z.strictObject({
  siteId: id('site'),
  buildingName: name,
  entranceName: z.string().trim().max(30, 'estate.nameTooLong'),
  label,
  room: z.string().trim().min(1, 'estate.roomNeeded').max(40, 'estate.labelTooLong'),
  floor: z.int().min(-10).max(200).nullable(),
  use: UnitUse,
  layout: z.string().trim().max(40),
  areaCenti: AreaCenti,
  innerAreaCenti: AreaCenti.nullable(),
  occupancy: Occupancy,
  handedOverOn: Day.nullable(),
  standingInstruction: z.string().trim().max(300),
  note: z.string().trim().max(500),
})
export type UnitInput = z.infer<typeof UnitInput>

export const estateContract = {
  'estate.tree': query<readonly SiteTree[]>()(everyone, z.strictObject({})),
  'estate.addSite': command<Site>()(
    clerks,
    z.strictObject({
      name: z.string().trim().min(1, 'estate.nameNeeded').max(60, 'estate.nameTooLong'),
      kind: SiteKind,
      address: z.string().trim().max(200),
    }),
  ),
  'estate.units': query<Page<UnitRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['label', 'owners', 'areaCenti', 'occupancy', 'buildingName']),
      siteId: id('site').nullable().default(null),
      buildingId: id('building').nullable().default(null),
      occupancy: Occupancy.nullable().default(null),
    }),
  ),
  'estate.unit': query<UnitFile>()(everyone, z.strictObject({ unitId: id('unit') })),
  'estate.find': query<readonly UnitHit[]>()(everyone, z.strictObject({ text: z.string().max(60) })),
  'estate.addUnit': command<Unit>()(clerks, UnitInput),
  'estate.changeUnit': command<Unit>()(clerks, UnitInput.extend({ unitId: id('unit') })),
  'estate.export': command<string | null>()(
    everyone,
    z.strictObject({
      search: z.string().max(100),
      siteId: id('site').nullable(),
      buildingId: id('building').nullable(),
      occupancy: Occupancy.nullable(),
      headings: z.array(z.string().max(40)).length(8),
      occupancyWords: z.record(z.string(), z.string().max(20)),
      fileName: z.string().max(80),
    }),
    { confirm: 'pin' },
  ),
} as const
