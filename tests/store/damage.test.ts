import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../src/main/store/database'
import { lookIntoFolder } from '../../src/main/store/look'
import { collection } from '../../src/main/store/types'
import { type DiskImage, RecordingFiles } from './crash/recording-files'
import { folder, freshProcess } from './crash/workload'
import { bill, collections, entry } from './sample'
import { addUnit, numbers, openIn, refusal } from './support'

const closed = async (): Promise<DiskImage> => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  for (let number = 0; number < 30; number++) await addUnit(store, number)
  await store.transact(entry(), (draft) => draft.bills.insert(bill(1)))
  await store.close()
  return files.image
}

/** Everything but the last command's line ran; then the process was gone. */
const killed = async (): Promise<DiskImage> => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  for (let number = 0; number < 30; number++) await addUnit(store, number)
  return files.image
}

const damages: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  'truncated to nothing': () => new Uint8Array(0),
  'truncated to half': (bytes) => bytes.slice(0, bytes.length / 2),
  'last 100 bytes cut': (bytes) => bytes.slice(0, -100),
  'all NUL': (bytes) => new Uint8Array(bytes.length),
  'one byte of a value changed': (bytes) =>
    bytes.map((byte, at) => (at === Math.floor(bytes.length / 2) ? byte ^ 1 : byte)),
  'a hole of 4 KiB': (bytes) => bytes.map((byte, at) => (at > 200 && at < 200 + 4096 ? 0 : byte)),
  deleted: () => undefined,
}

const withDamage = (
  image: DiskImage,
  name: string,
  damage: (bytes: Uint8Array) => Uint8Array | undefined,
): DiskImage => {
  const path = `${folder}/${name}`
  const changed = new Map(image)
  const bytes = damage(image.get(path) as Uint8Array)
  if (bytes) changed.set(path, bytes)
  else changed.delete(path)
  return changed
}

describe('a folder damaged after it was closed is never opened as if nothing were wrong', () => {
  for (const name of ['journal/000001.jsonl', 'data/units/all.json', 'MANIFEST.json']) {
    for (const [kind, damage] of Object.entries(damages)) {
      test(`${name}: ${kind}`, async () => {
        const files = new RecordingFiles(withDamage(await closed(), name, damage))
        const before = files.image
        expect(await refusal(openIn(files))).toBe('store.damaged')
        const lockless = (image: DiskImage) => [...image].filter(([path]) => !path.includes('LOCK'))
        expect(lockless(files.image)).toEqual(lockless(before))
      })
    }
  }
})

test('after a crash a cut last line is dropped and reported, a changed line further up is not', async () => {
  const image = await killed()
  const path = `${folder}/journal/000001.jsonl`
  const text = Buffer.from(image.get(path) as Uint8Array)
    .toString()
    .trimEnd()
  const torn = new RecordingFiles(new Map(image).set(path, Buffer.from(`${text.slice(0, -20)}\n\n\n`)))
  const store = await openIn(torn)
  expect(numbers(store)).toHaveLength(29)
  expect(store.notices).toEqual([
    { code: 'store.tornTail', details: { sequence: 29 } },
    { code: 'store.lockBroken', details: {} },
  ])
  expect([...torn.image.keys()].filter((name) => name.includes('damaged'))).toHaveLength(1)
  await addUnit(store, 77)
  await store.close()
  expect(numbers(await openIn(new RecordingFiles(torn.image)))).toHaveLength(30)

  const flipped = text.replace('unit_20', 'unit_99')
  const changed = new RecordingFiles(new Map(image).set(path, Buffer.from(`${flipped}\n`)))
  expect(await refusal(openIn(changed))).toBe('store.damaged')
})

test('an old journal file that is missing does not stop work and is named', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files, { limits: { segmentBytes: 2000 } })
  for (let number = 0; number < 30; number++) await addUnit(store, number)
  await store.close()
  const image = withDamage(files.image, 'journal/000001.jsonl', () => undefined)
  const again = await openIn(new RecordingFiles(image))
  expect(numbers(again)).toHaveLength(30)
  expect(again.notices).toEqual([
    { code: 'store.auditIncomplete', details: { file: 'journal/000001.jsonl' } },
  ])
})

