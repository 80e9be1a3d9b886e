import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { AreaCenti } from '../money'

/** domain.md §0.1: the two worlds the desk serves at once. */
export const SiteKind = z.enum(['residential', 'office'])
export type SiteKind = z.infer<typeof SiteKind>

export const Site = z.strictObject({
  id: id('site'),
  name: z.string().min(1).max(60),
  kind: SiteKind,
  address: z.string().max(200),
  createdAt: Instant,
})
export type Site = z.infer<typeof Site>

/** 楼栋. `name` is what people write before the first dash: `3`, `A`, `商铺`. */
export const Building = z.strictObject({
  id: id('building'),
  siteId: id('site'),
  name: z.string().min(1).max(30),
  floors: z.int().min(1).max(200).nullable(),
})
export type Building = z.infer<typeof Building>

/** 单元. Shops and offices may have none. */
export const Entrance = z.strictObject({
  id: id('entrance'),
  buildingId: id('building'),
  name: z.string().min(1).max(30),
})
export type Entrance = z.infer<typeof Entrance>

export const UnitUse = z.enum(['home', 'shop', 'office', 'storage', 'other'])
export type UnitUse = z.infer<typeof UnitUse>

/** domain.md §2.2 入住状态. */
export const Occupancy = z.enum(['vacant', 'ownerOccupied', 'let', 'renovating'])
export type Occupancy = z.infer<typeof Occupancy>

/** Where a split or join made or ended a unit. */
const Turn = z.strictObject({ on: Day, reshapeId: id('reshape') })

/** 房屋. `label` is the room number as people write and read it (`3-1-1102`, `B-02`), unique in its site. */
export const Unit = z.strictObject({
  id: id('unit'),
  siteId: id('site'),
  buildingId: id('building'),
  entranceId: id('entrance').nullable(),
  label: z.string().min(1).max(40),
  room: z.string().min(1).max(40),
  floor: z.int().min(-10).max(200).nullable(),
  use: UnitUse,
  layout: z.string().max(40),
  areaCenti: AreaCenti,
  innerAreaCenti: AreaCenti.nullable(),
  occupancy: Occupancy,
  handedOverOn: Day.nullable(),
  /** First day for which fees are owed, where a rule makes it another than that of the hand-over (domain.md §2.1). */
  feesFromOn: Day.nullable().optional(),
  /** Shown first wherever the unit is handled: "owner away, no entry". */
  standingInstruction: z.string().max(300),
  note: z.string().max(500),
  importId: id('import').nullable(),
  createdAt: Instant,
  /** Made by a split or join, and its first day. */
  began: Turn.optional(),
  /** Split or joined away: the first day on which it is no more. */
  ended: Turn.optional(),
})
export type Unit = z.infer<typeof Unit>

/** 本户提示 with dates: what staff must know before they do anything for the unit. Ended or over, never changed. */
export const Instruction = z.strictObject({
  id: id('instruction'),
  unitId: id('unit'),
  text: z.string().min(1).max(300),
  fromOn: Day,
  /** The last day on which it holds; null until somebody ends it. */
  untilOn: Day.nullable(),
  byName: z.string(),
  at: Instant,
  ended: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
})
export type Instruction = z.infer<typeof Instruction>
