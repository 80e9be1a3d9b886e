import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type OpenOptions, openDatabase } from '../../src/main/store/database'
import { type CommitEntry, collection, type Database, type View } from '../../src/main/store/types'

const Unit = z.strictObject({
  id: z.string(),
  label: z.string(),
  areaCenti: z.int(),
  note: z.string().optional(),
})
export type Unit = z.infer<typeof Unit>
const Bill = z.strictObject({
  id: z.string(),
  unitId: z.string(),
  month: z.string(),
  amountFen: z.int(),
  state: z.enum(['open', 'paid']),
})
export type Bill = z.infer<typeof Bill>

/** A small estate: units with a unique label, bills by unit and month. */
export const collections = {
  units: collection<Unit>()({ schema: Unit, indexes: { label: (unit) => unit.label }, unique: ['label'] }),
  bills: collection<Bill>()({
    schema: Bill,
    indexes: { unit: (bill) => bill.unitId, open: (bill) => (bill.state === 'open' ? 'open' : undefined) },
    partition: (bill) => bill.month,
    cold: () => true,
  }),
} as const

export type Estate = typeof collections
export type EstateStore = Database<Estate>

export const entry = (route = 'test.act'): CommitEntry => ({
  route,
  staffId: 'staff_1',
  at: '2026-11-23T08:00:00+08:00',
})

export const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'store-')), 'data')

/** Opens the sample estate; small files and no timers unless the test says otherwise. */
export const open = (folder: string, options: Partial<OpenOptions<Estate>> = {}): Promise<EstateStore> =>
  openDatabase({
    folder,
    collections,
    version: 1,
    ...options,
    limits: { idleMs: 0, retryMs: 0, reserveBytes: 0, padBytes: 4096, ...options.limits },
  })

export const unit = (number: number, label = `3-1-${number}`): Unit => ({
  id: `unit_${number}`,
  label,
  areaCenti: 8_900,
})

export const bill = (number: number, month = '2026-11'): Bill => ({
  id: `bill_${number}`,
  unitId: `unit_${number % 7}`,
  month,
  amountFen: 12_345 + number,
  state: 'open',
})

/** Everything a person could see, in order: two stores with the same text hold the same. */
export const shown = (view: View<Estate>): string =>
  JSON.stringify({ units: [...view.units.all()], bills: [...view.bills.all()] })
