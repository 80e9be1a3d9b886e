import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, diffDays } from '../../../src/shared/day'
import { lateSum, partsOf } from '../../../src/shared/fees/late-charge'
import { lateFee } from '../../../src/shared/fees/late-fee'

const DUE = '2024-01-31'
const CAP = { lprBp: 365, timesPercent: 130 }
const rule = (rateE6: number, fromOn = '0001-01-01', cap: typeof CAP | null = null) => ({
  fromOn,
  rateE6,
  cap,
})

describe('the parts of a debt', () => {
  test('a debt nobody paid is late until today', () => {
    expect(partsOf(76_746, DUE, [], '2024-03-15')).toEqual([
      { principalFen: 76_746, dueOn: DUE, paidOn: '2024-03-15' },
    ])
  })

  test('paid, refunded with the charge kept, and paid again: the days between are nobody’s', () => {
    const moves = [
      { on: '2024-02-10', fen: 10_000 },
      { on: '2024-02-20', fen: -10_000 },
      { on: '2024-03-01', fen: 10_000 },
    ]
    expect(partsOf(10_000, DUE, moves, '2024-03-15')).toEqual([
      { principalFen: 10_000, dueOn: DUE, paidOn: '2024-02-10' },
      { principalFen: 10_000, dueOn: '2024-02-20', paidOn: '2024-03-01' },
    ])
  })

  test('money back before the due day is owed from the due day on', () => {
    const moves = [
      { on: '2024-01-10', fen: 10_000 },
      { on: '2024-01-20', fen: -10_000 },
    ]
    expect(partsOf(10_000, DUE, moves, '2024-02-10').at(-1)).toEqual({
      principalFen: 10_000,
      dueOn: DUE,
      paidOn: '2024-02-10',
    })
  })

  test('whatever is paid and taken back, in any order: fen × days are those of every single day', () => {
    const move = fc.record({ day: fc.nat(80), fen: fc.integer({ min: -500, max: 500 }) })
    fc.assert(
      fc.property(fc.nat(1000), fc.array(move, { maxLength: 12 }), (principalFen, drawn) => {
        let net = 0
        const moves = [...drawn]
          .sort((a, b) => a.day - b.day || b.fen - a.fen)
          .flatMap(({ day, fen }) => {
            const possible = Math.max(fen, -net)
            net += possible
            return possible === 0 ? [] : [{ on: addDays('2024-01-11', day), fen: possible }]
          })
        const today = '2024-04-15'
        const byParts = partsOf(principalFen, DUE, moves, today).reduce(
          (sum, part) => sum + part.principalFen * Math.max(0, diffDays(part.dueOn, part.paidOn)),
          0,
        )
        let byDay = 0
        for (let day = addDays(DUE, 1); day <= today; day = addDays(day, 1)) {
          const paid = moves.filter((each) => each.on < day).reduce((sum, each) => sum + each.fen, 0)
          byDay += Math.max(0, principalFen - paid)
        }
        expect(byParts).toBe(byDay)
      }),
    )
  })
})

describe('违约金 under rules that change', () => {
  const parts = [{ principalFen: 76_746, dueOn: DUE, paidOn: '2024-03-15' }]

  test('under one rule it is §19 row 13: 16.88, capped 4.39', () => {
    expect(lateSum(parts, [rule(500)])).toMatchObject({ feeFen: 1688, capped: false, capFen: null })
    expect(lateSum(parts, [rule(3000, '0001-01-01', CAP)])).toMatchObject({ feeFen: 439, capped: true })
  })

  test('a rate that begins inside counts only its own days', () => {
    // 15 days of March at 万分之五: 767.46 × 15 × 0.0005 = 5.75595
    expect(lateSum(parts, [rule(0), rule(500, '2024-03-01')]).feeFen).toBe(576)
    expect(lateSum(parts, [rule(500), rule(0, '2024-03-01')]).feeFen).toBe(1113)
  })

  test('the formula that is printed comes to the fee: each part under each rate for its own days, none for days without', () => {
    const paidInPart = [
      { principalFen: 20_000, dueOn: DUE, paidOn: '2024-02-10' },
      { principalFen: 56_746, dueOn: DUE, paidOn: '2024-03-15' },
    ]
    const begins = lateSum(paidInPart, [rule(0), rule(500, '2024-03-01')])
    expect(begins.parts).toEqual([{ principalFen: 56_746, days: 15, untilOn: '2024-03-15' }])
    const lowered = lateSum(paidInPart, [rule(1000), rule(500, '2024-02-06'), rule(500, '2024-03-01', CAP)])
    expect(lowered.parts).toEqual([
      { principalFen: 20_000, days: 5, untilOn: '2024-02-05', rateE6: 1000 },
      { principalFen: 20_000, days: 5, untilOn: '2024-02-10' },
      { principalFen: 56_746, days: 5, untilOn: '2024-02-05', rateE6: 1000 },
      { principalFen: 56_746, days: 39, untilOn: '2024-03-15' },
    ])
    const ended = lateSum(paidInPart, [rule(500), rule(0, '2024-03-01')])
    for (const { parts: shown, rule: last, fullFen } of [begins, lowered, ended]) {
      const printed = shown.reduce(
        (sum, { principalFen, days, rateE6 = last.rateE6 }) => sum + principalFen * days * rateE6,
        0,
      )
      expect(Math.round(printed / 1_000_000)).toBe(fullFen)
    }
  })

  test('off is nothing', () => {
    expect(lateSum(parts, [rule(0)]).feeFen).toBe(0)
  })

  test('one rule cut in two that say the same costs the same; with any rules it is the sum of its days', () => {
    const rates = fc.tuple(fc.nat(3000), fc.nat(3000), fc.nat(60))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000 }), rates, (principalFen, [first, second, after]) => {
        const part = [{ principalFen, dueOn: DUE, paidOn: '2024-03-15' }]
        const change = addDays(DUE, after)
        const same = lateSum(part, [rule(first, '0001-01-01', CAP), rule(first, change, CAP)])
        const one = lateFee(part, { rateE6: first, cap: CAP })
        expect([same.feeFen, same.capFen, same.capped]).toEqual([one.feeFen, one.capFen, one.capped])
        let exact = 0n
        for (let day = addDays(DUE, 1); day <= '2024-03-15'; day = addDays(day, 1))
          exact += BigInt(principalFen) * BigInt(day < change ? first : second)
        expect(lateSum(part, [rule(first), rule(second, change)]).fullFen).toBe(
          Number((exact * 2n + 1_000_000n) / 2_000_000n),
        )
      }),
    )
  })
})
