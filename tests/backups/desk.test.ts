import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DATA_VERSION } from '../../src/main/migrations'
import { readNote, writeNote } from '../../src/main/store/backup-note'
import { nodeFiles } from '../../src/main/store/files'
import { type Desk, openDesk } from '../support/desk'
import { addOwner, begin, idNoOf, OWNER, refused } from './support'

let desk: Desk
beforeEach(async () => {
  desk = await begin()
})
afterEach(() => desk.close())

const names = async (): Promise<readonly string[]> =>
  (await desk.done('backups.list', {})).rows.map(({ name }) => name)
const takeAt = async (iso: string): Promise<string> => {
  desk.setNow(iso)
  await desk.done('backups.take', {})
  return (await names())[0] as string
}

describe('the way back to a copy', () => {
  it('is shown before it is gone: what disappears, comes back, becomes as it was, and how many acts', async () => {
    await addOwner(desk, '1101')
    const name = await takeAt('2026-11-23T03:00:00.000Z')
    const before = desk.sequence
    await addOwner(desk, '1102')
    const [unit] = [...desk.view.units.all()]
    await desk.arrange((draft) => draft.units.update(unit?.id ?? '', { note: '换锁' }))
    const preview = await desk.done('backups.preview', { place: 'first', name })
    expect(preview).toMatchObject({
      name,
      takenAt: '2026-11-23T03:00:00.000Z',
      actsSince: desk.sequence - before,
      older: false,
    })
    expect(preview.groups).toContainEqual({
      group: 'people',
      now: 4,
      inCopy: 2,
      gone: 2,
      back: 0,
      changed: 0,
    })
    const estate = preview.groups.find(({ group }) => group === 'estate')
    expect(estate).toMatchObject({ gone: 1, back: 0, changed: 1 })
  })

  it('brings back every record, keeps what was there, and the way forward again is the same', async () => {
    await addOwner(desk, '1101')
    const name = await takeAt('2026-11-23T03:00:00.000Z')
    const then = [...desk.view.units.all()]
    await addOwner(desk, '1102')
    const now = [...desk.view.units.all()]
    desk.setNow('2026-11-23T04:00:00.000Z')
    const restore = await desk.done('backups.restore', { place: 'first', name })
    expect(restore).toMatchObject({ backup: name, byName: 'manager', keptAs: '20261123-120000' })
    expect([...desk.view.units.all()]).toEqual(then)
    desk.signIn('manager')
    const list = await desk.done('backups.list', {})
    expect(list.restores).toEqual([restore])
    expect(list.rows[0]?.facts?.kind).toBe('beforeRestore')
    await desk.done('backups.restore', { place: 'first', name: restore.keptAs })
    expect([...desk.view.units.all()]).toEqual(now)
    await desk.restart()
    expect([...desk.view.units.all()]).toEqual(now)
  })

  it('opens what is sealed, and what was erased since stays erased', async () => {
    const first = await addOwner(desk, '1101')
    const second = await addOwner(desk, '1102')
    const name = await takeAt('2026-11-23T03:00:00.000Z')
    const sealed = desk.view.people.get(second.personId)?.idNo?.sealed ?? ''
    await desk.erase([sealed])
    const third = await addOwner(desk, '1103')
    const { keptAs } = await desk.done('backups.restore', { place: 'first', name })
    desk.signIn('manager')
    expect(await idNoOf(desk, first.personId)).toBe(OWNER.idNo)
    expect(await idNoOf(desk, second.personId)).toBe('privacy.erased')
    // A number sealed after the restore must not take the secret of one sealed before it.
    const fourth = await addOwner(desk, '1104')
    await desk.done('backups.restore', { place: 'first', name: keptAs })
    desk.signIn('manager')
    expect(await idNoOf(desk, third.personId)).toBe(OWNER.idNo)
    expect(await idNoOf(desk, second.personId)).toBe('privacy.erased')
    expect(desk.view.people.get(fourth.personId)).toBeUndefined()
  })

  it('is refused for a copy that is damaged, gone, or of a newer version; nothing changes then', async () => {
    await addOwner(desk, '1101')
    const name = await takeAt('2026-11-23T03:00:00.000Z')
    const units = join(desk.backupHome, name, 'data/units/all.json')
    const text = await readFile(units, 'utf8')
    await writeFile(units, text.replace('1101', '1109'))
    const which = { place: 'first', name } as const
    expect(await refused(desk.callUnproved('backups.restore', which))).toBe('session.confirmFirst')
    expect(await refused(desk.call('backups.restore', which))).toBe('backups.damaged')
    expect((await desk.done('backups.check', which)).verifiedAt).toBeNull()
    expect((await desk.done('backups.list', {})).rows[0]?.verifiedAt).toBeNull()
    await writeFile(units, text)
    expect((await desk.done('backups.check', which)).verifiedAt).toBe('2026-11-23T03:00:00.000Z')
    const gone = { place: 'first', name: '20200101-000000' } as const
    for (const route of ['backups.restore', 'backups.preview', 'backups.check'] as const)
      expect(await refused(desk.call(route, gone))).toBe('backups.unknown')
    const folder = join(desk.backupHome, name)
    const note = await readNote(nodeFiles, folder)
    await writeNote(nodeFiles, folder, { ...note, version: DATA_VERSION + 1 })
    expect(await refused(desk.call('backups.restore', which))).toBe('store.newerVersion')
    expect(await refused(desk.call('backups.preview', which))).toBe('store.newerVersion')
    await rm(join(folder, 'BACKUP.json'))
    expect(await refused(desk.call('backups.restore', which))).toBe('backups.damaged')
    expect(desk.view.units.count()).toBe(1)
  })
})

