import { describe, expect, test } from 'vitest'
import { parseArea, parseFen, parsePrice } from '../../src/shared/money'

const problemOf = (parsed: ReturnType<typeof parseFen>) => (parsed.ok ? parsed.value : parsed.problem.code)

describe('amounts as people type them', () => {
  test.each([
    ['1,234.5', 123_450],
    ['¥12', 1200],
    ['￥12', 1200],
    ['１２．５', 1250],
    ['１２。５', 1250],
    [' 12 元', 1200],
    ['12圆', 1200],
    ['人民币 12 元', 1200],
    ['12元整', 1200],
    ['１，２３４．５０', 123_450],
    ['0', 0],
    ['.5', 50],
    ['12.', 1200],
    ['007', 700],
    ['0.10', 10],
    ['1.5000', 150],
    ['¥ 999,999,999.99', 99_999_999_999],
    ['\u00a012.30\t', 1230],
  ])('%s', (typed, fen) => {
    expect(parseFen(typed)).toEqual({ ok: true, value: fen })
  })

  test.each([
    ['', 'money.notANumber'],
    ['   ', 'money.notANumber'],
    ['元', 'money.notANumber'],
    ['.', 'money.notANumber'],
    ['abc', 'money.notANumber'],
    ['12abc', 'money.notANumber'],
    ['1e3', 'money.notANumber'],
    ['0x10', 'money.notANumber'],
    ['NaN', 'money.notANumber'],
    ['Infinity', 'money.notANumber'],
    ['1.2.3', 'money.notANumber'],
    ['十二', 'money.notANumber'],
    ['1.2万', 'money.notANumber'],
    ['💰12', 'money.notANumber'],
    ['1.234', 'money.tooManyDecimals'],
    ['0.001', 'money.tooManyDecimals'],
    ['-12', 'money.negative'],
    ['-¥12', 'money.negative'],
    ['¥-12', 'money.negative'],
    ['－１２', 'money.negative'],
    ['−0.5', 'money.negative'],
    ['1,000,000,000', 'money.tooLarge'],
    ['99999999999999999999999999', 'money.tooLarge'],
  ])('%s is refused', (typed, code) => {
    expect(problemOf(parseFen(typed))).toBe(code)
  })

  test('a comma or a blank in an odd place is asked about, not guessed: 12,5 is not 125', () => {
    expect(
      ['12,5', '1,2,3', '1 2', '1元2', '12,34', ',5', '1,234,5'].map((typed) => problemOf(parseFen(typed))),
    ).toEqual(Array(7).fill('money.notANumber'))
  })

  test('a refusal repeats what was typed, but not all of a pasted page', () => {
    expect(parseFen('-12')).toEqual({
      ok: false,
      problem: { code: 'money.negative', details: { typed: '-12' } },
    })
    expect(parseFen('1.234')).toEqual({
      ok: false,
      problem: { code: 'money.tooManyDecimals', details: { typed: '1.234', decimals: 2 } },
    })
    expect(parseFen('x'.repeat(300))).toEqual({
      ok: false,
      problem: { code: 'money.notANumber', details: { typed: `${'x'.repeat(40)}…` } },
    })
  })
})

describe('areas and prices as people type them', () => {
  test.each([
    ['89.76', 8976],
    ['89.76㎡', 8976],
    ['89.76 m²', 8976],
    ['89.76 M2', 8976],
    ['89.76平方米', 8976],
    ['120 平米', 12_000],
    ['1,000,000', 100_000_000],
  ])('area %s', (typed, areaCenti) => {
    expect(parseArea(typed)).toEqual({ ok: true, value: areaCenti })
  })

  test('an area of nothing, below nothing or as large as a city is refused', () => {
    expect(
      ['0', '0.00㎡', '-5', '1000000.01', '89.765', '三房'].map((typed) => problemOf(parseArea(typed))),
    ).toEqual([
      'money.areaNotPositive',
      'money.areaNotPositive',
      'money.negative',
      'money.tooLarge',
      'money.tooManyDecimals',
      'money.notANumber',
    ])
  })

  test('a price keeps four decimals', () => {
    expect(
      ['2.85', '2.8512', '¥0.0001', '99,999.9999', '2.85 元', '2.85元/㎡·月', '300元/月'].map(problemOfPrice),
    ).toEqual([28_500, 28_512, 1, 999_999_999, 28_500, 28_500, 3_000_000])
    expect(['2.85123', '100000', '-1', '每月三百'].map(problemOfPrice)).toEqual([
      'money.tooManyDecimals',
      'money.tooLarge',
      'money.negative',
      'money.notANumber',
    ])
  })
})

const problemOfPrice = (typed: string) => problemOf(parsePrice(typed))
