import { attempt, withoutUndefined } from './record'
import type { Table } from './table'
import type { Row } from './table-index'
import {
  type Change,
  type Collections,
  type Draft,
  type IndexKey,
  type StoredRecord,
  StoreFault,
} from './types'

/** One step done to a table: enough to undo it. `null` stands for "not there". */
interface Step {
  readonly table: Table
  readonly row: Row
  readonly before: StoredRecord | null
  readonly after: StoredRecord | null
  /** Where the record stood before (or was put). */
  readonly part: string
  readonly order: number
  /** To another part. */
  readonly moved: boolean
}

interface Net {
  readonly first: Step
  last: Step
  /** The step that gave the record its place among the others. */
  at: number
  moved: boolean
}

/** So few steps are compared one by one: most commands have three, and a set is dear. */
const few = 8

/**
 * What one command does. Changes go to the tables at once, so that the command reads what it wrote;
 * `undo` takes them back exactly, order of records included.
 */
export class Transaction {
  private readonly steps: Step[] = []
  private touched: Set<Row> | undefined
  private open = true

  insert(table: Table, record: StoredRecord): StoredRecord {
    this.mustBeOpen()
    const fitting = attempt(table, record)
    if (table.find(fitting.id)) throw bug(table, fitting.id, { reason: 'idTaken' })
    this.checkUnique(table, fitting, undefined)
    const row = table.insert(fitting)
    const { part, order } = row
    this.did({ table, row, before: null, after: fitting, part, order, moved: false })
    return fitting
  }

  update(table: Table, id: string, change: Readonly<Record<string, unknown>>): StoredRecord {
    this.mustBeOpen()
    const row = this.rowOf(table, id)
    const fitting = attempt(table, withoutUndefined({ ...row.record, ...change }) as unknown as StoredRecord)
    if (fitting.id !== id) throw bug(table, id, { reason: 'idChanged' })
    this.checkUnique(table, fitting, row)
    const { record: before, part, order } = row
    table.replace(row, fitting)
    this.did({ table, row, before, after: fitting, part, order, moved: row.part !== part })
    return fitting
  }

  remove(table: Table, id: string): void {
    this.mustBeOpen()
    const row = this.rowOf(table, id)
    table.remove(row)
    const { record: before, part, order } = row
    this.did({ table, row, before, after: null, part, order, moved: false })
  }

  /** From here on the draft refuses: a handler that kept it would write outside any command. */
  end(): void {
    this.open = false
  }

  /** Takes everything back, last step first; `most` steps of it at a time. Answers whether all is as before. */
  undo(most = Number.POSITIVE_INFINITY): boolean {
    for (let left = most; left > 0; left--) {
      const step = this.steps.pop()
      if (!step) return true
      undoStep(step)
    }
    return this.steps.length === 0
  }

  /**
   * What the command changed in the end, once per record. Carrying the changes out in this order on the state
   * before gives the state after, the order of records included.
   */
  changes(): Change[] {
    if (this.eachOnce()) return this.steps.map(changeOf)
    const net = new Map<Row, Net>()
    this.steps.forEach((step, at) => {
      const known = net.get(step.row)
      const places = step.before === null || step.after === null || step.moved
      if (!known) net.set(step.row, { first: step, last: step, at, moved: step.moved })
      else {
        known.last = step
        known.moved ||= step.moved
        if (places) known.at = at
      }
    })
    const changes: Change[] = []
    for (const { first, last, moved } of [...net.values()].sort((a, b) => a.at - b.at)) {
      if (first.before === null && last.after === null) continue
      const change = { collection: first.table.name, id: last.row.record.id }
      // Moved away and back: it now stands last in its part, as after being removed and added.
      const back = moved && first.before !== null && last.after !== null && last.row.part === first.part
      if (back) changes.push({ ...change, set: null })
      changes.push({ ...change, set: last.after })
    }
    return changes
  }

