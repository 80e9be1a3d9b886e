import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../src/main/collections'
import { keepCode, makeCode } from '../../src/main/staff/recovery'
import type { Id } from '../../src/shared/id'
import type { NewCode } from '../../src/shared/staff/contract'
import { readCode, showCode } from '../../src/shared/staff/recoveryCode'
import { type Desk, openDesk } from '../support/desk'
import { hire, PIN } from './support'

const SET_UP = {
  name: '滨海物业服务中心',
  phone: '',
  address: '',
  sites: [{ name: '滨海花园', kind: 'residential' as const }],
  managerName: '赵敏',
  pin: PIN,
}

let desk: Desk
let made: NewCode
let zhao: Id<'staff'>

beforeEach(async () => {
  desk = await openDesk()
  made = await desk.done('center.setUp', SET_UP)
  zhao = [...desk.view.staff.all()][0]?.id as Id<'staff'>
})
afterEach(() => desk.close())

const recover = (code: string, staffId = zhao, pin = '735190') =>
  desk.done('staff.recover', { staffId, code, pin })
const codeOf = async (reply: Promise<{ ok: boolean }>): Promise<unknown> => {
  const answer = (await reply) as { ok: boolean; problem?: { code: string } }
  return answer.ok ? 'done' : answer.problem?.code
}
const everyFile = async (): Promise<readonly string[]> => {
  const files = await readdir(desk.folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  )
}

test('set-up hands out a code in groups of four, of which the folder knows only the hash', async () => {
  expect(made.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/)
  await desk.restart()
  const texts = await everyFile()
  expect(texts.some((text) => text.includes('scrypt'))).toBe(true)
  for (const code of [made.code, readCode(made.code)])
    expect(texts.filter((text) => text.includes(code))).toEqual([])
})

test('the only manager has forgotten: code, new PIN, in; and the next code is another one', async () => {
  await desk.done('staff.signOut', {})
  const result = await recover(made.code)
  expect(result).toMatchObject({ recovered: true })
  expect((await desk.done('center.status', {})).staff).toEqual({ id: zhao, name: '赵敏', role: 'manager' })
  expect('code' in result && result.code).not.toBe(made.code)
  await desk.done('staff.signOut', {})
  expect(await desk.done('staff.signIn', { staffId: zhao, pin: PIN })).toMatchObject({ signedIn: false })
  expect(await desk.done('staff.signIn', { staffId: zhao, pin: '735190' })).toEqual({ signedIn: true })
  expect(await recover(made.code)).toMatchObject({ recovered: false })
  expect([...desk.view.recoveries.all()].map(({ state, usedByName }) => [state, usedByName])).toEqual([
    ['used', '赵敏'],
    ['valid', ''],
  ])
})

test('typed from paper: lower case, blanks, no dashes, O for 0 and l for 1', async () => {
  expect(readCode(' dem0 2o26-DEMO-2026 ｄｅｍ0 2026l')).toBe('DEM02026DEM02026DEM020261')
  expect(showCode('DEM02026DEM02026DEM02026')).toBe('DEM0-2026-DEM0-2026-DEM0-2026')
  await desk.done('staff.signOut', {})
  expect(await recover(made.code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ recovered: true })
})

describe('wrong codes', () => {
  beforeEach(() => desk.done('staff.signOut', {}))

  test('cost a wait that grows, holds for the right code and survives a restart', async () => {
    const wrong = () => recover('AAAA')
    expect([await wrong(), await wrong(), await wrong()]).toEqual([
      { recovered: false, triesLeft: 2, blockedUntil: null },
      { recovered: false, triesLeft: 1, blockedUntil: null },
      { recovered: false, triesLeft: 0, blockedUntil: '2026-11-23T02:00:30.000Z' },
    ])
    await desk.restart()
    expect(await recover(made.code)).toEqual({
      recovered: false,
      triesLeft: 0,
      blockedUntil: '2026-11-23T02:00:30.000Z',
    })
    expect((await desk.done('center.status', {})).recovery).toEqual({
      blockedUntil: '2026-11-23T02:00:30.000Z',
    })
    desk.setNow('2026-11-23T02:00:31.000Z')
    expect(await recover(made.code)).toMatchObject({ recovered: true })
  })

  test('do not touch anybody’s PIN', async () => {
    await recover('AAAA')
    expect(await desk.done('staff.signIn', { staffId: zhao, pin: PIN })).toEqual({ signedIn: true })
  })

  test('ten sent at the same moment, the right one among them, count as ten', async () => {
    const codes = [...Array.from({ length: 9 }, () => 'AAAA'), made.code]
    const results = await Promise.all(codes.map((code) => recover(code)))
    expect(results.filter((result) => result.recovered)).toEqual([])
    expect(desk.view.recoveries.where('state', 'valid')[0]?.wrongAttempts).toBe(3)
  })
})

