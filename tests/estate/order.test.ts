import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareValues, firstInOrder, pageOf } from '../../src/main/list'

const collator = new Intl.Collator('zh-CN', { numeric: true })
const sign = (n: number): number => Math.sign(n)

/** Rooms, numbers, days, names, and what people type between. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0019-A单王 b'), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 }),
  fc.constantFrom(
    '3-1-1102',
    '3-1-302',
    '2026-11-23T08:00:00.000Z',
    'A0000042',
    'A10000000',
    '张伟',
    '单雄信',
  ),
)

describe('the order of lists', () => {
  it('is the collator’s, whatever shortcut is taken', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        if (a === '' || b === '') return
        expect(sign(compareValues(a, b))).toBe(sign(collator.compare(a, b)))
      }),
      { numRuns: 4_000 },
    )
  })

  it('of the first is that of a stable sort of all', () => {
    const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 9 }), at: fc.nat() }), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 90 }), (all, count) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key
        expect(firstInOrder(all, count, compare)).toEqual([...all].sort(compare).slice(0, count))
      }),
    )
  })

  it('of pages put together is that of all, in either direction, nothing last', () => {
    const found = Array.from({ length: 300 }, (_, n) => ({
      room: n % 7 === 0 ? '' : `${(n * 37) % 100}-${n % 3}`,
      n,
    }))
    for (const descending of [false, true]) {
      const ask = {
        sort: { by: 'room' as const, descending },
        values: { room: (row: { room: string }) => row.room },
      }
      const pages = [0, 1, 2, 3, 4, 5].flatMap((page) => pageOf(found, { ...ask, page, pageSize: 50 }).rows)
      const all = pageOf(found, { ...ask, page: 0, pageSize: 300 }).rows
      expect(pages).toEqual(all)
      expect(all.slice(-43).every(({ room }) => room === '')).toBe(true)
    }
  })
})
