import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { verifyBackup } from '../../src/main/store/backups'
import { openDatabase } from '../../src/main/store/database'
import { makeFolderSynced } from '../../src/main/store/files'
import { inspectFolder } from '../../src/main/store/inspect'
import { hashOf, keptName, openKeptFiles } from '../../src/main/store/kept-files'
import { takeBackup } from '../../src/main/store/take-backup'
import { collection } from '../../src/main/store/types'
import { Disk, seeded } from './crash/crash-states'
import { RecordingFiles } from './crash/recording-files'
import { folder } from './crash/workload'
import { entry, newFolder } from './sample'
import { failing, refusal } from './support'

const scan = (text: string, bytes = 3000): Buffer => Buffer.alloc(bytes, text)
const ready = (files: RecordingFiles) => makeFolderSynced(files, folder)

test('a scan comes back byte for byte; the same scan twice is one file', async () => {
  const files = new RecordingFiles()
  await ready(files)
  const kept = openKeptFiles(folder, files)
  const [one, two] = await Promise.all([kept.put(scan('deed')), kept.put(scan('deed'))])
  expect(one).toBe(two)
  expect(await kept.put(scan('deed'))).toBe(one)
  await kept.put(scan('plan'))
  expect(await kept.get(one)).toEqual(scan('deed'))
  expect([...files.image.keys()].sort()).toEqual(
    [scan('deed'), scan('plan')].map((bytes) => `${folder}/${keptName(hashOf(bytes))}`).sort(),
  )
})

test('once put has answered, no power cut takes the scan away; before, there is none or a whole one', async () => {
  const files = new RecordingFiles()
  await ready(files)
  const kept = openKeptFiles(folder, files)
  const made: { readonly hash: string; readonly after: number }[] = []
  for (const text of ['deed', 'plan', 'photo'])
    made.push({ hash: await kept.put(scan(text)), after: files.ops.length })
  const random = seeded(7)
  const disk = new Disk()
  let lost = 0
  for (const [at, op] of files.ops.entries()) {
    disk.step(op)
    for (let state = 0; state < 6; state += 1) {
      const after = openKeptFiles(folder, new RecordingFiles(disk.crash(random)))
      for (const { hash, after: safeFrom } of made) {
        const found = await refusal(after.get(hash))
        if (at + 1 >= safeFrom) expect(found).toBe('accepted')
        else if (found !== 'accepted') lost += 1
      }
    }
  }
  expect(lost).toBeGreaterThan(0)
})

test('a full disk refuses the scan and leaves no half of it; a damaged one is said, and mended by putting it again', async () => {
  const files = new RecordingFiles()
  await ready(files)
  const kept = openKeptFiles(folder, files)
  const heal = failing(files, 'write', 'ENOSPC')
  expect(await refusal(kept.put(scan('deed')))).toBe('store.diskFull')
  expect([...files.image.keys()]).toEqual([])
  heal()
  const unplug = failing(files, 'sync', 'EROFS')
  expect(await refusal(kept.put(scan('deed')))).toBe('store.folderReadOnly')
  unplug()
  const hash = await kept.put(scan('deed'))
  const broken = new RecordingFiles(
    new Map([...files.image].map(([path, bytes]) => [path, bytes.slice(0, 100)])),
  )
  const again = openKeptFiles(folder, broken)
  expect(await refusal(again.get(hash))).toBe('store.damaged')
  expect(await refusal(again.get(hashOf(scan('never'))))).toBe('store.damaged')
  await again.put(scan('deed'))
  expect(await again.get(hash)).toEqual(scan('deed'))
})

const Paper = z.strictObject({ id: z.string(), file: z.string() })
const collections = {
  papers: collection<z.infer<typeof Paper>>()({
    schema: Paper,
    indexes: {},
    keeps: (paper) => [paper.file],
  }),
} as const

test('copies of the data folder have the files with them, and the check names what is missing or changed', async () => {
  const home = newFolder()
  await mkdir(dirname(home), { recursive: true })
  const store = await openDatabase({ folder: home, collections, version: 1 })
  const kept = openKeptFiles(home)
  for (const text of ['deed', 'plan']) {
    const file = await kept.put(scan(text))
    await store.transact(entry(), (draft) => draft.papers.insert({ id: `paper_${text}`, file }))
  }
  const backup = await store.hold((still) =>
    takeBackup(still, {
      home: join(dirname(home), 'backups'),
      kind: 'manual',
      takenAt: '2026-11-23T02:00:00.000Z',
    }),
  )
  await store.close()
  const names = [scan('deed'), scan('plan')].map((bytes) => keptName(hashOf(bytes)))
  expect(Object.keys(backup.note.files)).toEqual(expect.arrayContaining(names))
  expect(await openKeptFiles(backup.folder).get(hashOf(scan('plan')))).toEqual(scan('plan'))
  const check = async (where: string) =>
    (await inspectFolder({ folder: where, collections, version: 1 })).problems.map(
      (found) => `${found.where}: ${found.what}`,
    )
  expect([await check(home), await check(backup.folder)]).toEqual([[], []])
  await writeFile(join(backup.folder, names[0] ?? ''), 'other bytes')
  expect(await refusal(verifyBackup(backup.folder))).toBe('store.damaged')
  expect(await check(backup.folder)).toEqual([
    `${names[0]}: changed or damaged`,
    `papers/paper_deed: its file ${names[0]} is missing or damaged`,
  ])
  expect(await readdir(join(home, 'files'))).toHaveLength(2)
})
