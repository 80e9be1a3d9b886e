import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptsCapitals, capitals } from '../../src/shared/capitals'
import { LARGEST_FEN } from '../../src/shared/money'

/**
 * The second way of writing, as a teller checks it: every figure with its place first, then the zeros struck out
 * (支付结算办法 附一), where capitals() composes groups of four.
 */
const byStriking = (fen: number): string => {
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor((fen % 100) / 10)
  const cent = fen % 10
  const places = ['', '拾', '佰', '仟', '万', '拾', '佰', '仟', '亿', '拾', '佰', '仟']
  const figures = [...String(yuan)].map(Number)
  const spelled = figures
    .map((figure, at) => `${'零壹贰叁肆伍陆柒捌玖'[figure]}${places[figures.length - 1 - at]}`)
    .join('')
    .replace(/零[拾佰仟]/g, '零')
    .replace(/零+/g, '零')
    .replace(/零([万亿])/g, '$1')
    .replace('亿万', '亿零')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  const tail = `${jiao > 0 ? `${'零壹贰叁肆伍陆柒捌玖'[jiao]}角` : ''}${cent > 0 ? `${'零壹贰叁肆伍陆柒捌玖'[cent]}分` : '整'}`
  if (yuan === 0) return fen === 0 ? '人民币零元整' : `人民币${tail}`
  const needsZero = fen % 100 !== 0 && (jiao === 0 || yuan % 10 === 0)
  return `人民币${spelled}元${needsZero ? '零' : ''}${tail}`
}

/** Reads capitals back into fen, so that a wrong figure cannot hide behind a right-looking form. */
const read = (text: string): number => {
  const value = (figures: string): number => {
    let sum = 0
    let figure = 0
    for (const sign of figures) {
      const place = '拾佰仟'.indexOf(sign)
      if (place === -1) figure = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
      else {
        sum += figure * 10 ** (place + 1)
        figure = 0
      }
    }
    return sum + figure
  }
  const pattern =
    /^人民币(?:(?:([^亿元]+)亿)?(?:([^万元]+)万)?([^元角分]*)元)?(?:零?([^零])角)?(?:零?([^零])分)?整?$/
  const [, yi = '', wan = '', one = '', jiao = '', cent = ''] = pattern.exec(text) ?? []
  return ((value(yi) * 10_000 + value(wan)) * 10_000 + value(one)) * 100 + value(jiao) * 10 + value(cent)
}

/** Amounts with many zeros in the middle: where capitals go wrong. */
const zeroRich = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }) },
    ),
    {
      minLength: 1,
      maxLength: 11,
    },
  )
  .map((figures) => Number(figures.join('')))
const amounts = fc.oneof(zeroRich, fc.integer({ min: 0, max: LARGEST_FEN }))

describe('amounts in capitals on a receipt', () => {
  test.each([
    ['row 1', 140_950, '人民币壹仟肆佰零玖元伍角整'],
    ['row 2', 600_714, '人民币陆仟零柒元壹角肆分'],
    ['row 3', 168_032, '人民币壹仟陆佰捌拾元零叁角贰分'],
    ['row 4', 10_700_053, '人民币壹拾万柒仟元零伍角叁分'],
    ['row 5', 1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    ['row 5', 32_504, '人民币叁佰贰拾伍元零肆分'],
    ['row 6', 1000, '人民币壹拾元整'],
    ['row 6', 1500, '人民币壹拾伍元整'],
    ['row 6', 2050, '人民币贰拾元零伍角整'],
    ['row 7', 10_001_000, '人民币壹拾万零壹拾元整'],
    ['row 7', 100_000_101, '人民币壹佰万零壹元零壹分'],
    ['row 7', 1_001_001_010, '人民币壹仟零壹万零壹拾元零壹角整'],
    ['row 7', 10_000_000_100, '人民币壹亿零壹元整'],
    ['row 8', 5, '人民币伍分'],
    ['row 8', 50, '人民币伍角整'],
    ['row 8', 56, '人民币伍角陆分'],
    ['row 8', 0, '人民币零元整'],
    ['row 15', 173_000, '人民币壹仟柒佰叁拾元整'],
    ['row 18', 428_850, '人民币肆仟贰佰捌拾捌元伍角整'],
    ['the largest', 99_999_999_999, '人民币玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    ['a group of thousands after empty 万', 10_000_100_000, '人民币壹亿零壹仟元整'],
    ['full 亿 and 万', 10_001_000_000, '人民币壹亿零壹万元整'],
  ])('§19 %s: %d fen', (_, fen, text) => {
    expect(capitals(fen)).toBe(text)
  })

  test('two ways of writing agree, and both read back as the same figures', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(capitals(fen)).toBe(byStriking(fen))
        expect(read(capitals(fen))).toBe(fen)
      }),
      { numRuns: 20_000 },
    )
  })

  test('no amount ever has two 零 together, 零 before a place, or starts with 拾', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(capitals(fen)).not.toMatch(/零零|零[拾佰仟万亿角分]|人民币拾|[万亿元角分]拾|零$/)
      }),
      { numRuns: 20_000 },
    )
  })

  test('a negative amount, a fraction of a fen or one beyond the books is never written', () => {
    for (const fen of [-1, 0.5, 100_000_000_000, Number.NaN]) expect(() => capitals(fen)).toThrow(RangeError)
  })
})

describe('capitals that somebody else wrote', () => {
  test.each([
    [140_950, '人民币壹仟肆佰零玖元伍角'],
    [140_950, '人民币壹仟肆佰零玖元伍角正'],
    [168_032, '人民币壹仟陆佰捌拾元叁角贰分'],
    [10_700_053, '人民币壹拾万零柒仟元伍角叁分'],
    [10_700_053, '人民币壹拾万柒仟元伍角叁分'],
    [10_700_053, '人民币壹拾万零柒仟元零伍角叁分'],
    [2050, '贰拾元伍角整'],
    [1000, '人民币 壹拾圆正'],
    [1000, '人民币：壹拾元整'],
    [12_062_000_000, '人民幣壹億貳仟零陸拾貳萬圓整'],
    [0, '零元整'],
  ])('%d fen is accepted as %s', (fen, text) => {
    expect(acceptsCapitals(text, fen)).toBe(true)
  })

  test.each([
    [1000, '人民币拾元整'],
    [1000, '人民币壹拾元'],
    [1000, '人民币壹拾壹元整'],
    [32_504, '人民币叁佰贰拾伍元肆分'],
    [32_504, '人民币叁佰贰拾伍元零肆分整'],
    [140_950, '人民币壹仟肆佰玖元伍角整'],
    [140_950, '人民币壹仟肆佰零玖元零伍角整'],
    [2050, '人民币二十元五角整'],
    [1000, ''],
    [1000, '人民币'],
    [-1, '人民币零元整'],
  ])('%d fen is not %s', (fen, text) => {
    expect(acceptsCapitals(text, fen)).toBe(false)
  })

  test('our own writing is always accepted, and never for one fen more', () => {
    fc.assert(
      fc.property(fc.oneof(zeroRich, fc.integer({ min: 0, max: LARGEST_FEN - 1 })), (fen) => {
        fc.pre(fen < LARGEST_FEN)
        expect([acceptsCapitals(capitals(fen), fen), acceptsCapitals(capitals(fen), fen + 1)]).toEqual([
          true,
          false,
        ])
      }),
      { numRuns: 5000 },
    )
  })
})
