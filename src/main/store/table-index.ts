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
  /** What `ranked` looks through, made when first asked for. */
  text: string | undefined
}

export interface Index {
  readonly name: string
  readonly of: IndexOf<StoredRecord>
  readonly unique: boolean
  /** Made when first asked for: opening need not wait. Most keys hold one row, so a set is made only for the second. */
  buckets: Buckets | undefined
}

export const inOrder = (a: Row, b: Row): number =>
  a.part < b.part ? -1 : a.part > b.part ? 1 : a.order - b.order

/** Rows that share a key. Their order is found when asked for and kept until a row comes, goes or takes another place. */
export class Bucket extends Set<Row> {
  private ordered: { readonly rows: readonly Row[]; readonly moves: number } | undefined

  override add(row: Row): this {
    this.ordered = undefined
    return super.add(row)
  }

  override delete(row: Row): boolean {
    this.ordered = undefined
    return super.delete(row)
  }

  /** `moves`: how often a row of the table took another place so far. */
  inOrder(moves: number): readonly Row[] {
    if (this.ordered?.moves !== moves) this.ordered = { rows: [...this].sort(inOrder), moves }
    return this.ordered.rows
  }
}

export type Buckets = Map<IndexKey, Row | Bucket>

const none: readonly IndexKey[] = []

export const putIn = (buckets: Buckets, key: IndexKey, row: Row): void => {
  const found = buckets.get(key)
  if (found === undefined) buckets.set(key, row)
  else if (found instanceof Bucket) found.add(row)
  else buckets.set(key, new Bucket([found, row]))
}

const takeOut = (buckets: Buckets, key: IndexKey, row: Row): void => {
  const found = buckets.get(key)
  if (found === row) buckets.delete(key)
  else if (found instanceof Bucket && found.delete(row) && found.size === 0) buckets.delete(key)
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
