import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ role: 'manager' })
})
afterEach(() => desk.close())

/** Waits for a slow hash before it is committed: long enough for somebody else to sit down. */
const addSomebody = () => desk.call('staff.create', { name: '新人', role: 'clerk', pin: '739154' })

test.each([
  ['locked meanwhile', () => desk.lock(), 'session.locked'],
  ['signed out meanwhile', () => desk.signOut(), 'session.signInFirst'],
  ['a clerk sits there now', () => desk.signIn('clerk'), 'session.notAllowed'],
  ['another manager sits there now', () => desk.signIn('manager', '李四'), 'session.personChanged'],
])('an act begun by a manager is not committed when %s', async (_name, meanwhile, code) => {
  const { sequence } = desk
  const pending = addSomebody()
  meanwhile()
  expect(await pending).toMatchObject({ ok: false, problem: { code } })
  expect([desk.sequence, desk.view.staff.count()]).toEqual([sequence, 0])
})

test('the same act arriving twice under one id adds one person, not two', async () => {
  const input = { name: '新人', role: 'clerk', pin: '739154' }
  const replies = await Promise.all([
    desk.send('staff.create', input, 'call-000001'),
    desk.send('staff.create', input, 'call-000001'),
  ])
  expect(replies[0]).toEqual(replies[1])
  expect(desk.view.staff.count()).toBe(1)
  desk.lock()
  expect(await desk.send('staff.create', input, 'call-000001')).toMatchObject({
    ok: false,
    problem: { code: 'session.locked' },
  })
})
