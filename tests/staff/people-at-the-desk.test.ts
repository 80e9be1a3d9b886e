import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'
import { comeIn, hire, PIN } from './support'

let desk: Desk
let zhao: Id<'staff'>
let lin: Id<'staff'>

beforeEach(async () => {
  desk = await openDesk()
  zhao = await hire(desk, '赵敏', 'manager')
  lin = await hire(desk, '林晓芸', 'clerk')
  await comeIn(desk, zhao)
})
afterEach(() => desk.close())

const refused = async (reply: Promise<{ ok: boolean }>): Promise<unknown> => {
  const answer = (await reply) as { ok: boolean; problem?: { code: string } }
  return answer.ok ? 'done' : answer.problem?.code
}

test('a new colleague comes in with the first PIN and must change it', async () => {
  const made = await desk.done('staff.create', { name: ' 何佳怡 ', role: 'clerk', pin: '735190' })
  expect(made).toMatchObject({
    name: '何佳怡',
    role: 'clerk',
    active: true,
    mustChangeSecret: true,
    blockedUntil: null,
  })
  await desk.done('staff.signOut', {})
  expect(await desk.done('staff.signIn', { staffId: made.id, pin: '735190' })).toEqual({ signedIn: true })
  expect((await desk.done('center.status', {})).mustChangeSecret).toBe(true)
})

test('the list tells nothing of the hashes', async () => {
  const rows = await desk.done('staff.list', {})
  expect(rows).toEqual([
    {
      id: zhao,
      name: '赵敏',
      role: 'manager',
      active: true,
      mustChangeSecret: false,
      blockedUntil: null,
      createdAt: '2026-11-01T00:00:00.000Z',
      post: '',
      duties: ['collectsFees', 'keepsKeys', 'issuesPasses'],
    },
    {
      id: lin,
      name: '林晓芸',
      role: 'clerk',
      active: true,
      mustChangeSecret: false,
      blockedUntil: null,
      createdAt: '2026-11-01T00:00:00.000Z',
      post: '',
      duties: ['collectsFees', 'keepsKeys', 'issuesPasses'],
    },
  ])
})

test('two colleagues at work cannot have one name: nobody would know who lent the key', async () => {
  expect(await refused(desk.call('staff.create', { name: '林晓芸', role: 'clerk', pin: '735190' }))).toBe(
    'staff.nameTaken',
  )
  expect(await refused(desk.call('staff.rename', { staffId: zhao, name: '林晓芸' }))).toBe('staff.nameTaken')
  await desk.done('staff.retire', { staffId: lin })
  expect(await refused(desk.call('staff.create', { name: '林晓芸', role: 'clerk', pin: '735190' }))).toBe(
    'done',
  )
  expect(await refused(desk.call('staff.reinstate', { staffId: lin, pin: '735190' }))).toBe('staff.nameTaken')
})

describe('the last manager', () => {
  test('cannot be retired or made a clerk', async () => {
    expect(await refused(desk.call('staff.retire', { staffId: zhao }))).toBe('staff.lastManager')
    expect(await refused(desk.call('staff.changeRole', { staffId: zhao, role: 'clerk' }))).toBe(
      'staff.lastManager',
    )
  })

  test('a retired second manager does not count', async () => {
    const sun = await hire(desk, '孙立新', 'manager')
    await desk.done('staff.retire', { staffId: sun })
    expect(await refused(desk.call('staff.changeRole', { staffId: zhao, role: 'supervisor' }))).toBe(
      'staff.lastManager',
    )
  })

  test('with two managers one may go, but nobody changes themself', async () => {
    const sun = await hire(desk, '孙立新', 'manager')
    expect(await refused(desk.call('staff.retire', { staffId: zhao }))).toBe('staff.notYourself')
    expect(await refused(desk.call('staff.resetPin', { staffId: zhao, pin: '735190' }))).toBe('staff.ownPin')
    expect(await refused(desk.call('staff.retire', { staffId: sun }))).toBe('done')
  })
})

test('a forgotten PIN: the manager gives a first one, the wait is over, and it must be changed', async () => {
  await desk.arrange((draft) =>
    draft.staff.update(lin, { wrongAttempts: 6, blockedUntil: '2026-11-23T02:15:00.000Z' }),
  )
  await desk.done('staff.resetPin', { staffId: lin, pin: '735190' })
  await desk.done('staff.signOut', {})
  expect(await desk.done('staff.signIn', { staffId: lin, pin: PIN })).toEqual({
    signedIn: false,
    triesLeft: 2,
    blockedUntil: null,
  })
  expect(await desk.done('staff.signIn', { staffId: lin, pin: '735190' })).toEqual({ signedIn: true })
  expect((await desk.done('center.status', {})).mustChangeSecret).toBe(true)
})

test('clerks and supervisors run no staff list, and nothing changes when they try', async () => {
  const before = [...desk.view.staff.all()]
  for (const role of ['clerk', 'supervisor'] as const) {
    desk.signIn(role)
    const tries = [
      desk.call('staff.list', {}),
      desk.call('staff.create', { name: '何佳怡', role: 'manager', pin: '735190' }),
      desk.call('staff.rename', { staffId: lin, name: '何佳怡' }),
      desk.call('staff.changeRole', { staffId: lin, role: 'manager' }),
      desk.call('staff.resetPin', { staffId: zhao, pin: '735190' }),
      desk.call('staff.retire', { staffId: zhao }),
      desk.call('staff.reinstate', { staffId: zhao, pin: '735190' }),
    ]
    expect(await Promise.all(tries.map(refused))).toEqual(tries.map(() => 'session.notAllowed'))
  }
  expect([...desk.view.staff.all()]).toEqual(before)
})
