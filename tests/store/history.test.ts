import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as zlib from 'node:zlib'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { crc32InScript, hex } from '../../src/main/store/crc'
import { RecordingFiles } from './crash/recording-files'
import { entry, newFolder, open, unit } from './sample'
import { addUnit, openIn } from './support'

test('who did what to a record is readable across journal files, snapshots and restarts, newest first', async () => {
  const files = new RecordingFiles()
  const limits = { segmentBytes: 1500 }
  const first = await openIn(files, { limits })
  for (let number = 0; number < 20; number++) await addUnit(first, number)
  await first.checkpoint()
  await first.close()
  const store = await openIn(new RecordingFiles(files.image), { limits })
  const moved = {
    route: 'estate.rename',
    staffId: 'staff_2',
    at: '2026-11-24T09:00:00+08:00',
    note: { reason: '换牌' },
  }
  await store.transact(moved, (draft) => draft.units.update('unit_3', { label: '3-1-3A' }))
  await store.transact(entry(), (draft) => draft.units.remove('unit_3'))

  const lines = await store.history({ recordId: 'unit_3', limit: 10 })
  expect(lines.map((line) => [line.sequence, line.route])).toEqual([
    [22, 'test.act'],
    [21, 'estate.rename'],
    [4, 'test.act'],
  ])
  expect(lines[1]).toEqual({
    ...moved,
    sequence: 21,
    changeCount: 1,
    changes: [{ collection: 'units', id: 'unit_3', set: { ...unit(3, '3-1-3A'), note: 'x'.repeat(200) } }],
  })
  expect(lines[0]?.changes).toEqual([{ collection: 'units', id: 'unit_3', set: null }])
  expect((await store.history({ staffId: 'staff_2', limit: 10 })).map((line) => line.sequence)).toEqual([21])
  expect((await store.history({ limit: 3 })).map((line) => line.sequence)).toEqual([22, 21, 20])
  expect(await store.history({ recordId: 'unit_', limit: 10 })).toEqual([])
})

const at = (day: string, staffId: string, route = 'test.act') => ({
  route,
  staffId,
  at: `${day}T23:30:00.000Z`,
})

test('the audit trail is asked by person, route, day of the center and page by page; the clock may have gone back', async () => {
  const store = await openIn(new RecordingFiles(), { limits: { segmentBytes: 900 } })
  const days = ['2026-11-20', '2026-11-21', '2026-11-19', '2026-11-21', '2026-11-22']
  for (let number = 0; number < 25; number++) {
    const who = at(days[Math.floor(number / 5)] as string, `staff_${number % 2}`, number % 3 ? 'a.b' : 'a.c')
    await store.transact(who, (draft) => draft.units.insert(unit(number)))
  }
  const ask = async (filter: Parameters<typeof store.history>[0]) =>
    (await store.history(filter)).map(({ sequence }) => sequence)
  // 23:30 UTC of the 21st is the morning of the 22nd at the center. Asked twice: the second time days are remembered.
  for (const _ of [1, 2]) {
    expect(await ask({ fromOn: '2026-11-22', toOn: '2026-11-22', limit: 99 })).toEqual([
      20, 19, 18, 17, 16, 10, 9, 8, 7, 6,
    ])
    expect(await ask({ toOn: '2026-11-20', limit: 99 })).toEqual([15, 14, 13, 12, 11])
    expect(await ask({ fromOn: '2026-11-24', limit: 99 })).toEqual([])
  }
  expect(await ask({ staffId: 'staff_1', route: 'a.c', limit: 99 })).toEqual([22, 16, 10, 4])
  expect(await ask({ staffId: 'staff_1', limit: 3 })).toEqual([24, 22, 20])
  expect(await ask({ staffId: 'staff_1', limit: 3, before: 20 })).toEqual([18, 16, 14])
  expect(await ask({ fromOn: '2026-11-23', recordId: 'unit_24', limit: 9 })).toEqual([25])
})

test('of an act on a whole estate the one record asked for is found, brackets and quotes in its text or not', async () => {
  const store = await openIn(new RecordingFiles())
  const note = 'says "[]]" and \\ ends'
  await store.transact(entry('a.large'), (draft) => {
    for (let number = 0; number < 3000; number++) draft.units.insert({ ...unit(number), note })
  })
  await addUnit(store, 3001)
  const [line] = await store.history({ recordId: 'unit_2999', limit: 5 })
  expect(line).toMatchObject({
    sequence: 1,
    changeCount: 3000,
    changes: [{ collection: 'units', id: 'unit_2999', set: { ...unit(2999), note } }],
  })
  const all = await store.history({ limit: 5, mostChanges: 2 })
  expect(all.map(({ changes, changeCount }) => [changes.map(({ id }) => id), changeCount])).toEqual([
    [['unit_3001'], 1],
    [['unit_0', 'unit_1'], 3000],
  ])
  expect(await store.history({ recordId: 'unit_3000', limit: 5 })).toEqual([])
})

test('snapshots are written by themselves after enough commands and after a quiet while', async () => {
  const covered = (folder: string): number =>
    JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8')).sequence
  const busy = newFolder()
  const first = await open(busy, { limits: { checkpointBytes: 5000 } })
  for (let number = 0; number < 60; number++) await addUnit(first, number)
  expect(covered(busy)).toBeGreaterThan(0)
  await first.close()

  const quiet = newFolder()
  const second = await open(quiet, { limits: { idleMs: 60 } })
  await addUnit(second, 1)
  expect(covered(quiet)).toBe(0)
  await vi.waitFor(() => expect(covered(quiet)).toBe(1), { timeout: 20_000, interval: 20 })
  const text = readFileSync(join(quiet, 'data/units/all.json'), 'utf8')
  expect(text.split('\n')).toHaveLength(4)
  expect(JSON.parse(text)).toEqual([...second.view.units.all()])
  await second.close()
})

test('listeners hear of commits once they are safe, and one that throws harms nobody', async () => {
  const store = await openIn(new RecordingFiles())
  const heard: unknown[] = []
  store.onCommit(() => {
    throw new Error('a broken listener')
  })
  const stop = store.onCommit((changed, sequence) => heard.push([changed, sequence, store.status.sequence]))
  await addUnit(store, 1)
  stop()
  await addUnit(store, 2)
  expect(heard).toEqual([[['units'], 1, 1]])
  expect(store.notices.map((notice) => notice.code)).toEqual(['store.listenerFailed', 'store.listenerFailed'])
})

test('the checksum in plain JavaScript is the one of zlib', () => {
  expect(hex(crc32InScript(Buffer.from('123456789')))).toBe('cbf43926')
  const native = (zlib as { crc32?: (bytes: Uint8Array, seed?: number) => number }).crc32
  if (!native) return
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.integer({ min: 0, max: 0xffffffff }), (bytes, seed) => {
      expect(crc32InScript(bytes, seed)).toBe(native(bytes, seed))
    }),
  )
})
