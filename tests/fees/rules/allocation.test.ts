import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allocateOldestFirst,
  checkShares,
  type Owed,
  oldestFirst,
  openOf,
} from '../../../src/shared/fees/allocation'
import type { Id } from '../../../src/shared/id'

const bill = (id: string, dueOn: string, tariffName: string, amountFen: number, paidFen = 0): Owed => ({
  id: `bill_${id}` as Id<'bill'>,
  dueOn,
  tariffName,
  amountFen,
  paidFen,
  voided: null,
})
const VOIDED = { at: '2026-11-01T00:00:00.000Z', byName: '林晓芸', reason: '重复出账' }

const JUNE = bill('1', '2026-06-15', '物业服务费', 25_582)
const MAY = bill('2', '2026-05-15', '物业服务费', 25_582, 10_000)
const WATER = bill('3', '2026-06-15', '公摊水电费', 1850)

describe('a payment over open bills', () => {
  test('the oldest is paid first, then by item, and the last one in part', () => {
    expect(allocateOldestFirst(20_000, [JUNE, WATER, MAY])).toEqual({
      shares: [
        { billId: 'bill_2', amountFen: 15_582 },
        { billId: 'bill_3', amountFen: 1850 },
        { billId: 'bill_1', amountFen: 2568 },
      ],
      restFen: 0,
    })
  })

  test('money beyond what is owed is handed back as rest, never put on a bill', () => {
    expect(allocateOldestFirst(100_000, [MAY, WATER])).toEqual({
      shares: [
        { billId: 'bill_2', amountFen: 15_582 },
        { billId: 'bill_3', amountFen: 1850 },
      ],
      restFen: 82_568,
    })
  })

  test('only ticked lines are paid, whatever else is older', () => {
    const ticked = [WATER]
    expect(allocateOldestFirst(1000, ticked)).toEqual({
      shares: [{ billId: 'bill_3', amountFen: 1000 }],
      restFen: 0,
    })
  })

  test('a voided or paid bill takes nothing', () => {
    const paid = { ...MAY, paidFen: MAY.amountFen }
    const voided = { ...WATER, voided: VOIDED }
    expect([openOf(paid), openOf(voided)]).toEqual([0, 0])
    expect(allocateOldestFirst(500, [paid, voided])).toEqual({ shares: [], restFen: 500 })
  })

  test('no money pays no bill', () => {
    expect(allocateOldestFirst(0, [JUNE])).toEqual({ shares: [], restFen: 0 })
  })

  test('the order is the same on every PC: by code of the signs, not by the language of Windows', () => {
    const mixed = [
      bill('9', '2026-06-15', 'b', 1),
      bill('8', '2026-06-15', 'B', 1),
      bill('7', '2026-06-15', '车位', 1),
    ]
    expect([...mixed, bill('6', '2026-06-15', 'B', 1)].sort(oldestFirst).map((each) => each.id)).toEqual([
      'bill_6',
      'bill_8',
      'bill_9',
      'bill_7',
    ])
  })

  const owed = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.nat(99_999), fc.nat(27), fc.boolean()), {
      maxLength: 12,
    })
    .map((all) =>
      all.map(([amount, paid, day, voided], place) => ({
        ...bill(
          String(place),
          `2026-06-${String(day + 1).padStart(2, '0')}`,
          '物业服务费',
          amount,
          Math.min(amount, paid),
        ),
        voided: voided ? VOIDED : null,
      })),
    )

  test('no fen is lost, no bill over-paid, and nothing younger is paid while an older one stays open', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), owed, (amountFen, bills) => {
        const { shares, restFen } = allocateOldestFirst(amountFen, bills)
        const got = new Map(shares.map((share) => [share.billId, share.amountFen]))
        expect(shares.reduce((sum, share) => sum + share.amountFen, restFen)).toBe(amountFen)
        const left = bills.map((each) => openOf(each) - (got.get(each.id) ?? 0))
        expect(left.every((fen) => fen >= 0)).toBe(true)
        const stillOpen = [...bills]
          .sort(oldestFirst)
          .filter((each) => openOf(each) > (got.get(each.id) ?? 0))
        expect(restFen === 0 || stillOpen.length === 0).toBe(true)
        expect(stillOpen.slice(1).every((each) => !got.has(each.id))).toBe(true)
      }),
    )
  })

  test('the order in which the bills were read changes nothing', () => {
    fc.assert(
      fc.property(fc.nat(500_000), owed, (amountFen, bills) => {
        expect(allocateOldestFirst(amountFen, [...bills].reverse())).toEqual(
          allocateOldestFirst(amountFen, bills),
        )
      }),
    )
  })
})

describe('chosen amounts, checked again when the receipt is posted', () => {
  const known = new Map<string, Owed>(
    [JUNE, MAY, WATER, { ...bill('4', '2026-06-15', '门禁卡', 2000), voided: VOIDED }].map((each) => [
      each.id,
      each,
    ]),
  )
  const check = (...shares: readonly (readonly [string, number])[]) =>
    checkShares(
      shares.map(([id, amountFen]) => ({ billId: id as Id<'bill'>, amountFen })),
      (id) => known.get(id),
    )

  test('exactly what is open may be paid', () => {
    expect(check(['bill_1', 25_582], ['bill_2', 15_582])).toBeUndefined()
  })

  test('another window was quicker: more than is still open is refused, with what is open', () => {
    expect(check(['bill_1', 1], ['bill_2', 1_558_300])).toEqual({
      code: 'fees.moreThanOwed',
      details: { item: '物业服务费', open: '155.82' },
      field: 'lines.1.amountFen',
    })
  })

  test('a bill voided meanwhile, an unknown one, and one ticked twice are refused', () => {
    expect([check(['bill_4', 100]), check(['bill_x', 100]), check(['bill_1', 1], ['bill_1', 1])]).toEqual([
      { code: 'fees.billGone', details: {}, field: 'lines.0' },
      { code: 'fees.billGone', details: {}, field: 'lines.0' },
      { code: 'fees.chosenTwice', details: { item: '物业服务费' }, field: 'lines.1' },
    ])
  })
})
