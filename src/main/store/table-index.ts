import { keysOf } from './table-keys'
import type { IndexKey, IndexOf, StoredRecord } from './types'

/** A record's place in its table. The record is replaced whole, never changed in place. */
export interface Row {
  record: StoredRecord
  /** Rises with every insertion: the order of records inside one part. */
  order: number
  part: string
  /** Taken out of the table: a loop that began before must not meet it. */
  gone: boolean
}

export interface Index {
  readonly name: string
  readonly of: IndexOf<StoredRecord>
  readonly unique: boolean
  /** Made when first asked for: opening need not wait. Most keys hold one row, so a set is made only for the second. */
  buckets: Buckets | undefined
}

export type Buckets = Map<IndexKey, Row | Set<Row>>

const none: readonly IndexKey[] = []

export const putIn = (buckets: Buckets, key: IndexKey, row: Row): void => {
  const found = buckets.get(key)
  if (found === undefined) buckets.set(key, row)
  else if (found instanceof Set) found.add(row)
  else buckets.set(key, new Set([found, row]))
}

const takeOut = (buckets: Buckets, key: IndexKey, row: Row): void => {
  const found = buckets.get(key)
  if (found === row) buckets.delete(key)
  else if (found instanceof Set && found.delete(row) && found.size === 0) buckets.delete(key)
}

type Maybe = StoredRecord | undefined

export const moveInIndex = (index: Index, row: Row, from: Maybe, to: Maybe): void => {
  const { buckets } = index
  if (!buckets) return
  const before = from ? keysOf(index.of, from) : none
  const after = to ? keysOf(index.of, to) : none
  if (before.length === after.length && before.every((key, at) => key === after[at])) return
  for (const key of before) takeOut(buckets, key, row)
  for (const key of after) putIn(buckets, key, row)
}
