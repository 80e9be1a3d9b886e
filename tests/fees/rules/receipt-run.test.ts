import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextReceiptNo, readReceiptNo, receiptNo } from '../../../src/shared/fees/receipt-no'
import { receiptRun } from '../../../src/shared/fees/receipt-run'

const VOIDED = { at: '2026-11-23T02:00:00.000Z', byName: '林晓芸', reason: '项目选错' }
const receipt = (no: string, totalFen = 100, voided = false) => ({
  no,
  totalFen,
  voided: voided ? VOIDED : null,
})
const issued = (numbers: readonly number[], book = '') => numbers.map((n) => receipt(receiptNo(book, n)))

describe('the run of receipt numbers of a day', () => {
  test('§19 row 17: ten used, one void and named, none missing, the next is 0000111', () => {
    const receipts = Array.from({ length: 10 }, (_, place) =>
      receipt(receiptNo('', 101 + place), 1000, place === 3),
    )
    expect(receiptRun(receipts)).toEqual({
      first: '0000101',
      last: '0000110',
      used: 10,
      valid: 9,
      voided: ['0000104'],
      missing: [],
      validFen: 9000,
    })
    expect(nextReceiptNo('0000110')).toBe('0000111')
  })

  test('missing numbers are listed by number, however the receipts were sorted', () => {
    expect(receiptRun(issued([110, 104, 101, 105]))).toMatchObject({
      first: '0000101',
      last: '0000110',
      used: 4,
      missing: ['0000102', '0000103', '0000106', '0000107', '0000108', '0000109'],
    })
  })

  test('a gap in a book with letters is found as well', () => {
    expect(receiptRun(issued([8, 10], 'A2026-'))).toMatchObject({
      first: 'A2026-0000008',
      last: 'A2026-0000010',
      missing: ['A2026-0000009'],
    })
  })

  test('two books on one day do not make each other look full of gaps', () => {
    expect(receiptRun([...issued([901, 902], 'B'), ...issued([4, 5], 'A')])).toMatchObject({
      first: 'A0000004',
      last: 'B0000902',
      used: 4,
      missing: [],
    })
  })

  test('after 9999999 comes 10000000, and it sorts after it', () => {
    expect(nextReceiptNo('9999999')).toBe('10000000')
    expect(receiptRun(issued([10_000_000, 9_999_999]))).toMatchObject({
      first: '9999999',
      last: '10000000',
      missing: [],
    })
  })

  test('a number far off does not keep the desk waiting for a million missing ones', () => {
    const run = receiptRun(issued([1, 9_000_000]))
    expect([run?.missing.length, run?.missing[0]]).toEqual([1000, '0000002'])
  })

  test('no receipts, no run', () => {
    expect(receiptRun([])).toBeNull()
  })

  test('used = valid + void, and first to last = used + missing', () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.boolean()), {
      selector: ([n]) => n,
      minLength: 1,
    })
    fc.assert(
      fc.property(some, (all) => {
        const run = receiptRun(all.map(([n, voided]) => receipt(receiptNo('', n), 10, voided)))
        const span = Number(run?.last) - Number(run?.first) + 1
        expect([run?.used, span]).toEqual([
          (run?.valid ?? 0) + (run?.voided.length ?? 0),
          (run?.used ?? 0) + (run?.missing.length ?? 0),
        ])
        expect(run?.validFen).toBe((run?.valid ?? 0) * 10)
      }),
    )
  })
})

describe('receipt numbers', () => {
  test('book and seven figures, read back as they were made', () => {
    expect([receiptNo('', 1), receiptNo('A', 42), receiptNo('2026-', 1_234_567)]).toEqual([
      '0000001',
      'A0000042',
      '2026-1234567',
    ])
    expect([readReceiptNo('0000001'), readReceiptNo('A0000042'), readReceiptNo('2026-1234567')]).toEqual([
      { book: '', number: 1 },
      { book: 'A', number: 42 },
      { book: '2026-', number: 1_234_567 },
    ])
  })

  test('what is no receipt number is not read as number 0', () => {
    expect(['', 'A', 'A12', '收据'].map(readReceiptNo)).toEqual([undefined, undefined, undefined, undefined])
  })
})
