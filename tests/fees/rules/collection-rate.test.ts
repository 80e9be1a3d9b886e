import { describe, expect, test } from 'vitest'
import { collectionRates, rateBp } from '../../../src/shared/fees/collection-rate'

const FACTS = {
  dueFen: 12_000_000,
  paidOfDueFen: 9_630_000,
  oldArrearsFen: 4_500_000,
  recoveredFen: 900_000,
  householdsDue: 200,
  householdsPaid: 168,
}

describe('收缴率', () => {
  test('§19 row 19: 80.25 %, 20.00 %, 63.82 %, 84.00 %', () => {
    expect(collectionRates(FACTS)).toEqual({
      currentBp: 8025,
      recoveryBp: 2000,
      overallBp: 6382,
      householdsBp: 8400,
    })
  })

  test('nothing due is no rate at all, never 0 % or 100 %', () => {
    const nothing = {
      dueFen: 0,
      paidOfDueFen: 0,
      oldArrearsFen: 0,
      recoveredFen: 0,
      householdsDue: 0,
      householdsPaid: 0,
    }
    expect(collectionRates(nothing)).toEqual({
      currentBp: null,
      recoveryBp: null,
      overallBp: null,
      householdsBp: null,
    })
    expect(collectionRates({ ...FACTS, oldArrearsFen: 0, recoveredFen: 0 })).toEqual({
      currentBp: 8025,
      recoveryBp: null,
      overallBp: 8025,
      householdsBp: 8400,
    })
  })

  test('rates are rounded half up at 0.01 %', () => {
    expect([rateBp(99_994, 100_000), rateBp(99_995, 100_000), rateBp(0, 5), rateBp(1, 3)]).toEqual([
      9999, 10_000, 0, 3333,
    ])
  })
})
