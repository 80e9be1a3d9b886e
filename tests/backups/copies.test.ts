import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listBackups, newestVerified, removeBackup, verifyBackup } from '../../src/main/store/backups'
import { inspectFolder } from '../../src/main/store/inspect'
import { takeBackup } from '../../src/main/store/take-backup'
import { bill, collections, type EstateStore, entry, newFolder, open, unit } from '../store/sample'
import { refusal } from '../store/support'
import { dyingDisk } from './disk'

const takenAt = '2026-11-23T02:00:00.000Z'
const work = async (store: EstateStore, from: number, to: number): Promise<void> => {
  for (let number = from; number < to; number++)
    await store.transact(entry(), (draft) => {
      draft.units.insert(unit(number))
      draft.bills.insert(bill(number, number % 2 ? '2026-10' : '2026-11'))
    })
}

const opened = async (limits = {}) => {
  const folder = newFolder()
  const store = await open(folder, { limits: { segmentBytes: 2000, ...limits } })
  onTestFinished(async () => {
    await store.close()
    await rm(dirname(folder), { recursive: true, force: true })
  })
  return { store, folder, home: join(dirname(folder), 'backups') }
}

const take = (store: EstateStore, home: string, more: Partial<Parameters<typeof takeBackup>[1]> = {}) =>
  store.hold((still) => takeBackup(still, { home, kind: 'automatic', takenAt, ...more }))

const inspect = (folder: string) => inspectFolder({ folder, collections, version: 1 })

test('a copy made while work goes on is one moment, whole, and opens as a data folder', async () => {
  const { store, home } = await opened()
  await work(store, 0, 30)
  const [backup] = await Promise.all([take(store, home), work(store, 30, 60)])
  await store.checkpoint()
  const { problems, sequence, counts } = await inspect(backup.folder)
  expect(problems).toEqual([])
  expect(sequence).toBe(backup.note.sequence)
  expect(counts).toEqual({ units: sequence, bills: sequence })
  expect(backup.note).toMatchObject({ kind: 'automatic', takenAt, version: 1 })
  expect(backup.name).toBe('20261123-100000')

  const again = await open(backup.folder)
  expect([...again.view.units.all()]).toHaveLength(sequence)
  await again.close()
})

test('two copies in one second have two names; the newest that reads back is found, damaged ones are passed over', async () => {
  const { store, home } = await opened()
  await work(store, 0, 20)
  await take(store, home)
  const second = await take(store, home)
  const third = await take(store, home, { takenAt: '2026-11-23T03:00:00.000Z' })
  expect((await listBackups(home)).map(({ name }) => name)).toEqual([
    '20261123-110000',
    '20261123-100000-2',
    '20261123-100000',
  ])
  expect((await newestVerified([home]))?.name).toBe(third.name)
  const path = join(third.folder, 'journal/000001.jsonl')
  await writeFile(path, (await readFile(path, 'utf8')).replace('8900', '8901'))
  expect(await refusal(verifyBackup(third.folder))).toBe('store.damaged')
  expect((await newestVerified([home]))?.name).toBe(second.name)
  await rm(join(second.folder, 'BACKUP.json'))
  expect((await listBackups(home))[1]).toMatchObject({ name: second.name, note: undefined })
  expect((await newestVerified([home]))?.name).toBe('20261123-100000')
  await removeBackup(home, '20261123-100000')
  expect(await newestVerified([home, join(home, 'no such folder')])).toBeUndefined()
})

test('damage of the data is never copied as if it were sound', async () => {
  for (const name of ['journal/000001.jsonl', 'data/units/all.json']) {
    const { store, folder, home } = await opened()
    await work(store, 0, 30)
    await store.checkpoint()
    const path = join(folder, name)
    await writeFile(path, (await readFile(path, 'utf8')).replace('8900', '8901'))
    expect(await refusal(take(store, home))).toBe('store.damaged')
    expect(await readdir(home)).toEqual([])
  }
})

test('a disk that fails at any step leaves no copy or a whole one, and the copies before it', async () => {
  const { store, home } = await opened()
  await work(store, 0, 12)
  const first = await take(store, home)
  const counting = dyingDisk(Number.POSITIVE_INFINITY)
  await removeBackup(
    home,
    (await take(store, home, { disk: counting, takenAt: '2026-11-23T03:00:00.000Z' })).name,
  )
  expect(counting.changes()).toBeGreaterThan(30)
  let failed = 0
  for (let step = 0; step < counting.changes(); step++) {
    const disk = dyingDisk(step, step % 2 ? 'ENOSPC' : 'EIO')
    const said = await refusal(take(store, home, { disk, takenAt: '2026-11-23T03:00:00.000Z' }))
    if (said !== 'accepted') failed += 1
    const found = await listBackups(home)
    for (const { folder } of found) await verifyBackup(folder)
    expect(found.at(-1)?.name).toBe(first.name)
    for (const { name } of found.slice(0, -1)) await removeBackup(home, name)
  }
  expect(failed).toBeGreaterThan(30)
  // What was cut short is swept away by the next copy.
  await take(store, home, { takenAt: '2026-11-23T04:00:00.000Z' })
  expect((await readdir(home)).filter((name) => name.startsWith('.'))).toEqual([])
})

test('what opens sealed fields goes with the copy, is read back, and is missed when it is gone', async () => {
  const { store, folder, home } = await opened()
  await work(store, 0, 3)
  const secrets = Buffer.alloc(64, 7)
  await mkdir(join(folder, 'seal'))
  await writeFile(join(folder, 'seal', 'slots.bin'), secrets)
  const backup = await take(store, home)
  const copy = join(backup.folder, 'seal', 'slots.bin')
  expect(await readFile(copy)).toEqual(secrets)
  await verifyBackup(backup.folder)
  await rm(copy)
  expect(await refusal(verifyBackup(backup.folder))).toBe('store.damaged')
})
