import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, lastOf } from '../../../src/shared/day'
import { chargesFor } from '../../../src/shared/fees/charge'
import { canEndRate, canGrant } from '../../../src/shared/fees/rate-grants'
import { rateOn, spansMeet } from '../../../src/shared/fees/rate-spans'

const AREA = { formula: 'areaMonthly', proration: 'actualDays' } as const
const PRICES = [{ fromOn: '2024-01-01', priceE4: 28_500 }]
const rate = (facts: object = {}) => ({
  fromOn: '2026-11-01',
  toOn: null as string | null,
  percent: 70,
  payer: '',
  ...facts,
})
const charged = (rates: readonly ReturnType<typeof rate>[], month = '2026-11') =>
  chargesFor(AREA, PRICES, month, 8976, undefined, rates).map((charge) => [
    charge.fromOn,
    charge.toOn,
    charge.amountFen,
    charge.percent ?? 100,
    charge.payer ?? '',
  ])

describe('rates of one unit', () => {
  test('vacancy 70 % of 255.82 is 179.07 (§19 extra)', () => {
    expect(charged([rate()])).toEqual([['2026-11-01', '2026-11-30', 17_907, 70, '']])
  })

  test('a rate that begins inside the month divides it by days', () => {
    expect(charged([rate({ fromOn: '2026-11-11' })])).toEqual([
      ['2026-11-01', '2026-11-10', 8527, 100, ''],
      ['2026-11-11', '2026-11-30', 11_938, 70, ''],
    ])
  })

  test('the day after its last the full price is back', () => {
    expect(charged([rate({ toOn: '2026-11-20' })]).at(-1)).toEqual([
      '2026-11-21',
      '2026-11-30',
      8527,
      100,
      '',
    ])
  })

  test('the developer pays the full price; the bill says so', () => {
    expect(charged([rate({ percent: 100, payer: '滨江置业' })])).toEqual([
      ['2026-11-01', '2026-11-30', 25_582, 100, '滨江置业'],
    ])
  })

  test('0 % is no line', () => {
    expect(charged([rate({ percent: 0 })])).toEqual([])
  })

  test('whatever the rates: every day of the month stands on one line, none costs more than its full price', () => {
    const span = fc.record({ from: fc.nat(29), days: fc.nat(20), percent: fc.integer({ min: 1, max: 100 }) })
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (drawn) => {
        const rates: ReturnType<typeof rate>[] = []
        for (const { from, days, percent } of drawn) {
          const fromOn = addDays('2026-11-01', from)
          const next = rate({ fromOn, toOn: addDays(fromOn, days), percent })
          if (!rates.some((each) => spansMeet(each, next))) rates.push(next)
        }
        const lines = chargesFor(AREA, PRICES, '2026-11', 8976, undefined, rates)
        let day = '2026-11-01'
        for (const line of lines) {
          expect(line.fromOn).toBe(day)
          expect(line.percent ?? 100).toBe(rateOn(rates, line.fromOn).percent ?? 100)
          day = addDays(line.toOn, 1)
        }
        expect(day).toBe(addDays(lastOf('2026-11'), 1))
        expect(lines.reduce((sum, line) => sum + line.amountFen, 0)).toBeLessThanOrEqual(
          25_582 + lines.length,
        )
      }),
    )
  })
})

describe('granting and ending a rate', () => {
  const ask = {
    kind: 'feeRate',
    unitId: 'unit_1',
    tariffId: 'tariff_1',
    why: 'vacant',
    ...rate({ fromOn: '2026-12-01' }),
  } as never
  const grant = (facts: object = {}) =>
    ({ ...rate(), no: 'FL-1', tariffId: 'tariff_1', ended: null, ...facts }) as never

  test('two rates of an item never share a day', () => {
    expect(canGrant(ask, [grant()])?.code).toBe('fees.rateMeets')
    expect(canGrant(ask, [grant({ toOn: '2026-12-01' })])?.code).toBe('fees.rateMeets')
    expect(canGrant(ask, [grant({ toOn: '2026-11-30' })])).toBeUndefined()
    expect(canGrant(ask, [grant({ tariffId: 'tariff_2' })])).toBeUndefined()
  })

  test('100 % paid by the owner changes nothing and is refused; so is a rate that runs backwards', () => {
    expect(canGrant({ ...(ask as object), percent: 100 } as never, [])?.code).toBe('fees.rateOfNothing')
    expect(canGrant({ ...(ask as object), toOn: '2026-11-30' } as never, [])?.code).toBe(
      'fees.periodBackwards',
    )
  })

  test('a rate is ended once, not before it begins, and never made longer', () => {
    expect(canEndRate(grant(), '2026-10-31')?.code).toBe('fees.periodBackwards')
    expect(canEndRate(grant({ toOn: '2026-11-30' }), '2026-12-31')?.code).toBe('fees.rateEnded')
    expect(canEndRate(grant({ ended: { at: '', byName: '', reason: '' } }), '2026-11-30')?.code).toBe(
      'fees.rateEnded',
    )
    expect(canEndRate(grant(), '2026-11-30')).toBeUndefined()
  })
})
