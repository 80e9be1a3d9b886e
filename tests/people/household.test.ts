import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'
import { addUnit } from './support'

let desk: Desk
let unitId: UnitId
beforeEach(async () => {
  desk = await openDesk({ role: 'clerk' })
  unitId = await addUnit(desk, '3-1-1102')
})
afterEach(() => desk.close())

const owner = (name: string, shareBp: number | null = null) => ({
  personId: null,
  person: {
    kind: 'person' as const,
    name,
    phones: [],
    idType: null,
    idNo: '',
    contactName: '',
    address: '',
    note: '',
  },
  shareBp,
  relation: '',
})
const namesOn = async (day: string) =>
  (await desk.done('people.onDay', { unitId, day })).owners.map(({ name }) => name)

describe('owners over time', () => {
  const first = (fromOn: string, ...owners: ReturnType<typeof owner>[]) =>
    desk.call('people.setOwners', { unitId, fromOn, owners })

  it('the first owners are entered; whoever follows them comes by a transfer only', async () => {
    await first('2021-03-01', owner('张三', 5000), owner('张太', 5000))
    expect(await Promise.all(['2021-02-28', '2021-03-01', '2024-04-30'].map(namesOn))).toEqual([
      [],
      ['张三', '张太'],
      ['张三', '张太'],
    ])
    const before = JSON.stringify([...desk.view.ties.all()])
    const refused = { problem: { code: 'people.ownerNeedsTransfer' } }
    expect(await first('2024-05-01', owner('李四'))).toMatchObject(refused)
    const [tie] = desk.view.ties.where('unit', unitId)
    const add = { unitId, ...owner('李四'), role: 'owner' as const, fromOn: null }
    expect(await desk.call('people.addToUnit', add)).toMatchObject(refused)
    const end = { tieId: tie?.id ?? ('tie_0' as never), endedOn: '2024-05-01' }
    expect(await desk.call('people.endTie', end)).toMatchObject(refused)
    desk.signIn('manager')
    expect(await first('2024-05-01', owner('李四'))).toMatchObject(refused)
    expect(JSON.stringify([...desk.view.ties.all()])).toBe(before)
  })

  it('shares that are not yet the whole may be completed', async () => {
    await first('2021-03-01', owner('张三', 10_000))
    const other = await addUnit(desk, '3-1-1104')
    const add = { unitId: other, role: 'owner' as const, fromOn: null }
    await desk.done('people.addToUnit', { ...add, ...owner('张三', 4000) })
    await desk.done('people.addToUnit', { ...add, ...owner('张太', 6000) })
    expect((await desk.done('estate.unit', { unitId: other })).owners).toBe('张三、张太')
  })

  it('a wrong entry is corrected by a supervisor with a reason, from its first day; it stays readable', async () => {
    await first('2021-03-01', owner('张山'))
    const correct = { unitId, owners: [owner('张三')], reason: '姓名录错' }
    expect(await desk.call('people.correctOwners', correct)).toMatchObject({
      problem: { code: 'session.notAllowed' },
    })
    desk.signIn('supervisor', '周主管')
    expect(await desk.call('people.correctOwners', { ...correct, reason: '' })).toMatchObject({
      problem: { code: 'people.correctReason' },
    })
    await desk.done('people.correctOwners', correct)
    expect(await Promise.all(['2021-02-28', '2021-03-01', '2026-11-23'].map(namesOn))).toEqual([
      [],
      ['张三'],
      ['张三'],
    ])
    const { people } = await desk.done('estate.unit', { unitId })
    expect(people.map(({ name, current, tie }) => [name, current, tie.wrong?.reason])).toEqual([
      ['张山', false, '姓名录错'],
      ['张三', true, undefined],
    ])
    const [kept] = desk.view.ties.where('unit', unitId).filter(({ wrong }) => !wrong)
    const same = { personId: kept?.personId ?? null, person: null, shareBp: null, relation: '' }
    expect(await desk.call('people.correctOwners', { ...correct, owners: [same] })).toMatchObject({
      problem: { code: 'people.nothingWrong' },
    })
  })

  it('one person on two flats is one person; a share above the whole is refused', async () => {
    const other = await addUnit(desk, '3-1-1103')
    const [tie] = await desk.done('people.setOwners', {
      unitId,
      fromOn: '2024-05-01',
      owners: [owner('张三', 10_000)],
    })
    const personId = tie?.personId as PersonId
    const again = { personId, person: null, shareBp: null, relation: '' }
    await desk.done('people.setOwners', { unitId: other, fromOn: '2024-06-01', owners: [again] })
    const file = await desk.done('people.person', { personId })
    expect(file.ties.map(({ label, current }) => [label, current])).toEqual([
      ['3-1-1103', true],
      ['3-1-1102', true],
    ])
    expect(
      await desk.call('people.addToUnit', {
        unitId,
        ...owner('李四', 1),
        role: 'owner',
        fromOn: null,
      }),
    ).toMatchObject({ problem: { code: 'people.sharesOver', field: 'shareBp' } })
  })
})

describe('pets and people who need care', () => {
  it('a care note is masked everywhere and shown only on request', async () => {
    const care = await desk.done('people.addCare', {
      unitId,
      kind: 'livingAlone',
      who: '王秀英',
      careNote: '心脏搭桥，急救电话贴在门后',
    })
    expect(care.careNote).toBe('***')
    expect((await desk.done('estate.unit', { unitId })).cares).toEqual([{ ...care, careNote: '***' }])
    expect(
      await desk.done('people.unmask', {
        subject: { kind: 'care', id: care.id },
        group: 'care',
        reason: 'contact',
        note: '',
      }),
    ).toMatchObject({ lines: [{ name: '王秀英', text: '心脏搭桥，急救电话贴在门后' }] })
    await desk.done('people.endCare', { careId: care.id, endedOn: '2026-11-23' })
    expect(await desk.call('people.endCare', { careId: care.id, endedOn: '2026-11-23' })).toMatchObject({
      problem: { code: 'people.alreadyEnded' },
    })
  })

  it('a pet ends on a day and stays in the history', async () => {
    const pet = await desk.done('people.addPet', {
      unitId,
      kind: 'dog',
      name: '旺财',
      licence: '犬证 20260001',
      vaccinatedUntilOn: '2027-01-31',
    })
    expect(await desk.call('people.endPet', { petId: pet.id, endedOn: '2026-11-01' })).toMatchObject({
      problem: { code: 'people.endsBeforeBegins' },
    })
    await desk.done('people.endPet', { petId: pet.id, endedOn: '2026-12-01' })
    expect((await desk.done('estate.unit', { unitId })).pets).toEqual([{ ...pet, endedOn: '2026-12-01' }])
    for (const [route, input, code] of [
      ['people.endPet', { petId: 'pet_0', endedOn: '2026-12-01' }, 'people.unknownPet'],
      ['people.endCare', { careId: 'care_0', endedOn: '2026-12-01' }, 'people.unknownCare'],
    ] as const)
      expect(await desk.call(route, input as never)).toMatchObject({ problem: { code } })
  })
})
