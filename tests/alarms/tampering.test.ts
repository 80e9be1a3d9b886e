import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Noticed, Watch } from '../../src/main/alarms/watch'
import { hashSecret } from '../../src/main/staff/secrets'
import { StoreFault } from '../../src/main/store/types'
import { words } from '../../src/renderer/i18n/words'
import { AlarmKind } from '../../src/shared/alarms/schema'
import { type Desk, openDesk } from '../support/desk'
import { edit, forgeCopy, forgeJournal, forgeSnapshot } from './tamper'

const NOW = '2026-11-23T02:00:00.000Z'
const STAFF = 'data/staff/all.json'
const PIN = '735190'

let desk: Desk
let watch: Watch
let code = ''

/** As the program does right after opening. */
const open = async (also: readonly Noticed[] = []): Promise<void> => {
  const context = desk.contextAs('manager', 'nobody')
  watch = new Watch({
    folder: desk.folder,
    keys: desk.keys,
    vault: context.ports.vault,
    database: () => desk.database,
    now: () => NOW,
    newId: context.newId,
  })
  await watch.look(also)
}

const closeAsUsual = async (): Promise<void> => {
  await desk.database.close()
  await watch.remember()
}

const startAgain = async (): Promise<void> => {
  await desk.restart()
  await open()
  desk.signIn('manager')
}

const noticed = async (): Promise<readonly string[]> =>
  (await desk.done('alarms.open', {})).map(({ kind }) => kind).sort()

const fault = async (): Promise<unknown> =>
  desk.restart().then(
    () => 'opened',
    (error) => (error instanceof StoreFault ? [error.code, error.details.file] : error),
  )

beforeEach(async () => {
  desk = await openDesk({ now: NOW })
  const made = await desk.done('center.setUp', {
    name: '阳光物业服务中心',
    phone: '',
    address: '',
    sites: [{ name: '阳光花园', kind: 'residential' }],
    managerName: '赵敏',
    pin: PIN,
  })
  code = made.code
  await open()
  await desk.done('staff.create', { name: '林晓芸', role: 'clerk', pin: '402817' })
  await desk.done('center.update', { name: '阳光物业服务中心', phone: '0755-1', address: '' })
  await desk.done('center.update', { name: '阳光物业服务中心', phone: '0755-2', address: '' })
})
afterEach(() => desk.close())

const managerId = () => [...desk.view.staff.all()].find(({ role }) => role === 'manager')?.id as never
const clerkId = () => [...desk.view.staff.all()].find(({ role }) => role === 'clerk')?.id as never

describe('checksums do not fit: the folder does not open, and the window names the file', () => {
  it.each([
    [
      'a line of the journal edited',
      'journal/000001.jsonl',
      (text: string) => text.replace('0755-1', '0755-9'),
    ],
    [
      'the last lines of the journal deleted',
      'journal/000001.jsonl',
      (text: string) => text.split('\n').slice(0, -4).join('\n'),
    ],
    ['a snapshot edited', 'data/center/all.json', (text: string) => text.replace('0755-2', '0755-9')],
    ['a staff record swapped', STAFF, (text: string) => text.replace('"clerk"', '"manager"')],
  ])('%s', async (_what, file, change) => {
    await closeAsUsual()
    edit(desk.folder, file, change)
    expect(await fault()).toEqual(['store.damaged', file])
  })
})

