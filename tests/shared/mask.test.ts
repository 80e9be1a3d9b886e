import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastFour, maskIdNo, maskInText, maskName, maskPhone, unmaskedPhone } from '../../src/shared/mask'

describe('phones', () => {
  test('§19 extra: 138****8000, however the number was written', () => {
    expect(
      ['13800138000', ' 138 0013 8000 ', '138-0013-8000', '+86 13800138000', '１３８００１３８０００'].map(
        maskPhone,
      ),
    ).toEqual(Array(5).fill('138****8000'))
  })

  test('a number of another country or a landline keeps its last four', () => {
    expect(['0755-83218888', '010-62345678', '+852 9123 4567', '6234567'].map(maskPhone)).toEqual([
      '********8888',
      '*******5678',
      '*******4567',
      '****567',
    ])
  })

  test('a short number is not shown nearly whole, and none stays none', () => {
    expect(['95588', '110', '', '  '].map(maskPhone)).toEqual(['***88', '**0', '', ''])
  })
})

describe('identity numbers', () => {
  test('§19 extra: first three, last four, also for the old kind with 15 figures and for X', () => {
    expect(['440301199001011234', '44030119900101123x', '440301900101123'].map(maskIdNo)).toEqual([
      '440***********1234',
      '440***********123X',
      '440********1123',
    ])
  })

  test('a passport or permit keeps too little to be used', () => {
    expect(['E12345678', 'H1234567890', '12345678', '123', ''].map(maskIdNo)).toEqual([
      '*****5678',
      '*******7890',
      '****5678',
      '**3',
      '',
    ])
  })

  test('a visitor book keeps the last four, and not all of a short number', () => {
    expect(['440301199001011234', ' 44030119900101123x ', '1234', '123'].map(lastFour)).toEqual([
      '1234',
      '123X',
      '1234',
      '123',
    ])
  })
})

describe('names', () => {
  test('surname and stars, compound surnames whole', () => {
    expect(
      ['张三', '张小三', '欧阳娜娜', '欧阳锋', '欧阳', '诸葛亮', '司徒美堂', '阿依古丽'].map(maskName),
    ).toEqual(['张*', '张**', '欧阳**', '欧阳*', '欧*', '诸葛*', '司徒**', '阿***'])
  })

  test('a name in Latin letters keeps its first letter, and its length is not told', () => {
    expect(['John Smith', 'Li', 'A'].map(maskName)).toEqual(['J***', 'L***', 'A***'])
  })

  test('a name of one sign is not shown whole, and an empty one stays empty', () => {
    expect(['张', '👨‍👩‍👧小明', '', '  '].map(maskName)).toEqual(['张*', '👨‍👩‍👧**', '', ''])
  })
})

test('nothing masked is ever what it was, or longer to read than it', () => {
  const text = fc
    .string({ minLength: 5, maxLength: 30 })
    .filter((each) => !each.includes('*') && each.trim().length >= 5)
  fc.assert(
    fc.property(text, (secret) => {
      for (const mask of [maskPhone, maskIdNo, maskName])
        expect(mask(secret)).not.toContain(secret.trim().slice(0, 5))
    }),
  )
})

test('masking twice changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => {
      expect(maskPhone(maskPhone(phone))).toBe(maskPhone(phone))
    }),
  )
  expect(maskIdNo(maskIdNo('440301199001011234'))).toBe('440***********1234')
})

test('a number sent back masked stands for the one on record, a new one for itself, a strange mask for none', () => {
  const kept = ['13800138000', '0755-88881234']
  expect(
    ['138****8000', '*******1234', '13911112222', '', '139****0000'].map((text) => unmaskedPhone(text, kept)),
  ).toEqual(['13800138000', undefined, '13911112222', '', undefined])
  expect(unmaskedPhone(maskPhone('0755-88881234'), kept)).toBe('0755-88881234')
})

test('cells of a workbook lose mobiles and identity numbers, and keep rooms, areas and receipt numbers', () => {
  expect(
    [
      '13800138000',
      '电话 138-0013-8000 或 +8613900139000',
      '44030119900101123X',
      '3-1-1102',
      '0000123',
      '89.76',
    ].map(maskInText),
  ).toEqual([
    '138****8000',
    '电话 138****8000 或 139****9000',
    '440***********123X',
    '3-1-1102',
    '0000123',
    '89.76',
  ])
})