test('a folder of a newer version is refused and not touched', async () => {
  const files = new RecordingFiles()
  await (await openIn(files, { version: 3 })).close()
  const before = files.image.get(`${folder}/MANIFEST.json`)
  expect(await refusal(openIn(files, { version: 2 }))).toBe('store.newerVersion')
  expect(files.image.get(`${folder}/MANIFEST.json`)).toEqual(before)
})

const Room = z.strictObject({ id: z.string(), room: z.string(), areaCenti: z.int(), floor: z.int() })
const newer = {
  rooms: collection<z.infer<typeof Room>>()({ schema: Room, indexes: { room: (found) => found.room } }),
  bills: collections.bills,
} as const

const migration = {
  to: 2,
  name: 'units become rooms with a floor',
  migrate: (before: Readonly<Record<string, readonly { readonly id: string }[]>>) => ({
    bills: before.bills ?? [],
    rooms: (before.units ?? []).map((old) => {
      const { id, label, areaCenti } = old as unknown as { id: string; label: string; areaCenti: number }
      return { id, room: label, areaCenti, floor: 1 }
    }),
  }),
}

test('a folder of an older version is copied, carried over with its unsaved commands, and stays so', async () => {
  const files = new RecordingFiles(await killed())
  const options = { folder, collections: newer, version: 2, files, limits: { idleMs: 0, reserveBytes: 0 } }
  expect(await refusal(openDatabase({ ...options, identity: freshProcess() }))).toBe('store.handlerBug')
  const store = await openDatabase({ ...options, migrations: [migration], identity: freshProcess() })
  expect(store.view.rooms.where('room', '3-1-7')).toEqual([
    { id: 'unit_7', room: '3-1-7', areaCenti: 8900, floor: 1 },
  ])
  expect(store.notices.map((notice) => notice.code)).toContain('store.migrated')
  await store.transact(entry('rooms.raise'), (draft) => draft.rooms.update('unit_7', { floor: 2 }))
  await store.close()

  const again = await openDatabase({ ...options, migrations: [migration], identity: freshProcess() })
  expect([again.view.rooms.count(), again.view.rooms.get('unit_7')?.floor]).toEqual([30, 2])
  await again.close()

  const copy = new Map<string, Uint8Array>()
  for (const [path, bytes] of files.image) {
    const inside = path.split('/copies/before-version-2/')[1]
    if (inside) copy.set(`${folder}/${inside}`, bytes)
  }
  expect(numbers(await openIn(new RecordingFiles(copy)))).toHaveLength(30)
})

describe('what can be read of a damaged folder can be looked at, and only looked at', () => {
  const look = (files: RecordingFiles) => lookIntoFolder({ folder, collections, version: 1, files })

  for (const [kind, damage] of Object.entries(damages)) {
    test(`snapshots: ${kind}`, async () => {
      const files = new RecordingFiles(withDamage(await closed(), 'data/units/all.json', damage))
      const before = files.image
      const store = await look(files)
      expect([store.view.units.count(), store.view.bills.count()]).toEqual([0, 1])
      expect(store.status).toMatchObject({ state: 'readOnly', reason: 'damaged' })
      expect(await refusal(addUnit(store, 99))).toBe('store.onlyLook')
      await store.close()
      expect(files.image).toEqual(before)
    })
  }

  test('the journal: acts up to the first that is changed', async () => {
    const image = await killed()
    const damage = damages['one byte of a value changed'] as (bytes: Uint8Array) => Uint8Array
    const path = `${folder}/journal/000001.jsonl`
    const written = Buffer.from(image.get(path) as Uint8Array)
      .toString()
      .trimEnd()
    const text = new Map(image).set(path, Buffer.from(`${written}\n`))
    const store = await look(new RecordingFiles(withDamage(text, 'journal/000001.jsonl', damage)))
    const found = numbers(store)
    expect(found.length).toBeGreaterThan(5)
    expect(found.length).toBeLessThan(30)
    expect(found).toEqual(Array.from({ length: found.length }, (_, number) => number))
  })

  test('a folder whose manifest cannot be trusted, or of another version, shows nothing', async () => {
    const image = await closed()
    const torn = withDamage(image, 'MANIFEST.json', (bytes) => bytes.slice(0, 40))
    expect(await refusal(look(new RecordingFiles(torn)))).toBe('store.damaged')
    const files = new RecordingFiles(image)
    expect(await refusal(lookIntoFolder({ folder, collections, version: 2, files }))).toBe(
      'store.newerVersion',
    )
  })
})
