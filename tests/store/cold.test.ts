import { expect, test } from 'vitest'
import { type DiskImage, RecordingFiles } from './crash/recording-files'
import { folder } from './crash/workload'
import { bill, type EstateStore, entry } from './sample'
import { openIn, refusal } from './support'

const months = ['2026-08', '2026-09', '2026-10', '2026-11']
const limits = { coldBytes: 0 }

/** Four months of bills, closed: fifty a month, twenty a unit in turn. */
const closed = async (): Promise<DiskImage> => {
  const files = new RecordingFiles()
  const store = await openIn(files, { limits })
  await store.transact(entry(), (draft) => {
    for (let number = 0; number < 200; number++) {
      const state = number === 3 ? 'open' : 'paid'
      draft.bills.insert({ ...bill(number, months[Math.floor(number / 50)]), state })
    }
  })
  await store.close()
  return files.image
}

/** Which months were read from the disk, since it was looked at last. */
const watching = (files: RecordingFiles) => {
  const read = new Set<string>()
  files.before = (kind, path) => {
    const month = /data\/bills\/(.*)\.json/.exec(path)?.[1]
    if (kind === 'open:read' && month) read.add(month)
  }
  return (): string[] => {
    const seen = [...read].sort()
    read.clear()
    return seen
  }
}

test('opening reads no month of bills; each question reads the months it needs, and each month once', async () => {
  const files = new RecordingFiles(await closed())
  const seen = watching(files)
  const store = await openIn(files, { limits })
  const ask = <T>(work: (view: EstateStore['view']) => T) => store.read(work)
  expect([store.view.bills.count(), seen()]).toEqual([200, []])
  expect(() => store.view.bills.get('bill_1')).toThrow('bills')
  expect((await ask((view) => view.bills.get('bill_60')))?.month).toBe('2026-09')
  expect(seen()).toEqual(['2026-09'])
  expect(await ask((view) => view.bills.get('bill_999'))).toBeUndefined()
  expect(await ask((view) => view.bills.countWhere('open', 'open'))).toBe(1)
  expect(seen()).toEqual(['2026-08'])
  const newest = await ask((view) => view.bills.latest('unit', 'unit_3', 4))
  expect([newest.map(({ id }) => id), seen()]).toEqual([
    ['bill_199', 'bill_192', 'bill_185', 'bill_178'],
    ['2026-11'],
  ])
  expect(await ask((view) => [...view.bills.all()].length)).toBe(200)
  expect(seen()).toEqual(['2026-10'])
  expect(await ask((view) => view.bills.where('unit', 'unit_3').length)).toBe(29)
  expect(seen()).toEqual([])
})

test('a command on an old record loads its month, changes it, and a month nobody asked for is kept as it is', async () => {
  const files = new RecordingFiles(await closed())
  const seen = watching(files)
  const store = await openIn(files, { limits })
  await store.transact(entry(), (draft) => draft.bills.update('bill_10', { amountFen: 1 }))
  expect(seen()).toEqual(['2026-08'])
  // Into a month that is on the disk: it is loaded first, not written over.
  await store.transact(entry(), (draft) => draft.bills.insert(bill(500, '2026-10')))
  expect(seen()).toEqual(['2026-10'])
  await store.transactInSlices(entry(), async (draft) => {
    draft.bills.update('bill_60', { month: '2026-11' })
  })
  expect(seen()).toEqual(['2026-09', '2026-11'])
  await store.checkpoint()
  await store.close()
  const again = await openIn(new RecordingFiles(files.image))
  expect(again.view.bills.count()).toBe(201)
  expect([again.view.bills.get('bill_10')?.amountFen, again.view.bills.get('bill_60')?.month]).toEqual([
    1,
    '2026-11',
  ])
  expect(await refusal(again.transact(entry(), (draft) => draft.bills.insert(bill(120))))).toBe(
    'store.handlerBug',
  )
})

test('an id that stands in a month on the disk is taken all the same', async () => {
  const store = await openIn(new RecordingFiles(await closed()), { limits })
  const twice = store.transact(entry(), (draft) => draft.bills.insert(bill(120, '2026-12')))
  expect(await refusal(twice)).toBe('store.handlerBug')
  expect(store.view.bills.count()).toBe(200)
})

test('after a crash the months that unsaved commands changed are read, and only those', async () => {
  const files = new RecordingFiles(await closed())
  const store = await openIn(files, { limits })
  await store.transact(entry(), (draft) => draft.bills.update('bill_10', { amountFen: 1 }))
  await store.transact(entry(), (draft) => draft.bills.remove('bill_199'))
  const killed = new RecordingFiles(files.image)
  const seen = watching(killed)
  const again = await openIn(killed, { limits })
  expect(seen()).toEqual(['2026-08', '2026-11'])
  expect(again.view.bills.count()).toBe(199)
  expect(again.view.bills.get('bill_10')?.amountFen).toBe(1)
})

test('hints that are missing, damaged or of an older content only cost time', async () => {
  const image = await closed()
  const hints = [...image.keys()].filter((path) => path.includes('/hints/'))
  expect(hints).toHaveLength(months.length)
  const wrongs: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
    (bytes) => bytes.map((byte, at) => (at > 200 && at < 240 ? 0 : byte)),
    () => new Uint8Array(0),
    (bytes) => bytes.slice(0, 50),
  ]
  for (const wrong of wrongs) {
    const changed = new Map(image)
    for (const path of hints) changed.set(path, wrong(image.get(path) as Uint8Array))
    const store = await openIn(new RecordingFiles(changed), { limits })
    expect((await store.read((view) => view.bills.where('open', 'open'))).map(({ id }) => id)).toEqual([
      'bill_3',
    ])
  }
  const without = new Map([...image].filter(([path]) => !path.includes('/hints/')))
  expect((await openIn(new RecordingFiles(without), { limits })).view.bills.get('bill_3')?.id).toBe('bill_3')
})

test('a month damaged on the disk is named when it is asked for; the others go on', async () => {
  const image = new Map(await closed())
  const path = `${folder}/data/bills/2026-09.json`
  image.set(
    path,
    (image.get(path) as Uint8Array).map((byte, at) => (at === 300 ? byte ^ 1 : byte)),
  )
  const store = await openIn(new RecordingFiles(image), { limits })
  expect(await refusal(store.read((view) => view.bills.get('bill_60')))).toBe('store.damaged')
  expect((await store.read((view) => view.bills.get('bill_10')))?.id).toBe('bill_10')
  await store.transact(entry(), (draft) => draft.bills.update('bill_10', { amountFen: 2 }))
  image.set(path, (image.get(path) as Uint8Array).slice(0, 300))
  expect(await refusal(openIn(new RecordingFiles(image), { limits }))).toBe('store.damaged')
})
