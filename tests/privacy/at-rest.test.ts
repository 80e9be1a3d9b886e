import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_FACE } from '../../src/main/passes/demoFace'
import type { Id } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ role: 'manager', now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
})
afterAll(() => desk.close())

const filesOf = async (
  folder: string,
): Promise<readonly { readonly path: string; readonly bytes: Buffer }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.path, entry.name)
        return { path, bytes: await readFile(path) }
      }),
  )
}

const look = (personId: Id<'person'>, group: 'idNo' | 'phone' = 'idNo') =>
  desk.call('people.unmask', {
    subject: { kind: 'person', id: personId },
    group,
    reason: 'identity',
    note: '',
  })

describe('the whole data folder of the demo estate', () => {
  it('holds no identity number and no picture in clear: not in the journal, not in the snapshots', async () => {
    const people = [...desk.view.people.all()].filter((person) => person.idNo !== null)
    const replies = await Promise.all(people.map((person) => look(person.id)))
    const numbers = replies.map((reply) => (reply.ok ? (reply.value.lines[0]?.text ?? '') : ''))
    expect(numbers.length).toBeGreaterThan(300)
    for (const number of numbers) expect(number).toMatch(/^\d{17}[\dX]$/)
    await desk.restart()
    const wanted = new Set(numbers)
    const picture = Buffer.from(DEMO_FACE.split(',')[1] ?? '', 'base64')
    const files = await filesOf(desk.folder)
    expect(
      files.some(({ path }) => /journal/.test(path)) && files.some(({ path }) => /people/.test(path)),
    ).toBe(true)
    for (const { path, bytes } of files) {
      const found = (bytes.toString('latin1').match(/\d{17}[\dX]/g) ?? []).filter((text) => wanted.has(text))
      expect([path, found]).toEqual([path, []])
      expect([path, bytes.includes(picture.subarray(100, 160))]).toEqual([path, false])
      expect([path, bytes.includes(DEMO_FACE.slice(200, 260))]).toEqual([path, false])
    }
  })

  it('opens on another PC: everything is there, only what is sealed says that it needs the recovery code', async () => {
    const person = [...desk.view.people.all()].find((each) => each.idNo !== null)
    if (!person) throw new Error('nobody')
    expect((await look(person.id)).ok).toBe(true)
    await rm(desk.keys, { recursive: true, force: true })
    await desk.restart()
    desk.signIn('manager')
    expect((await desk.done('estate.units', {})).total).toBeGreaterThan(500)
    expect((await look(person.id, 'phone')).ok).toBe(true)
    expect(await look(person.id)).toEqual({ ok: false, problem: { code: 'privacy.sealLocked', details: {} } })
  })
})
