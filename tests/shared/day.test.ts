import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addToMonth,
  Day,
  dayInMonth,
  dayOf,
  daysIn,
  daysInMonth,
  diffDays,
  diffMonths,
  firstOf,
  Instant,
  instantOf,
  lastOf,
  monthOf,
  monthsBetween,
  quarterOf,
  timeOf,
  weekdayOf,
  YearMonth,
} from '../../src/shared/day'

const days = fc.integer({ min: -10_957, max: 73_048 }).map((count) => addDays('2000-01-01', count))

describe('days that exist', () => {
  test('30 February, month 13 and days before 1900 are refused', () => {
    const typed = [
      '2024-02-29',
      '2023-02-29',
      '2024-02-30',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '2024-1-5',
    ]
    expect(typed.filter((day) => Day.safeParse(day).success)).toEqual(['2024-02-29'])
    const edges = [
      '1899-12-31',
      '1900-01-01',
      '1900-02-29',
      '2200-12-31',
      '2201-01-01',
      '2024-01-05\n',
      ' 2024-01-05',
    ]
    expect(edges.filter((day) => Day.safeParse(day).success)).toEqual(['1900-01-01', '2200-12-31'])
    expect(Day.safeParse('2023-02-29').error?.issues[0]?.message).toBe('day.notADay')
  })

  test('a month is a year and 01 to 12', () => {
    const typed = ['2024-02', '2024-13', '2024-00', '2024-2', '1899-12', '2024-02-01', '2200-12']
    expect(typed.filter((month) => YearMonth.safeParse(month).success)).toEqual(['2024-02', '2200-12'])
  })
})

describe('instants', () => {
  test('any ISO form with a zone is kept in UTC, so that instants compare as text', () => {
    expect(
      ['2026-11-23T10:00:00+08:00', '2026-11-23T02:00Z', '2026-11-23T02:00:00.5Z'].map((at) =>
        Instant.parse(at),
      ),
    ).toEqual(['2026-11-23T02:00:00.000Z', '2026-11-23T02:00:00.000Z', '2026-11-23T02:00:00.500Z'])
  })

  test('a time without a zone would mean another moment on another PC, and 30 February rolls over: both refused', () => {
    const typed = [
      '2026-11-23T02:00:00',
      '2026-02-30T02:00:00Z',
      '2026-11-23T24:30:00Z',
      '2026-11-23T02:60:00Z',
      '2026-11-23T02:00:00Z (evening)',
      '2026-11-23 02:00:00Z',
      '2026-11-23',
      '',
    ]
    expect(typed.filter((at) => Instant.safeParse(at).success)).toEqual([])
  })
})

describe('the day at the center', () => {
  test('a receipt of 00:30 in Shanghai is not dated yesterday, whatever the PC thinks', () => {
    expect(
      ['2026-11-22T16:30:00.000Z', '2026-11-22T15:59:59.999Z', '2026-12-31T16:00:00.000Z'].map(dayOf),
    ).toEqual(['2026-11-23', '2026-11-22', '2027-01-01'])
    expect(timeOf('2026-11-22T16:30:00.000Z')).toBe('00:30')
    expect(instantOf('2026-11-23', '00:30')).toBe('2026-11-22T16:30:00.000Z')
  })

  test('it is the day that the time zone table gives for Asia/Shanghai', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2199-12-30'), noInvalidDate: true }),
        (at) => {
          expect(dayOf(at.toISOString())).toBe(shanghai.format(at))
        },
      ),
    )
  })
})

describe('counting days and months', () => {
  test('§19 row 16: a month after 31 January is the last of February, three months 30 April', () => {
    expect([addMonths('2024-01-31', 1), addMonths('2024-01-31', 3), addDays('2024-01-31', 15)]).toEqual([
      '2024-02-29',
      '2024-04-30',
      '2024-02-15',
    ])
  })

  test('§19 extras: a 30-day pass counts its first day; row 13: 44 days late', () => {
    expect([addDays('2024-01-31', 29), addDays('2023-01-31', 29)]).toEqual(['2024-02-29', '2023-03-01'])
    expect(diffDays('2024-01-31', '2024-03-15')).toBe(44)
  })

  test('months back over the new year, and many of them', () => {
    expect([addMonths('2024-03-31', -1), addMonths('2024-01-15', -1), addMonths('2024-01-15', -25)]).toEqual([
      '2024-02-29',
      '2023-12-15',
      '2021-12-15',
    ])
    expect([addToMonth('2024-01', -1), addToMonth('2024-12', 1)]).toEqual(['2023-12', '2025-01'])
    expect([
      diffMonths('2023-11', '2024-02'),
      diffMonths('2024-02', '2023-11'),
      diffMonths('2024-02', '2024-02'),
    ]).toEqual([3, -3, 0])
  })

  test('months of a period, both ends with it; none when it ends before it begins', () => {
    expect(monthsBetween('2023-11-30', '2024-01-01')).toEqual(['2023-11', '2023-12', '2024-01'])
    expect(monthsBetween('2024-01-05', '2024-01-05')).toEqual(['2024-01'])
    expect(monthsBetween('2024-02-01', '2024-01-31')).toEqual([])
  })

  test('leap years: 2000 and 2024 have a 29 February, 1900 and 2100 have none', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28])
    expect([daysIn('2024-04'), lastOf('2024-02'), firstOf('2024-02'), monthOf('2024-02-29')]).toEqual([
      30,
      '2024-02-29',
      '2024-02-01',
      '2024-02',
    ])
    expect([dayInMonth('2024-02', 31), dayInMonth('2024-02', 5)]).toEqual(['2024-02-29', '2024-02-05'])
  })

  test('weekdays and quarters', () => {
    expect(['2026-11-23', '2026-11-29', '1900-01-01', '1969-12-31'].map(weekdayOf)).toEqual([1, 7, 1, 3])
    expect(['2024-01', '2024-03', '2024-04', '2024-12'].map(quarterOf)).toEqual([1, 1, 2, 4])
  })

  test('counting there and back arrives at the same day, and a month later is always in the next month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        expect(diffDays(day, addDays(day, count))).toBe(count)
        expect(monthOf(addMonths(day, count))).toBe(addToMonth(monthOf(day), count))
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
      }),
    )
  })
})