  private did(step: Step): void {
    this.steps.push(step)
    if (this.touched) this.touched.add(step.row)
    else if (this.steps.length > few) this.touched = new Set(this.steps.map(({ row }) => row))
  }

  /** Nearly always: no record was touched twice. */
  private eachOnce(): boolean {
    const { steps, touched } = this
    if (touched) return touched.size === steps.length
    return steps.every(({ row }, at) => !steps.some((other, place) => place < at && other.row === row))
  }

  mustBeOpen(): void {
    if (!this.open) throw new StoreFault('store.handlerBug', { reason: 'draftKept' })
  }

  private rowOf(table: Table, id: string): Row {
    const row = table.find(id)
    if (!row) throw bug(table, id, { reason: 'missing' })
    return row
  }

  private checkUnique(table: Table, record: StoredRecord, own: Row | undefined): void {
    const index = table.conflict(record, own)
    if (index !== undefined) throw bug(table, record.id, { reason: 'uniqueTaken', index })
  }
}

const changeOf = ({ table, row, after }: Step): Change => ({
  collection: table.name,
  id: row.record.id,
  set: after,
})

const undoStep = ({ table, row, before, after, part, order }: Step): void => {
  if (before === null) table.remove(row)
  else if (after === null) table.restore(row)
  else table.replaceBack(row, before, part, order)
}

const bug = (table: Table, id: string, details: Record<string, string>): StoreFault =>
  new StoreFault('store.handlerBug', { collection: table.name, id, ...details })

const readers = (table: Table) => ({
  get: (id: string) => table.find(id)?.record,
  all: () => table.all(),
  count: () => table.count,
  where: (index: string, key: IndexKey) => table.where(index, key),
  countWhere: (index: string, key: IndexKey) => table.countWhere(index, key),
  latest: (index: string, key: IndexKey, count: number) => table.latest(index, key, count),
  ranked: (needles: readonly string[], rankOf: (text: string) => number, most?: number) =>
    table.ranked(needles, rankOf, most),
  revision: () => table.revision,
})

/** Read-only tables by name. */
export const viewOf = (tables: ReadonlyMap<string, Table>): Record<string, unknown> => {
  const view: Record<string, unknown> = {}
  for (const [name, table] of tables) view[name] = Object.freeze(readers(table))
  return Object.freeze(view)
}

/** A table to read and change for as long as its command runs. */
class TableDraft {
  constructor(
    private readonly table: Table,
    private readonly transaction: Transaction,
  ) {}
  get(id: string) {
    return this.table.find(id)?.record
  }
  all() {
    return this.table.all()
  }
  count() {
    return this.table.count
  }
  where(index: string, key: IndexKey) {
    return this.table.where(index, key)
  }
  countWhere(index: string, key: IndexKey) {
    return this.table.countWhere(index, key)
  }
  latest(index: string, key: IndexKey, count: number) {
    return this.table.latest(index, key, count)
  }
  ranked(needles: readonly string[], rankOf: (text: string) => number, most?: number) {
    return this.table.ranked(needles, rankOf, most)
  }
  revision() {
    return this.table.revision
  }
  insert(record: StoredRecord) {
    return this.transaction.insert(this.table, record)
  }
  update(id: string, change: Readonly<Record<string, unknown>>) {
    return this.transaction.update(this.table, id, change)
  }
  remove(id: string) {
    this.transaction.remove(this.table, id)
  }
}

/** Makes what each command is given: the tables, and the three ways to change them. Made per table when first asked for. */
export const draftsOf = <C extends Collections>(
  tables: ReadonlyMap<string, Table>,
): ((transaction: Transaction) => Draft<C>) => {
  class Tables {
    readonly made: Record<string, TableDraft> = {}
    constructor(readonly transaction: Transaction) {}
  }
  for (const [name, table] of tables) {
    Object.defineProperty(Tables.prototype, name, {
      get(this: Tables) {
        this.made[name] ??= new TableDraft(table, this.transaction)
        return this.made[name]
      },
    })
  }
  return (transaction) => new Tables(transaction) as unknown as Draft<C>
}
