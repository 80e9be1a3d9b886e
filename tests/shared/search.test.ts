import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asked, byMatch, matchAny, matchKey, searchKey } from '../../src/shared/search'
import type { Match } from '../../src/shared/search-plain'

const ZHANG_WEI = searchKey('text', '张伟', ['zhang', 'wei'])
const OUYANG = searchKey('text', '欧阳娜娜', ['ou', 'yang', 'na', 'na'])
const LU_BU = searchKey('text', '吕布', ['lü', 'bu'])
const ROOM = searchKey('code', '3-1-1102')
const PHONE = searchKey('phone', '138 0013 8000')

/** Rank and the marked signs of a text, as the list shows them. */
const shown = (text: string, match: Match | undefined): string =>
  match ? `${match.rank} ${match.ranges.map(([from, to]) => text.slice(from, to)).join('|')}` : '-'
const find = (key: ReturnType<typeof searchKey>, ...typed: readonly string[]) =>
  typed.map((each) => shown(key.text, matchKey(key, asked(each))))

describe('a name is found', () => {
  test('as written, from its start, and by a sign inside it', () => {
    expect(find(ZHANG_WEI, '张伟', '张', '伟', '李')).toEqual(['4 张伟', '3 张', '1 伟', '-'])
  })

  test('by pinyin in full, by initials and by anything between, with the signs marked', () => {
    expect(
      find(ZHANG_WEI, 'zhangwei', 'zw', 'zhang', 'z', 'zhw', 'zhangw', 'zhawe', 'Zhang Wei', 'ＺＷ'),
    ).toEqual(['4 张伟', '4 张伟', '3 张', '3 张', '3 张伟', '3 张伟', '3 张伟', '4 张伟', '4 张伟'])
    expect(find(OUYANG, 'nana', 'nn', 'ouyang', "ou'yang", 'oynn', 'yn')).toEqual([
      '2 娜娜',
      '2 娜娜',
      '3 欧阳',
      '3 欧阳',
      '4 欧阳娜娜',
      '2 阳娜',
    ])
  })

  test('pinyin begins with a sign: ang is not in zhang, hw is nobody', () => {
    expect(find(ZHANG_WEI, 'ang', 'hw', 'zhangweiq', 'ei', 'zz')).toEqual(['-', '-', '-', '-', '-'])
  })

  test('ü is typed v on a keyboard', () => {
    expect(find(LU_BU, 'lvbu', 'lübu', 'lv', 'lb')).toEqual(['4 吕布', '4 吕布', '3 吕', '4 吕布'])
  })

  test('in mixed names the letters and the signs are found alike', () => {
    const key = searchKey('text', '李 Anna', ['li', ' ', 'A', 'n', 'n', 'a'])
    expect(find(key, 'anna', 'ANNA', 'lianna', '李', 'nna')).toEqual([
      '2 Anna',
      '2 Anna',
      '4 李 Anna',
      '3 李',
      '1 nna',
    ])
  })

  test('full-width letters and capitals are the same to the search, and the original is marked', () => {
    const key = searchKey('text', '宏达ＡＢＣ装饰㎡')
    expect(find(key, 'abc', 'ａｂｃ装', 'm2', '装饰')).toEqual(['2 ＡＢＣ', '2 ＡＢＣ装', '2 ㎡', '2 装饰'])
  })

  test('emoji and signs of two parts are marked whole, never cut in half', () => {
    const key = searchKey('text', '👍🏽小明 Éva', ['👍', '🏽', 'xiao', 'ming', ' ', 'e', 'v', 'a'])
    expect(find(key, '小明', 'éva', 'E\u0301va', '👍🏽')).toEqual(['2 小明', '2 Éva', '2 Éva', '3 👍🏽'])
  })

  test('pinyin that does not fit the name sign by sign is left aside, not marked at the wrong place', () => {
    expect(find(searchKey('text', '张伟', ['zhangwei']), 'zw', '张')).toEqual(['-', '3 张'])
  })
})