describe('for whom', () => {
  test('a clerk gets no PIN by the code, nor does a manager who has left', async () => {
    const lin = await hire(desk, '林晓芸', 'clerk')
    const sun = await hire(desk, '孙立新', 'manager', { active: false })
    await desk.done('staff.signOut', {})
    const ask = (staffId: string) =>
      codeOf(desk.call('staff.recover', { staffId, code: made.code, pin: '735190' }))
    expect([await ask(lin), await ask(sun)]).toEqual(['staff.notManager', 'staff.retired'])
  })

  test('a weak new PIN is refused and uses no code up', async () => {
    await desk.done('staff.signOut', {})
    expect(await codeOf(desk.call('staff.recover', { staffId: zhao, code: made.code, pin: '111111' }))).toBe(
      'staff.pinTrivial',
    )
    expect(await recover(made.code)).toMatchObject({ recovered: true })
  })
})

describe('a new code', () => {
  test('is made by the manager with the PIN, and the old one opens nothing any more', async () => {
    expect(await codeOf(desk.callUnproved('staff.renewRecovery', {}))).toBe('session.confirmFirst')
    const next = await desk.done('staff.renewRecovery', {})
    expect(next.code).not.toBe(made.code)
    await desk.done('staff.signOut', {})
    expect(await recover(made.code)).toMatchObject({ recovered: false })
    expect(await recover(next.code)).toMatchObject({ recovered: true })
  })

  test('whoever must know it in clear is told once, and writes in the same commit', async () => {
    const told: string[] = []
    const context = { now: '2026-11-23T02:00:00.000Z', newId: () => 'recovery_hook' } as never
    const hook = (code: string) => {
      told.push(code)
      return Promise.resolve((draft: Draft) => {
        draft.staff.update(zhao, { name: '钥匙已换' })
      })
    }
    const ready = await makeCode(desk.view, context, 'DEM02026DEM02026DEM02026', [hook as never])
    expect(told).toEqual(['DEM02026DEM02026DEM02026'])
    await desk.arrange((draft) => {
      const session = { holdCode: () => undefined }
      const { vault } = desk.contextAs('manager', '赵敏').ports
      const ports = { session, vault }
      const moment = { now: '2026-11-23T02:00:00.000Z', newId: () => 'recovery_hook', ports }
      keepCode(draft, ready, '赵敏', moment as never)
    })
    expect(desk.view.staff.get(zhao)?.name).toBe('钥匙已换')
  })
})

describe('the paper', () => {
  const preview = (id: string) =>
    codeOf(desk.call('printing.preview', { kind: 'recoveryCode', id, language: 'zh-CN', profile: 'a4' }))

  test('can be printed while the manager who made it is there, locked in between or not', async () => {
    expect(await preview(made.recoveryId)).toBe('done')
    await desk.done('staff.lock', {})
    await desk.done('staff.unlock', { pin: PIN })
    expect(await preview(made.recoveryId)).toBe('done')
  })

  test('not by the next person, not later, not after a newer one', async () => {
    const next = await desk.done('staff.renewRecovery', {})
    expect([await preview(made.recoveryId), await preview(next.recoveryId)]).toEqual([
      'staff.codeGone',
      'done',
    ])
    await desk.done('staff.signOut', {})
    desk.signIn('clerk')
    expect(await preview(next.recoveryId)).toBe('staff.codeGone')
    await desk.done('staff.signOut', {})
    await desk.done('staff.signIn', { staffId: zhao, pin: PIN })
    expect(await preview(next.recoveryId)).toBe('staff.codeGone')
  })
})

test('in the demo the code stands where it is asked for, until another is made', async () => {
  const demo = await openDesk()
  await demo.done('center.tryDemo', {})
  const { demoCode, people } = await demo.done('center.status', {})
  const manager = people.find((person) => person.role === 'manager')
  expect(demoCode).toBe('DEM0-2026-DEM0-2026-DEM0-2026')
  const result = await demo.done('staff.recover', {
    staffId: manager?.id ?? '',
    code: demoCode ?? '',
    pin: '735190',
  })
  expect(result).toMatchObject({ recovered: true })
  expect((await demo.done('center.status', {})).demoCode).toBeNull()
  await demo.close()
})
