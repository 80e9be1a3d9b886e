import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDailyDue, type Kept, whichToKeep } from '../../src/shared/backups/rules'
import { addDays, dayOf, diffDays, instantOf, monthOf } from '../../src/shared/day'

const today = '2026-11-23'
const plan = { ofToday: 3, days: 14, months: 12 }
const at = (day: string, time: string, kind: Kept['kind'] = 'automatic'): Kept => ({
  name: `${day} ${time}`,
  takenAt: instantOf(day, time),
  kind,
})

test('three of today, the last of each of fourteen days, the last of each of twelve months', () => {
  const copies = [
    ...['08:00', '10:00', '12:00', '14:00'].map((time) => at(today, time)),
    ...Array.from({ length: 500 }, (_, back) => [
      at(addDays(today, -back - 1), '09:00'),
      at(addDays(today, -back - 1), '18:00'),
    ]).flat(),
  ]
  const kept = [...whichToKeep(copies, today, plan)].sort()
  const lastDays = Array.from({ length: 14 }, (_, back) => `${addDays(today, -back - 1)} 18:00`)
  const months = ['12', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((month) =>
    copies
      .map(({ name }) => name)
      .filter((name) => name.slice(5, 7) === month && name > '2025-12' && name < '2026-11')
      .sort()
      .at(-1),
  )
  expect(kept).toEqual(
    [...months, ...lastDays, ...['10:00', '12:00', '14:00'].map((time) => `${today} ${time}`)].sort(),
  )
})

test('the only copy is never dropped, however old; nor one from a day to come', () => {
  expect([...whichToKeep([at('2019-01-01', '09:00')], today, plan)]).toEqual(['2019-01-01 09:00'])
  const odd = [at('2027-01-01', '09:00'), at('2027-01-01', '10:00'), at(today, '09:00')]
  expect(whichToKeep(odd, today, plan).size).toBe(3)
})

test('the state before a restore outlives fuller days', () => {
  const copies = [
    at(addDays(today, -3), '09:00', 'beforeRestore'),
    at(addDays(today, -3), '10:00'),
    at(today, '09:00'),
  ]
  expect(whichToKeep(copies, today, plan).size).toBe(3)
})

const someCopy = fc
  .record({
    back: fc.integer({ min: -3, max: 800 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    kind: fc.constantFrom<Kept['kind']>('automatic', 'manual', 'beforeRestore'),
  })
  .map(({ back, minute, kind }) => {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return at(addDays(today, -back), time, kind)
  })
const somePlan = fc.record({
  ofToday: fc.integer({ min: 0, max: 5 }),
  days: fc.integer({ min: 0, max: 20 }),
  months: fc.integer({ min: 0, max: 15 }),
})

test('whatever there is: the newest stays, every day and month promised has one, order does not matter, twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(someCopy, { selector: ({ name }) => name, maxLength: 60 }),
      somePlan,
      (copies, some) => {
        const kept = whichToKeep(copies, today, some)
        const staying = copies.filter(({ name }) => kept.has(name))
        const newest = [...copies].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0]
        if (newest) expect(kept.has(newest.name)).toBe(true)
        for (const copy of copies) {
          const day = dayOf(copy.takenAt)
          const age = diffDays(day, today)
          if (age > 0 && age <= some.days)
            expect(staying.some(({ takenAt }) => dayOf(takenAt) === day)).toBe(true)
          if (some.months > 0 && monthOf(day) === monthOf(today) && age >= 0)
            expect(staying.some(({ takenAt }) => monthOf(dayOf(takenAt)) === monthOf(day))).toBe(true)
        }
        const ordinary = staying.filter(({ takenAt, kind }) => {
          return diffDays(dayOf(takenAt), today) >= 0 && kind !== 'beforeRestore'
        })
        expect(ordinary.length).toBeLessThanOrEqual(Math.max(1, some.ofToday) + some.days + some.months + 1)
        expect(whichToKeep([...copies].reverse(), today, some)).toEqual(kept)
        expect(whichToKeep(staying, today, some)).toEqual(kept)
      },
    ),
  )
})

test('the copy of the day is due once the clock has passed its time, also for a desk that was closed then', () => {
  const due = (now: string, newest: string | null): boolean =>
    isDailyDue(
      instantOf(today, now),
      newest === null ? null : instantOf(newest.slice(0, 10), newest.slice(11)),
      '12:30',
    )
  expect(due('12:29', `${addDays(today, -1)} 12:31`)).toBe(false)
  expect(due('12:30', `${addDays(today, -1)} 12:31`)).toBe(true)
  expect(due('12:31', `${today} 12:30`)).toBe(false)
  expect(due('08:00', `${addDays(today, -1)} 12:29`)).toBe(true)
  expect(due('08:00', `${addDays(today, -1)} 18:00`)).toBe(false)
  expect(due('08:00', null)).toBe(true)
  // The clock was a year ahead when that copy was made.
  expect(due('08:00', `${addDays(today, 365)} 18:00`)).toBe(true)
})
