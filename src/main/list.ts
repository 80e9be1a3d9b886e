import type { Page } from '../shared/list'

type SortValue = string | number | null | undefined

interface Ask<Row, By extends string> {
  readonly sort: { readonly by: By; readonly descending: boolean } | null
  readonly page: number
  readonly pageSize: number
  /** What a row is sorted by; rows without a value come last in either direction. */
  readonly values: Readonly<Record<By, (row: Row) => SortValue>>
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Names by pinyin, rooms and numbers by value (2 before 10), nothing last. */
export const compareValues = (a: SortValue, b: SortValue): number => {
  const emptyA = a === null || a === undefined || a === ''
  const emptyB = b === null || b === undefined || b === ''
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** Sorts found rows and cuts out the page asked for. */
export const pageOf = <Row, By extends string>(found: readonly Row[], ask: Ask<Row, By>): Page<Row> => {
  const { sort } = ask
  const start = ask.page * ask.pageSize
  if (!sort) return { rows: found.slice(start, start + ask.pageSize), total: found.length }
  const valueAt = ask.values[sort.by]
  const isEmpty = (value: SortValue): boolean => value === null || value === undefined || value === ''
  const sorted = found
    .map((row) => ({ row, value: valueAt(row) }))
    .sort((a, b) => {
      const order = compareValues(a.value, b.value)
      return sort.descending && !isEmpty(a.value) && !isEmpty(b.value) ? -order : order
    })
  return { rows: sorted.slice(start, start + ask.pageSize).map(({ row }) => row), total: found.length }
}
