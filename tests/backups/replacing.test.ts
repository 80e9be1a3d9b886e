import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rememberPlaces } from '../../src/main/backups/places'
import { rescueRouter } from '../../src/main/backups/rescue'
import { collections } from '../../src/main/collections'
import { DATA_VERSION } from '../../src/main/migrations'
import { inspectFolder } from '../../src/main/store/inspect'
import { lookIntoFolder } from '../../src/main/store/look'
import { replaceFolder, settleReplacing } from '../../src/main/store/replace-folder'
import { takeBackup } from '../../src/main/store/take-backup'
import { problem } from '../../src/shared/problem'
import { entry, newFolder, open, unit } from '../store/sample'
import { refusal } from '../store/support'
import { dyingDisk } from './disk'
import { addOwner, begin } from './support'

const takenAt = '2026-11-23T02:00:00.000Z'

/** A data folder of five units, and a copy from when there were three. */
const withCopy = async () => {
  const folder = newFolder()
  const home = join(dirname(folder), 'backups')
  onTestFinished(() => rm(dirname(folder), { recursive: true, force: true }))
  const store = await open(folder)
  const add = (number: number) => store.transact(entry(), (draft) => draft.units.insert(unit(number)))
  for (const number of [1, 2, 3]) await add(number)
  const copy = await store.hold((still) => takeBackup(still, { home, kind: 'manual', takenAt }))
  for (const number of [4, 5]) await add(number)
  await store.close()
  return { folder, home, backup: copy.folder }
}

const unitsIn = async (folder: string): Promise<number> => {
  const store = await open(folder)
  try {
    return store.view.units.count()
  } finally {
    await store.close()
  }
}

test('a restore cut short at any step leaves the records of before or those of the copy, and nothing lying about', async () => {
  const { folder, backup } = await withCopy()
  const parent = dirname(folder)
  const saved = join(parent, 'as-it-was')
  await cp(folder, saved, { recursive: true })
  const counting = dyingDisk(Number.POSITIVE_INFINITY)
  await replaceFolder({ folder, backup, disk: counting })
  expect(await unitsIn(folder)).toBe(3)
  const seen = new Set<number>()
  for (let step = 0; step < counting.changes(); step++) {
    await rm(folder, { recursive: true })
    await cp(saved, folder, { recursive: true })
    await refusal(replaceFolder({ folder, backup, disk: dyingDisk(step) }))
    await settleReplacing(folder)
    expect((await readdir(parent)).filter((name) => name.startsWith('.'))).toEqual([])
    const found = await unitsIn(folder)
    expect([3, 5]).toContain(found)
    seen.add(found)
  }
  expect([...seen].sort()).toEqual([3, 5])
}, 120_000)

test('a copy that changed since it was looked at is not put in place', async () => {
  const { folder, backup } = await withCopy()
  const path = join(backup, 'data/units/all.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('8900', '8901'))
  expect(await refusal(replaceFolder({ folder, backup }))).toBe('store.damaged')
  expect(await unitsIn(folder)).toBe(5)
  const gone = join(dirname(folder), 'no such copy')
  expect(await refusal(replaceFolder({ folder, backup: gone }))).toBe('store.damaged')
  expect(await unitsIn(folder)).toBe(5)
})

test('records that are damaged: what is affected is named, the newest whole copy is offered, the rest is set aside', async () => {
  const desk = await begin()
  onTestFinished(() => desk.close())
  await addOwner(desk, '1101')
  await desk.done('backups.take', {})
  await addOwner(desk, '1102')
  desk.setNow('2026-11-23T05:00:00.000Z')
  await desk.done('backups.take', {})
  const home = desk.backupHome
  const [newest, older] = (await desk.done('backups.list', {})).rows
  await desk.restart()
  await desk.checkpoint()

  const units = join(desk.folder, 'data/units/all.json')
  await writeFile(units, (await readFile(units, 'utf8')).replace('8976', '8977'))
  const other = join(home, newest?.name ?? '', 'data/units/all.json')
  await writeFile(other, (await readFile(other, 'utf8')).replace('8976', '8977'))
  const why = problem('store.damaged', { file: 'data/units/all.json' })
  let reopened = 0
  const router = rescueRouter({
    folder: desk.folder,
    version: DATA_VERSION,
    home,
    now: () => '2026-11-23T06:00:00.000Z',
    why,
    reopen: async () => void reopened++,
    look: () => Promise.reject(new Error('not asked')),
    log: () => undefined,
  })
  expect(await router.call('center.status', {})).toEqual({ ok: false, problem: why })
  const offered = await router.call('backups.rescueOffer', {})
  expect(offered).toMatchObject({ ok: true, value: { backup: { name: older?.name } } })
  expect(JSON.stringify(offered)).toContain('data/units/all.json')
  const damaged = await readFile(units)
  expect(await router.call('backups.rescue', {})).toEqual({ ok: true, value: null })
  expect(reopened).toBe(1)
  const aside = `${desk.folder}.damaged-20261123-140000`
  onTestFinished(() => rm(aside, { recursive: true, force: true }))
  expect(await readFile(join(aside, 'data/units/all.json'))).toEqual(damaged)
  const { problems, counts } = await inspectFolder({
    folder: desk.folder,
    collections,
    version: DATA_VERSION,
  })
  expect([problems, counts.units]).toEqual([[], 1])
})

test('where no copy is whole the desk says so and touches nothing', async () => {
  const folder = newFolder()
  const home = join(dirname(folder), 'backups')
  onTestFinished(() => rm(dirname(folder), { recursive: true, force: true }))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'MANIFEST.json'), 'rubbish')
  await rememberPlaces(home, [{ place: 'second', folder: '/nowhere', home: '/nowhere/copies', there: false }])
  const router = rescueRouter({
    folder,
    version: DATA_VERSION,
    home,
    now: () => takenAt,
    why: problem('store.damaged'),
    reopen: () => Promise.reject(new Error('not to be opened')),
    look: async () => void (await lookIntoFolder({ folder, collections, version: DATA_VERSION })),
    log: () => undefined,
  })
  expect(await router.call('backups.rescueOffer', {})).toMatchObject({ ok: true, value: { backup: null } })
  expect(await router.call('backups.rescue', {})).toMatchObject({
    ok: false,
    problem: { code: 'backups.none' },
  })
  expect(await router.call('backups.look', {})).toMatchObject({
    ok: false,
    problem: { code: 'backups.nothingToSee' },
  })
  expect(await readFile(join(folder, 'MANIFEST.json'), 'utf8')).toBe('rubbish')
})