describe('a room is found', () => {
  test('311102, 1102, 3-1-1102 and 3 1 1102 are the same door', () => {
    expect(
      find(ROOM, '311102', '1102', '3-1-1102', '3 1 1102', '３－１－１１０２', '3栋1单元1102室', '3#1-1102'),
    ).toEqual(['4 3-1-1102', '2 1102', '4 3-1-1102', '4 3-1-1102', '4 3-1-1102', '4 3-1-1102', '4 3-1-1102'])
  })

  test('while it is being typed', () => {
    expect(find(ROOM, '3', '3-1', '3-1-11', '311', '11', '102', '1-1102')).toEqual([
      '3 3',
      '3 3-1',
      '3 3-1-11',
      '3 3-1-1',
      '2 11',
      '1 102',
      '2 1-1102',
    ])
  })

  test('3-1 is not building 31, and 3-11 is not 3-1-1', () => {
    expect(find(searchKey('code', '31-2-101'), '3-1', '31', '31-2')).toEqual(['-', '3 31', '3 31-2'])
    expect(find(ROOM, '3-11', '31-1102', '3-1-1102-1')).toEqual(['-', '3 3-1-1102', '-'])
  })

  test('letters, shops and Chinese names of buildings', () => {
    expect(find(searchKey('code', 'B-02'), 'b02', 'B-02', 'b', '02', 'b2')).toEqual([
      '4 B-02',
      '4 B-02',
      '3 B',
      '2 02',
      '-',
    ])
    expect(find(searchKey('code', '商铺-12'), '商铺12', '商铺', '12', '铺')).toEqual([
      '4 商铺-12',
      '3 商铺',
      '2 12',
      '1 铺',
    ])
    expect(find(searchKey('code', '3栋1单元1102室'), '3-1-1102', '311102', '1102')).toEqual([
      '4 3栋1单元1102',
      '4 3栋1单元1102',
      '2 1102',
    ])
  })

  test('plates and key tags are codes as well', () => {
    expect(find(searchKey('code', '粤B·12345'), '粤b12345', '12345', '345')).toEqual([
      '4 粤B·12345',
      '2 12345',
      '1 345',
    ])
    expect(find(searchKey('code', 'A-07-12'), 'a0712', 'a-07', '12')).toEqual(['4 A-07-12', '3 A-07', '2 12'])
  })

  test('a dash alone finds nothing', () => {
    expect(find(ROOM, '-', '栋', ' ', '')).toEqual(['-', '-', '-', '-'])
  })
})

describe('a phone is found', () => {
  test('whole or by its tail of three and more, however it was written', () => {
    expect(find(PHONE, '13800138000', '138-0013-8000', '+86 138 0013 8000', '8000', '138000', '000')).toEqual(
      ['4 138 0013 8000', '4 138 0013 8000', '4 138 0013 8000', '3 8000', '3 13 8000', '3 000'],
    )
  })

  test('not by its beginning or middle: a masked number cannot be guessed figure by figure', () => {
    expect(find(PHONE, '138001', '0013', '00', 'abc')).toEqual(['-', '-', '-', '-'])
  })
})

describe('several keys of one record', () => {
  const keys = [ZHANG_WEI, ROOM, PHONE]

  test('the best key counts, and is named', () => {
    expect(matchAny(keys, asked('1102'))).toEqual({ rank: 2, hits: [{ key: ROOM, ranges: [[4, 8]] }] })
    expect(matchAny(keys, asked('8000'))?.hits.map((hit) => hit.key.text)).toEqual(['138 0013 8000'])
    expect(matchAny(keys, asked('李四'))).toBeUndefined()
    expect(matchAny([], asked('zw'))).toBeUndefined()
  })

  test('words may belong to different keys: a name and a room', () => {
    expect(matchAny(keys, asked('zhang 1102'))).toEqual({
      rank: 2,
      hits: [
        { key: ZHANG_WEI, ranges: [[0, 1]] },
        { key: ROOM, ranges: [[4, 8]] },
      ],
    })
    expect(matchAny(keys, asked('zhang 1103'))).toBeUndefined()
    expect(matchAny(keys, asked('3 1 1102'))?.rank).toBe(4)
  })

  test('the better match comes first, then the shorter text, then by the signs', () => {
    const rooms = ['1-1-11021', '2-1-1102', '1102', '1-1-1102', '1-1102-3'].map((text) =>
      searchKey('code', text),
    )
    const found = rooms.flatMap((key) => {
      const match = matchKey(key, asked('1102'))
      return match ? [{ text: key.text, rank: match.rank }] : []
    })
    expect([...found].sort(byMatch).map((each) => each.text)).toEqual([
      '1102',
      '1-1-1102',
      '1-1102-3',
      '2-1-1102',
      '1-1-11021',
    ])
  })
})

test('whatever is typed, marks lie inside the text, in order, and never overlap', () => {
  const sign = fc.constantFrom('张', '伟', 'z', 'w', '3', '1', '-', ' ', '栋', 'Ａ', '👍🏽', '㎡', '0')
  const some = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(
      some,
      some,
      fc.constantFrom('text' as const, 'code' as const, 'phone' as const),
      (text, typed, kind) => {
        const syllables = [...text].map((each) => (each === '张' ? 'zhang' : each === '伟' ? 'wei' : each))
        const ranges = matchKey(searchKey(kind, text, syllables), asked(typed))?.ranges ?? []
        let end = 0
        for (const [from, to] of ranges) {
          expect(from >= end && to > from && to <= text.length).toBe(true)
          end = to
        }
      },
    ),
    { numRuns: 3000 },
  )
})
