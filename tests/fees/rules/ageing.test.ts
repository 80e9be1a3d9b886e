import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/shared/day'
import { AGES, ageOf, ageTotals } from '../../../src/shared/fees/ageing'

const TODAY = '2026-11-23'
const late = (days: number) => addDays(TODAY, -days)

describe('how old a debt is', () => {
  test('on the due day it is not yet in arrears, the day after it is', () => {
    expect([-40, 0, 1].map((days) => ageOf(late(days), TODAY))).toEqual(['notDue', 'notDue', 'to30'])
  })

  test('each boundary day still belongs to the younger age', () => {
    const days = [30, 31, 90, 91, 180, 181, 365, 366, 4000]
    expect(days.map((count) => ageOf(late(count), TODAY))).toEqual([
      'to30',
      'to90',
      'to90',
      'to180',
      'to180',
      'to365',
      'to365',
      'older',
      'older',
    ])
  })

  test('another center counts by 60, 120, 240 and 720 days', () => {
    const bounds = [0, 60, 120, 240, 720] as const
    expect([60, 61, 720, 721].map((count) => ageOf(late(count), TODAY, bounds))).toEqual([
      'to30',
      'to90',
      'to365',
      'older',
    ])
  })

  test('debts add up by age, and ages without debt show 0', () => {
    const open = [
      { dueOn: late(-5), openFen: 100 },
      { dueOn: late(3), openFen: 20_000 },
      { dueOn: late(30), openFen: 5 },
      { dueOn: late(400), openFen: 76_746 },
    ]
    expect(ageTotals(open, TODAY)).toEqual({
      notDue: 100,
      to30: 20_005,
      to90: 0,
      to180: 0,
      to365: 0,
      older: 76_746,
    })
    expect(ageTotals([], TODAY)).toEqual({ notDue: 0, to30: 0, to90: 0, to180: 0, to365: 0, older: 0 })
  })

  test('no debt falls between two ages', () => {
    const debts = fc.array(
      fc.record({ dueOn: fc.integer({ min: -90, max: 900 }).map(late), openFen: fc.nat(1_000_000) }),
    )
    fc.assert(
      fc.property(debts, (open) => {
        const totals = ageTotals(open, TODAY)
        expect(AGES.reduce((sum, age) => sum + totals[age], 0)).toBe(
          open.reduce((sum, each) => sum + each.openFen, 0),
        )
      }),
    )
  })
})
