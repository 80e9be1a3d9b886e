import { describe, expect, test } from 'vitest'
import { parseDayTyped } from '../../src/shared/day-typed'

const TODAY = '2026-11-23'

describe('days as people type them, on 23 November 2026', () => {
  test.each([
    ['0315', '2026-03-15'],
    ['15', '2026-11-15'],
    ['5', '2026-11-05'],
    ['15日', '2026-11-15'],
    ['15号', '2026-11-15'],
    ['+3', '2026-11-26'],
    ['＋３', '2026-11-26'],
    ['-1', '2026-11-22'],
    ['今天', '2026-11-23'],
    ['明天', '2026-11-24'],
    ['后天', '2026-11-25'],
    ['昨天', '2026-11-22'],
    ['前天', '2026-11-21'],
    ['Today', '2026-11-23'],
    [' tomorrow ', '2026-11-24'],
    ['YESTERDAY', '2026-11-22'],
    ['2026-3-5', '2026-03-05'],
    ['2026/03/05', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026 年 3 月 5 日', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['3-15', '2026-03-15'],
    ['3/15', '2026-03-15'],
    ['3月15日', '2026-03-15'],
    ['3月15号', '2026-03-15'],
    ['2024-02-29', '2024-02-29'],
  ])('%s', (typed, day) => {
    expect(parseDayTyped(typed, TODAY)).toBe(day)
  })

  test('what is no day is asked about, not rolled over into the next month', () => {
    const typed = ['31', '0229', '0230', '1301', '2026-02-29', '2026-13-01', '00', '0', '32', '99999999']
    expect(typed.filter((text) => parseDayTyped(text, TODAY) !== undefined)).toEqual([])
  })

  test('what could be two days is asked about: 315, 26-3-5, 1 5', () => {
    const typed = [
      '315',
      '26-3-5',
      '1 5',
      '3月',
      '2026-03',
      '',
      ' ',
      '-',
      '+',
      'soon',
      '下周',
      '2026-03-05 14:00',
    ]
    expect(typed.filter((text) => parseDayTyped(text, TODAY) !== undefined)).toEqual([])
  })

  test('+9999 near the end of the calendar does not leave it', () => {
    expect([parseDayTyped('+9999', '2199-01-01'), parseDayTyped('+3', '2200-12-30')]).toEqual([
      undefined,
      undefined,
    ])
    expect(parseDayTyped('明天', '2200-12-31')).toBeUndefined()
  })

  test('a name of an object is no word for a day', () => {
    expect([parseDayTyped('constructor', TODAY), parseDayTyped('toString', TODAY)]).toEqual([
      undefined,
      undefined,
    ])
  })
})
