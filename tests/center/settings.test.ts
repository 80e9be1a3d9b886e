import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { settingOn } from '../../src/main/center/settings'
import type { SettingValue } from '../../src/shared/center/rules'
import { settingProblem } from '../../src/shared/center/rules'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ role: 'manager' })
})
afterEach(() => desk.close())

const set = (value: SettingValue, fromOn: string) =>
  desk.call('center.setSetting', { key: 'keys.capPerBorrower', value, fromOn })
const cap = (day: string) => settingOn(desk.view, 'keys.capPerBorrower', day)
const row = async () =>
  (await desk.done('center.settings', {})).find((each) => each.key === 'keys.capPerBorrower')

describe('a rule with an effective date', () => {
  test('before anybody decides, the default holds', async () => {
    expect(cap('2026-11-23')).toBe(5)
    expect(await row()).toMatchObject({ value: 5, fromOn: null, planned: null, history: [] })
  })

  test('holds from its day on, not before, and says what is planned', async () => {
    await set(8, '2026-12-01')
    expect(['2026-11-23', '2026-11-30', '2026-12-01', '2027-05-05'].map(cap)).toEqual([5, 5, 8, 8])
    expect(await row()).toMatchObject({ value: 5, planned: { value: 8, fromOn: '2026-12-01' } })
    desk.setNow('2026-12-02T02:00:00.000Z')
    expect(await row()).toMatchObject({ value: 8, fromOn: '2026-12-01', planned: null })
  })

  test('of two decisions for one day the later one holds, and both stay in the history', async () => {
    await set(8, '2026-11-23')
    await set(6, '2026-11-23')
    expect(cap('2026-11-23')).toBe(6)
    expect((await row())?.history.map(({ value, byName }) => [value, byName])).toEqual([
      [6, 'manager'],
      [8, 'manager'],
    ])
    await desk.restart()
    expect(cap('2026-11-23')).toBe(6)
  })

  test('the past is never rewritten', async () => {
    expect(await set(8, '2026-11-22')).toEqual({
      ok: false,
      problem: { code: 'center.settingInPast', details: { today: '2026-11-23' }, field: 'fromOn' },
    })
  })

  test('around midnight at the center, today is the day of its clocks', async () => {
    desk.setNow('2026-11-23T16:30:00.000Z')
    expect(await set(8, '2026-11-23')).toMatchObject({ ok: false, problem: { code: 'center.settingInPast' } })
    expect(await set(8, '2026-11-24')).toMatchObject({ ok: true })
  })
})

describe('values a rule cannot have', () => {
  test.each<readonly [SettingValue, string]>([
    [0, 'center.settingOutOfRange'],
    [51, 'center.settingOutOfRange'],
    [2.5, 'center.settingNotNumber'],
    ['8', 'center.settingNotNumber'],
    [true, 'center.settingNotNumber'],
  ])('%s is refused', async (value, code) => {
    expect(await set(value, '2026-11-23')).toMatchObject({ ok: false, problem: { code, field: 'value' } })
    expect(desk.view.settings.count()).toBe(0)
  })

  test.each<readonly [SettingValue, string | undefined]>([
    ['17:30', undefined],
    ['24:00', 'center.settingNotTime'],
    ['7:30', 'center.settingNotTime'],
    [1730, 'center.settingNotTime'],
  ])('a time of day: %s', (value, code) =>
    expect(settingProblem({ default: '17:30', kind: 'time' }, value)?.code).toBe(code),
  )

  test('money limits are said in yuan', () =>
    expect(settingProblem({ default: 5000, kind: 'fen', min: 0, max: 50_000 }, 50_001)).toEqual({
      code: 'center.settingOutOfRange',
      details: { min: '0.00', max: '500.00' },
      field: 'value',
    }))

  test('a rule nobody knows is refused, inherited names too', async () => {
    for (const key of ['keys.unheardOf', 'toString', '__proto__'])
      expect(await desk.call('center.setSetting', { key, value: 1, fromOn: '2026-11-23' })).toMatchObject({
        ok: false,
        problem: { code: 'center.settingUnknown' },
      })
  })
})

test('clerks and supervisors neither see nor change the rules', async () => {
  for (const role of ['clerk', 'supervisor'] as const) {
    desk.signIn(role)
    for (const reply of [
      desk.call('center.settings', {}),
      set(8, '2026-12-01'),
      desk.call('center.permissions', {}),
    ])
      expect(await reply).toMatchObject({ ok: false, problem: { code: 'session.notAllowed' } })
  }
})
