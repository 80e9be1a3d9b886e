import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysIn, firstOf, lastOf } from '../../../src/shared/day'
import { chargesBetween, chargesFor, monthCharge, priceOn } from '../../../src/shared/fees/charge'
import type { Formula, Proration } from '../../../src/shared/fees/schema'

const tariff = (formula: Formula = 'areaMonthly', proration: Proration = 'actualDays') => ({
  formula,
  proration,
})
const price = (fromOn: string, priceE4: number) => ({ fromOn, priceE4 })
const SINCE_2020 = [price('2020-01-01', 28_500)]
const JULY_RISE = [price('2024-07-16', 31_000), ...SINCE_2020]

describe('the price in force', () => {
  test('the newest that had begun, whatever order prices were entered in; none before the first', () => {
    expect(
      ['2019-12-31', '2020-01-01', '2024-07-15', '2024-07-16', '2030-01-01'].map((day) =>
        priceOn(JULY_RISE, day),
      ),
    ).toEqual([undefined, 28_500, 28_500, 31_000, 31_000])
  })
})

describe('a month of one item', () => {
  test('area × price, a fixed amount, spaces × price', () => {
    expect([
      monthCharge('areaMonthly', 28_500, 8976),
      monthCharge('fixedMonthly', 185_000, 8976),
      monthCharge('spaceMonthly', 3_000_000, 200),
    ]).toEqual([25_582, 1850, 60_000])
  })

  test('the line says period, quantity, price and amount as the receipt will', () => {
    expect(chargesFor(tariff(), SINCE_2020, '2024-02', 8976)).toEqual([
      { fromOn: '2024-02-01', toOn: '2024-02-29', priceE4: 28_500, quantityCenti: 8976, amountFen: 25_582 },
    ])
    expect(chargesFor(tariff('fixedMonthly'), [price('2020-01-01', 185_000)], '2024-02', 8976)).toEqual([
      { fromOn: '2024-02-01', toOn: '2024-02-29', priceE4: 185_000, quantityCenti: 100, amountFen: 1850 },
    ])
    expect(chargesFor(tariff('spaceMonthly'), [price('2020-01-01', 3_000_000)], '2024-02', 200)).toEqual([
      { fromOn: '2024-02-01', toOn: '2024-02-29', priceE4: 3_000_000, quantityCenti: 200, amountFen: 60_000 },
    ])
  })

  test('§19 row 11: moving in on the 15th', () => {
    const period = { fromOn: '2024-02-15', toOn: '2024-02-29' }
    expect(chargesFor(tariff(), SINCE_2020, '2024-02', 8976, period)).toEqual([
      { ...period, priceE4: 28_500, quantityCenti: 8976, amountFen: 13_232 },
    ])
  })

  test('a period longer than the month is charged and shown for the month only', () => {
    expect(
      chargesFor(tariff(), SINCE_2020, '2024-02', 8976, { fromOn: '2024-01-10', toOn: '2024-05-31' }),
    ).toEqual([
      { fromOn: '2024-02-01', toOn: '2024-02-29', priceE4: 28_500, quantityCenti: 8976, amountFen: 25_582 },
    ])
    expect(
      chargesFor(tariff(), SINCE_2020, '2024-02', 8976, { fromOn: '2024-03-01', toOn: '2024-03-31' }),
    ).toEqual([])
  })

  test('no price, a price of nothing, or no parking space: no bill of 0.00', () => {
    expect(chargesFor(tariff(), [], '2024-02', 8976)).toEqual([])
    expect(chargesFor(tariff(), [price('2024-03-01', 28_500)], '2024-02', 8976)).toEqual([])
    expect(chargesFor(tariff(), [price('2020-01-01', 0)], '2024-02', 8976)).toEqual([])
    expect(chargesFor(tariff('spaceMonthly'), SINCE_2020, '2024-02', 0)).toEqual([])
  })
})

