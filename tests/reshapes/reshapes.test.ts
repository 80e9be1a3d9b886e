import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import { addDays, type Day } from '../../src/shared/day'
import type { PersonId, UnitId } from '../../src/shared/id'
import { bill, NOW, openFees, tariffInput, unitOf } from '../fees/support'
import { addUnit } from '../people/support'
import { type Desk, openDesk } from '../support/desk'
import { piece } from './support'

const TODAY = '2026-11-23'
const person = (name: string) => ({
  kind: 'person' as const,
  name,
  phones: [],
  idType: null,
  idNo: '',
  contactName: '',
  address: '',
  note: '',
})
describe('units split and joined', () => {
  let desk: Desk
  let unitId: UnitId
  beforeEach(async () => {
    desk = await openDesk({ role: 'clerk' })
    unitId = await addUnit(desk, '3-1-1102')
    await own(unitId, '张三')
    desk.signIn('supervisor', '周主管')
  })
  afterEach(() => desk.close())

  const own = (id: UnitId, name: string, personId: PersonId | null = null) =>
    desk.done('people.setOwners', {
      unitId: id,
      fromOn: '2021-03-01',
      owners: [{ personId, person: personId ? null : person(name), shareBp: null, relation: '' }],
    })
  const split = (over: Partial<RouteInput<'reshapes.carryOut'>> = {}) => ({
    kind: 'split' as const,
    onDay: TODAY,
    fromIds: [unitId],
    to: [piece('3-1-1102A', 5000), piece('3-1-1102B', 3976)],
    heir: 0,
    proofNo: '滨规 2026-17',
    note: '',
    ...over,
  })
  const ownersOn = async (id: UnitId, day: Day) =>
    (await desk.done('people.onDay', { unitId: id, day })).owners.map(({ name }) => name)

  const addCarAndDog = async () => {
    await desk.done('people.addVehicle', { unitId, plate: '粤B12345', space: '' })
    await desk.done('people.addPet', {
      unitId,
      kind: 'dog',
      name: '豆豆',
      licence: '',
      vaccinatedUntilOn: null,
    })
  }

  it('one becomes two: the old one is read-only, each links to the other, every day has one answer', async () => {
    desk.signIn('clerk')
    await addCarAndDog()
    expect(await desk.call('reshapes.carryOut', split())).toMatchObject({
      problem: { code: 'session.notAllowed' },
    })
    desk.signIn('supervisor', '周主管')
    const reshape = await desk.done('reshapes.carryOut', split())
    const [a, b] = reshape.to
    if (!a || !b) throw new Error('two units')
    expect(reshape.handedOn).toMatchObject({ vehicles: 1, household: 1 })
    expect(await ownersOn(unitId, addDays(TODAY, -1))).toEqual(['张三'])
    expect(await ownersOn(unitId, TODAY)).toEqual([])
    const { instead } = await desk.done('people.onDay', { unitId, day: TODAY })
    expect(instead.map(({ label }) => label)).toEqual(['3-1-1102A', '3-1-1102B'])
    for (const { unitId: id } of [a, b]) {
      expect(await ownersOn(id, addDays(TODAY, -1))).toEqual([])
      expect(await ownersOn(id, TODAY)).toEqual(['张三'])
      expect((await desk.done('reshapes.ofUnit', { unitId: id })).began?.from[0]?.label).toBe('3-1-1102')
    }
    expect((await desk.done('reshapes.ofUnit', { unitId })).ended?.to.map(({ label }) => label)).toEqual([
      '3-1-1102A',
      '3-1-1102B',
    ])
    const heir = await desk.done('estate.unit', { unitId: a.unitId })
    expect([heir.vehicles.length, heir.pets.length]).toEqual([1, 1])
    const listed = async (ended: boolean) =>
      (await desk.done('estate.units', { ended })).rows.map(({ unit }) => unit.label)
    expect([await listed(false), await listed(true)]).toEqual([['3-1-1102A', '3-1-1102B'], ['3-1-1102']])
    expect(await desk.done('estate.find', { text: '1102' })).toHaveLength(2)
    desk.signIn('clerk')
    const refused = { problem: { code: 'estate.unitEnded', details: { label: '3-1-1102', day: TODAY } } }
    expect(await desk.call('people.addVehicle', { unitId, plate: '粤B54321', space: '' })).toMatchObject(
      refused,
    )
    expect(
      await desk.call('estate.addInstruction', {
        unitId,
        text: '来访先打电话',
        fromOn: TODAY,
        untilOn: null,
      }),
    ).toMatchObject(refused)
  })

  it('joined again under the old number, from the next day', async () => {
    const { to } = await desk.done('reshapes.carryOut', split({ onDay: '2026-11-20' }))
    const join = split({
      kind: 'join',
      fromIds: to.map((each) => each.unitId),
      to: [piece('3-1-1102', 8976)],
    })
    expect(await desk.call('reshapes.carryOut', { ...join, onDay: '2026-11-20' })).toMatchObject({
      problem: { code: 'reshapes.beforeOwners' },
    })
    const joined = await desk.done('reshapes.carryOut', join)
    expect(await ownersOn(joined.heirId, TODAY)).toEqual(['张三'])
    expect((await desk.done('estate.units', {})).rows.map(({ unit }) => unit.label)).toEqual(['3-1-1102'])
    expect((await desk.done('reshapes.list', { search: '1102b' })).rows).toHaveLength(2)
  })

  it('taken back while nothing has happened: everything as before, the number free again', async () => {
    desk.signIn('clerk')
    await addCarAndDog()
    desk.signIn('supervisor', '周主管')
    const kept = () =>
      [desk.view.units, desk.view.ties, desk.view.vehicles, desk.view.pets].map((t) => [...t.all()])
    const before = kept()
    const reshape = await desk.done('reshapes.carryOut', split())
    const undone = await desk.done('reshapes.undo', { reshapeId: reshape.id, reason: '房号写错' })
    expect(undone.undone).toMatchObject({ reason: '房号写错', byName: '周主管' })
    expect(kept()).toEqual(before)
    expect(await ownersOn(unitId, TODAY)).toEqual(['张三'])
    expect(await desk.call('reshapes.undo', { reshapeId: reshape.id, reason: '再来' })).toMatchObject({
      problem: { code: 'reshapes.undoneAlready' },
    })
    expect((await desk.done('reshapes.carryOut', split())).to).toHaveLength(2)
  })

  it('not taken back once a new unit is in use: the act is named, nothing changes', async () => {
    const reshape = await desk.done('reshapes.carryOut', split())
    const [a, b] = reshape.to.map((each) => each.unitId)
    if (!a || !b) throw new Error('two units')
    desk.signIn('clerk', '陈晓')
    await desk.done('estate.addInstruction', { unitId: b, text: '先打电话', fromOn: TODAY, untilOn: null })
    desk.signIn('supervisor', '周主管')
    const ask = { reshapeId: reshape.id, reason: '房号写错' }
    expect(await desk.call('reshapes.undo', ask)).toMatchObject({
      problem: { code: 'reshapes.usedSince', details: { what: 'record.instructions', label: '3-1-1102B' } },
    })
    await desk.arrange((draft) => {
      for (const { id } of [...draft.instructions.all()]) draft.instructions.remove(id)
    })
    const sequence = desk.sequence
    expect(await desk.call('reshapes.undo', ask)).toMatchObject({
      problem: { code: 'reshapes.usedSince', details: { label: '3-1-1102A' } },
    })
    expect(desk.sequence).toBe(sequence)
    desk.signIn('clerk')
    expect(await desk.call('reshapes.undo', ask)).toMatchObject({ problem: { code: 'session.notAllowed' } })
  })

  it('a second split of a new one must be taken back first', async () => {
    const first = await desk.done('reshapes.carryOut', split({ onDay: '2026-11-20' }))
    const part = first.to[0]
    if (!part) throw new Error('a unit')
    const second = await desk.done(
      'reshapes.carryOut',
      split({ fromIds: [part.unitId], to: [piece('3-1-1102C', 2500), piece('3-1-1102D', 2500)] }),
    )
    const ask = { reshapeId: first.id, reason: '房号写错' }
    expect(await desk.call('reshapes.undo', ask)).toMatchObject({
      problem: { code: 'reshapes.usedSince', details: { what: 'record.reshapes' } },
    })
    await desk.done('reshapes.undo', { reshapeId: second.id, reason: '先撤后一次' })
    expect((await desk.done('estate.units', {})).rows.map(({ unit }) => unit.label)).toEqual([
      '3-1-1102A',
      '3-1-1102B',
    ])
  })

  it('a move-in and an inspection under way stand in the way, with their numbers', async () => {
    const [moveIn] = await desk.done('moveins.invite', { batchId: null, unitIds: [unitId] })
    const inspection = await desk.done('inspections.begin', { unitId })
    const asked = (await desk.done('reshapes.preview', split())).obstacles
    expect(asked.map(({ kind, what }) => [kind, what])).toEqual([
      ['moveIn', moveIn?.no],
      ['inspection', inspection.no],
    ])
    await desk.done('inspections.void', { inspectionId: inspection.id, reason: '拆分后重验' })
    if (moveIn) await desk.done('moveins.void', { moveInId: moveIn.id, reason: '拆分后重发' })
    const { from } = await desk.done('reshapes.carryOut', split())
    expect(
      await desk.call('moveins.invite', { batchId: null, unitIds: [from[0]?.unitId as UnitId] }),
    ).toMatchObject({
      problem: { code: 'estate.unitEnded' },
    })
  })

  it('units in different hands are not joined', async () => {
    desk.signIn('clerk')
    const other = await addUnit(desk, '3-1-1103')
    await own(other, '李四')
    desk.signIn('supervisor', '周主管')
    const join = split({ kind: 'join', fromIds: [unitId, other], to: [piece('3-1-1102', 17_952)] })
    expect((await desk.done('reshapes.preview', join)).obstacles).toMatchObject([
      { kind: 'owners', label: '3-1-1103', what: '李四' },
    ])
    expect(await desk.call('reshapes.carryOut', join)).toMatchObject({
      problem: { code: 'reshapes.notSettled' },
    })
  })

  it.each([
    [
      'areas that do not add up',
      { to: [piece('3-1-1102A', 5000), piece('3-1-1102B', 3000)] },
      'reshapes.areasDiffer',
    ],
    ['a day ahead', { onDay: '2026-12-01' }, 'reshapes.ahead'],
    ['a day before the owners came', { onDay: '2021-03-01' }, 'reshapes.beforeOwners'],
    ['one part only', { to: [piece('3-1-1102A', 8976)] }, 'reshapes.splitNeedsTwo'],
    ['the same number twice', { to: [piece('3-1-A', 5000), piece('3-1-a', 3976)] }, 'reshapes.labelTwice'],
    ['a join of one', { kind: 'join' as const, to: [piece('3-1-1102A', 8976)] }, 'reshapes.joinNeedsTwo'],
    ['nobody to hand on to', { heir: 5 }, 'reshapes.heirNeeded'],
  ])('%s is refused and changes nothing', async (_what, over, code) => {
    const before = desk.sequence
    expect(await desk.call('reshapes.carryOut', split(over))).toMatchObject({ problem: { code } })
    expect(desk.sequence).toBe(before)
  })

  it('a number of another unit is refused, one within the tolerance goes', async () => {
    desk.signIn('clerk')
    await addUnit(desk, '3-1-1103')
    desk.signIn('supervisor', '周主管')
    expect(
      await desk.call(
        'reshapes.carryOut',
        split({ to: [piece('3-1-1103', 5000), piece('3-1-1102B', 3976)] }),
      ),
    ).toMatchObject({ problem: { code: 'estate.labelTaken' } })
    await desk.done('reshapes.carryOut', split({ to: [piece('3-1-1102A', 5000), piece('3-1-1102B', 3970)] }))
  })
})

