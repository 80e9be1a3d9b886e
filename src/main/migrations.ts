import type { AllRecords, Migration } from './store/migrations'
import type { StoredRecord } from './store/types'

/** Version of the shape of the data: the last migration's. */
export const DATA_VERSION = 2

type Old = StoredRecord & Readonly<Record<string, unknown>>

/** Before, a look at numbers named a person and nothing else. */
const revealOf = (before: AllRecords) => (record: StoredRecord) => {
  const { personId, reason, ...rest } = record as Old
  if (personId === undefined) return record
  const person = (before.people ?? []).find(({ id }) => id === personId) as Old | undefined
  return {
    ...rest,
    subject: { kind: 'person', id: personId },
    subjectName: person?.name ?? '',
    group: 'idNo',
    reason: 'other',
    note: reason,
  }
}

/** How each older version becomes the next. Tested in tests/center/migrations.test.ts with records of their time. */
export const migrations: readonly Migration[] = [
  {
    to: 2,
    name: 'every look at masked fields says of whom, at what and why',
    migrate: (before) => ({ ...before, reveals: (before.reveals ?? []).map(revealOf(before)) }),
  },
]
