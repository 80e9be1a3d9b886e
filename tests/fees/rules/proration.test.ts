import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, diffDays } from '../../../src/shared/day'
import {
  atPercent,
  daysWithin,
  leaseCharge,
  monthShare,
  periodCharge,
  shareOf,
} from '../../../src/shared/fees/proration'
import type { Proration } from '../../../src/shared/fees/schema'

const charged = (fromOn: string, toOn: string, rule: Proration, monthFen = 25_582) =>
  shareOf(monthFen, monthShare('2024-02', fromOn, toOn, rule))
const RULES = ['actualDays', 'thirtyDays', 'halfMonth', 'wholeMonth'] as const
const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2020-01-01', count))
const moneys = fc.integer({ min: 0, max: 10_000_000 })

describe('a month in which somebody moves in or out', () => {
  test('§19 row 11: moving in on 15 and 16 February 2024', () => {
    expect({
      actual15: charged('2024-02-15', '2024-02-29', 'actualDays'),
      half15: charged('2024-02-15', '2024-02-29', 'halfMonth'),
      actual16: charged('2024-02-16', '2024-02-29', 'actualDays'),
      half16: charged('2024-02-16', '2024-02-29', 'halfMonth'),
    }).toEqual({ actual15: 13_232, half15: 25_582, actual16: 12_350, half16: 12_791 })
  })

  test('both ends count: one day is one day, not none', () => {
    expect(RULES.map((rule) => charged('2024-02-29', '2024-02-29', rule, 29_000))).toEqual([
      1000, 967, 14_500, 29_000,
    ])
  })

  test('moving out by the 15th is half a month, on the 16th a whole one', () => {
    expect([
      charged('2024-02-01', '2024-02-15', 'halfMonth'),
      charged('2024-02-01', '2024-02-16', 'halfMonth'),
      charged('2024-02-10', '2024-02-20', 'halfMonth'),
    ]).toEqual([12_791, 25_582, 25_582])
  })

  test('by thirtieths a month of 31 days never costs more than a month', () => {
    const share = (toOn: string) => monthShare('2024-01', '2024-01-01', toOn, 'thirtyDays')
    expect(
      [share('2024-01-29'), share('2024-01-30'), share('2024-01-31')].map((each) => shareOf(30_000, each)),
    ).toEqual([29_000, 30_000, 30_000])
  })

  test('a whole February is a whole month by every rule', () => {
    expect(RULES.map((rule) => charged('2024-02-01', '2024-02-29', rule))).toEqual(Array(4).fill(25_582))
    expect(RULES.map((rule) => charged('2023-12-05', '2024-04-30', rule))).toEqual(Array(4).fill(25_582))
  })

  test('a period that does not meet the month, or ends before it begins, costs nothing', () => {
    expect(RULES.map((rule) => charged('2024-03-01', '2024-03-31', rule))).toEqual([0, 0, 0, 0])
    expect(RULES.map((rule) => charged('2024-02-20', '2024-02-10', rule))).toEqual([0, 0, 0, 0])
    expect(daysWithin('2024-02', '2024-01-31', '2024-03-01')).toBe(29)
  })

  test('a longer stay in a month never costs less, and never more than the month', () => {
    fc.assert(
      fc.property(moneys, fc.nat(27), fc.nat(27), fc.constantFrom(...RULES), (fen, from, more, rule) => {
        const fromOn = addDays('2023-02-01', Math.min(from, 27))
        const toOn = addDays(fromOn, more)
        const shorter = shareOf(fen, monthShare('2023-02', fromOn, toOn, rule))
        const longer = shareOf(fen, monthShare('2023-02', fromOn, addDays(toOn, 1), rule))
        expect(shorter <= longer && longer <= fen).toBe(true)
      }),
    )
  })
})

describe('a period over several months', () => {
  test('§19 extra: a prepaid year sold on 18 September gives back 869.79', () => {
    expect(periodCharge(25_582, '2024-09-19', '2024-12-31', 'actualDays')).toBe(86_979)
    expect(periodCharge(25_582, '2024-09-19', '2024-09-30', 'actualDays')).toBe(10_233)
  })

  test('a year is twelve rounded months', () => {
    for (const rule of RULES) expect(periodCharge(25_582, '2024-01-01', '2024-12-31', rule)).toBe(12 * 25_582)
  })

  test('§19 extra: vacancy at 70 % of 255.82 is 179.07', () => {
    expect([atPercent(25_582, 70), atPercent(25_582, 0), atPercent(25_582, 100), atPercent(1, 50)]).toEqual([
      17_907, 0, 25_582, 1,
    ])
  })
})

describe('a lease counted from its own first day', () => {
  test('§19 row 12: 10 November to 12 February is 3 months and 3/28', () => {
    expect(leaseCharge(30_000, '2021-11-10', '2022-02-12')).toBe(93_214)
  })

  test('one month is one month: from the 5th to the 4th, and from 31 January to 27 February', () => {
    expect(leaseCharge(30_000, '2021-09-05', '2021-10-04')).toBe(30_000)
    for (const day of ['28', '29', '30', '31'])
      expect(leaseCharge(30_000, `2021-01-${day}`, '2021-02-27')).toBe(30_000)
  })

  test('29 days from 29 January cost less than the month they are a part of', () => {
    expect([
      leaseCharge(30_000, '2021-01-29', '2021-02-26'),
      leaseCharge(30_000, '2021-01-30', '2021-02-26'),
    ]).toEqual([29_000, 28_966])
  })

  test('days left over that run into the next month are parts of the lease month they began', () => {
    expect(leaseCharge(28_000, '2021-01-25', '2021-03-05')).toBe(37_000)
  })

  test('a lease that ends before it begins costs nothing', () => {
    expect(leaseCharge(30_000, '2021-03-05', '2021-03-04')).toBe(0)
    expect(leaseCharge(30_000, '2021-03-05', '2021-01-01')).toBe(0)
  })

  test('a day more never costs less, and less than a month never costs more than a month', () => {
    fc.assert(
      fc.property(moneys, days, fc.nat(800), (fen, fromOn, length) => {
        const toOn = addDays(fromOn, length)
        const now = leaseCharge(fen, fromOn, toOn)
        expect(leaseCharge(fen, fromOn, addDays(toOn, 1))).toBeGreaterThanOrEqual(now)
        if (diffDays(fromOn, toOn) < 27) expect(now).toBeLessThanOrEqual(fen)
      }),
      { numRuns: 2000 },
    )
  })
})
