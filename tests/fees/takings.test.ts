import { describe, expect, it } from 'vitest'
import {
  changeDue,
  hindrance,
  inputOf,
  linesOf,
  newTakings,
  paymentsOf,
  spread,
  tick,
  totalOf,
} from '../../src/renderer/fees/takings'
import type { Bill } from '../../src/shared/fees/schema'

const owed = (id: string, amountFen: number, dueOn: string, paidFen = 0): Bill =>
  ({ id: `bill_${id}`, tariffName: '物业服务费', amountFen, paidFen, dueOn, voided: null }) as unknown as Bill

const BILLS = [
  owed('a', 25_582, '2026-09-15'),
  owed('b', 25_582, '2026-10-15', 5582),
  owed('c', 1850, '2026-11-15'),
]
const start = () => newTakings(BILLS, '张三', 'request-1')

describe('what is taken at the counter', () => {
  it('starts with everything that is open, paid in one way', () => {
    expect(totalOf(start(), BILLS)).toBe(47_432)
    expect(paymentsOf(start(), 47_432)).toEqual([{ method: 'wechat', amountFen: 47_432, reference: '' }])
    expect(hindrance(start(), BILLS)).toBeUndefined()
  })

  it('a typed amount pays the oldest first and unticks the rest', () => {
    const takings = spread(start(), BILLS, 30_000)
    expect(linesOf(takings, BILLS).map((line) => [line.bill.id, line.amountFen])).toEqual([
      ['bill_a', 25_582],
      ['bill_b', 4418],
    ])
  })

  it('the first method takes what the others leave, and change comes from its cash', () => {
    const takings = {
      ...start(),
      parts: [
        { method: 'cash' as const, amountFen: null, reference: 'never kept with cash' },
        { method: 'pos' as const, amountFen: 20_000, reference: ' 8812 ' },
      ],
      receivedFen: 30_000,
    }
    expect(paymentsOf(takings, 47_432)).toEqual([
      { method: 'cash', amountFen: 27_432, reference: '' },
      { method: 'pos', amountFen: 20_000, reference: '8812' },
    ])
    expect(changeDue(takings, 47_432)).toBe(2568)
    expect(hindrance(takings, BILLS)).toBeUndefined()
    expect(hindrance({ ...takings, receivedFen: 20_000 }, BILLS)?.code).toBe('fees.cashTooLittle')
  })

  it('says what is missing before anything is posted', () => {
    const codes = [
      { ...start(), amounts: {} },
      { ...start(), amounts: { bill_a: null } },
      { ...start(), amounts: { bill_b: 20_001 } },
      { ...start(), payer: '  ' },
      { ...start(), parts: [...start().parts, { method: 'pos' as const, amountFen: 50_000, reference: '' }] },
    ].map((takings) => hindrance(takings, BILLS)?.code)
    expect(codes).toEqual([
      'fees.chooseLines',
      'fees.amountMissing',
      'fees.moreThanOwed',
      'fees.payerNeeded',
      'fees.paidTooMuch',
    ])
  })

  it('a bill somebody else collected meanwhile is left out of what is posted', () => {
    const left = BILLS.slice(1)
    expect(inputOf(start(), 'unit_1', left).lines).toEqual([
      { billId: 'bill_b', amountFen: 20_000 },
      { billId: 'bill_c', amountFen: 1850 },
    ])
    expect(totalOf(tick(start(), left, left[1] as Bill, false), left)).toBe(20_000)
  })
})