test('what is owed, kept, lent and let must be settled first; of the month each unit is billed its own days', async () => {
  const desk = await openFees([unitOf('1-101', { handedOverOn: '2020-01-31' })])
  const [unit] = [...desk.view.units.all()]
  const unitId = unit?.id as UnitId
  const tariff = await desk.done('fees.addTariff', tariffInput())
  await bill(desk, '2026-11', tariff)
  desk.signIn('manager')
  const ask = {
    kind: 'split' as const,
    onDay: '2026-11-16',
    fromIds: [unitId],
    to: [
      { ...piece('1-101A', Math.floor((unit?.areaCenti ?? 0) / 2)) },
      { ...piece('1-101B', Math.ceil((unit?.areaCenti ?? 0) / 2)) },
    ],
    heir: 0,
    proofNo: '',
    note: '',
  }
  expect((await desk.done('reshapes.preview', ask)).obstacles.map(({ kind }) => kind)).toEqual(['debts'])
  const before = desk.sequence
  expect(await desk.call('reshapes.carryOut', ask)).toMatchObject({
    problem: { code: 'reshapes.notSettled' },
  })
  expect(desk.sequence).toBe(before)
  await desk.arrange((draft) => {
    for (const each of [...draft.bills.all()])
      draft.bills.update(each.id, { voided: { at: NOW, byName: '经理', reason: '拆分重算' } })
  })
  const { to } = await desk.done('reshapes.carryOut', ask)
  await bill(desk, '2026-11', tariff)
  const days = [...desk.view.bills.all()]
    .filter(({ voided }) => voided === null)
    .map(({ unitId: id, fromOn, toOn }) => [id === unitId ? 'old' : 'new', fromOn, toOn])
    .sort()
  expect(days).toEqual([
    ['new', '2026-11-16', '2026-11-30'],
    ['new', '2026-11-16', '2026-11-30'],
    ['old', '2026-11-01', '2026-11-15'],
  ])
  expect(to).toHaveLength(2)
  await desk.close()
})