describe('copies', () => {
  it('go to a second folder too; a drive that is not plugged in is said, and spoils nothing', async () => {
    const drive = join(desk.backupHome, '..', `${desk.folder.split('/').pop()}-drive`)
    desk.answers.path = drive
    await mkdir(drive)
    expect(await desk.done('backups.chooseSecond', {})).toBe(drive)
    expect((await desk.done('backups.take', {})).second).toBe('made')
    const rows = (await desk.done('backups.list', {})).rows
    expect(rows.map(({ place }) => place)).toEqual(['first', 'second'])
    await desk.done('backups.preview', { place: 'second', name: rows[1]?.name ?? '' })
    await rm(drive, { recursive: true })
    expect((await desk.done('backups.take', {})).second).toMatchObject({ code: 'backups.placeMissing' })
    expect((await desk.done('backups.status', {})).trouble).toMatchObject({ code: 'backups.placeMissing' })
    expect(await readdir(desk.backupHome)).toHaveLength(3)
    await expect(readdir(drive)).rejects.toThrow('ENOENT')
    await desk.done('backups.forgetSecond', {})
    expect(await refused(desk.call('backups.forgetSecond', {}))).toBe('backups.noSecond')
    expect((await desk.done('backups.take', {})).second).toBeNull()
    expect((await desk.done('backups.status', {})).trouble).toBeNull()
    desk.answers.path = null
    expect(await desk.done('backups.chooseSecond', {})).toBeNull()
  })

  it('are thinned out by the rules of the center', async () => {
    await desk.done('center.setSetting', { key: 'backups.keepToday', value: 2, fromOn: '2026-11-23' })
    for (const hour of ['03', '04', '05', '06']) await takeAt(`2026-11-23T${hour}:00:00.000Z`)
    expect(await names()).toEqual(['20261123-140000', '20261123-130000'])
    await takeAt('2026-11-24T03:00:00.000Z')
    expect(await names()).toEqual(['20261124-110000', '20261123-140000'])
  })

  it('that cannot be made are said, in the status line too', async () => {
    await writeFile(desk.backupHome, 'a file where the folder should be')
    expect(await refused(desk.call('backups.take', {}))).toBe('backups.notMade')
    expect((await desk.done('backups.status', {})).trouble).toMatchObject({ code: 'backups.notMade' })
  })

  it('are called old when something was done and none was made for days', async () => {
    expect(await desk.done('backups.status', {})).toEqual({ takenAt: null, trouble: null, old: false })
    await desk.done('backups.take', {})
    desk.setNow('2026-11-27T02:00:00.000Z')
    expect((await desk.done('backups.status', {})).old).toBe(false)
    await addOwner(desk, '1101')
    expect((await desk.done('backups.status', {})).old).toBe(true)
  })
})

describe('one file for another PC', () => {
  it('holds everything; there it is opened before set-up, and sealed numbers ask for the recovery code', async () => {
    const { personId } = await addOwner(desk, '1101')
    const target = `${desk.folder}-out.tar.gz`
    desk.answers.path = target
    expect(await desk.done('backups.export', {})).toBe(target)
    const other = await openDesk({ now: '2026-11-24T02:00:00.000Z' })
    other.answers.path = target
    expect(await other.done('backups.takeOver', {})).toBe(true)
    expect([...other.view.people.all()]).toEqual([...desk.view.people.all()])
    other.signIn('manager')
    expect(await idNoOf(other, personId)).toBe('privacy.sealLocked')
    expect(await refused(other.call('backups.takeOver', {}))).toBe('center.alreadySetUp')
    // The same file again joins the list once.
    const rows = (await other.done('backups.list', {})).rows.length
    await other.done('backups.import', {})
    expect((await other.done('backups.list', {})).rows).toHaveLength(rows)
    other.answers.path = null
    expect(await other.done('backups.import', {})).toBeNull()
    await other.close()
    await rm(target)
  })

  it('is refused when it is another file, cut short or changed, and leaves nothing behind', async () => {
    await addOwner(desk, '1101')
    const target = `${desk.folder}-out.tar.gz`
    desk.answers.path = target
    await desk.done('backups.export', {})
    const bytes = await readFile(target)
    const flipped = Buffer.from(bytes)
    flipped[Math.floor(bytes.length / 2)] = (flipped[Math.floor(bytes.length / 2)] ?? 0) ^ 255
    const before = await readdir(desk.backupHome)
    for (const wrong of [Buffer.from('no archive'), bytes.subarray(0, bytes.length / 2), flipped]) {
      await writeFile(target, wrong)
      expect(await refused(desk.call('backups.import', {}))).toBe('backups.notACopy')
      expect(await readdir(desk.backupHome)).toEqual(before)
    }
    await rm(target)
    desk.answers.path = join(desk.folder, 'no such folder', 'out.tar.gz')
    expect(await refused(desk.call('backups.export', {}))).toBe('files.notSaved')
  })
})

it('a folder that opened needs no rescue', async () => {
  expect(await desk.done('backups.rescueOffer', {})).toEqual({ problems: [], backup: null })
  expect(await refused(desk.call('backups.rescue', {}))).toBe('backups.notDamaged')
})
