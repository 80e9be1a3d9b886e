import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canDeliver } from '../../src/shared/arrears/delivery'
import { limitationOf } from '../../src/shared/arrears/limitation'
import { canPlan, planProgress, splitDebt } from '../../src/shared/arrears/plans'
import { canContact, isOffHours, promiseState } from '../../src/shared/arrears/promises'
import type { ArrearsStep } from '../../src/shared/arrears/schema'
import { type Day, instantOf } from '../../src/shared/day'
import { signed } from './facts'

describe('promises', () => {
  const contact = (on: Day, promisedOn: Day, fen = 10_000) => ({
    contactedAt: instantOf(on, '10:00'),
    promise: { on: promisedOn, fen },
  })
  const made = contact('2026-11-10', '2026-11-20')
  const paid = (on: Day, fen: number) => ({ at: instantOf(on, '15:00'), fen })
  const state = (
    payments: readonly { at: string; fen: number }[],
    today: Day,
    later = [made],
    nothing = false,
  ) => promiseState(made, later, payments, nothing, today)

  it('are kept by money that came in from then until their day, in one sum or several', () => {
    expect(state([paid('2026-11-12', 4000), paid('2026-11-20', 6000)], '2026-12-01')).toBe('kept')
    expect(state([paid('2026-11-12', 4000), paid('2026-11-21', 6000)], '2026-12-01')).toBe('broken')
    expect(state([paid('2026-11-09', 10_000)], '2026-11-20')).toBe('dueToday')
    expect(state([], '2026-11-19')).toBe('open')
  })

  it('are replaced by another made before their day, and dropped when nothing is owed any more', () => {
    expect(state([], '2026-12-01', [made, contact('2026-11-18', '2026-11-30')])).toBe('replaced')
    expect(state([], '2026-12-01', [made, contact('2026-11-25', '2026-11-30')])).toBe('broken')
    expect(state([], '2026-11-15', [made], true)).toBe('dropped')
  })

  it('have a day that is not past and not too far, and no more money than is owed', () => {
    const terms = { promiseMostDays: 30, callFrom: '08:30', callUntil: '20:30' }
    const now = instantOf('2026-11-10', '11:00')
    const code = (promise: { on: Day; fen: number } | null, outcome: 'promised' | 'refused' = 'promised') =>
      canContact({ contactedAt: instantOf('2026-11-10', '10:00'), outcome, promise }, 10_000, terms, now)
        ?.code
    expect(code({ on: '2026-12-10', fen: 10_000 })).toBeUndefined()
    expect(code(null)).toBe('arrears.promiseNeeded')
    expect(code({ on: '2026-12-10', fen: 1 }, 'refused')).toBe('arrears.promiseNotPromised')
    expect(code({ on: '2026-11-09', fen: 1 })).toBe('arrears.promisePast')
    expect(code({ on: '2026-12-11', fen: 1 })).toBe('arrears.promiseTooFar')
    expect(code({ on: '2026-12-10', fen: 10_001 })).toBe('arrears.promiseTooMuch')
    expect(
      canContact(
        { contactedAt: instantOf('2026-11-10', '12:00'), outcome: 'refused', promise: null },
        1,
        terms,
        now,
      )?.code,
    ).toBe('arrears.contactFuture')
    expect(isOffHours(instantOf('2026-11-10', '20:31'), terms)).toBe(true)
    expect(isOffHours(instantOf('2026-11-10', '08:30'), terms)).toBe(false)
  })
})

