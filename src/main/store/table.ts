import { Cold } from './cold'
import { Haystack } from './haystack'
import { freeze } from './record'
import { Bucket, type Buckets, type Index, inOrder, moveInIndex, putIn, type Row } from './table-index'
import { type AnySpec, keysOf } from './table-keys'
import { type IndexKey, type Ranked, type StoredRecord, StoreFault } from './types'

interface Part {
  /** An array until a row leaves: most parts only ever grow, and arrays open faster. */
  rows: Row[] | Set<Row>
  sorted: boolean
}

const safePart = /^[a-z0-9][a-z0-9_-]{0,59}$/

/** One collection in memory: rows by id, by declared index and by part. Knows nothing of disks or commands. */
export class Table {
  readonly rows = new Map<string, Row>()
  /** Parts that differ from their snapshot. */
  readonly dirty = new Set<string>()
  /** Parts that are not in memory. */
  readonly cold: Cold
  revision = 0
  private moves = 0
  private readonly indexes = new Map<string, Index>()
  private readonly parts = new Map<string, Part>()
  private nextOrder = 1
  private haystack: Haystack | undefined

  constructor(
    readonly name: string,
    readonly spec: AnySpec,
  ) {
    this.cold = new Cold(name)
    for (const [index, of] of Object.entries(spec.indexes)) {
      this.indexes.set(index, {
        name: index,
        of,
        unique: spec.unique?.includes(index) ?? false,
        buckets: undefined,
      })
    }
  }

  /** The row of an id, loaded when it may be on the disk. */
  find(id: string): Row | undefined {
    const row = this.rows.get(id)
    if (!row) this.cold.needId(id)
    return row
  }

  /** How many there are, in memory or not. */
  get count(): number {
    return this.rows.size + this.cold.count
  }

  /** Puts the records of a part that was on the disk into memory, as they stand in its file. */
  warm(part: string, records: readonly StoredRecord[]): void {
    if (!this.cold.parts.delete(part)) return
    for (const record of records) this.insert(freeze(record), part)
    this.dirty.delete(part)
  }

  /** Adds a record that is known to fit. Its id must be free. */
  insert(record: StoredRecord, part = this.partOf(record)): Row {
    const row: Row = { record, order: this.nextOrder++, part, gone: false, text: undefined }
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
    this.revision++
    const part = this.partOf(record)
    for (const index of this.indexes.values()) moveInIndex(index, row, row.record, record)
    this.put(row, record)
    if (part === row.part) this.dirty.add(part)
    else this.moveTo(row, part, this.nextOrder++)
  }

  /** Undoes `replace`: the old record at its old place. */
  replaceBack(row: Row, record: StoredRecord, part: string, order: number): void {
    this.revision++
    for (const index of this.indexes.values()) moveInIndex(index, row, row.record, record)
    this.put(row, record)
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
      const keys = keysOf(index.of, record)
      if (!index.unique) continue
      for (const key of keys) {
        const holder = this.built(index).get(key)
        if (holder !== undefined && holder !== own) return index.name
        if (holder === undefined) this.cold.needAt(index.name, key)
      }
    }
    return undefined
  }

  all(): IterableIterator<StoredRecord> {
    this.cold.needAll()
    return this.each()
  }

  private *each(): IterableIterator<StoredRecord> {
    // Rows added while somebody iterates are not visited: a loop that inserts must end.
    const end = this.nextOrder
    for (const name of this.partNames()) {
      for (const row of this.partRows(name))
        if (row.order < end && !row.gone && row.part === name) yield row.record
    }
  }

  where(index: string, key: IndexKey): StoredRecord[] {
    this.cold.needAt(index, key)
    return this.inMemory(index, key).map((row) => row.record)
  }

  /** The newest `count` at a key, newest first: older parts stay where they are when they are not needed for it. */
  latest(index: string, key: IndexKey, count: number): StoredRecord[] {
    const found = this.inMemory(index, key)
    const rows = found.slice(Math.max(0, found.length - count)).reverse()
    const behind = this.cold.holding(index, key).sort().at(-1)
    const last = rows.at(-1)
    if (behind !== undefined && (rows.length < count || !last || last.part < behind)) this.cold.need(behind)
    return rows.map((row) => row.record)
  }

  ranked(
    needles: readonly string[],
    rankOf: (text: string) => number,
    most?: number,
  ): Ranked<StoredRecord>[] {
    this.cold.needAll()
    const found: Ranked<StoredRecord>[] = []
    for (const row of this.searched().holding(needles, most)) {
      const rank = rankOf(this.textOf(row))
      if (rank > 0) found.push({ record: row.record, rank })
    }
    return found
  }

  private textOf(row: Row): string {
    const { text } = this.spec
    if (!text) throw new StoreFault('store.handlerBug', { collection: this.name, reason: 'noText' })
    row.text ??= text(row.record)
    return row.text
  }

  private searched(): Haystack {
    if (this.haystack?.revision !== this.revision)
      this.haystack = new Haystack(this.rows.values(), (row) => this.textOf(row), this.revision)
    return this.haystack
  }

  private put(row: Row, record: StoredRecord): void {
    row.record = record
    row.text = undefined
  }

  private inMemory(index: string, key: IndexKey): readonly Row[] {
    const found = this.built(this.index(index)).get(key)
    if (found === undefined) return []
    return found instanceof Bucket ? found.inOrder(this.moves) : [found]
  }

  countWhere(index: string, key: IndexKey): number {
    this.cold.needAt(index, key)
    const found = this.built(this.index(index)).get(key)
    return found === undefined ? 0 : found instanceof Bucket ? found.size : 1
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
        for (const key of keysOf(index.of, row.record)) putIn(buckets, key, row)
      index.buckets = buckets
    }
    return index.buckets
  }

  private partOf(record: StoredRecord): string {
    const part = this.spec.partition?.(record) ?? 'all'
    this.cold.need(part)
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
    this.moves++
    this.detachPart(row)
    row.part = part
    row.order = order
    this.attachPart(row)
  }

  private attachPart(row: Row): void {
    this.revision++
    row.gone = false
    this.dirty.add(row.part)
    const part = this.parts.get(row.part)
    if (!part) this.parts.set(row.part, { rows: [row], sorted: true })
    else if (part.rows instanceof Set) part.rows.add(row)
    else part.rows.push(row)
  }

  private detachPart(row: Row): void {
    this.revision++
    row.gone = true
    this.dirty.add(row.part)
    const part = this.parts.get(row.part)
    if (!part) return
    if (!(part.rows instanceof Set)) part.rows = new Set(part.rows)
    part.rows.delete(row)
    if (part.rows.size === 0) this.parts.delete(row.part)
  }
}
