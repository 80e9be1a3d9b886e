import type { Table } from './table'
import { type StoredRecord, StoreFault } from './types'

/** Frozen all the way down: a handler that changes a record it read would change it behind the journal's back. */
export const freeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const key in value) {
    const inner = value[key]
    if (typeof inner === 'object' && inner !== null) freeze(inner)
  }
  return Object.freeze(value)
}

/** A copy without the fields that are undefined: JSON has no such value, so memory must have none. */
export const withoutUndefined = (record: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const copy: Record<string, unknown> = {}
  for (const key in record) if (record[key] !== undefined) copy[key] = record[key]
  return copy
}

const hasUndefined = (record: object): boolean => {
  for (const key in record) if ((record as Record<string, unknown>)[key] === undefined) return true
  return false
}

/** The record as the collection's schema reads it, frozen. Throws StoreFault when it does not fit. */
export const attempt = (table: Table, record: StoredRecord): StoredRecord => {
  const parsed = table.spec.schema.safeParse(record)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const details = { collection: table.name, id: String(record.id), reason: 'schema' }
    const field = issue?.path.join('.') ?? ''
    throw new StoreFault(
      'store.handlerBug',
      { ...details, field, issue: issue?.message ?? '' },
      { cause: parsed.error },
    )
  }
  const data: StoredRecord = parsed.data
  // A schema may hand back what it was given: that stays the caller's own.
  return freeze(data === record || hasUndefined(data) ? (withoutUndefined(data as never) as never) : data)
}
