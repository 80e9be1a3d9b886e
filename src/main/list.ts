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

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const endOfDigits = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isDigit(text.charCodeAt(at))) at++
  return at
}

const compareDigits = (a: string, b: string): number => {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0)
}

/** As the collator, which is dear: where texts first differ in a number, nothing else decides. */
const compareTexts = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (at === a.length && at === b.length) return 0
  while (at > 0 && isDigit(a.charCodeAt(at - 1))) at--
  const [endA, endB] = [endOfDigits(a, at), endOfDigits(b, at)]
  const order = endA > at && endB > at ? compareDigits(a.slice(at, endA), b.slice(at, endB)) : 0
  return order || collator.compare(a, b)
}

/** Names by pinyin, rooms and numbers by value (2 before 10), nothing last. */
export const compareValues = (a: SortValue, b: SortValue): number => {
  const emptyA = a === null || a === undefined || a === ''
  const emptyB = b === null || b === undefined || b === ''
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareTexts(String(a), String(b))
}

/** The first `count` as a stable sort would put them, without sorting those that come after. */
export const firstInOrder = <T>(
  items: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] => {
  if (count * 4 >= items.length) return [...items].sort(compare).slice(0, count)
  const first: T[] = []
  for (const item of items) {
    if (first.length === count && compare(item, first[count - 1] as T) >= 0) continue
    let [low, high] = [0, first.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(item, first[middle] as T) >= 0) low = middle + 1
      else high = middle
    }
    first.splice(low, 0, item)
    if (first.length > count) first.pop()
  }
  return first
}

/** Sorts found rows and cuts out the page asked for. */
export const pageOf = <Row, By extends string>(found: readonly Row[], ask: Ask<Row, By>): Page<Row> => {
  const { sort } = ask
  const start = ask.page * ask.pageSize
  if (!sort) return { rows: found.slice(start, start + ask.pageSize), total: found.length }
  const valueAt = ask.values[sort.by]
  const isEmpty = (value: SortValue): boolean => value === null || value === undefined || value === ''
  const valued = found.map((row) => ({ row, value: valueAt(row) }))
  const sorted = firstInOrder(valued, start + ask.pageSize, (a, b) => {
    const order = compareValues(a.value, b.value)
    return sort.descending && !isEmpty(a.value) && !isEmpty(b.value) ? -order : order
  })
  return { rows: sorted.slice(start).map(({ row }) => row), total: found.length }
}
