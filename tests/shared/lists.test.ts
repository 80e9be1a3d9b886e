import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareValues, firstInOrder, pageMade, pageOf } from '../../src/main/list'
import { compareTexts } from '../../src/main/natural'

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** What stands in lists: rooms, numbers, days, plates, names in two scripts, and whatever somebody types. */
const words = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9 ._/-]{0,12}$/),
  fc.stringMatching(/^\d{1,3}-\d{1,2}-\d{3,4}$/),
  fc.stringMatching(/^[0-9T:.Z-]{0,24}$/),
  fc.string({ maxLength: 12, unit: fc.constantFrom(...'张王李单仇商铺-7 aB1é0０Ａ'.split('')) }),
  fc.string({ maxLength: 8 }),
)

describe('the order of texts', () => {
  it('is the collator’s, for plain signs and for all others', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(Math.sign(compareTexts(a, b))).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 20_000 },
    )
  })

  it.each([
    ['2-1-101', '10-1-101'],
    ['A0000042', 'A10000000'],
    ['3-1-1102', '3-1-1102A'],
    ['007', '8'],
    ['b-2', 'B-10'],
  ])('puts %s before %s', (a, b) => {
    expect(compareTexts(a, b)).toBeLessThan(0)
    expect(compareTexts(b, a)).toBeGreaterThan(0)
  })
})

describe('a page', () => {
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key
  const rows = fc
    .array(fc.integer({ min: 0, max: 12 }), { maxLength: 200 })
    .map((keys) => keys.map((key, at) => ({ key, at })))

  it('begins as the whole list sorted begins, equals as they came, whichever way the list stands', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, -1, 0), (found, count, way) => {
        const items = way === 0 ? found : [...found].sort((a, b) => way * byKey(a, b))
        expect(firstInOrder(items, count, byKey)).toEqual([...items].sort(byKey).slice(0, count))
      }),
      { numRuns: 2_000 },
    )
  })

  it('is the same piece of the sorted whole, page by page, each row once', () => {
    const value = fc.option(fc.oneof(words, fc.integer()), { nil: null })
    fc.assert(
      fc.property(fc.array(value, { maxLength: 120 }), fc.boolean(), (values, descending) => {
        const found = values.map((each, at) => ({ each, at }))
        const ask = { sort: { by: 'each' as const, descending }, pageSize: 7, values: { each: read } }
        const pages = Array.from({ length: 20 }, (_, page) => pageOf(found, { ...ask, page }).rows).flat()
        const whole = pageOf(found, { ...ask, page: 0, pageSize: Math.max(1, found.length) }).rows
        expect(pages).toEqual(whole)
        expect([...whole].sort((a, b) => a.at - b.at)).toEqual(found)
        const empty = whole.findIndex(({ each }) => each === null || each === '')
        if (empty >= 0)
          expect(whole.slice(empty).every(({ each }) => each === null || each === '')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('makes the rows it shows, and no others', () => {
    const made: number[] = []
    const page = pageMade(
      Array.from({ length: 500 }, (_, at) => at),
      { sort: { by: 'at', descending: true }, page: 1, pageSize: 3, values: { at: (at) => at } },
      (at) => {
        made.push(at)
        return `row ${at}`
      },
    )
    expect(page).toEqual({ rows: ['row 496', 'row 495', 'row 494'], total: 500 })
    expect(made).toEqual([496, 495, 494])
  })

  it('tells by something else what the column does not tell', () => {
    const found = [3, 1, 2].map((no) => ({ no, same: 'x' }))
    const ask = { page: 0, pageSize: 9, values: { same: () => 'x' } }
    const otherwise = (a: { no: number }, b: { no: number }): number => b.no - a.no
    for (const sort of [null, { by: 'same' as const, descending: true }])
      expect(pageOf(found, { ...ask, sort, otherwise }).rows.map(({ no }) => no)).toEqual([3, 2, 1])
    expect(pageOf(found, { ...ask, sort: null }).rows.map(({ no }) => no)).toEqual([3, 1, 2])
  })

  it('nothing comes last in either direction', () => {
    expect(compareValues(null, 'a')).toBeGreaterThan(0)
    expect(compareValues('a', '')).toBeLessThan(0)
    expect(compareValues(undefined, null)).toBe(0)
  })
})

const read = ({ each }: { each: string | number | null }): string | number | null => each
