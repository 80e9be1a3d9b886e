import { type CollectionSpec, type IndexKey, type IndexOf, type StoredRecord, StoreFault } from './types'

/** A record's place in its table. The record is replaced whole, never changed in place. */
export interface Row {
  record: StoredRecord
  /** Rises with every insertion: the order of records inside one part. */
  order: number
  part: string
  /** Taken out of the table: a loop that began before must not meet it. */
  gone: boolean
}

interface Index {
  readonly name: string
  readonly of: IndexOf<StoredRecord>
  readonly unique: boolean
  /** Made when first asked for: opening need not wait. Most keys hold one row, so a set is made only for the second. */
  buckets: Buckets | undefined
}

type Buckets = Map<IndexKey, Row | Set<Row>>

interface Part {
  /** An array until a row leaves: most parts only ever grow, and arrays open faster. */
  rows: Row[] | Set<Row>
  sorted: boolean
}

export type AnySpec = CollectionSpec<StoredRecord, string>
const safePart = /^[a-z0-9][a-z0-9_-]{0,59}$/
const inOrder = (a: Row, b: Row): number => (a.part < b.part ? -1 : a.part > b.part ? 1 : a.order - b.order)

/** One collection in memory: rows by id, by declared index and by part. Knows nothing of disks or commands. */
export class Table {
  readonly rows = new Map<string, Row>()
  /** Parts that differ from their snapshot. */
  readonly dirty = new Set<string>()
  private readonly indexes = new Map<string, Index>()
  private readonly parts = new Map<string, Part>()
  private nextOrder = 1

  constructor(
    readonly name: string,
    readonly spec: AnySpec,
  ) {
    for (const [index, of] of Object.entries(spec.indexes)) {
      this.indexes.set(index, {
        name: index,
        of,
        unique: spec.unique?.includes(index) ?? false,
        buckets: undefined,
      })
    }
  }

  /** Adds a record that is known to fit. Its id must be free. */
  insert(record: StoredRecord): Row {
    const row: Row = { record, order: this.nextOrder++, part: this.partOf(record), gone: false }
    this.attach(row)
    return row
  }

  /** Puts a row back where it stood, as undo does. */
  restore(row: Row): void {
    this.attach(row)
    const part = this.parts.get(row.part)
    if (part) part.sorted = false
  }

  remove(row: Row): void {
    this.rows.delete(row.record.id)
    this.detachPart(row)
    for (const index of this.indexes.values()) moveInIndex(index, row, row.record, undefined)
  }

  replace(row: Row, record: StoredRecord): void {
    const part = this.partOf(record)
    for (const index of this.indexes.values()) moveInIndex(index, row, row.record, record)
    row.record = record
    if (part === row.part) this.dirty.add(part)
    else this.moveTo(row, part, this.nextOrder++)
  }

  /** Undoes `replace`: the old record at its old place. */
  replaceBack(row: Row, record: StoredRecord, part: string, order: number): void {
    for (const index of this.indexes.values()) moveInIndex(index, row, row.record, record)
    row.record = record
    if (part === row.part) this.dirty.add(part)
    else {
      this.moveTo(row, part, order)
      const home = this.parts.get(part)
      if (home) home.sorted = false
    }
  }

  /** The unique index in which the record would stand on another's key. */
  conflict(record: StoredRecord, own: Row | undefined): string | undefined {
    for (const index of this.indexes.values()) {
      // Keys are computed even where they are not compared: an index function that throws must throw before anything moves.
      const keys = keysOf(index, record)
      if (!index.unique) continue
      for (const key of keys) {
        const holder = this.built(index).get(key)
        if (holder !== undefined && holder !== own) return index.name
      }
    }
    return undefined
  }

  *all(): IterableIterator<StoredRecord> {
    // Rows added while somebody iterates are not visited: a loop that inserts must end.
    const end = this.nextOrder
    for (const name of this.partNames()) {
      for (const row of this.partRows(name))
        if (row.order < end && !row.gone && row.part === name) yield row.record
    }
  }

  where(index: string, key: IndexKey): StoredRecord[] {
    const found = this.built(this.index(index)).get(key)
    if (found === undefined) return []
    if (!(found instanceof Set)) return [found.record]
    return [...found].sort(inOrder).map((row) => row.record)
  }

  countWhere(index: string, key: IndexKey): number {
    const found = this.built(this.index(index)).get(key)
    return found === undefined ? 0 : found instanceof Set ? found.size : 1
  }

  partNames(): string[] {
    return [...this.parts.keys()].sort()
  }

  /** The records of one part as they stand now. */
  partRecords(name: string): StoredRecord[] {
    return Array.from(this.partRows(name), (row) => row.record)
  }

  private partRows(name: string): Iterable<Row> {
    const part = this.parts.get(name)
    if (!part) return []
    if (!part.sorted) {
      part.rows = [...part.rows].sort(inOrder)
      part.sorted = true
    }
    return part.rows
  }

  private index(name: string): Index {
    const index = this.indexes.get(name)
    if (!index)
      throw new StoreFault('store.handlerBug', { collection: this.name, reason: 'noSuchIndex', index: name })
    return index
  }

  private built(index: Index): Buckets {
    if (!index.buckets) {
      const buckets: Buckets = new Map()
      for (const row of this.rows.values())
        for (const key of keysOf(index, row.record)) putIn(buckets, key, row)
      index.buckets = buckets
    }
    return index.buckets
  }

  private partOf(record: StoredRecord): string {
    const part = this.spec.partition?.(record) ?? 'all'
    if (this.parts.has(part) || safePart.test(part)) return part
    throw new StoreFault('store.handlerBug', {
      collection: this.name,
      id: record.id,
      reason: 'partName',
      part,
    })
  }

  private attach(row: Row): void {
    this.rows.set(row.record.id, row)
    this.attachPart(row)
    for (const index of this.indexes.values()) moveInIndex(index, row, undefined, row.record)
  }

  private moveTo(row: Row, part: string, order: number): void {
    this.detachPart(row)
    row.part = part
    row.order = order
    this.attachPart(row)
  }

  private attachPart(row: Row): void {
    row.gone = false
    this.dirty.add(row.part)
    const part = this.parts.get(row.part)
    if (!part) this.parts.set(row.part, { rows: [row], sorted: true })
    else if (part.rows instanceof Set) part.rows.add(row)
    else part.rows.push(row)
  }

  private detachPart(row: Row): void {
    row.gone = true
    this.dirty.add(row.part)
    const part = this.parts.get(row.part)
    if (!part) return
    if (!(part.rows instanceof Set)) part.rows = new Set(part.rows)
    part.rows.delete(row)
    if (part.rows.size === 0) this.parts.delete(row.part)
  }
}

const none: readonly IndexKey[] = []

const keysOf = (index: Index, record: StoredRecord): readonly IndexKey[] => {
  const keys = index.of(record)
  if (keys === undefined) return none
  return typeof keys === 'object' ? (keys.length < 2 ? keys : [...new Set(keys)]) : [keys]
}

const putIn = (buckets: Buckets, key: IndexKey, row: Row): void => {
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

const moveInIndex = (index: Index, row: Row, from: Maybe, to: Maybe): void => {
  const { buckets } = index
  if (!buckets) return
  const before = from ? keysOf(index, from) : none
  const after = to ? keysOf(index, to) : none
  if (before.length === after.length && before.every((key, at) => key === after[at])) return
  for (const key of before) takeOut(buckets, key, row)
  for (const key of after) putIn(buckets, key, row)
}