describe('checksums made to fit again: the folder opens, and it is said', () => {
  it('nothing was done: nothing is said, however often it is opened', async () => {
    for (let n = 0; n < 3; n += 1) {
      await closeAsUsual()
      await startAgain()
      expect(await noticed()).toEqual([])
    }
  })

  it('a kill between two notes of the PC is no tampering', async () => {
    await watch.remember()
    await desk.done('center.update', { name: '阳光物业服务中心', phone: '0755-3', address: '' })
    await desk.checkpoint()
    await startAgain()
    expect(await noticed()).toEqual([])
  })

  it('a line of the journal edited', async () => {
    await closeAsUsual()
    forgeJournal(desk.folder, (text) => text.replace('0755-1', '0755-9'))
    await startAgain()
    expect(await noticed()).toEqual(['historyChanged'])
  })

  it.each([
    ['edited', () => edit(desk.folder, 'journal/000001.jsonl', (text) => text.replace('0755-1', '0755-9'))],
    ['deleted', () => rm(join(desk.folder, 'journal/000001.jsonl'))],
  ])('an older file of the journal %s', async (_what, tamper) => {
    // Fills the first file, so that another is begun.
    const note = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`n${n}`, 'x'.repeat(5000)]))
    await desk.database.transact({ route: 'test.fill', staffId: null, at: NOW, note }, () => undefined)
    await desk.done('center.update', { name: '阳光', phone: '', address: '' })
    await closeAsUsual()
    await tamper()
    await startAgain()
    expect(await noticed()).toEqual([])
    await watch.checkHistory(() => Promise.resolve())
    expect(await noticed()).toEqual(['fileChanged'])
    await watch.checkHistory(() => Promise.resolve())
    expect((await noticed()).length).toBe(1)
  })

  it('a snapshot edited', async () => {
    await closeAsUsual()
    forgeSnapshot(desk.folder, 'data/center/all.json', (text) => text.replace('0755-2', '0755-9'))
    await startAgain()
    expect(await noticed()).toEqual(['recordsChanged'])
  })

  it('lines deleted: an older folder put in place of the present one', async () => {
    await closeAsUsual()
    const older = `${desk.folder}-older`
    await cp(desk.folder, older, { recursive: true })
    await startAgain()
    await desk.done('center.update', { name: '阳光物业服务中心', phone: '0755-3', address: '' })
    await closeAsUsual()
    await rm(desk.folder, { recursive: true })
    await cp(older, desk.folder, { recursive: true })
    await rm(older, { recursive: true })
    await startAgain()
    expect(await noticed()).toEqual(['rolledBack'])
  })

  it('a PIN swapped: its record lets nobody in, and only a new PIN from another manager makes it whole', async () => {
    await closeAsUsual()
    const { hash, salt } = await hashSecret('918273')
    forgeSnapshot(desk.folder, STAFF, (text) =>
      text
        .split('\n')
        .map((line) =>
          line.includes('林晓芸')
            ? line.replace(/"salt":"[^"]*","hash":"[^"]*"/, `"salt":"${salt}","hash":"${hash}"`)
            : line,
        )
        .join('\n'),
    )
    await startAgain()
    expect(await noticed()).toEqual(['recordsChanged', 'staffChanged'])
    desk.signOut()
    expect(await desk.call('staff.signIn', { staffId: clerkId(), pin: '918273' })).toMatchObject({
      problem: { code: 'staff.recordChanged', details: { name: '林晓芸' } },
    })
    expect(await desk.done('staff.signIn', { staffId: managerId(), pin: PIN })).toEqual({ signedIn: true })
    await desk.done('staff.rename', { staffId: clerkId(), name: '林晓云' })
    desk.signOut()
    expect((await desk.call('staff.signIn', { staffId: clerkId(), pin: '918273' })).ok).toBe(false)
    await desk.done('staff.signIn', { staffId: managerId(), pin: PIN })
    await desk.done('staff.resetPin', { staffId: clerkId(), pin: '550118' })
    expect(await desk.done('staff.signIn', { staffId: clerkId(), pin: '550118' })).toEqual({ signedIn: true })
  })

  it.each([
    ['a role raised', (text: string) => text.replace('"clerk"', '"manager"'), 'staffChanged'],
    ['the mark taken out', (text: string) => text.replace(/,"mark":"[^"]*"(\}\n\])/, '$1'), 'staffChanged'],
    [
      'tries set back',
      (text: string) => text.replace(/"wrongAttempts":0(?![\s\S]*"wrongAttempts")/, '"wrongAttempts":1'),
      'staffChanged',
    ],
  ])('a staff record swapped: %s', async (_what, change, kind) => {
    await closeAsUsual()
    forgeSnapshot(desk.folder, STAFF, change)
    await startAgain()
    expect(await noticed()).toContain(kind)
  })

  it('the record of the recovery code swapped', async () => {
    await closeAsUsual()
    const { hash, salt } = await hashSecret('AAAABBBBCCCCDDDDEEEEFFFF')
    forgeSnapshot(desk.folder, 'data/recoveries/all.json', (text) =>
      text.replace(/"salt":"[^"]*","hash":"[^"]*"/, `"salt":"${salt}","hash":"${hash}"`),
    )
    await startAgain()
    expect(await noticed()).toEqual(['codeChanged', 'recordsChanged'])
    desk.signOut()
    const typed = { staffId: managerId(), code: 'AAAABBBBCCCCDDDDEEEEFFFF', pin: '918273' }
    expect(await desk.call('staff.recover', typed)).toMatchObject({ problem: { code: 'staff.codeChanged' } })
  })

  it('the folder on another PC: said until the recovery code was typed there', async () => {
    await closeAsUsual()
    await rm(desk.keys, { recursive: true })
    await startAgain()
    expect(await noticed()).toEqual(['otherPc'])
    expect(await desk.done('privacy.unlock', { code })).toEqual({ unlocked: true })
    expect(await noticed()).toEqual([])
    await closeAsUsual()
    await startAgain()
    expect(await noticed()).toEqual([])
    desk.signOut()
    expect(await desk.done('staff.signIn', { staffId: managerId(), pin: PIN })).toEqual({ signedIn: true })
  })
})

