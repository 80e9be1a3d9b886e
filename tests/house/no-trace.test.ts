import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collections } from '../../src/main/collections'
import { contract, type RouteName } from '../../src/shared/contract'
import { Role } from '../../src/shared/permission'
import { type Desk, openDesk } from '../support/desk'

const routes = Object.entries(contract) as [RouteName, (typeof contract)[RouteName]][]

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  // The demo is large enough to be written away by itself: not while the files are looked at.
  await desk.checkpoint()
})
afterAll(() => desk.close())

/** Every record of the desk, by collection. */
const records = () =>
  (Object.keys(collections) as (keyof typeof collections)[]).map((name) => [name, [...desk.view[name].all()]])

/** Every file of the data folder, by its contents. */
const files = async (): Promise<readonly string[]> => {
  const entries = await readdir(desk.folder, { recursive: true, withFileTypes: true })
  const prints = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const content = await readFile(join(entry.path, entry.name))
      return `${entry.name} ${createHash('sha256').update(content).digest('hex')}`
    })
  return (await Promise.all(prints)).sort()
}

it('who may not do something leaves nothing behind: no record, no number, not a byte in the folder', async () => {
  const before = { records: records(), files: await files() }
  let refused = 0
  for (const [name, { roles }] of routes) {
    if (typeof roles === 'string') continue
    for (const role of Role.options.filter((each) => !(roles as readonly Role[]).includes(each))) {
      desk.signIn(role)
      const reply = await desk.call(name, {} as never)
      expect([name, role, reply.ok || reply.problem.code]).toEqual([name, role, 'session.notAllowed'])
      refused += 1
    }
  }
  desk.signOut()
  for (const [name, { roles }] of routes)
    if (roles !== 'anyone') expect((await desk.call(name, {} as never)).ok).toBe(false)
  expect(refused).toBeGreaterThan(30)
  expect(desk.saved.size).toBe(0)
  expect(records()).toEqual(before.records)
  expect(await files()).toEqual(before.files)
})

it('no command for clerks gives away what belongs to the manager', () => {
  const open = routes
    .filter(([, { roles }]) => roles === 'anyone' || (Array.isArray(roles) && roles.includes('clerk')))
    .map(([name]) => name)
  for (const name of [
    'fees.addTariff',
    'fees.changeTariff',
    'fees.addPrice',
    'fees.undoRun',
    'center.setSetting',
    'center.update',
    'dashboard.overview',
    'tours.approve',
    'tours.override',
    'keys.found',
    'keys.retire',
  ] as const)
    expect(open).not.toContain(name)
})
