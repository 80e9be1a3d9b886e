import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contract, type RouteName } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import type { Route } from '../../src/shared/route'
import { type Desk, openDesk } from '../support/desk'
import { comeIn, hire, PIN } from './support'

let desk: Desk
let lin: Id<'staff'>

beforeEach(async () => {
  desk = await openDesk()
  lin = await hire(desk, '林晓芸', 'clerk')
  await comeIn(desk, lin)
})
afterEach(() => desk.close())

const at = (time: string): void => desk.setNow(`2026-11-23T${time}.000Z`)
const ask = {
  subject: { kind: 'person' as const, id: 'person_1' as Id<'person'> },
  group: 'idNo' as const,
  reason: 'identity' as const,
  note: '',
}
/** `people.unknown` or the like: the gate was passed and the rules were asked. */
const code = async (): Promise<string> => {
  const reply = await desk.callUnproved('people.unmask', ask)
  return reply.ok ? 'done' : reply.problem.code
}
const passes = async (): Promise<boolean> => (await code()) !== 'session.confirmFirst'
const setMinutes = (value: number) =>
  desk.arrange((draft) => {
    draft.settings.insert({
      id: 'setting_minutes' as never,
      key: 'staff.confirmMinutes',
      value,
      fromOn: '2026-11-01',
      byName: '赵敏',
      at: '2026-11-01T00:00:00.000Z',
    })
  })

describe('a sensitive act', () => {
  test('is refused until the person has typed their PIN, having just signed in or not', async () => {
    expect(await desk.callUnproved('people.unmask', ask)).toEqual({
      ok: false,
      problem: { code: 'session.confirmFirst', details: {} },
    })
    expect(await desk.done('staff.confirm', { pin: PIN })).toEqual({ confirmed: true })
    expect(await passes()).toBe(true)
  })

  test('one proof serves the minutes of the rule, then the PIN is asked again', async () => {
    await desk.done('staff.confirm', { pin: PIN })
    at('02:01:59')
    expect(await passes()).toBe(true)
    at('02:02:00')
    expect(await passes()).toBe(false)
  })

  test('with 0 minutes one proof serves one act', async () => {
    await setMinutes(0)
    await desk.done('staff.confirm', { pin: PIN })
    expect([await passes(), await passes()]).toEqual([true, false])
  })

  test('a clock set back makes no proof young again', async () => {
    await desk.done('staff.confirm', { pin: PIN })
    at('01:59:00')
    expect(await passes()).toBe(false)
    at('02:00:30')
    expect(await passes()).toBe(false)
  })

  test('input that does not fit uses no proof up', async () => {
    await setMinutes(0)
    await desk.done('staff.confirm', { pin: PIN })
    expect(await desk.callUnproved('people.unmask', { ...ask, reason: 'other' })).toMatchObject({
      problem: { code: 'people.reasonNeeded' },
    })
    expect(await passes()).toBe(true)
  })

  test.each(['lock', 'signOut'] as const)('the proof ends with staff.%s', async (leave) => {
    await desk.done('staff.confirm', { pin: PIN })
    await desk.done(`staff.${leave}`, {})
    await comeIn(desk, lin)
    expect(await passes()).toBe(false)
  })

  test('the proof of one person is not the proof of the next', async () => {
    const zhou = await hire(desk, '周婷', 'clerk')
    await desk.done('staff.confirm', { pin: PIN })
    await comeIn(desk, zhou)
    expect(await passes()).toBe(false)
  })
})

describe('a wrong PIN', () => {
  test('counts as at the door, and the wait holds there too', async () => {
    const guess = () => desk.done('staff.confirm', { pin: '000001' })
    expect([await guess(), await guess(), await guess()]).toEqual([
      { confirmed: false, triesLeft: 2, blockedUntil: null },
      { confirmed: false, triesLeft: 1, blockedUntil: null },
      { confirmed: false, triesLeft: 0, blockedUntil: '2026-11-23T02:00:30.000Z' },
    ])
    expect(await desk.done('staff.confirm', { pin: PIN })).toMatchObject({ confirmed: false })
    expect(await passes()).toBe(false)
    expect(await desk.done('staff.signIn', { staffId: lin, pin: PIN })).toMatchObject({ signedIn: false })
  })

  test('leaves an older proof as it is', async () => {
    await desk.done('staff.confirm', { pin: PIN })
    await desk.done('staff.confirm', { pin: '000001' })
    expect(await passes()).toBe(true)
  })
})

test('every void, unmasking, restore and export of records asks for the PIN', () => {
  const routes = Object.entries(contract) as [RouteName, Route][]
  const open = routes
    .filter(([name]) => /\.(void|reveal|unmask|refund|restore|export)/.test(name))
    .filter(([, route]) => route.kind === 'command' && route.confirm !== 'pin')
  expect(open.map(([name]) => name)).toEqual([])
})