describe('a copy swapped', () => {
  const take = async (): Promise<string> => {
    desk.signIn('manager')
    await desk.done('backups.take', {})
    const [row] = (await desk.done('backups.list', {})).rows
    return row?.name ?? ''
  }
  const raise = (text: string): string => text.replace('"clerk"', '"manager"')

  it('is ours as it was made', async () => {
    const name = await take()
    expect(await desk.done('backups.preview', { place: 'first', name })).toMatchObject({ ours: true })
  })

  it('edited: refused, named', async () => {
    const name = await take()
    edit(join(desk.backupHome, name), STAFF, raise)
    expect(await desk.call('backups.restore', { place: 'first', name })).toMatchObject({
      problem: { code: 'backups.damaged' },
    })
  })

  it('edited, its checksums made to fit: refused, named', async () => {
    const name = await take()
    forgeCopy(join(desk.backupHome, name), STAFF, raise)
    for (const route of ['backups.preview', 'backups.restore'] as const)
      expect(await desk.call(route, { place: 'first', name })).toMatchObject({
        problem: { code: 'backups.changed', details: { name } },
      })
  })

  it('edited, its mark taken out: shown as not ours before it is restored', async () => {
    const name = await take()
    forgeCopy(join(desk.backupHome, name), STAFF, raise, ({ vouched: _, ...note }) => note)
    expect(await desk.done('backups.preview', { place: 'first', name })).toMatchObject({ ours: false })
  })
})

describe('an alarm', () => {
  beforeEach(() => open([{ kind: 'foreignCopy', about: '20261123-100000' }]))

  it('is in the audit trail, is said once, and stays until a manager says what it was', async () => {
    desk.signIn('clerk')
    const [alarm, ...more] = await desk.done('alarms.open', {})
    expect([alarm?.kind, more]).toEqual(['foreignCopy', []])
    const answer = { alarmId: alarm?.id as never, note: '赵敏从旧电脑迁入' }
    expect(await desk.call('alarms.answer', answer)).toMatchObject({
      problem: { code: 'session.notAllowed' },
    })
    desk.signIn('manager')
    const [line] = (await desk.done('audit.list', { route: 'alarms.noticed' })).rows
    expect([line?.staffName, line?.changeCount]).toEqual(['', 1])
    await watch.look([{ kind: 'foreignCopy', about: '20261123-100000' }])
    expect(await noticed()).toEqual(['foreignCopy'])
    await desk.done('alarms.answer', answer)
    expect(await noticed()).toEqual([])
    expect(await desk.call('alarms.answer', answer)).toMatchObject({ problem: { code: 'alarms.answered' } })
  })

  it.each(['zh-CN', 'en'] as const)('has its title, what it means and what to do, in %s', (language) => {
    const { kind, what, way } = words[language].alarms
    for (const each of AlarmKind.options)
      expect(
        [kind[each], what[each], way[each]].every((text) => text.length > 5),
        each,
      ).toBe(true)
  })
})
