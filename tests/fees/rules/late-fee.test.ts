import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/shared/day'
import { lateFee } from '../../../src/shared/fees/late-fee'

const FIVE_IN_TEN_THOUSAND = 500
const THREE_IN_A_THOUSAND = 3000
const LPR = { lprBp: 365, timesPercent: 130 }
const part = (principalFen: number, dueOn: string, paidOn: string) => ({ principalFen, dueOn, paidOn })

describe('违约金', () => {
  test('§19 row 13: 767.46, 44 days late', () => {
    const late = [part(76_746, '2024-01-31', '2024-03-15')]
    expect(lateFee(late, { rateE6: FIVE_IN_TEN_THOUSAND, cap: null })).toEqual({
      days: 44,
      fullFen: 1688,
      capFen: null,
      feeFen: 1688,
      capped: false,
    })
    expect(lateFee(late, { rateE6: THREE_IN_A_THOUSAND, cap: LPR })).toEqual({
      days: 44,
      fullFen: 10_130,
      capFen: 439,
      feeFen: 439,
      capped: true,
    })
  })

  test('§19 row 14: 365 days of 3‰ is more than the debt, and the cap shows', () => {
    const late = [part(1_000_000, '2023-01-01', '2024-01-01')]
    const fees = [THREE_IN_A_THOUSAND, FIVE_IN_TEN_THOUSAND].map((rateE6) =>
      lateFee(late, { rateE6, cap: LPR }),
    )
    expect(fees).toEqual([
      { days: 365, fullFen: 1_095_000, capFen: 47_450, feeFen: 47_450, capped: true },
      { days: 365, fullFen: 182_500, capFen: 47_450, feeFen: 47_450, capped: true },
    ])
  })

  test('off unless a center turns it on; paid on the due day or before costs nothing', () => {
    expect(lateFee([part(76_746, '2024-01-31', '2024-03-15')], { rateE6: 0, cap: LPR }).feeFen).toBe(0)
    const inTime = [part(76_746, '2024-01-31', '2024-01-31'), part(76_746, '2024-01-31', '2024-01-02')]
    expect(lateFee(inTime, { rateE6: FIVE_IN_TEN_THOUSAND, cap: null })).toEqual({
      days: 0,
      fullFen: 0,
      capFen: null,
      feeFen: 0,
      capped: false,
    })
  })

  test('a debt paid in two parts is charged for each part until its own pay day, rounded once', () => {
    const parts = [part(30_000, '2024-01-31', '2024-02-10'), part(46_746, '2024-01-31', '2024-03-15')]
    // (300.00 × 10 + 467.46 × 44) × 0.0005 = 11.78412
    expect(lateFee(parts, { rateE6: FIVE_IN_TEN_THOUSAND, cap: null })).toEqual({
      days: 44,
      fullFen: 1178,
      capFen: null,
      feeFen: 1178,
      capped: false,
    })
  })

  test('a debt cut into parts paid the same day costs no fen more or less than in one', () => {
    const cut = fc.tuple(fc.nat(50_000_000), fc.nat(50_000_000), fc.nat(4000))
    fc.assert(
      fc.property(cut, fc.constantFrom(null, LPR), ([a, b, days], cap) => {
        const paidOn = addDays('2024-01-31', days)
        const rule = { rateE6: FIVE_IN_TEN_THOUSAND, cap }
        const whole = lateFee([part(a + b, '2024-01-31', paidOn)], rule)
        expect(lateFee([part(a, '2024-01-31', paidOn), part(b, '2024-01-31', paidOn)], rule)).toEqual(whole)
      }),
    )
  })

  test('a fee exactly at the cap is not called capped', () => {
    const late = [part(365_000, '2023-01-01', '2024-01-01')]
    expect(lateFee(late, { rateE6: 100, cap: { lprBp: 365, timesPercent: 100 } })).toMatchObject({
      fullFen: 13_323,
      capFen: 13_323,
      capped: false,
    })
  })
})
