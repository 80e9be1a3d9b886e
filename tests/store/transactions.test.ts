import { expect, test } from 'vitest'
import { StoreFault } from '../../src/main/store/types'
import { bill, entry, newFolder, open, shown, unit } from './sample'

test('a command is there after reopening, order of insertion included', async () => {
  const folder = newFolder()
  const first = await open(folder)
  await first.transact(entry(), (draft) => {
    draft.units.insert(unit(2))
    draft.units.insert(unit(1))
    draft.bills.insert(bill(9, '2026-12'))
    draft.bills.insert(bill(8, '2026-11'))
  })
  await first.transact(entry(), (draft) => draft.units.update('unit_2', { note: 'owner away' }))
  const before = shown(first.view)
  await first.close()
  const second = await open(folder)
  expect(shown(second.view)).toBe(before)
  expect(second.status).toMatchObject({ state: 'open', sequence: 2 })
  expect(second.view.units.where('label', '3-1-2').map((found) => found.note)).toEqual(['owner away'])
  await second.close()
})

test('a handler that throws halfway leaves no trace, in memory, indexes, order or on disk', async () => {
  const folder = newFolder()
  const store = await open(folder)
  await store.transact(entry(), (draft) => {
    for (const number of [1, 2, 3]) draft.units.insert(unit(number))
    draft.bills.insert(bill(1))
  })
  const before = shown(store.view)
  const attempt = store.transact(entry(), (draft) => {
    draft.units.remove('unit_1')
    draft.units.update('unit_2', { label: 'moved', note: 'x' })
    draft.bills.update('bill_1', { month: '2026-12', state: 'paid' })
    draft.bills.insert(bill(2))
    expect([draft.units.count(), draft.bills.where('unit', 'unit_2').length]).toEqual([2, 1])
    throw new Error('no such tariff')
  })
  await expect(attempt).rejects.toThrow('no such tariff')
  expect(shown(store.view)).toBe(before)
  expect(store.view.units.where('label', 'moved')).toEqual([])
  expect(store.view.bills.countWhere('open', 'open')).toBe(1)
  await store.close()
  expect(shown((await open(folder)).view)).toBe(before)
})

test('the store refuses what only a bug in a handler can ask for', async () => {
  const store = await open(newFolder())
  await store.transact(entry(), (draft) => draft.units.insert(unit(1)))
  const reasonOf = async (work: Parameters<typeof store.transact>[1]) => {
    const fault = await store.transact(entry(), work).then(
      () => undefined,
      (error) => error,
    )
    return fault instanceof StoreFault ? [fault.code, fault.details.reason] : fault
  }
  expect(await reasonOf((draft) => draft.units.insert(unit(1, 'other')))).toEqual([
    'store.handlerBug',
    'idTaken',
  ])
  expect(await reasonOf((draft) => draft.units.insert(unit(2, '3-1-1')))).toEqual([
    'store.handlerBug',
    'uniqueTaken',
  ])
  expect(await reasonOf((draft) => draft.units.update('unit_1', { areaCenti: 1.5 }))).toEqual([
    'store.handlerBug',
    'schema',
  ])
  expect(await reasonOf((draft) => draft.units.update('unit_7', {}))).toEqual(['store.handlerBug', 'missing'])
  expect(await reasonOf((draft) => draft.bills.insert(bill(1, '../../x')))).toEqual([
    'store.handlerBug',
    'partName',
  ])
  expect(await reasonOf(async () => 1)).toEqual(['store.handlerBug', 'notSynchronous'])
  expect(
    await reasonOf((draft) => void (draft.units.get('unit_1') as { label: string }).label.at(0)),
  ).toBeUndefined()
  expect(store.view.units.count()).toBe(1)
  await store.close()
})

test('a draft kept after its command and a record changed behind the store are refused', async () => {
  const store = await open(newFolder())
  const kept = await store.transact(entry(), (draft) => {
    draft.units.insert(unit(1))
    return draft
  })
  expect(() => kept.units.insert(unit(2))).toThrow('draftKept')
  const record = store.view.units.get('unit_1') as { label: string }
  expect(() => {
    record.label = 'changed'
  }).toThrow(TypeError)
  await store.close()
})

test('a loop that inserts while it reads the same table ends', async () => {
  const store = await open(newFolder())
  await store.transact(entry(), (draft) => {
    for (let number = 0; number < 5; number++) draft.bills.insert(bill(number))
  })
  await store.transact(entry(), (draft) => {
    for (const found of draft.bills.all()) draft.bills.insert({ ...found, id: `${found.id}x` })
  })
  expect(store.view.bills.count()).toBe(10)
  await store.close()
})

test('a loop does not meet records its own body removed or moved', async () => {
  const store = await open(newFolder())
  await store.transact(entry(), (draft) => {
    for (let number = 0; number < 6; number++) draft.bills.insert(bill(number))
  })
  const met = await store.transact(entry(), (draft) => {
    const seen: string[] = []
    for (const found of draft.bills.all()) {
      seen.push(found.id)
      if (found.id === 'bill_0') draft.bills.remove('bill_2')
      if (found.id === 'bill_1') draft.bills.update('bill_4', { month: '2026-12' })
    }
    return seen
  })
  expect(met).toEqual(['bill_0', 'bill_1', 'bill_3', 'bill_5'])
  await store.close()
})
