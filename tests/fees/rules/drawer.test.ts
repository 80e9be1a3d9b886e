import { describe, expect, test } from 'vitest'
import { capitals } from '../../../src/shared/capitals'
import { countCash, drawerOf, LEGAL_TENDER } from '../../../src/shared/fees/drawer'

describe('the drawer at the end of the day', () => {
  test('§19 row 18: 0.10 short is kept as 0.10 short', () => {
    const drawer = drawerOf({ floatFen: 50_000, cashInFen: 326_850, handedInFen: 0, countedFen: 376_840 })
    expect(drawer).toEqual({ expectedFen: 376_850, countedFen: 376_840, differenceFen: -10, state: 'short' })
    expect(capitals(326_850 + 102_000)).toBe('人民币肆仟贰佰捌拾捌元伍角整')
  })

  test('a fen too much is over, and exactly right is neither', () => {
    const drawer = { floatFen: 50_000, cashInFen: 100, handedInFen: 0 }
    expect([50_101, 50_100].map((countedFen) => drawerOf({ ...drawer, countedFen }).state)).toEqual([
      'over',
      'even',
    ])
  })

  test('cash already brought to finance is no shortage', () => {
    expect(
      drawerOf({ floatFen: 50_000, cashInFen: 326_850, handedInFen: 300_000, countedFen: 76_850 }),
    ).toEqual({
      expectedFen: 76_850,
      countedFen: 76_850,
      differenceFen: 0,
      state: 'even',
    })
  })

  test('more cash handed in than there was is shown as it is, not as an empty drawer', () => {
    expect(drawerOf({ floatFen: 0, cashInFen: 100, handedInFen: 300, countedFen: 0 })).toEqual({
      expectedFen: -200,
      countedFen: 0,
      differenceFen: 200,
      state: 'over',
    })
  })
})

describe('counting notes and coins', () => {
  test('by the sheet of §4.10: 100, 50, 20, 10, 5, 1, 0.5, 0.1', () => {
    expect(LEGAL_TENDER).toEqual([10_000, 5000, 2000, 1000, 500, 100, 50, 10])
    const sheet = new Map([
      [10_000, 37],
      [5000, 1],
      [1000, 1],
      [500, 1],
      [100, 3],
      [10, 4],
    ])
    expect(countCash(sheet)).toEqual({ ok: true, value: 376_840 })
  })

  test('a note that does not exist, or minus three coins, is refused and named', () => {
    expect([
      countCash(new Map([[20_000, 1]])),
      countCash(new Map([[100, -3]])),
      countCash(new Map([[100, 1.5]])),
    ]).toEqual([
      { ok: false, problem: { code: 'fees.noSuchNote', details: { note: '200.00' } } },
      { ok: false, problem: { code: 'fees.countWrong', details: { note: '1.00' } } },
      { ok: false, problem: { code: 'fees.countWrong', details: { note: '1.00' } } },
    ])
  })

  test('an empty drawer counts 0.00', () => {
    expect(countCash(new Map())).toEqual({ ok: true, value: 0 })
  })
})
