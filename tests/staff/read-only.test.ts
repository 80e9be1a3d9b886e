import { expect, test } from 'vitest'
import type { Ports } from '../../src/main/ports'
import { createRouter } from '../../src/main/router'
import { createSession } from '../../src/main/session'
import { StoreFault } from '../../src/main/store/types'
import { type Desk, openDesk } from '../support/desk'
import { hire, PIN } from './support'

test('on a folder that cannot be written people still come in, look, lock and leave', async () => {
  const desk = await openDesk()
  const lin = await hire(desk, '林晓芸', 'clerk')
  const session = createSession()
  const status = { state: 'readOnly', savedAt: null, sequence: 1 } as const
  const { vault } = desk.contextAs('manager', '赵敏').ports
  const ports = { session, vault, store: { folder: desk.folder, status: () => status } } as unknown as Ports
  const transact = () => Promise.reject(new StoreFault('store.folderReadOnly', { folder: desk.folder }))
  const router = createRouter({
    database: {
      view: desk.view,
      read: <T>(work: (view: Desk['view']) => T) => Promise.resolve(work(desk.view)),
      transact,
      settled: () => Promise.resolve(),
      status,
    } as never,
    ports,
    clock: () => new Date('2026-11-23T02:00:00.000Z'),
    newId: () => {
      throw new Error('nothing is made here')
    },
    log: () => undefined,
  })
  expect(await router.call('staff.signIn', { staffId: lin, pin: '000001' })).toEqual({
    ok: true,
    value: { signedIn: false, triesLeft: 3, blockedUntil: null },
  })
  expect(await router.call('staff.signIn', { staffId: lin, pin: PIN })).toEqual({
    ok: true,
    value: { signedIn: true },
  })
  expect(await router.call('staff.colleagues', {})).toMatchObject({ ok: true })
  expect(await router.call('staff.lock', {})).toEqual({ ok: true, value: null })
  expect(session.state.locked).toBe(true)
  expect(await router.call('staff.unlock', { pin: PIN })).toEqual({ ok: true, value: { signedIn: true } })
  expect(await router.call('staff.changePin', { oldPin: PIN, newPin: '735190' })).toMatchObject({
    ok: false,
    problem: { code: 'store.folderReadOnly' },
  })
  expect(await router.call('staff.signOut', {})).toEqual({ ok: true, value: null })
  expect(session.state.staff).toBeNull()
  await desk.close()
})
