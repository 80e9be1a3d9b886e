import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collections } from '../../src/main/collections'
import type { StoredRecord } from '../../src/main/store/types'
import type { Person } from '../../src/shared/people/schema'
import type { IssuedPaper } from '../../src/shared/printing/schema'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const everything = (from: Desk): Record<string, readonly StoredRecord[]> =>
  Object.fromEntries(
    Object.entries(from.view).map(([name, table]) => [name, [...(table.all() as Iterable<StoredRecord>)]]),
  )

/** The PINs are salted, the seals and the signatures made anew each time, so they differ. */
const withoutHashes = (all: Record<string, readonly StoredRecord[]>) => ({
  ...all,
  staff: all.staff?.map((each) => ({ ...each, secret: 0, mark: 0 })),
  sealKeys: all.sealKeys?.map((each) => ({ ...each, check: 0, recovery: 0 })),
  photos: all.photos?.map((each) => ({ ...each, sealed: 0 })),
  people: all.people?.map((each) => {
    const { idNo } = each as unknown as Person
    return { ...each, idNo: idNo && { shown: idNo.shown } }
  }),
  issuedPapers: all.issuedPapers?.map((each) => {
    const { data } = each as unknown as IssuedPaper
    return { ...each, data: data && 'qr' in data ? { ...data, qr: 0 } : data }
  }),
  proofKeys: all.proofKeys?.map((each) => ({ ...each, publicKey: 0, secret: 0 })),
  recoveries: all.recoveries?.map((each) => ({ ...each, secret: 0, mark: 0 })),
})

test('the demo is one and the same estate each time, and every record fits its schema', async () => {
  const other = await openDesk()
  await desk.done('center.tryDemo', {})
  await other.done('center.tryDemo', {})
  const all = everything(desk)
  expect(withoutHashes(everything(other))).toEqual(withoutHashes(all))
  await other.close()
  for (const [name, records] of Object.entries(all))
    for (const record of records)
      expect(collections[name as keyof typeof collections].schema.parse(record)).toEqual(record)
})

test('about 600 units and 900 people, two kinds of site, everybody somewhere', async () => {
  await desk.done('center.tryDemo', {})
  const { units, people, ties, sites, vehicles } = desk.view
  // 616, and a corner shop that was split in two and stays to read.
  expect(units.count()).toBe(619)
  expect(people.count()).toBeGreaterThan(850)
  expect(people.count()).toBeLessThan(1200)
  expect([...sites.all()].map((site) => site.kind)).toEqual(['residential', 'office'])
  expect(vehicles.count()).toBeGreaterThan(150)
  expect([...people.all()].filter((person) => ties.countWhere('person', person.id) === 0)).toEqual([])
  const names = new Set([...people.all()].map((person) => [...person.name][0]))
  for (const surname of ['单', '解', '仇', '欧']) expect(names.has(surname)).toBe(true)
  expect([...units.all()].filter((unit) => unit.standingInstruction !== '').length).toBeGreaterThan(4)
})

test('co-owners never own more than the whole', async () => {
  await desk.done('center.tryDemo', {})
  for (const unit of desk.view.units.all()) {
    const shares = desk.view.ties
      .where('unit', unit.id)
      .filter((tie) => tie.role === 'owner' && tie.endedOn === null)
      .map((tie) => tie.shareBp)
    expect(
      shares.length > 1 ? shares.reduce((sum: number, share) => sum + (share ?? 10_000), 0) : 10_000,
    ).toBe(10_000)
  }
})

test('nothing in it is later than now', async () => {
  desk.setNow('2026-03-01T00:30:00.000Z')
  await desk.done('center.tryDemo', {})
  const late = Object.entries(everything(desk)).flatMap(([name, records]) =>
    records
      .filter((record) => 'createdAt' in record && String(record.createdAt) > '2026-03-01T00:30:00.000Z')
      .map((record) => `${name} ${record.id}`),
  )
  expect(late).toEqual([])
})

describe('coming in', () => {
  test('everybody has the PIN that the sign-in screen shows', async () => {
    await desk.done('center.tryDemo', {})
    const { people, demoPin, demo } = await desk.done('center.status', {})
    expect({ demo, roles: people.map((each) => each.role) }).toEqual({
      demo: true,
      roles: ['clerk', 'clerk', 'clerk', 'supervisor', 'manager', 'manager'],
    })
    for (const person of people)
      expect(await desk.done('staff.signIn', { staffId: person.id, pin: demoPin ?? '' })).toEqual({
        signedIn: true,
      })
  })
})