describe('a price change inside the month', () => {
  test('15 days at the old and 16 at the new price', () => {
    expect(chargesFor(tariff(), JULY_RISE, '2024-07', 8976)).toEqual([
      { fromOn: '2024-07-01', toOn: '2024-07-15', priceE4: 28_500, quantityCenti: 8976, amountFen: 12_378 },
      { fromOn: '2024-07-16', toOn: '2024-07-31', priceE4: 31_000, quantityCenti: 8976, amountFen: 14_362 },
    ])
  })

  test('half a month by the half-month rule stays half a month when the price changes in it', () => {
    const period = { fromOn: '2024-07-16', toOn: '2024-07-31' }
    const same = [price('2020-01-01', 30_000), price('2024-07-24', 30_000)]
    expect(
      chargesFor(tariff('areaMonthly', 'halfMonth'), same, '2024-07', 10_000, period).map(
        (line) => line.amountFen,
      ),
    ).toEqual([7500, 7500])
  })

  test('an item that begins on the 10th has no line before it', () => {
    const begins = [price('2024-07-10', 31_000)]
    expect(chargesFor(tariff(), begins, '2024-07', 10_000)).toEqual([
      { fromOn: '2024-07-10', toOn: '2024-07-31', priceE4: 31_000, quantityCenti: 10_000, amountFen: 22_000 },
    ])
  })

  test('two changes on one day leave one line, at the price entered last', () => {
    const mended = [...SINCE_2020, price('2024-07-16', 310_000), price('2024-07-16', 31_000)]
    expect(chargesFor(tariff(), mended, '2024-07', 8976).map((line) => [line.fromOn, line.priceE4])).toEqual([
      ['2024-07-01', 28_500],
      ['2024-07-16', 31_000],
    ])
  })

  test('lines cover every day once, and cost between the cheapest and the dearest month', () => {
    const changes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 10_000, max: 90_000 })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        changes,
        fc.integer({ min: 100, max: 100_000 }),
        fc.constantFrom('2024-02', '2024-07'),
        (all, area, month) => {
          const prices = [
            price('2020-01-01', 50_000),
            ...all.map(([day, priceE4]) =>
              price(`${month}-${String(Math.min(day, daysIn(month))).padStart(2, '0')}`, priceE4),
            ),
          ]
          const lines = chargesFor(tariff(), prices, month, area)
          const starts = lines.map((line) => line.fromOn)
          expect(starts).toEqual([firstOf(month), ...lines.slice(0, -1).map((line) => addDays(line.toOn, 1))])
          expect(lines.at(-1)?.toOn).toBe(lastOf(month))
          const sum = lines.reduce((fen, line) => fen + line.amountFen, 0)
          const months = lines.map((line) => monthCharge('areaMonthly', line.priceE4, area))
          expect(sum).toBeGreaterThanOrEqual(Math.min(...months) - lines.length)
          expect(sum).toBeLessThanOrEqual(Math.max(...months) + lines.length)
        },
      ),
    )
  })
})

describe('a period over several months', () => {
  test('§19 row 9: three months are three rounded lines of 255.82', () => {
    const lines = chargesBetween(tariff(), SINCE_2020, 8976, { fromOn: '2024-01-01', toOn: '2024-03-31' })
    expect(lines.map((line) => [line.fromOn, line.toOn, line.amountFen])).toEqual([
      ['2024-01-01', '2024-01-31', 25_582],
      ['2024-02-01', '2024-02-29', 25_582],
      ['2024-03-01', '2024-03-31', 25_582],
    ])
  })

  test('§19 extra: what the buyer of 19 September owes is what the seller gets back', () => {
    const lines = chargesBetween(tariff(), SINCE_2020, 8976, { fromOn: '2024-09-19', toOn: '2024-12-31' })
    expect(lines.map((line) => line.amountFen)).toEqual([10_233, 25_582, 25_582, 25_582])
  })
})
