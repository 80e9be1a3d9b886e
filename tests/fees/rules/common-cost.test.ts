import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharesOf } from '../../../src/shared/fees/common-cost'

const sum = (fens: readonly number[]): number => fens.reduce((all, fen) => all + fen, 0)

describe('公摊', () => {
  test('§19 row 20: 1,000.00 over three alike is 333.34 + 333.33 + 333.33', () => {
    expect(sharesOf(100_000, 0, [1, 1, 1])).toEqual([33_334, 33_333, 33_333])
  })

  test('§19 row 20: 100.00 over 89.76, 120.50 and 65.33 ㎡ is 32.57 + 43.72 + 23.71', () => {
    expect(sharesOf(10_000, 0, [8976, 12_050, 6533])).toEqual([3257, 4372, 2371])
  })

  test('入住系数: an empty home at 50 % bears half of what a lived-in one of its size does', () => {
    expect(sharesOf(9000, 0, [8976 * 100, 8976 * 50])).toEqual([6000, 3000])
  })

  test('what was billed already is not shared again; who was billed bears nothing more', () => {
    expect(sharesOf(100_000, 33_334, [0, 1, 1])).toEqual([0, 33_333, 33_333])
    expect(sharesOf(100_000, 100_000, [0, 0, 1])).toEqual([0, 0, 0])
  })

  test('nothing to share by is said, not divided by', () => {
    expect(sharesOf(100_000, 0, [])).toBeNull()
    expect(sharesOf(100_000, 0, [0, 0])).toBeNull()
  })

  test('whatever the areas: shares add up to the cost, each within a fen of its exact part', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), weights, (totalFen, each) => {
        const shares = sharesOf(totalFen, 0, each) ?? []
        expect(sum(shares)).toBe(totalFen)
        const all = BigInt(sum(each))
        for (const [place, share] of shares.entries()) {
          const off = BigInt(share) * all - BigInt(totalFen) * BigInt(each[place] ?? 0)
          expect(off < all && off > -all).toBe(true)
        }
      }),
    )
  })
})
