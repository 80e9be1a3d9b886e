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
    changes: [{ collection: 'units', id: 'unit_3', set: { ...unit(3, '3-1-3A'), note: 'x'.repeat(200) } }],
  })
  expect(lines[0]?.changes).toEqual([{ collection: 'units', id: 'unit_3', set: null }])
  expect((await store.history({ staffId: 'staff_2', limit: 10 })).map((line) => line.sequence)).toEqual([21])
  expect((await store.history({ limit: 3 })).map((line) => line.sequence)).toEqual([22, 21, 20])
  expect(await store.history({ recordId: 'unit_', limit: 10 })).toEqual([])
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
