import { z } from 'zod'
import { Day, Instant } from '../day'
import { DefectPart } from '../defects/schema'
import { DefectCategory } from '../defects/warranty'
import { UnitUse } from '../estate/schema'
import { id } from '../id'
import { Count, MeterKind } from '../meters/schema'

/** Names a room or an item inside its grid; a cell is `room.item`. Never changed, so that defects can point at it. */
const Code = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,18}$/, 'inspections.codeWrong')

/** domain.md §2.6, item grid: 主体 · 强弱电 · 给排水 · 空调 · 消防 · 其他. */
export const ItemGroup = z.enum(['structure', 'electrical', 'plumbing', 'hvac', 'fire', 'other'])
export type ItemGroup = z.infer<typeof ItemGroup>

export const GridRoom = z.strictObject({
  code: Code,
  name: z.string().min(1).max(20),
  nameEn: z.string().max(30),
  /** 部位 of a defect found here. */
  part: DefectPart,
})
export type GridRoom = z.infer<typeof GridRoom>

export const GridItem = z.strictObject({
  code: Code,
  group: ItemGroup,
  name: z.string().min(1).max(30),
  nameEn: z.string().max(40),
  /** 标准: what is good. */
  standard: z.string().max(100),
  standardEn: z.string().max(160),
  /** 问题类别 of a defect found here: decides warranty and responsible party. */
  category: DefectCategory,
  rooms: z.array(Code).min(1).max(20),
})
export type GridItem = z.infer<typeof GridItem>

/** 验房表 of one kind of unit. A change is a new version: what was held with the old one keeps it. */
export const InspectionTemplate = z.strictObject({
  id: id('inspectiontemplate'),
  /** The same through all versions. */
  code: Code,
  version: z.int().min(1),
  name: z.string().min(1).max(40),
  nameEn: z.string().max(60),
  uses: z.array(UnitUse).min(1).max(5),
  /** Only units of these layouts; empty: of any. */
  layouts: z.array(z.string().min(1).max(40)).max(30),
  rooms: z.array(GridRoom).min(1).max(20),
  items: z.array(GridItem).min(1).max(40),
  retired: z.boolean(),
  at: Instant,
  byName: z.string(),
})
export type InspectionTemplate = z.infer<typeof InspectionTemplate>

export const CellResult = z.enum(['pass', 'fail', 'na'])
export type CellResult = z.infer<typeof CellResult>

export const Cell = z.strictObject({
  room: Code,
  item: Code,
  result: CellResult,
  remark: z.string().max(200),
})
export type Cell = z.infer<typeof Cell>

/** What the owner says at the end: takes over, takes over with reservations, or does not take over. */
export const OwnerAnswer = z.enum(['accepted', 'reserved', 'refused'])
export type OwnerAnswer = z.infer<typeof OwnerAnswer>

/** What a meter showed that day. */
export const MeterShown = z.strictObject({ no: z.string(), kind: MeterKind, valueCenti: Count, on: Day })
export type MeterShown = z.infer<typeof MeterShown>

export const RoundEnd = z.strictObject({
  on: Day,
  /** 业主/客户代表, 管家, 工程. */
  ownerSide: z.string().min(1).max(40),
  centerSide: z.string().min(1).max(40),
  engineer: z.string().max(40),
  answer: OwnerAnswer,
  reason: z.string().max(300),
  keys: z.int().min(0).max(99),
  meters: z.array(MeterShown).max(20),
  at: Instant,
  byName: z.string(),
})
export type RoundEnd = z.infer<typeof RoundEnd>

/** One walk through the unit: the first looks at every cell, a later one only at those that failed. */
export const Round = z.strictObject({
  begunAt: Instant,
  begunByName: z.string(),
  /** Cells it looks at, as `room.item`. */
  due: z.array(z.string()).max(800),
  /** Cells that failed before and cannot be looked at yet: their defect has not been put right. */
  waiting: z.array(z.string()).max(800),
  cells: z.array(Cell).max(800),
  ended: RoundEnd.nullable(),
})
export type Round = z.infer<typeof Round>

/** 验房记录 (domain.md §2.6). Rounds are added, never edited once they have ended. */
export const Inspection = z.strictObject({
  id: id('inspection'),
  no: z.string(),
  unitId: id('unit'),
  unitLabel: z.string(),
  ownerNames: z.string(),
  templateId: id('inspectiontemplate'),
  rounds: z.array(Round).min(1).max(30),
  at: Instant,
  byName: z.string(),
  voided: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type Inspection = z.infer<typeof Inspection>

export type InspectionState = 'underWay' | 'refused' | 'reserved' | 'passed' | 'voided'
