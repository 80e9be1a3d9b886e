import type { CollectionSpec, IndexKey, IndexOf, StoredRecord } from './types'

export type AnySpec = CollectionSpec<StoredRecord, string>

const none: readonly IndexKey[] = []

/** The keys a record stands at in an index, each once. */
export const keysOf = (of: IndexOf<StoredRecord>, record: StoredRecord): readonly IndexKey[] => {
  const keys = of(record)
  if (keys === undefined) return none
  return typeof keys === 'object' ? (keys.length < 2 ? keys : [...new Set(keys)]) : [keys]
}
