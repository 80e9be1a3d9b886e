import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { AreaCenti } from '../money'
import type { TiedPerson } from '../people/contract'
import type { Care, Pet, Vehicle } from '../people/schema'
import { clerks, everyone } from '../permission'
import { command, query } from '../route'
import type { InstructionInForce } from './instructions'
import { tidyLabel } from './label'
import { type PatternUnit, UnitPattern } from './pattern'
import {
  type Building,
  type Entrance,
  type Instruction,
  Occupancy,
  type Site,
  SiteKind,
  type Unit,
  UnitUse,
} from './schema'

export interface UnitRow {
  readonly unit: Unit
  readonly siteName: string
  readonly buildingName: string
  readonly entranceName: string
  readonly owners: string
  readonly phone: string
  /** What staff must know today, joined. */
  readonly instruction: string
}

export interface UnitFile extends UnitRow {
  readonly people: readonly TiedPerson[]
  readonly vehicles: readonly Vehicle[]
  readonly pets: readonly Pet[]
  readonly cares: readonly Care[]
}

/** Instructions of a unit: what holds today, and all that was ever written with its state. */
export interface UnitInstructions {
  readonly inForce: readonly InstructionInForce[]
  readonly all: readonly (Instruction & { readonly state: 'coming' | 'inForce' | 'over' })[]
}

export interface PatternPreview {
  readonly units: readonly (PatternUnit & { readonly taken: boolean })[]
  readonly total: number
  readonly taken: number
}

/** What another name, or moving into another building, makes of the room numbers. */
export interface RelabelPreview {
  readonly units: number
  readonly changed: readonly { readonly from: string; readonly to: string; readonly taken: boolean }[]
  readonly total: number
  readonly taken: number
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

const label = z.string().overwrite(tidyLabel).min(1, 'estate.labelNeeded').max(40, 'estate.labelTooLong')
const name = z.string().overwrite(tidyLabel).min(1, 'estate.nameNeeded').max(30, 'estate.nameTooLong')
const instruction = z.string().trim().min(1, 'estate.instructionNeeded').max(300, 'estate.instructionTooLong')

/** A building that gets another name, or whose units move into one that is there. */
const relabel = {
  buildingId: id('building'),
  name: name.nullable().default(null),
  intoId: id('building').nullable().default(null),
  /** Whether room numbers that begin with the name change with it. */
  relabel: z.boolean(),
}

/** The list of units: what it can be sorted by, and its columns from left to right. */
export const UNIT_SORTS = [
  'label',
  'owners',
  'areaCenti',
  'occupancy',
  'buildingName',
  'floor',
  'use',
  'layout',
  'handedOverOn',
] as const
export const UNIT_COLUMNS = [
  'label',
  'siteName',
  'buildingName',
  'entranceName',
  'floor',
  'use',
  'layout',
  'areaCenti',
  'innerAreaCenti',
  'occupancy',
  'owners',
  'phone',
  'handedOverOn',
  'instruction',
  'note',
] as const
export type UnitColumn = (typeof UNIT_COLUMNS)[number]

export const UnitInput = z.strictObject({
  siteId: id('site'),
  buildingName: name,
  entranceName: z.string().overwrite(tidyLabel).max(30, 'estate.nameTooLong'),
  label,
  room: z.string().overwrite(tidyLabel).min(1, 'estate.roomNeeded').max(40, 'estate.labelTooLong'),
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
      ...listInput(UNIT_SORTS),
      siteId: id('site').nullable().default(null),
      buildingId: id('building').nullable().default(null),
      occupancy: Occupancy.nullable().default(null),
      use: UnitUse.nullable().default(null),
      ended: z.boolean().default(false),
    }),
  ),
  'estate.unit': query<UnitFile>()(everyone, z.strictObject({ unitId: id('unit') })),
  'estate.find': query<readonly UnitHit[]>()(everyone, z.strictObject({ text: z.string().max(60) })),
  'estate.addUnit': command<Unit>()(clerks, UnitInput),
  'estate.changeUnit': command<Unit>()(clerks, UnitInput.extend({ unitId: id('unit') })),
  'estate.previewPattern': query<PatternPreview>()(clerks, UnitPattern),
  'estate.addPattern': command<number>()(clerks, UnitPattern),
  'estate.previewRelabel': query<RelabelPreview>()(clerks, z.strictObject(relabel)),
  'estate.relabelBuilding': command<Building>()(clerks, z.strictObject(relabel)),
  'estate.instructions': query<UnitInstructions>()(everyone, z.strictObject({ unitId: id('unit') })),
  'estate.addInstruction': command<Instruction>()(
    everyone,
    z.strictObject({ unitId: id('unit'), text: instruction, fromOn: Day, untilOn: Day.nullable() }),
  ),
  'estate.endInstruction': command<Instruction>()(
    everyone,
    z.strictObject({
      unitId: id('unit'),
      /** Null: the one written on the unit itself. */
      instructionId: id('instruction').nullable(),
    }),
  ),
  'estate.export': command<string | null>()(
    everyone,
    z.strictObject({
      search: z.string().max(100),
      siteId: id('site').nullable(),
      buildingId: id('building').nullable(),
      occupancy: Occupancy.nullable(),
      use: UnitUse.nullable(),
      ended: z.boolean().default(false),
      sort: z.object({ by: z.enum(UNIT_SORTS), descending: z.boolean() }).nullable(),
      /** Columns as the list shows them, with the words over them. */
      columns: z
        .array(z.strictObject({ id: z.enum(UNIT_COLUMNS), heading: z.string().max(40) }))
        .min(1)
        .max(UNIT_COLUMNS.length),
      words: z.record(z.string().max(40), z.string().max(40)),
      fileName: z.string().max(80),
      /** Phones in full; without it they are masked as on the screen. */
      inClear: z.boolean(),
    }),
    { confirm: 'pin' },
  ),
} as const
