import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'
import { comeIn, hire, PIN } from './support'

let desk: Desk
let lin: Id<'staff'>

beforeEach(async () => {
  desk = await openDesk()
  lin = await hire(desk, '林晓芸', 'clerk')
})
afterEach(() => desk.close())

const tryPin = (pin: string) => desk.done('staff.signIn', { staffId: lin, pin })
const wrongTimes = async (times: number): Promise<void> => {
  for (let left = times; left > 0; left -= 1) await tryPin('000001')
}
const at = (time: string): void => desk.setNow(`2026-11-23T${time}.000Z`)

describe('coming in', () => {
  test('the right PIN signs in, and the status says who is there', async () => {
    expect(await tryPin(PIN)).toEqual({ signedIn: true })
    const { staff, locked, mustChangeSecret } = await desk.done('center.status', {})
    expect({ staff, locked, mustChangeSecret }).toEqual({
      staff: { id: lin, name: '林晓芸', role: 'clerk' },
      locked: false,
      mustChangeSecret: false,
    })
  })

  test('somebody who left cannot come in, and is not on the sign-in screen', async () => {
    await desk.arrange((draft) => draft.staff.update(lin, { active: false }))
    expect(await desk.call('staff.signIn', { staffId: lin, pin: PIN })).toEqual({
      ok: false,
      problem: { code: 'staff.retired', details: { name: '林晓芸' } },
    })
    expect((await desk.done('center.status', {})).people).toEqual([])
  })

  test('a locked desk answers nothing but the unlocking by the same person', async () => {
    await tryPin(PIN)
    await desk.done('staff.lock', {})
    expect(await desk.call('staff.colleagues', {})).toMatchObject({
      ok: false,
      problem: { code: 'session.locked' },
    })
    expect(await desk.done('staff.unlock', { pin: '000001' })).toEqual({
      signedIn: false,
      triesLeft: 2,
      blockedUntil: null,
    })
    expect(await desk.done('staff.unlock', { pin: PIN })).toEqual({ signedIn: true })
    expect((await desk.call('staff.colleagues', {})).ok).toBe(true)
  })

  test('switching the person: out to the list and in again without a restart', async () => {
    const chen = await hire(desk, '陈志强', 'supervisor')
    await tryPin(PIN)
    await desk.done('staff.signOut', {})
    expect(await desk.call('staff.colleagues', {})).toMatchObject({
      ok: false,
      problem: { code: 'session.signInFirst' },
    })
    await comeIn(desk, chen)
    expect((await desk.done('center.status', {})).staff).toEqual({
      id: chen,
      name: '陈志强',
      role: 'supervisor',
    })
  })
})

