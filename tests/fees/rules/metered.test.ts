import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, diffDays } from '../../../src/shared/day'
import { stepsOf, usageCharges } from '../../../src/shared/fees/metered'

const STEPS = [
  { aboveCenti: 18_000, priceE4: 40_000 },
  { aboveCenti: 26_000, priceE4: 56_000 },
]
const price = (priceE4: number, fromOn = '2024-01-01') => ({ fromOn, priceE4, tiers: [] })

describe('price steps', () => {
  test('a use within the first step has one line at the first price', () => {
    expect(stepsOf(30_000, STEPS, 0, 18_000)).toEqual([{ tier: 0, priceE4: 30_000, quantityCenti: 18_000 }])
  })

  test('a use over all steps fills the cheap ones first', () => {
    expect(stepsOf(30_000, STEPS, 0, 30_000)).toEqual([
      { tier: 0, priceE4: 30_000, quantityCenti: 18_000 },
      { tier: 1, priceE4: 40_000, quantityCenti: 8000 },
      { tier: 2, priceE4: 56_000, quantityCenti: 4000 },
    ])
  })

  test('what the year has used already fills the steps before', () => {
    expect(stepsOf(30_000, STEPS, 17_900, 200)).toEqual([
      { tier: 0, priceE4: 30_000, quantityCenti: 100 },
      { tier: 1, priceE4: 40_000, quantityCenti: 100 },
    ])
    expect(stepsOf(30_000, STEPS, 26_000, 1)).toEqual([{ tier: 2, priceE4: 56_000, quantityCenti: 1 }])
  })

  test('nothing used is no step', () => {
    expect(stepsOf(30_000, STEPS, 500, 0)).toEqual([])
  })

  test('a use cut in two costs the same steps as in one', () => {
    const rising = fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
      .map(([first, more]) => [
        { aboveCenti: first, priceE4: 2 },
        { aboveCenti: first + more, priceE4: 3 },
      ])
    fc.assert(
      fc.property(rising, fc.nat(8000), fc.nat(8000), fc.nat(8000), (tiers, before, one, two) => {
        const worth = (steps: ReturnType<typeof stepsOf>) =>
          steps.reduce((sum, step) => sum + step.quantityCenti * step.priceE4, 0)
        const whole = stepsOf(1, tiers, before, one + two)
        expect(whole.reduce((sum, step) => sum + step.quantityCenti, 0)).toBe(one + two)
        const cut = worth(stepsOf(1, tiers, before, one)) + worth(stepsOf(1, tiers, before + one, two))
        expect(worth(whole)).toBe(cut)
      }),
    )
  })
})

describe('what a reading costs', () => {
  const use = { fromOn: '2026-11-01', toOn: '2026-11-30', usageCenti: 1000, beforeCenti: 0 }

  test('use × price, half up to the fen in one rounding', () => {
    expect(usageCharges({}, [price(23_450)], { ...use, usageCenti: 1001 })).toMatchObject([
      { quantityCenti: 1001, priceE4: 23_450, amountFen: 2347 },
    ])
  })

  test('rounded to jiao or yuan where the item says so', () => {
    expect(usageCharges({ rounding: 'jiao' }, [price(23_450)], use)).toMatchObject([{ amountFen: 2350 }])
    expect(usageCharges({ rounding: 'yuan' }, [price(23_450)], use)).toMatchObject([{ amountFen: 2300 }])
  })

  test('a price that changes between two readings divides the use by days', () => {
    const charges = usageCharges({}, [price(20_000), price(30_000, '2026-11-21')], use)
    expect(charges.map((each) => [each.fromOn, each.toOn, each.quantityCenti, each.amountFen])).toEqual([
      ['2026-11-01', '2026-11-20', 667, 1334],
      ['2026-11-21', '2026-11-30', 333, 999],
    ])
  })

  test('days before the first price take the first', () => {
    expect(usageCharges({}, [price(20_000, '2026-11-21')], use)).toMatchObject([
      { fromOn: '2026-11-01', toOn: '2026-11-30', quantityCenti: 1000, amountFen: 2000 },
    ])
  })

  test('no price at all, or nothing used, is no line', () => {
    expect(usageCharges({}, [], use)).toEqual([])
    expect(usageCharges({}, [price(20_000)], { ...use, usageCenti: 0 })).toEqual([])
  })

  test('whatever prices and steps: every unit used is charged once, every day belongs to one line', () => {
    const changes = fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 4 })
    fc.assert(
      fc.property(
        changes,
        fc.integer({ min: 1, max: 90_000 }),
        fc.nat(30_000),
        (days, usageCenti, before) => {
          const prices = [0, ...days].map((day) => ({
            ...price(10_000 + day, addDays('2026-10-01', day)),
            tiers: STEPS,
          }))
          const toOn = addDays('2026-10-01', 59)
          const lines = usageCharges({}, prices, {
            fromOn: '2026-10-01',
            toOn,
            usageCenti,
            beforeCenti: before,
          })
          expect(lines.reduce((sum, line) => sum + line.quantityCenti, 0)).toBe(usageCenti)
          const spans = [...new Map(lines.map((line) => [line.fromOn, line])).values()]
          const covered = spans.reduce((sum, span) => sum + diffDays(span.fromOn, span.toOn) + 1, 0)
          expect(covered).toBeLessThanOrEqual(60)
        },
      ),
    )
  })
})
