import type { Page } from '../shared/list'
import { compareTexts } from './natural'

type SortValue = string | number | null | undefined

interface Ask<Row, By extends string> {
  readonly sort: { readonly by: By; readonly descending: boolean } | null
  readonly page: number
  readonly pageSize: number
  /** What a row is sorted by; rows without a value come last in either direction. */
  readonly values: Readonly<Record<By, (row: Row) => SortValue>>
  /** Which of two rows comes first when nothing else tells; by itself the order in which they were found. */
  readonly otherwise?: (a: Row, b: Row) => number
}

const isEmpty = (value: SortValue): boolean => value === null || value === undefined || value === ''

/** Names by pinyin, rooms and numbers by value (2 before 10), nothing last. */
export const compareValues = (a: SortValue, b: SortValue): number => {
  const emptyA = isEmpty(a)
  const emptyB = isEmpty(b)
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareTexts(String(a), String(b))
}

/** Where an item goes among those in order: behind its equals, or before them. */
const placeFor = <T>(sorted: readonly T[], item: T, compare: (a: T, b: T) => number, behind: boolean) => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compare(sorted[middle] as T, item)
    if (order < 0 || (order === 0 && behind)) low = middle + 1
    else high = middle
  }
  return low
}

/** Of so many times what is asked for, the first are picked out rather than all sorted. */
const FEW = 4

/**
 * The first `count` in order, equals as they came. A page of a long list does not ask for the order of all of it. What
 * seems to stand the other way round is gone through from its end: nearly all is passed over then.
 */
export const firstInOrder = <T>(
  items: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] => {
  const size = items.length
  if (count * FEW >= size) return [...items].sort(compare).slice(0, count)
  const backwards = compare(items[0] as T, items[size - 1] as T) > 0
  const first: T[] = []
  for (let at = 0; at < size; at++) {
    const item = items[backwards ? size - 1 - at : at] as T
    if (first.length === count) {
      const order = compare(item, first[count - 1] as T)
      if (order > 0 || (order === 0 && !backwards)) continue
      first.pop()
    }
    first.splice(placeFor(first, item, compare, !backwards), 0, item)
  }
  return first
}

/** Sorts found rows and cuts out the page asked for. */
export const pageOf = <Row, By extends string>(found: readonly Row[], ask: Ask<Row, By>): Page<Row> => {
  const { sort, otherwise = () => 0 } = ask
  const total = found.length
  const start = ask.page * ask.pageSize
  const end = start + ask.pageSize
  if (!sort) {
    const rows = ask.otherwise ? firstInOrder(found, end, otherwise).slice(start) : found.slice(start, end)
    return { rows, total }
  }
  const valueAt = ask.values[sort.by]
  const valued = found.map((row) => ({ row, value: valueAt(row) }))
  const inOrder = firstInOrder(valued, end, (a, b) => {
    const order = compareValues(a.value, b.value)
    if (order === 0) return otherwise(a.row, b.row)
    return sort.descending && !isEmpty(a.value) && !isEmpty(b.value) ? -order : order
  })
  return { rows: inOrder.slice(start).map(({ row }) => row), total }
}

/** A page whose rows cost something to make: only those that are shown are made. */
export const pageMade = <Found, Row, By extends string>(
  found: readonly Found[],
  ask: Ask<Found, By>,
  make: (found: Found) => Row,
): Page<Row> => {
  const { rows, total } = pageOf(found, ask)
  return { rows: rows.map(make), total }
}