describe('wrong PIN many times', () => {
  test('the third wrong one costs 30 seconds, each further one more, and the right one does not help meanwhile', async () => {
    expect(await tryPin('000001')).toEqual({ signedIn: false, triesLeft: 2, blockedUntil: null })
    expect(await tryPin('000001')).toEqual({ signedIn: false, triesLeft: 1, blockedUntil: null })
    expect(await tryPin('000001')).toEqual({
      signedIn: false,
      triesLeft: 0,
      blockedUntil: '2026-11-23T02:00:30.000Z',
    })
    expect(await tryPin(PIN)).toEqual({
      signedIn: false,
      triesLeft: 0,
      blockedUntil: '2026-11-23T02:00:30.000Z',
    })
    at('02:00:31')
    expect(await tryPin('000001')).toMatchObject({ blockedUntil: '2026-11-23T02:01:31.000Z' })
    at('02:02:00')
    expect(await tryPin('000001')).toMatchObject({ blockedUntil: '2026-11-23T02:07:00.000Z' })
    at('02:08:00')
    expect(await tryPin('000001')).toMatchObject({ blockedUntil: '2026-11-23T02:23:00.000Z' })
    at('02:24:00')
    expect(await tryPin(PIN)).toEqual({ signedIn: true })
    expect(await tryPin('000001')).toEqual({ signedIn: false, triesLeft: 2, blockedUntil: null })
  })

  test('closing and opening the program does not shorten the wait', async () => {
    await wrongTimes(3)
    await desk.restart()
    expect(await tryPin(PIN)).toEqual({
      signedIn: false,
      triesLeft: 0,
      blockedUntil: '2026-11-23T02:00:30.000Z',
    })
    expect((await desk.done('center.status', {})).people).toEqual([
      { id: lin, name: '林晓芸', role: 'clerk', blockedUntil: '2026-11-23T02:00:30.000Z' },
    ])
  })

  test('setting the clock back starts the wait anew and never bars for years', async () => {
    await wrongTimes(3)
    desk.setNow('2020-01-01T00:00:00.000Z')
    expect(await tryPin(PIN)).toEqual({
      signedIn: false,
      triesLeft: 0,
      blockedUntil: '2020-01-01T00:00:30.000Z',
    })
    desk.setNow('2020-01-01T00:00:29.000Z')
    expect(await tryPin(PIN)).toMatchObject({ signedIn: false, blockedUntil: '2020-01-01T00:00:30.000Z' })
    desk.setNow('2020-01-01T00:00:31.000Z')
    expect(await tryPin(PIN)).toEqual({ signedIn: true })
  })

  test('twenty tries sent at the same moment count as twenty, not as one', async () => {
    const pins = [...Array.from({ length: 19 }, () => '000001'), PIN]
    const results = await Promise.all(pins.map(tryPin))
    expect(results.filter((result) => result.signedIn)).toEqual([])
    expect(desk.view.staff.get(lin)?.wrongAttempts).toBe(3)
    expect((await desk.done('center.status', {})).staff).toBeNull()
  })

  test('one person being blocked does not block the others', async () => {
    const zhou = await hire(desk, '周婷', 'clerk')
    await wrongTimes(3)
    expect(await desk.done('staff.signIn', { staffId: zhou, pin: PIN })).toEqual({ signedIn: true })
  })
})

describe('changing the PIN', () => {
  test('a first PIN must be changed before anything else', async () => {
    await desk.arrange((draft) => draft.staff.update(lin, { mustChangeSecret: true }))
    await tryPin(PIN)
    expect(await desk.call('staff.colleagues', {})).toMatchObject({
      ok: false,
      problem: { code: 'session.changePinFirst' },
    })
    expect(await desk.call('staff.changePin', { oldPin: PIN, newPin: PIN })).toMatchObject({
      ok: false,
      problem: { code: 'staff.pinUnchanged', field: 'newPin' },
    })
    expect(await desk.call('staff.changePin', { oldPin: PIN, newPin: '123456' })).toMatchObject({
      ok: false,
      problem: { code: 'staff.pinTrivial', field: 'newPin' },
    })
    expect(await desk.done('staff.changePin', { oldPin: PIN, newPin: '735190' })).toEqual({ changed: true })
    expect((await desk.call('staff.colleagues', {})).ok).toBe(true)
    await desk.restart()
    await desk.done('staff.signOut', {})
    expect(await tryPin('735190')).toEqual({ signedIn: true })
  })

  test('an unlocked desk is no place to guess the old PIN: it is counted like at the door', async () => {
    await tryPin(PIN)
    const guess = () => desk.done('staff.changePin', { oldPin: '000001', newPin: '735190' })
    expect([await guess(), await guess(), await guess()]).toEqual([
      { changed: false, triesLeft: 2, blockedUntil: null },
      { changed: false, triesLeft: 1, blockedUntil: null },
      { changed: false, triesLeft: 0, blockedUntil: '2026-11-23T02:00:30.000Z' },
    ])
    expect(await desk.done('staff.changePin', { oldPin: PIN, newPin: '735190' })).toMatchObject({
      changed: false,
    })
  })
})

test('no PIN is ever written anywhere in the data folder', async () => {
  await wrongTimes(1)
  await tryPin(PIN)
  await desk.done('staff.changePin', { oldPin: PIN, newPin: '735190' })
  await desk.restart()
  const files = await readdir(desk.folder, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  )
  expect(texts.some((text) => text.includes('林晓芸'))).toBe(true)
  for (const pin of [PIN, '735190', '000001']) expect(texts.filter((text) => text.includes(pin))).toEqual([])
})
