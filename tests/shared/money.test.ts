import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AreaCenti,
  areaCharge,
  countCharge,
  Fen,
  formatArea,
  formatFen,
  formatPrice,
  LARGEST_FEN,
  PositiveFen,
  PriceE4,
  parseFen,
  splitByLargestRemainder,
  sumFen,
  timesRatio,
} from '../../src/shared/money'

const amounts = fc.integer({ min: 0, max: LARGEST_FEN })

describe('amounts are computed in whole fen', () => {
  test('§19 row 9: three months are the sum of rounded months, not one rounded sum', () => {
    const month = areaCharge(8976, 28_500)
    expect({ month, quarter: sumFen([month, month, month]) }).toEqual({ month: 25_582, quarter: 76_746 })
  })

  test('§19 row 10: an exact half fen goes up, where floating point makes it 216.07', () => {
    expect({ ours: areaCharge(10_050, 21_500), float: (100.5 * 2.15).toFixed(2) }).toEqual({
      ours: 21_608,
      float: '216.07',
    })
  })

  test('the largest area at the largest price is still exact', () => {
    // 999,999.99 ㎡ × ¥99,999.9999 = ¥99,999,998,900.0001
    expect(areaCharge(99_999_999, 999_999_999)).toBe(9_999_999_890_000)
    expect(areaCharge(100_000_000, 999_999_999)).toBe(9_999_999_990_000)
  })

  test('spaces and pieces are charged by the price of one', () => {
    expect([countCharge(2, 3_000_000), countCharge(3, 3_333), countCharge(0, 800_000)]).toEqual([
      60_000, 100, 0,
    ])
  })

  test('a reversed charge is the exact opposite of the charge', () => {
    fc.assert(
      fc.property(amounts, fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (fen, part, whole) => {
        expect(timesRatio(-fen, part, whole) + timesRatio(fen, part, whole)).toBe(0)
      }),
    )
  })

  test('rounding is never more than half a fen away, and half goes up', () => {
    fc.assert(
      fc.property(amounts, fc.nat(400), fc.integer({ min: 1, max: 400 }), (fen, part, whole) => {
        const twice = 2n * (BigInt(timesRatio(fen, part, whole)) * BigInt(whole) - BigInt(fen) * BigInt(part))
        expect(twice > -BigInt(whole) && twice <= BigInt(whole)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  test('a division by nothing, or an amount with a fraction, stops instead of giving a figure', () => {
    expect(() => timesRatio(100, 1, 0)).toThrow(RangeError)
    expect(() => timesRatio(100.5, 1, 2)).toThrow(RangeError)
    expect(() => timesRatio(LARGEST_FEN, LARGEST_FEN, 1)).toThrow(RangeError)
  })
})

describe('what may be kept', () => {
  test('amounts, areas and prices end where the figures on paper end', () => {
    const kept = (schema: typeof Fen, values: readonly number[]) =>
      values.filter((value) => schema.safeParse(value).success)
    expect(kept(Fen, [-1, 0, 1.5, 99_999_999_999, 100_000_000_000])).toEqual([0, 99_999_999_999])
    expect(kept(PositiveFen, [-1, 0, 1, 99_999_999_999, 100_000_000_000])).toEqual([1, 99_999_999_999])
    expect(kept(AreaCenti, [0, 1, 100_000_000, 100_000_001])).toEqual([1, 100_000_000])
    expect(kept(PriceE4, [-1, 0, 999_999_999, 1_000_000_000])).toEqual([0, 999_999_999])
  })
})

describe('figures on screens and papers', () => {
  test('two decimals and thousands, also for the smallest and the largest', () => {
    expect([0, 5, 50, 100, 123_450, 99_999_999_999, -123_450].map(formatFen)).toEqual([
      '0.00',
      '0.05',
      '0.50',
      '1.00',
      '1,234.50',
      '999,999,999.99',
      '-1,234.50',
    ])
  })

  test('a price shows two decimals and more only where they say something', () => {
    expect([28_500, 28_000, 28_510, 28_511, 5, 10_000_000].map(formatPrice)).toEqual([
      '2.85',
      '2.80',
      '2.851',
      '2.8511',
      '0.0005',
      '1,000.00',
    ])
  })

  test('an area shows two decimals', () => {
    expect([8976, 10_050, 100_000_000].map(formatArea)).toEqual(['89.76', '100.50', '1,000,000.00'])
  })

  test('what is printed can be typed back', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(parseFen(formatFen(fen))).toEqual({ ok: true, value: fen })
      }),
    )
  })
})

describe('sharing a common cost', () => {
  test('§19 row 20: three equal shares, and shares by area, add up to the bill', () => {
    expect(splitByLargestRemainder(100_000, [1, 1, 1])).toEqual([33_334, 33_333, 33_333])
    expect(splitByLargestRemainder(10_000, [8976, 12_050, 6533])).toEqual([3257, 4372, 2371])
  })

  test('a unit without area gets nothing, and never the odd fen', () => {
    expect(splitByLargestRemainder(101, [0, 1, 1, 0])).toEqual([0, 51, 50, 0])
  })

  test('nothing to share by is said, instead of losing the money', () => {
    expect([splitByLargestRemainder(100, []), splitByLargestRemainder(100, [0, 0])]).toEqual([null, null])
  })

  test('every fen of the total arrives, and each share is within one fen of its exact part', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(amounts, weights, (totalFen, parts) => {
        const all = parts.reduce((sum, part) => sum + BigInt(part), 0n)
        fc.pre(all > 0n)
        const shares = splitByLargestRemainder(totalFen, parts) ?? []
        expect(sumFen(shares)).toBe(totalFen)
        for (const [place, share] of shares.entries()) {
          const off = BigInt(share) * all - BigInt(totalFen) * BigInt(parts[place] ?? 0)
          expect(off > -all && off < all).toBe(true)
        }
      }),
    )
  })
})
