import { expect, test } from 'vitest'
import { RecordingFiles } from './crash/recording-files'
import { entry, unit } from './sample'
import { addUnit, failing, numbers, openIn, refusal } from './support'

test('a hundred commands given at once share one sync', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files, { limits: { padBytes: 1 << 20 } })
  await addUnit(store, 1000)
  const before = files.ops.length
  await Promise.all(Array.from({ length: 100 }, (_, number) => addUnit(store, number)))
  expect(files.ops.slice(before).map((op) => op.kind)).toEqual(['write', 'sync'])
  await store.close()
})

test('a disk that takes a few bytes at a time still gets every command', async () => {
  const files = new RecordingFiles()
  files.mouthful = 7
  const store = await openIn(files, { limits: { padBytes: 64 } })
  for (let number = 0; number < 20; number++) await addUnit(store, number)
  await store.checkpoint()
  await addUnit(store, 20)
  expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual(numbers(store))
})

for (const kind of ['write', 'sync']) {
  test(`EIO from ${kind}: refused, taken back, stopped, and fine again after reopening`, async () => {
    const files = new RecordingFiles()
    const store = await openIn(files)
    await addUnit(store, 1)
    const heal = failing(files, kind, 'EIO', 'journal')
    const attempts = [
      addUnit(store, 2),
      addUnit(store, 3),
      store.transact(entry(), (draft) => draft.units.remove('unit_1')),
    ]
    expect(await Promise.all(attempts.map(refusal))).toEqual([
      'store.ioError',
      'store.ioError',
      'store.ioError',
    ])
    expect(numbers(store)).toEqual([1])
    expect(store.status).toMatchObject({ state: 'stopped', reason: 'ioError', sequence: 1 })
    heal()
    expect(await refusal(addUnit(store, 4))).toBe('store.stopped')
    expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual([1])
    await store.reopen()
    expect(store.status.state).toBe('open')
    await addUnit(store, 5)
    expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual([1, 5])
    await store.close()
    expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual([1, 5])
  })
}

test('commands that come while a failing one is written are refused with it and leave no trace', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  await addUnit(store, 1)
  failing(files, 'sync', 'EIO', 'journal')
  const first = refusal(addUnit(store, 2))
  await Promise.resolve().then(() => Promise.resolve())
  const second = refusal(store.transact(entry(), (draft) => draft.units.update('unit_2', { areaCenti: 1 })))
  const settled = refusal(store.settled())
  expect(await Promise.all([first, second, settled])).toEqual([
    'store.ioError',
    'store.ioError',
    'store.ioError',
  ])
  expect(numbers(store)).toEqual([1])
})

test('a failed sync is never asked again: the refused bytes are cut out and a new file handle is used', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  await addUnit(store, 1)
  let syncs = 0
  files.before = (kind, path) => {
    if (kind !== 'sync' || !path.includes('journal')) return undefined
    syncs++
    throw Object.assign(new Error('EIO'), { code: 'EIO' })
  }
  await refusal(addUnit(store, 2))
  await refusal(addUnit(store, 3))
  expect(syncs).toBe(1)
})

test('full disk: reported, nothing refused present, opens while full, works again by itself', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  const accepted: number[] = []
  for (let number = 0; number < 10; number++)
    accepted.push(number, await addUnit(store, number).then(() => -1))
  files.capacity = files.used + 1000
  let number = 10
  for (; (await refusal(addUnit(store, number))) === 'accepted'; number++) expect(number).toBeLessThan(100)
  const kept = numbers(store)
  expect(kept).toEqual(Array.from({ length: number }, (_, at) => at))
  expect(store.status).toMatchObject({ state: 'stopped', reason: 'diskFull' })
  expect(await refusal(addUnit(store, 200))).toBe('store.diskFull')

  const full = new RecordingFiles(files.image)
  full.capacity = full.used
  const again = await openIn(full)
  expect(numbers(again)).toEqual(kept)
  expect(await refusal(addUnit(again, 300))).toBe('store.diskFull')
  await again.close()
  const third = await openIn(new RecordingFiles(full.image))
  expect(numbers(third)).toEqual(kept)

  files.capacity = Number.POSITIVE_INFINITY
  await addUnit(store, 400)
  expect(store.status.state).toBe('open')
  await store.close()
  expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual([...kept, 400])
})

test('full disk: the reserve lets the desk work on for a while and says so', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files, { limits: { reserveBytes: 8000 } })
  const seen: unknown[] = []
  store.onStatus((status) => seen.push([status.state, status.spaceLow]))
  await addUnit(store, 0)
  files.capacity = files.used
  let number = 1
  for (; !store.status.spaceLow; number++) await addUnit(store, number)
  for (let more = 0; more < 10; more++) await addUnit(store, number++)
  expect(seen).toEqual([['open', true]])
  files.capacity = Number.POSITIVE_INFINITY
  await store.checkpoint()
  expect(store.status).toMatchObject({ state: 'open' })
  expect(store.status.spaceLow).toBeUndefined()
  await store.close()
})

test('full disk while snapshots are written: commands go on, the old snapshots stay, the next try works', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  for (let number = 0; number < 20; number++) await addUnit(store, number)
  await store.checkpoint()
  for (let number = 20; number < 40; number++) await addUnit(store, number)
  files.capacity = files.used + 3000
  expect(await refusal(store.checkpoint())).not.toBe('accepted')
  expect(store.notices.map((notice) => notice.code)).toEqual(['store.checkpointFailed'])
  expect(numbers(await openIn(new RecordingFiles(files.image)))).toHaveLength(40)
  files.capacity = Number.POSITIVE_INFINITY
  await store.checkpoint()
  await store.close()
  expect(numbers(await openIn(new RecordingFiles(files.image)))).toHaveLength(40)
})

test('a file held open by a scanner, as on Windows: renaming waits, and if in vain nothing is lost', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  await addUnit(store, 1)
  failing(files, 'rename', 'EPERM', 'units', 3)
  await store.checkpoint()
  await addUnit(store, 2)
  const heal = failing(files, 'rename', 'EBUSY', 'units')
  await refusal(store.checkpoint())
  await addUnit(store, 3)
  await refusal(store.checkpoint())
  await addUnit(store, 4)
  expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual([1, 2, 3, 4])
  heal()
  await store.close()
  expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual([1, 2, 3, 4])
})

test('a folder that cannot be written opens for reading, says so, and is not touched', async () => {
  const files = new RecordingFiles()
  const first = await openIn(files)
  await addUnit(first, 1)
  await first.close()
  const locked = new RecordingFiles(files.image)
  locked.before = (kind) => (kind === 'canWrite' ? 'skip' : undefined)
  const store = await openIn(locked)
  expect(store.status).toEqual({
    state: 'readOnly',
    reason: 'folderReadOnly',
    savedAt: entry().at,
    sequence: 1,
  })
  expect(numbers(store)).toEqual([1])
  expect(await refusal(addUnit(store, 2))).toBe('store.folderReadOnly')
  expect(await store.history({ limit: 5 })).toHaveLength(1)
  await store.close()
  expect(locked.ops).toEqual([])
})

test('a clock set back changes nothing: order is by number, not by time', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  await addUnit(store, 1)
  await store.transact({ ...entry(), at: '2020-01-01T00:00:00Z' }, (draft) => draft.units.insert(unit(2)))
  await store.checkpoint()
  await addUnit(store, 3)
  await store.close()
  expect(numbers(await openIn(new RecordingFiles(files.image)))).toEqual([1, 2, 3])
})
