import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ageing, defectFigures, rateBp } from '../../src/shared/defects/figures'
import { dueOnFor, isOverdue } from '../../src/shared/defects/rules'
import {
  DefectCategory,
  USUAL_TERMS,
  type WarrantyTerm,
  warrantyEnd,
  warrantyOf,
} from '../../src/shared/defects/warranty'
import type { Id } from '../../src/shared/id'

describe('legal warranty from the hand-over day and the category (domain.md §2.6)', () => {
  it.each([
    ['leakBath', '2021-11-24', '2026-11-23', 'in', '2026-11-23'],
    ['leakBath', '2021-11-23', '2026-11-23', 'out', '2026-11-22'],
    ['electrical', '2024-02-29', '2026-02-27', 'in', '2026-02-27'],
    ['plumbing', '2024-11-24', '2026-11-23', 'in', '2026-11-23'],
    ['surfaces', '2025-11-23', '2026-11-23', 'out', '2026-11-22'],
    ['lamps', '2026-05-31', '2026-11-29', 'in', '2026-11-29'],
    ['blockage', '2026-09-23', '2026-11-23', 'out', '2026-11-22'],
    ['structure', '2001-01-01', '2026-11-23', 'in', null],
  ] as const)(
    '%s handed over %s, found %s: %s, until %s',
    (category, handedOverOn, foundOn, state, endsOn) => {
      expect(warrantyOf([], category, handedOverOn, foundOn)).toEqual({
        state,
        endsOn,
        handedOverOn,
        basis: USUAL_TERMS[category].basis,
      })
    },
  )

  it.each([
    // Handed over in the summer: two whole winters follow.
    ['2024-06-01', '2026-03-15'],
    // In the middle of a season: that one does not count.
    ['2024-12-01', '2027-03-15'],
    ['2024-11-15', '2026-03-15'],
  ])('heating handed over %s is under warranty until %s', (handedOverOn, endsOn) => {
    expect(warrantyEnd(handedOverOn, { unit: 'seasons', count: 2, from: '11-15', to: '03-15' })).toBe(endsOn)
  })

  it('cooling has its season within one year', () => {
    const period = { unit: 'seasons', count: 2, from: '05-15', to: '10-15' } as const
    expect(warrantyEnd('2025-05-15', period)).toBe('2026-10-15')
    expect(warrantyEnd('2025-05-16', period)).toBe('2027-10-15')
  })

  it('before the hand-over everything is the builder’s; what has no term is not guessed', () => {
    expect(warrantyOf([], 'lamps', null, '2026-11-23')).toMatchObject({ state: 'in', endsOn: null })
    expect(warrantyOf([], 'other', '2026-01-01', '2026-11-23')).toMatchObject({ state: 'unknown' })
  })

  it('a term holds for units handed over since; the last decided of one day counts', () => {
    const term = (fromOn: string, count: number): WarrantyTerm => ({
      id: `warranty_${count}` as Id<'warranty'>,
      category: 'lamps',
      period: { unit: 'months', count },
      basis: 'agreed',
      fromOn,
      at: '2026-01-01T00:00:00.000Z',
      byName: '经理',
    })
    const terms = [term('2026-01-01', 12), term('2026-01-01', 18), term('2026-06-01', 24)]
    const end = (handedOverOn: string) => warrantyOf(terms, 'lamps', handedOverOn, '2026-11-23').endsOn
    expect([end('2025-12-31'), end('2026-01-01'), end('2026-06-01')]).toEqual([
      '2026-06-29',
      '2027-06-30',
      '2028-05-31',
    ])
  })

  it('never ends before the hand-over, and a longer term never ends earlier', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 120 }),
        (date, count) => {
          const day = date.toISOString().slice(0, 10)
          const end = (n: number) => warrantyEnd(day, { unit: 'months', count: n }) ?? ''
          expect(end(count) >= day).toBe(true)
          expect(end(count + 1) > end(count)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('every category has a usual term', () => {
    expect(Object.keys(USUAL_TERMS).sort()).toEqual([...DefectCategory.options].sort())
  })
})

describe('deadlines and lateness', () => {
  it('the gravest of several decides', () => {
    const deadlines = { urgent: 0, general: 7, major: 15, leak: 30 }
    expect(dueOnFor(['leak', 'general'], '2026-11-23', deadlines)).toBe('2026-11-30')
    expect(dueOnFor(['leak', 'urgent'], '2026-11-23', deadlines)).toBe('2026-11-23')
  })

  it('is late from the day after, unless it is over', () => {
    const late = (status: 'underWay' | 'closed' | 'voided', dueOn: string | null) =>
      isOverdue({ status, dueOn }, '2026-11-23')
    expect([
      late('underWay', '2026-11-22'),
      late('underWay', '2026-11-23'),
      late('closed', '2026-11-01'),
      late('voided', '2026-11-01'),
      late('underWay', null),
    ]).toEqual([true, false, false, false, false])
  })
})

describe('figures (domain.md §2.7)', () => {
  const base = {
    foundOn: '2026-11-01',
    dueOn: '2026-11-10',
    closedOn: null,
    rechecks: [],
    reopened: 0,
    disputed: null,
    partyId: null,
  } as const
  const recheck = (ok: boolean) => ({ ok, note: '', at: '2026-11-09T00:00:00.000Z', byName: '客服' })

  it('divides what the formulas divide; nothing to divide by is a dash, not a hundred per cent', () => {
    expect(defectFigures([], '2026-11-23')).toMatchObject({ doneBp: null, inTimeBp: null, firstPassBp: null })
    const defects = [
      { ...base, status: 'closed', closedOn: '2026-11-10', rechecks: [recheck(true)] },
      {
        ...base,
        status: 'closed',
        closedOn: '2026-11-11',
        rechecks: [recheck(false), recheck(true)],
        reopened: 1,
      },
      { ...base, status: 'underWay', rechecks: [recheck(false)] },
      { ...base, status: 'registered', dueOn: null },
      { ...base, status: 'underWay', dueOn: '2026-12-01' },
      { ...base, status: 'voided' },
    ] as const
    expect(defectFigures(defects, '2026-11-23')).toEqual({
      total: 5,
      open: 3,
      closed: 2,
      overdue: 1,
      disputed: 0,
      reopened: 1,
      doneBp: 4000,
      inTimeBp: 3333,
      firstPassBp: 2500,
    })
  })

  it('rates are rounded half up and never leave 0 to 100 %', () => {
    expect([rateBp(1, 3), rateBp(2, 3), rateBp(1, 8), rateBp(0, 4), rateBp(4, 4)]).toEqual([
      3333, 6667, 1250, 0, 10_000,
    ])
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, share) => {
          const part = Math.floor(whole * share)
          const bp = rateBp(part, whole) ?? -1
          expect(bp).toBeGreaterThanOrEqual(0)
          expect(bp).toBeLessThanOrEqual(10_000)
        },
      ),
    )
  })

  it('ages open defects only, on the edge in the younger class', () => {
    const at = (foundOn: string, status: 'underWay' | 'closed' = 'underWay') => ({ ...base, foundOn, status })
    expect(
      ageing(
        [at('2026-11-16'), at('2026-11-15'), at('2026-08-25'), at('2026-08-24'), at('2020-01-01', 'closed')],
        '2026-11-23',
      ),
    ).toEqual([1, 1, 0, 1, 1])
  })
})
