import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  desk.signIn('manager')
})
afterEach(() => desk.close())

const CODE = 'DEM0-2026-DEM0-2026-DEM0-2026'

/** The folder is opened where the key has never been. */
const toAnotherPc = async (): Promise<void> => {
  await rm(desk.keys, { recursive: true, force: true })
  await desk.restart()
  desk.signIn('manager')
}

const look = () => {
  const person = [...desk.view.people.all()].find((each) => each.idNo !== null)
  return desk.call('people.unmask', {
    subject: { kind: 'person', id: person?.id as never },
    group: 'idNo',
    reason: 'identity',
    note: '',
  })
}

it('a folder copied to another PC is noticed and said; the recovery code opens what is sealed there, for good', async () => {
  expect(await desk.done('privacy.state', {})).toMatchObject({ seal: 'open', codeOpens: true })
  await toAnotherPc()
  expect(await desk.done('privacy.state', {})).toMatchObject({ seal: 'locked' })
  expect(await look()).toMatchObject({ problem: { code: 'privacy.sealLocked' } })
  expect(await desk.done('privacy.unlock', { code: CODE.toLowerCase() })).toEqual({ unlocked: true })
  expect((await look()).ok).toBe(true)
  await desk.restart()
  desk.signIn('manager')
  expect((await look()).ok).toBe(true)
  expect(await desk.call('privacy.unlock', { code: CODE })).toMatchObject({
    problem: { code: 'privacy.notLocked' },
  })
})

it('wrong codes cost a growing wait that a restart does not forget', async () => {
  await toAnotherPc()
  const answers = []
  for (let n = 0; n < 3; n += 1) answers.push(await desk.done('privacy.unlock', { code: `WRONG-${n}` }))
  expect(answers.map((each) => ('triesLeft' in each ? each.triesLeft : 'in'))).toEqual([2, 1, 0])
  await desk.restart()
  desk.signIn('manager')
  expect(await desk.done('privacy.unlock', { code: CODE })).toMatchObject({ unlocked: false })
  desk.setNow('2026-11-23T06:00:31.000Z')
  expect(await desk.done('privacy.unlock', { code: CODE })).toEqual({ unlocked: true })
})

it('a manager who has forgotten the PIN and types the code at the door opens the seal with it, and the new code opens it again', async () => {
  await toAnotherPc()
  desk.signOut()
  const manager = [...desk.view.staff.all()].find(({ role }) => role === 'manager')
  const reply = await desk.done('staff.recover', { staffId: manager?.id as never, code: CODE, pin: '735190' })
  if (!reply.recovered) throw new Error('not recovered')
  expect((await look()).ok).toBe(true)
  expect(await desk.done('privacy.state', {})).toMatchObject({ seal: 'open', codeOpens: true })
  await toAnotherPc()
  expect(await desk.done('privacy.unlock', { code: CODE })).toMatchObject({ unlocked: false })
  expect(await desk.done('privacy.unlock', { code: reply.code })).toEqual({ unlocked: true })
})

it('no new recovery code is made on a PC that could not give it the key', async () => {
  await toAnotherPc()
  expect(await desk.call('staff.renewRecovery', {})).toMatchObject({
    problem: { code: 'privacy.sealLocked' },
  })
})
