import { z } from 'zod'
import { Day, Instant } from '../day'
import { Unit } from '../estate/schema'
import { id } from '../id'
import { Fen, PositiveFen } from '../money'

/** What a column of a workbook can be. `ownerNo` only joins a sheet of owners to a sheet of rooms. */
export const IMPORT_FIELDS = [
  'label',
  'building',
  'entrance',
  'room',
  'floor',
  'use',
  'layout',
  'area',
  'innerArea',
  'occupancy',
  'ownerName',
  'ownerPhone',
  'ownerId',
  'ownerRole',
  'ownerNo',
  'floors',
  'plate',
  'space',
  'note',
  'feeItem',
  'feeCycle',
  'feeFrom',
  'feeTo',
  'feePaidOn',
  'feeDue',
  'feePaid',
  'feeCashier',
] as const
export const ImportField = z.enum(IMPORT_FIELDS)
export type ImportField = z.infer<typeof ImportField>

/** Column number (from 0) of each field that the sheet has. */
export const Mapping = z.partialRecord(ImportField, z.int().min(0).max(500))
export type Mapping = z.infer<typeof Mapping>

/** A list of rooms with their people, or of what was charged and paid in another system. */
export const importKind = (mapping: Mapping): 'units' | 'fees' =>
  mapping.feeItem === undefined && mapping.feeDue === undefined ? 'units' : 'fees'
export type ImportKind = ReturnType<typeof importKind>

/**
 * 缴费历史: what another system charged and took, kept to read. It moves no money here; what was left unpaid of it is a
 * bill of ours (`billId`), so that books and receipts hold only what this center took.
 */
export const FeePast = z.strictObject({
  id: id('past'),
  unitId: id('unit'),
  item: z.string().max(60),
  fromOn: Day,
  toOn: Day,
  dueFen: PositiveFen,
  paidFen: Fen,
  paidOn: Day.nullable(),
  cashier: z.string().max(40),
  note: z.string().max(200),
  billId: id('bill').nullable(),
  importId: id('import'),
})
export type FeePast = z.infer<typeof FeePast>

/** The mapping last used for a sheet with these headings. */
export const ImportShape = z.strictObject({
  id: z.string().regex(/^shape_[0-9a-f]+$/),
  mapping: Mapping,
  at: Instant,
})
export type ImportShape = z.infer<typeof ImportShape>

const ids = z.array(z.string())

/** One import: what it made and changed, so that it can be taken back as a whole. */
export const ImportBatch = z.strictObject({
  id: id('import'),
  fileName: z.string().max(200),
  siteId: id('site'),
  at: Instant,
  byName: z.string(),
  /** Absent: rooms and people. */
  kind: z.enum(['units', 'fees']).optional(),
  rows: z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() }),
  made: z.strictObject({
    buildings: ids,
    entrances: ids,
    units: ids,
    people: ids,
    ties: ids,
    vehicles: ids.optional(),
  }),
  /** Units as they were before. */
  changed: z.array(Unit),
  undone: z.strictObject({ at: Instant, byName: z.string() }).nullable(),
})
export type ImportBatch = z.infer<typeof ImportBatch>
