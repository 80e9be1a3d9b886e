import type { AuditSubject } from '../../shared/audit/contract'
import type { View } from '../collections'
import { masked } from '../masking'

type Fields = Readonly<Record<string, unknown>>

/** What people call a record by, the best first. */
const NAMES = [
  'no',
  'label',
  'code',
  'plate',
  'name',
  'title',
  'subjectName',
  'keyCode',
  'key',
  'fileName',
  'month',
] as const
/** What tells two of the same name apart. */
const BESIDE = ['unitLabel', 'name', 'payer', 'borrowerName', 'tariffName', 'buildingName'] as const

const textIn = (fields: Fields, names: readonly string[]): string => {
  const found = names.map((name) => fields[name]).find((value) => typeof value === 'string' && value !== '')
  return typeof found === 'string' ? found : ''
}

/** `0000123 3-1-1102`: a record by its own fields. */
export const labelOf = (record: unknown): string => {
  if (typeof record !== 'object' || record === null) return ''
  const fields = masked(record) as Fields
  const name = textIn(fields, NAMES)
  const beside = textIn(fields, BESIDE)
  return [name, beside === name ? '' : beside].filter(Boolean).join(' ')
}

const TABLES: Readonly<Record<string, keyof View>> = {
  unit: 'units',
  staff: 'staff',
  person: 'people',
  key: 'keys',
  keyloan: 'keyLoans',
  site: 'sites',
  building: 'buildings',
  entrance: 'entrances',
  tariff: 'tariffs',
  bill: 'bills',
  receipt: 'receipts',
  billrun: 'billRuns',
  run: 'billRuns',
  tour: 'tours',
  approval: 'approvals',
}

/** An id as people call what it names; the id itself when that is gone. */
export const nameOfId = (view: View, id: string): string => {
  const table = TABLES[id.split('_')[0] ?? '']
  const record = table && view[table].get(id)
  return (record && labelOf(record)) || id
}

/** A changed record by what the change says of it, or by what it is now when it was removed. */
export const subjectOf = (view: View, collection: string, id: string, set: unknown): AuditSubject => {
  const fields = (typeof set === 'object' && set !== null ? set : {}) as Fields
  const own = labelOf(set)
  const of = ['unitId', 'personId', 'keyId', 'toId']
    .map((name) => fields[name])
    .filter((value): value is string => typeof value === 'string')
    .map((value) => nameOfId(view, value))
  const now = Object.hasOwn(view, collection) ? labelOf(view[collection as keyof View].get(id)) : ''
  const label = own || of.join(' ') || now
  return { collection, id, label: label.slice(0, 80) }
}
