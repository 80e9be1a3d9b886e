import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const ASKED: RouteInput<'center.setUp'> = {
  name: ' 滨海物业服务中心 ',
  phone: '0755-0000 0001',
  address: '滨海路 1 号',
  sites: [
    { name: '滨海花园', kind: 'residential' },
    { name: '区政府大楼', kind: 'office' },
  ],
  managerName: '赵敏',
  pin: '735190',
}

const codeOf = async (input: RouteInput<'center.setUp'>): Promise<unknown> => {
  const reply = await desk.call('center.setUp', input)
  return reply.ok ? 'done' : [reply.problem.code, reply.problem.field]
}

test('before anything: an empty folder asks to be set up and shows nobody', async () => {
  expect(await desk.done('center.status', {})).toEqual({
    setUp: false,
    centerName: '',
    demo: false,
    staff: null,
    locked: false,
    mustChangeSecret: false,
    people: [],
    demoPin: null,
    recovery: null,
    demoCode: null,
    store: 'open',
    spaceLow: false,
    savedAt: null,
    dataFolder: desk.folder,
  })
})

test('set up: center, sites and the manager are there, who is signed in with a PIN of their own', async () => {
  await desk.done('center.setUp', ASKED)
  const status = await desk.done('center.status', {})
  expect({ ...status, savedAt: null }).toMatchObject({
    setUp: true,
    centerName: '滨海物业服务中心',
    demo: false,
    staff: { name: '赵敏', role: 'manager' },
    mustChangeSecret: false,
    demoPin: null,
  })
  expect([...desk.view.sites.all()].map(({ name, kind }) => [name, kind])).toEqual([
    ['滨海花园', 'residential'],
    ['区政府大楼', 'office'],
  ])
  await desk.restart()
  await desk.done('staff.signOut', {})
  const [manager] = status.people
  expect(await desk.done('staff.signIn', { staffId: manager?.id ?? '', pin: '735190' })).toEqual({
    signedIn: true,
  })
})

describe('a second set-up', () => {
  test('is refused, whoever asks: nobody makes themself manager of a center that exists', async () => {
    await desk.done('center.setUp', ASKED)
    desk.signOut()
    const refusal = {
      ok: false,
      problem: { code: 'center.alreadySetUp', details: { name: '滨海物业服务中心' } },
    }
    expect(await desk.call('center.setUp', { ...ASKED, managerName: '别人' })).toEqual(refusal)
    expect(await desk.call('center.tryDemo', {})).toEqual(refusal)
    expect(desk.view.staff.count()).toBe(1)
  })

  test('pressed twice makes one center', async () => {
    const replies = await Promise.all([desk.call('center.setUp', ASKED), desk.call('center.setUp', ASKED)])
    expect(replies.map((reply) => reply.ok).sort()).toEqual([false, true])
    expect([desk.view.center.count(), desk.view.staff.count(), desk.view.sites.count()]).toEqual([1, 1, 2])
  })
})

describe('what is filled in wrongly is said in words, at its field', () => {
  const site = { name: '滨海花园', kind: 'residential' } as const
  test.each<readonly [string, Partial<RouteInput<'center.setUp'>>, readonly [string, string]]>([
    ['no name', { name: '  ' }, ['center.nameNeeded', 'name']],
    ['a name of 61 characters', { name: '长'.repeat(61) }, ['center.nameTooLong', 'name']],
    ['no site', { sites: [] }, ['center.siteNeeded', 'sites']],
    ['a site without a name', { sites: [{ ...site, name: '' }] }, ['center.siteNameNeeded', 'sites.0.name']],
    ['one site twice', { sites: [site, { ...site, name: ' 滨海花园' }] }, ['center.siteTwice', 'sites']],
    ['no manager', { managerName: '' }, ['staff.nameNeeded', 'managerName']],
    ['PIN 123456', { pin: '123456' }, ['staff.pinTrivial', 'pin']],
    ['a PIN of five digits', { pin: '73519' }, ['staff.pinTooShort', 'pin']],
  ])('%s', async (_name, change, expected) => {
    expect(await codeOf({ ...ASKED, ...change })).toEqual(expected)
    expect(desk.view.center.count()).toBe(0)
  })
})

test('only the manager changes the facts of the center', async () => {
  await desk.done('center.setUp', ASKED)
  const facts = { name: '新名字', phone: '', address: '' }
  desk.signIn('clerk')
  expect(await desk.call('center.update', facts)).toMatchObject({
    ok: false,
    problem: { code: 'session.notAllowed' },
  })
  desk.signIn('manager')
  expect(await desk.done('center.update', facts)).toMatchObject(facts)
  expect((await desk.done('center.status', {})).centerName).toBe('新名字')
})
