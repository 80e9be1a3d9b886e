import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { AreaCenti } from '../money'
import type { TiedPerson } from '../people/contract'
import type { Vehicle } from '../people/schema'
import { isPrintable } from '../people/signs'
import { clerks, everyone } from '../permission'
import { command, query } from '../route'
import { Pattern, type PatternRoom } from './pattern'
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

/** What a pattern would make; rooms already on file stay as they are. */
export interface PatternPreview {
  readonly rooms: readonly (PatternRoom & { readonly taken: boolean })[]
  readonly made: number
  readonly taken: number
}

const text = (limit: number, tooLong: string) => z.string().trim().max(limit, tooLong).refine(isPrintable, 'people.signsPlain')
const label = text(40, 'estate.labelTooLong').min(1, 'estate.labelNeeded')
const name = text(30, 'estate.nameTooLong').min(1, 'estate.nameNeeded')
const siteName = text(60, 'estate.siteNameTooLong').min(1, 'estate.nameNeeded')
const address = text(200, 'people.textTooLong')
const floors = z.int('estate.floorsWrong').min(1, 'estate.floorsWrong').max(200, 'estate.floorsWrong').nullable()

export const UnitInput = z.strictObject({
  siteId: id('site'),
  buildingName: name,
  entranceName: text(30, 'estate.nameTooLong'),
  label,
  room: text(40, 'estate.labelTooLong').min(1, 'estate.roomNeeded'),
  floor: z.int('estate.floorWrong').min(-10, 'estate.floorWrong').max(200, 'estate.floorWrong').nullable(),
  use: UnitUse,
  layout: text(40, 'people.textTooLong'),
  areaCenti: AreaCenti,
  innerAreaCenti: AreaCenti.nullable(),
  occupancy: Occupancy,
  handedOverOn: Day.nullable(),
  standingInstruction: text(300, 'people.textTooLong'),
  note: text(500, 'people.textTooLong'),
})
export type UnitInput = z.infer<typeof UnitInput>

/** What a list of units can be narrowed to; its export takes exactly the same. */
const filters = {
  siteId: id('site').nullable().default(null),
  buildingId: id('building').nullable().default(null),
  occupancy: Occupancy.nullable().default(null),
  use: UnitUse.nullable().default(null),
}

const PatternInput = z.strictObject({ siteId: id('site'), pattern: Pattern })

export const estateContract = {
  'estate.tree': query<readonly SiteTree[]>()(everyone, z.strictObject({})),
  'estate.addSite': command<Site>()(clerks, z.strictObject({ name: siteName, kind: SiteKind, address })),
  'estate.changeSite': command<Site>()(
    clerks,
    z.strictObject({ siteId: id('site'), name: siteName, kind: SiteKind, address }),
  ),
  'estate.addBuilding': command<Building>()(clerks, z.strictObject({ siteId: id('site'), name, floors })),
  'estate.changeBuilding': command<Building>()(
    clerks,
    z.strictObject({ buildingId: id('building'), name, floors }),
  ),
  'estate.addEntrance': command<Entrance>()(clerks, z.strictObject({ buildingId: id('building'), name })),
  'estate.changeEntrance': command<Entrance>()(clerks, z.strictObject({ entranceId: id('entrance'), name })),
  'estate.units': query<Page<UnitRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['label', 'owners', 'areaCenti', 'occupancy', 'use', 'buildingName']),
      ...filters,
    }),
  ),
  'estate.unit': query<UnitFile>()(everyone, z.strictObject({ unitId: id('unit') })),
  'estate.find': query<readonly UnitHit[]>()(everyone, z.strictObject({ text: z.string().max(60) })),
  'estate.addUnit': command<Unit>()(clerks, UnitInput),
  'estate.changeUnit': command<Unit>()(clerks, UnitInput.extend({ unitId: id('unit') })),
  'estate.previewPattern': query<PatternPreview>()(clerks, PatternInput),
  'estate.addPattern': command<{ readonly made: number; readonly taken: number }>()(
    clerks,
    PatternInput.extend({ use: UnitUse, occupancy: Occupancy }),
  ),
  'estate.export': command<string | null>()(
    everyone,
    z.strictObject({
      ...filters,
      search: z.string().max(100),
      sort: listInput(['label', 'owners', 'areaCenti', 'occupancy', 'use', 'buildingName']).sort,
      headings: z.array(z.string().max(40)).length(9),
      words: z.record(z.string(), z.string().max(40)),
      fileName: z.string().max(80),
    }),
  ),
} as const
