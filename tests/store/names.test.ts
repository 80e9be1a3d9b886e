import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { crc32, hex } from '../../src/main/store/crc'
import { isCopyName, isSnapshotName } from '../../src/main/store/names'
import { replaceFolder } from '../../src/main/store/replace-folder'
import { takeBackup } from '../../src/main/store/take-backup'
import { StoreFault } from '../../src/main/store/types'
import { entry, open, unit } from './sample'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'crafted-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error) => (error instanceof StoreFault ? error.code : String(error)),
  )

const OUTSIDE = [
  '../x.json',
  'data/../../x.json',
  'data/units/../../../x.json',
  'data\\..\\x.json',
  '/etc/x.json',
  'C:/x.json',
  'files/a:b',
  'data//x.json',
  'elsewhere/x.json',
]

it.each(OUTSIDE)('%s is no name of ours', (name) => {
  expect([isSnapshotName(name), isCopyName(name)]).toEqual([false, false])
})

it('names that are written are names of ours', () => {
  expect(['data/bills/2026-11.json', 'data/units/all.json'].every(isSnapshotName)).toBe(true)
  const written = ['MANIFEST.json', 'journal/000001.jsonl', 'seal/slots.bin', 'files/ab/cd12']
  expect(written.every(isCopyName)).toBe(true)
})

const sealed = (facts: Record<string, unknown>): string =>
  `${JSON.stringify({ ...facts, crc: hex(crc32(Buffer.from(JSON.stringify(facts)))) }, null, 1)}\n`

const changed = (path: string, change: (facts: Record<string, unknown>) => Record<string, unknown>): void => {
  const { crc: _, ...facts } = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, sealed(change(facts)))
}

it('a copy on a drive that names files outside itself is not restored, and writes nothing there', async () => {
  const folder = join(home, 'pc', 'app', 'records')
  const store = await open(folder)
  await store.transact(entry(), (draft) => draft.units.insert(unit(1)))
  const taking = {
    home: join(home, 'drive', 'deep', 'backups'),
    kind: 'manual',
    takenAt: '2026-11-23T02:00:00.000Z',
  } as const
  const copy = await store.hold((still) => takeBackup(still, taking))
  await store.close()
  const payload = Buffer.from('payload')
  // As far up from the copy as the place it should reach is from the records.
  mkdirSync(join(home, 'drive', 'deep'), { recursive: true })
  writeFileSync(join(copy.folder, '..', '..', 'start.bat'), payload)
  changed(join(copy.folder, 'BACKUP.json'), (note) => ({
    ...note,
    files: {
      ...(note.files as object),
      '../../start.bat': { size: payload.length, crc: hex(crc32(payload)) },
    },
  }))
  expect(await refusal(replaceFolder({ folder, backup: copy.folder }))).toBe('store.damaged')
  expect(existsSync(join(home, 'pc', 'start.bat'))).toBe(false)
  const again = await open(folder)
  expect(again.view.units.count()).toBe(1)
  await again.close()
})

it('a folder whose manifest names files outside it does not open, and removes nothing there', async () => {
  const folder = join(home, 'records')
  const store = await open(folder)
  await store.transact(entry(), (draft) => draft.units.insert(unit(1)))
  await store.close()
  writeFileSync(join(home, 'precious.json'), '[\n]\n')
  const about = { size: 4, crc: hex(crc32(Buffer.from('[\n]\n'))), records: 0 }
  changed(join(folder, 'MANIFEST.json'), (manifest) => ({
    ...manifest,
    files: { ...(manifest.files as object), 'data/units/../../../precious.json': about },
  }))
  expect(await refusal(open(folder))).toBe('store.damaged')
  expect(existsSync(join(home, 'precious.json'))).toBe(true)
})
