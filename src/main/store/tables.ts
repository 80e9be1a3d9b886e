import { freeze } from './record'
import type { Target } from './replay'
import { Table } from './table'
import type { AnySpec } from './table-keys'
import { type Collections, type StoredRecord, StoreFault } from './types'

export type Tables = ReadonlyMap<string, Table>

/** One empty table per declared collection. */
export const makeTables = (collections: Collections): Tables => {
  const tables = new Map<string, Table>()
  for (const [name, spec] of Object.entries(collections)) tables.set(name, new Table(name, spec as AnySpec))
  return tables
}

const tableOf = (tables: Tables, name: string): Table => {
  const table = tables.get(name)
  if (!table) throw new StoreFault('store.handlerBug', { reason: 'unknownCollection', collection: name })
  return table
}

/**
 * Fills a table with the records of one snapshot file. They were checked when they were committed.
 * Parts whose records belong elsewhere by now count as changed.
 */
export const fillPart = (
  tables: Tables,
  name: string,
  part: string,
  records: readonly StoredRecord[],
): void => {
  const table = tableOf(tables, name)
  const dirty = new Set(table.dirty)
  for (const record of records) {
    const row = table.insert(freeze(record))
    if (row.part !== part) dirty.add(row.part).add(part)
  }
  table.dirty.clear()
  for (const changed of dirty) table.dirty.add(changed)
}

/** Journal changes into tables: the same steps in the same order as when they were committed. */
export const intoTables = (tables: Tables): Target => ({
  put: (collection, id, record) => {
    const table = tableOf(tables, collection)
    const row = table.rows.get(id)
    const frozen = freeze(record as StoredRecord)
    if (row) table.replace(row, frozen)
    else table.insert(frozen)
  },
  remove: (collection, id) => {
    const table = tableOf(tables, collection)
    const row = table.rows.get(id)
    if (row) table.remove(row)
  },
})

/** Journal changes into plain maps, for records of an older version whose tables are not known. */
export const intoMaps = (maps: Map<string, Map<string, StoredRecord>>): Target => ({
  put: (collection, id, record) => {
    const map = maps.get(collection) ?? new Map<string, StoredRecord>()
    maps.set(collection, map.set(id, record as StoredRecord))
  },
  remove: (collection, id) => {
    maps.get(collection)?.delete(id)
  },
})
