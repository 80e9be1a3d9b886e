import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '../../src/shared/id'
import type { PersonInput } from '../../src/shared/people/contract'
import { type Desk, openDesk } from '../support/desk'
import { addUnit } from './support'

let desk: Desk
let first: UnitId
let second: UnitId
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk' })
  first = await addUnit(desk, '3-1-1101')
  second = await addUnit(desk, '3-1-1102')
})
afterEach(() => desk.close())

const person = (over: Partial<PersonInput> = {}): PersonInput => ({
  kind: 'person',
  name: '王秀英',
  phones: ['13800138000'],
  idType: null,
  idNo: '',
  contactName: '',
  address: '',
  note: '',
  ...over,
})

const live = (
  unitId: UnitId,
  over: Partial<PersonInput> = {},
  role: 'owner' | 'family' = 'owner',
  shareBp: number | null = null,
) =>
  desk.done('people.addToUnit', {
    unitId,
    personId: null,
    person: person(over),
    role,
    shareBp,
    relation: '',
    fromOn: '2024-01-01',
  })

const records = () => ({
  people: [...desk.view.people.all()],
  ties: [...desk.view.ties.all()],
  vehicles: [...desk.view.vehicles.all()],
})

describe('one person entered twice', () => {
  it('is suggested, shown before, made one, and taken back as if nothing had been', async () => {
    const a = await live(first)
    const b = await live(second, {
      phones: ['13800138000', '0755-88881234'],
      idType: 'residentId',
      idNo: '440301199001011234',
      address: '滨海市南山路 12 号',
    })
    await desk.arrange((draft) =>
      draft.vehicles.insert({
        id: 'vehicle_1' as never,
        unitId: second,
        personId: b.personId,
        plate: '粤B12345',
        space: 'B1-001',
        endedOn: null,
      }),
    )
    const before = records()
    const pairs = await desk.done('people.duplicates', {})
    expect(pairs.rows.map(({ keep, gone, reasons }) => [keep.id, gone.id, reasons])).toEqual([
      [a.personId, b.personId, ['sameNamePhone']],
    ])
    const ids = { keepId: a.personId, goneId: b.personId }
    expect(await desk.done('people.mergePreview', ids)).toMatchObject({
      filled: ['idNo', 'address'],
      unlike: [],
      phones: ['138****8000', '********1234'],
      ties: [{ tieId: b.id, label: '3-1-1102', role: 'owner', double: false }],
      vehicles: ['粤B12345'],
    })
    const mergeId = await desk.done('people.merge', { ...ids, take: [] })
    const file = await desk.done('people.person', { personId: a.personId })
    expect(file.ties.map(({ label }) => label).sort()).toEqual(['3-1-1101', '3-1-1102'])
    expect(file.person.idNo).toBe('440***********1234')
    expect(
      await desk.done('people.unmask', {
        subject: { kind: 'person', id: a.personId },
        group: 'idNo',
        reason: 'identity',
        note: '',
      }),
    ).toMatchObject({ lines: [{ text: '440301199001011234' }] })
    expect((await desk.done('people.list', {})).total).toBe(1)
    expect(await desk.done('people.person', { personId: b.personId })).toMatchObject({
      mergedInto: { id: a.personId },
    })
    await desk.done('people.undoMerge', { mergeId })
    expect(records()).toEqual(before)
    expect(await desk.call('people.undoMerge', { mergeId })).toMatchObject({
      problem: { code: 'people.mergeUndone' },
    })
  })

  it('both owning half of one flat own it whole, by one line', async () => {
    const a = await live(first, {}, 'owner', 4000)
    const b = await live(first, {}, 'owner', 6000)
    const before = records()
    const mergeId = await desk.done('people.merge', { keepId: a.personId, goneId: b.personId, take: [] })
    expect(await desk.done('people.onDay', { unitId: first, day: '2026-11-23' })).toMatchObject({
      owners: [{ personId: a.personId, shareBp: 10_000 }],
    })
    await desk.done('people.undoMerge', { mergeId })
    expect(records()).toEqual(before)
  })

  it('what was corrected after the merge stays corrected when it is undone', async () => {
    const a = await live(first)
    const b = await live(second, { address: '滨海市' })
    const mergeId = await desk.done('people.merge', { keepId: a.personId, goneId: b.personId, take: [] })
    const { idNo: _id, address: _address, ...facts } = person({ name: '王秀瑛' })
    const change = { ...facts, personId: a.personId, phones: ['138****8000'] }
    expect(await desk.call('people.change', change)).toMatchObject({
      problem: { code: 'people.renameReason', field: 'reason' },
    })
    await desk.done('people.change', { ...change, reason: '登记时写错字' })
    await desk.done('people.undoMerge', { mergeId })
    expect(desk.view.people.get(a.personId)).toMatchObject({
      name: '王秀瑛',
      formerNames: [{ reason: '登记时写错字' }],
      address: '',
      phones: ['13800138000'],
    })
  })
})

describe('refused', () => {
  const merge = async (keepId: PersonId, goneId: PersonId) => {
    const reply = await desk.call('people.merge', { keepId, goneId, take: [] })
    return reply.ok ? 'done' : reply.problem.code
  }
  it('a person with themselves, a person and a company, two identity numbers, a record merged already', async () => {
    const a = await live(first, { idType: 'residentId', idNo: '440301199001011234' })
    const b = await live(second, { idType: 'residentId', idNo: '440301198505057777' })
    const company = await live(second, { kind: 'company', name: '锦程商贸有限公司' }, 'family')
    expect(await merge(a.personId, a.personId)).toBe('people.mergeSame')
    expect(await merge(a.personId, company.personId)).toBe('people.mergeKinds')
    expect(await merge(a.personId, b.personId)).toBe('people.mergeIds')
    const c = await live(first, {}, 'family')
    expect(await merge(a.personId, c.personId)).toBe('done')
    expect(await merge(c.personId, b.personId)).toBe('people.mergedAlready')
    expect(await desk.call('people.undoMerge', { mergeId: 'merge_0' })).toMatchObject({
      problem: { code: 'people.unknownMerge' },
    })
    expect(
      await desk.call('people.merge', { keepId: 'person_0', goneId: a.personId, take: [] }),
    ).toMatchObject({
      problem: { code: 'people.unknown' },
    })
  })

  it('namesakes with other phones and no flat in common are not suggested', async () => {
    await live(first)
    await live(second, { phones: ['13911112222'] })
    expect((await desk.done('people.duplicates', {})).rows).toEqual([])
  })
})
