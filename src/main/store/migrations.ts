import { type StoredRecord, StoreFault } from './types'

/** All records by collection: what a migration is given and what it answers. */
export type AllRecords = Readonly<Record<string, readonly StoredRecord[]>>

/** One step of the shape of the data, from version `to - 1`. Pure: no clock, no disk, no randomness. */
export interface Migration {
  readonly to: number
  readonly name: string
  migrate(before: AllRecords): AllRecords
}

/** Carries records from one version to another. Throws StoreFault when a step is missing or given twice. */
export const migrateAll = (
  records: AllRecords,
  from: number,
  to: number,
  chain: readonly Migration[],
): AllRecords => {
  let now = records
  for (let version = from + 1; version <= to; version++) {
    const steps = chain.filter((migration) => migration.to === version)
    if (steps.length !== 1) throw new StoreFault('store.handlerBug', { reason: 'migrationChain', version })
    now = (steps[0] as Migration).migrate(now)
  }
  return now
}