describe('serving a paper', () => {
  const paper = { no: 'CJ-1', on: '2026-11-10', deliveries: [], voided: null }
  const code = (
    attempt: Partial<Parameters<typeof canDeliver>[1]>,
    deliveries: ArrearsStep['deliveries'] = [],
  ) =>
    canDeliver(
      { ...paper, deliveries },
      { how: 'left', on: '2026-11-11', person: '', tracking: '', ...attempt },
      '2026-11-23',
    )?.code

  it('needs what proves it', () => {
    expect(code({})).toBeUndefined()
    expect(code({ how: 'signed' })).toBe('arrears.signerNeeded')
    expect(code({ how: 'refused' })).toBe('arrears.witnessNeeded')
    expect(code({ how: 'posted' })).toBe('arrears.trackingNeeded')
    expect(code({ on: '2026-11-09' })).toBe('arrears.deliveryEarly')
    expect(code({ on: '2026-11-24' })).toBe('arrears.deliveryFuture')
  })

  it('only what was sent comes back, and what was signed for is served', () => {
    expect(code({ how: 'returned' })).toBe('arrears.notPosted')
    expect(
      code({ how: 'returned', on: '2026-11-13' }, [{ ...signed('2026-11-12'), how: 'posted' }]),
    ).toBeUndefined()
    expect(code({ on: '2026-11-13' }, [signed('2026-11-12')])).toBe('arrears.servedAlready')
  })
})

describe('limitation', () => {
  const bills = [
    { id: 'bill_1', dueOn: '2024-01-15' },
    { id: 'bill_2', dueOn: '2025-06-15' },
  ]
  const act = (on: Day, ...ids: string[]) => ({ on, billIds: new Set(ids) })

  it('runs from the due day, anew from what interrupts it, and tells the bill that lapses first', () => {
    expect(limitationOf(bills, [], 3, '2026-11-23')).toEqual({
      lapsesOn: '2027-01-15',
      daysLeft: 53,
      countedFrom: '2024-01-15',
    })
    expect(limitationOf(bills, [act('2026-01-10', 'bill_1')], 3, '2026-11-23')?.lapsesOn).toBe('2028-06-15')
    expect(limitationOf([], [], 3, '2026-11-23')).toBeNull()
  })

  it('is not brought back to life once it has run out', () => {
    expect(limitationOf(bills, [act('2027-02-01', 'bill_1')], 3, '2027-02-02')).toMatchObject({
      lapsesOn: '2027-01-15',
      daysLeft: -18,
    })
  })
})

describe('plans', () => {
  it('split a debt to the fen', () => {
    expect(splitDebt(10_001, 3)).toEqual([3335, 3333, 3333])
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 10_000_000 }), fc.integer({ min: 1, max: 24 }), (fen, count) => {
        const parts = splitDebt(fen, count)
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(fen)
        expect(Math.min(...parts)).toBeGreaterThan(0)
      }),
    )
  })

  const two = [
    { dueOn: '2026-12-10', fen: 6000 },
    { dueOn: '2027-01-10', fen: 4000 },
  ]
  const code = (instalments = two, fen = 10_000, running: string | null = null) =>
    canPlan(instalments, fen, running, { months: 2 }, '2026-11-23')?.code

  it('are the debt to the fen, in order, not past, within the months, one at a time', () => {
    expect(code()).toBeUndefined()
    expect(code(two, 10_001)).toBe('arrears.planSum')
    expect(code([...two].reverse())).toBe('arrears.planOrder')
    expect(code([{ dueOn: '2026-11-22', fen: 10_000 }])).toBe('arrears.planPast')
    expect(code([{ dueOn: '2027-01-24', fen: 10_000 }])).toBe('arrears.planTooLong')
    expect(code(two, 10_000, 'FQ-1')).toBe('arrears.planRunning')
    expect(code(two, 0)).toBe('arrears.nothingOverdue')
  })

  it('are broken by an instalment that passed unpaid, and run again once it is caught up', () => {
    const plan = { totalFen: 10_000, instalments: two, ended: null }
    expect(planProgress(plan, 10_000, '2026-12-10')).toEqual({ state: 'running', paidFen: 0, next: two[0] })
    expect(planProgress(plan, 5000, '2026-12-11')).toEqual({
      state: 'broken',
      paidFen: 5000,
      next: { dueOn: '2026-12-10', fen: 1000 },
    })
    expect(planProgress(plan, 4000, '2026-12-11')).toMatchObject({ state: 'running', next: two[1] })
    expect(planProgress(plan, 0, '2027-05-01')).toEqual({ state: 'done', paidFen: 10_000, next: null })
  })
})
