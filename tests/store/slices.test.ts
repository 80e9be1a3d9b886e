import { expect, test } from 'vitest'
import { RecordingFiles } from './crash/recording-files'
import { bill, type EstateStore, entry } from './sample'
import { addUnit, failing, numbers, openIn, refusal } from './support'

/** A door between two slices of an act: it waits in front until let through. */
const door = () => {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open: () => open(), passed }
}

const inTwoHalves = (store: EstateStore, between: Promise<void>, end?: Error): Promise<number> =>
  store.transactInSlices(entry('test.large'), async (draft) => {
    for (let n = 0; n < 10; n++) draft.bills.insert(bill(n))
    await between
    for (let n = 10; n < 20; n++) draft.bills.insert(bill(n))
    if (end) throw end
    return draft.bills.count()
  })

test('an act in slices is one commit; a command given meanwhile waits and sees all of it', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  const middle = door()
  const large = inTwoHalves(store, middle.passed)
  const seen = store.transact(entry(), (draft) => draft.bills.count())
  const second = store.transactInSlices(entry(), async (draft) => draft.bills.count())
  await new Promise((resolve) => setImmediate(resolve))
  expect(store.halfDone).toBeInstanceOf(Promise)
  expect(store.view.bills.count()).toBe(10)
  middle.open()
  expect(await Promise.all([large, seen, second])).toEqual([20, 20, 20])
  expect(store.halfDone).toBeUndefined()
  expect((await store.history({ limit: 9 })).map(({ route }) => route)).toContain('test.large')
  await store.close()
  expect((await openIn(new RecordingFiles(files.image))).view.bills.count()).toBe(20)
})

test('an act in slices that is refused in the end leaves no trace, and what waited goes on', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  const middle = door()
  const wrong = new Error('refused')
  const large = refusal(inTwoHalves(store, middle.passed, wrong))
  const next = addUnit(store, 1)
  middle.open()
  expect(await large).toBe(wrong)
  await next
  expect([store.view.bills.count(), numbers(store)]).toEqual([0, [1]])
  await store.close()
  const again = await openIn(new RecordingFiles(files.image))
  expect([again.view.bills.count(), numbers(again)]).toEqual([0, [1]])
})

test('snapshots never hold half of an act, even asked for in the middle of it and killed after', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  await addUnit(store, 1)
  const middle = door()
  const large = refusal(inTwoHalves(store, middle.passed, new Error('refused')))
  const snapshots = store.checkpoint()
  await new Promise((resolve) => setImmediate(resolve))
  expect((await openIn(new RecordingFiles(files.image))).view.bills.count()).toBe(0)
  middle.open()
  await Promise.all([large, snapshots])
  const killed = await openIn(new RecordingFiles(files.image))
  expect([killed.view.bills.count(), numbers(killed)]).toEqual([0, [1]])
})

test('an act in slices whose line cannot be written is refused and taken back whole', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  await addUnit(store, 1)
  const middle = door()
  const large = refusal(inTwoHalves(store, middle.passed))
  const heal = failing(files, 'sync', 'EIO', 'journal')
  middle.open()
  expect(await large).toBe('store.ioError')
  expect([store.view.bills.count(), numbers(store), store.status.state]).toEqual([0, [1], 'stopped'])
  heal()
  await store.reopen()
  expect(await inTwoHalves(store, Promise.resolve())).toBe(20)
  await store.close()
})

test('closing waits for an act in slices to be whole', async () => {
  const files = new RecordingFiles()
  const store = await openIn(files)
  const middle = door()
  const large = inTwoHalves(store, middle.passed)
  const closed = store.close()
  middle.open()
  await Promise.all([large, closed])
  expect((await openIn(new RecordingFiles(files.image))).view.bills.count()).toBe(20)
})
