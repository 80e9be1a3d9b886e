import { z } from 'zod'
import { Day, Instant, YearMonth } from '../day'
import { id } from '../id'

export const MeterKind = z.enum(['coldWater', 'hotWater', 'electricity', 'gas', 'heat', 'other'])
export type MeterKind = z.infer<typeof MeterKind>

/** Units of 0.01: what a meter shows, or counted since. */
export const Count = z
  .int('meters.notACount')
  .min(0, 'meters.notACount')
  .max(9_999_999_999, 'meters.tooLarge')

/** 计量表: of one unit, or common (公共表) when it stands for none. Replaced and taken down, never deleted. */
export const Meter = z.strictObject({
  id: id('meter'),
  siteId: id('site'),
  /** 表号 as on its plate, unique in the site. */
  no: z.string().min(1).max(30),
  kind: MeterKind,
  unitId: id('unit').nullable(),
  unitLabel: z.string().max(40),
  /** Where it hangs. */
  place: z.string().max(60),
  /** 抄表路线 and the place in it. */
  route: z.string().max(30),
  order: z.int().min(0).max(99_999),
  /** Whole figures of the counter: 5 run over after 99999.99. */
  digits: z.int().min(3).max(8),
  /** 倍率: what one counted unit stands for. */
  factor: z.int().min(1).max(10_000),
  startCenti: Count,
  startOn: Day,
  /** Taken down; the meter that took its place. */
  endedOn: Day.nullable(),
  replacedById: id('meter').nullable(),
  createdAt: Instant,
})
export type Meter = z.infer<typeof Meter>

/** 抄表读数. The last of a meter may be reversed; none is ever changed (domain.md §0.4 b). */
export const Reading = z.strictObject({
  id: id('reading'),
  meterId: id('meter'),
  meterNo: z.string(),
  kind: MeterKind,
  unitId: id('unit').nullable(),
  unitLabel: z.string(),
  /** The round it was read for. */
  month: YearMonth,
  fromOn: Day,
  readOn: Day,
  previousCenti: Count,
  valueCenti: Count,
  /** (this − last, over the top when it ran over) × factor. */
  usageCenti: Count,
  ranOver: z.boolean(),
  estimated: z.boolean(),
  /** The last one of a meter taken down. */
  final: z.boolean(),
  /** Far from what is usual here; somebody looked at it again before it was kept. */
  unusual: z.boolean(),
  note: z.string().max(200),
  byName: z.string(),
  at: Instant,
  voided: z.strictObject({ at: Instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type Reading = z.infer<typeof Reading>
