import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import type { Id } from '../../src/shared/id'
import { bill, openFees, tariffInput, unitOf } from '../fees/support'
import { codeOf } from '../keys/support'
import type { Desk } from '../support/desk'

const UNIT = 'unit_1101' as Id<'unit'>
const SOLD_ON = '2026-11-23'

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

const prepareInput = (
  over: Partial<RouteInput<'transfers.prepare'>> = {},
): RouteInput<'transfers.prepare'> => ({
  unitId: UNIT,
  next: [{ personId: null, person: person('新业主陈'), shareBp: null, relation: '' }],
  transferOn: SOLD_ON,
  proofKind: 'certificate',
  proofNo: '滨房证 1 号',
  debts: 'formerKeeps',
  prepaid: 'handOver',
  deposits: 'handOver',
  keys: 3,
  cards: 2,
  endVehicles: true,
  endHousehold: true,
  note: '',
  ...over,
})

describe('a flat is sold', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openFees([unitOf('1-101', { handedOverOn: '2020-01-31' })])
    await bill(desk, '2026-11', await desk.done('fees.addTariff', tariffInput()))
    desk.signIn('clerk')
    const tie = { unitId: UNIT, personId: null, shareBp: null, relation: '', fromOn: '2020-01-31' }
    await desk.done('people.addToUnit', { ...tie, person: person('原业主王'), role: 'owner' })
    await desk.done('people.addToUnit', { ...tie, person: person('王小妹'), role: 'family' })
    await desk.done('people.addToUnit', { ...tie, person: person('租客'), role: 'tenant' })
    await desk.done('people.addVehicle', { unitId: UNIT, plate: '粤B12345', space: '' })
  })
  afterEach(() => desk.close())

  const prepare = (over: Partial<RouteInput<'transfers.prepare'>> = {}) =>
    desk.done('transfers.prepare', prepareInput(over))
  const sign = (transferId: Id<'transfer'>, on = SOLD_ON) =>
    desk.call('transfers.sign', { transferId, former: '原业主王', new: '新业主陈', on })
  const carryOut = (transferId: Id<'transfer'>) => desk.call('transfers.carryOut', { transferId })
  const onDay = async (day: string): Promise<readonly string[]> =>
    (await desk.done('people.onDay', { unitId: UNIT, day })).owners.map(({ name }) => name)

  it('nothing happens before both have signed; then owners, household, vehicles and the file change in one act', async () => {
    const transfer = await prepare()
    expect(transfer).toMatchObject({ no: 'GH-202611-0001', former: [{ name: '原业主王' }] })
    expect(codeOf(await carryOut(transfer.id))).toBe('transfers.notSigned')
    expect(await onDay(SOLD_ON)).toEqual(['原业主王'])
    expect((await sign(transfer.id)).ok).toBe(true)
    const done = await carryOut(transfer.id)
    expect(done.ok && done.value.done).toMatchObject({
      before: { openFen: 25_582, prepaidFen: 0, depositsFen: 0 },
      after: { openFen: 25_582, prepaidFen: 0, depositsFen: 0 },
      endedTies: 2,
      closedVolume: 'DA-1-101/1',
      openedVolume: 'DA-1-101/2',
      byName: 'clerk',
    })
    expect(await onDay(SOLD_ON)).toEqual(['新业主陈'])
    expect(await onDay('2026-11-22')).toEqual(['原业主王'])
    const current = (await desk.done('estate.unit', { unitId: UNIT })).people.filter((each) => each.current)
    expect(current.map(({ name, tie }) => [tie.role, name])).toEqual([
      ['tenant', '租客'],
      ['owner', '新业主陈'],
    ])
    expect(desk.view.vehicles.where('unit', UNIT).map(({ endedOn }) => endedOn)).toEqual([SOLD_ON])
    expect(codeOf(await carryOut(transfer.id))).toBe('transfers.doneAlready')
  })

  it('the sheet both have signed says for ever what they signed', async () => {
    const transfer = await prepare()
    const sheet = async () => {
      const ask = { kind: 'transferSheet', id: transfer.id, language: 'both', profile: 'a4' } as const
      await desk.done('printing.preview', ask)
      return desk.drawn.at(-1)
    }
    await sign(transfer.id)
    const signed = await sheet()
    expect(signed).toMatchObject({ money: { openFen: 25_582 }, voided: null })
    await desk.arrange((draft) => {
      for (const each of draft.bills.where('openOfUnit', UNIT)) draft.bills.update(each.id, { paidFen: 1000 })
    })
    expect(await sheet()).toEqual(signed)
  })

  it('what the former owner owes stays theirs by name, to the fen', async () => {
    const transfer = await prepare()
    await sign(transfer.id)
    await carryOut(transfer.id)
    expect(
      desk.view.bills.where('openOfUnit', UNIT).map(({ owedBy, amountFen }) => [owedBy, amountFen]),
    ).toEqual([['原业主王', 25_582]])
  })

  it('what the new owner takes over in writing carries no other name', async () => {
    const transfer = await prepare({ debts: 'newAssumes' })
    await sign(transfer.id)
    await carryOut(transfer.id)
    expect(desk.view.bills.where('openOfUnit', UNIT).map(({ owedBy }) => owedBy)).toEqual([undefined])
  })

  it('agreed to be settled before: refused while anything is open', async () => {
    const transfer = await prepare({ debts: 'settled' })
    await sign(transfer.id)
    expect(await carryOut(transfer.id)).toMatchObject({
      problem: { code: 'transfers.debtsOpen', details: { fen: 25_582 } },
    })
    expect(await onDay(SOLD_ON)).toEqual(['原业主王'])
  })

  it('not before its day, not signed ahead, not twice at a time, not to the same owners', async () => {
    const transfer = await prepare({ transferOn: '2026-11-30' })
    expect(codeOf(await desk.call('transfers.prepare', prepareInput()))).toBe('transfers.openAlready')
    expect(codeOf(await sign(transfer.id, '2026-11-24'))).toBe('transfers.signedAhead')
    await sign(transfer.id)
    expect(codeOf(await sign(transfer.id))).toBe('transfers.signedAlready')
    expect(codeOf(await carryOut(transfer.id))).toBe('transfers.notYet')
    await desk.done('transfers.void', { transferId: transfer.id, reason: '买卖未成' })
    expect(codeOf(await carryOut(transfer.id))).toBe('transfers.voidedAlready')
    const owner = desk.view.ties.where('unit', UNIT).find(({ role }) => role === 'owner')
    expect(
      codeOf(
        await desk.call(
          'transfers.prepare',
          prepareInput({
            next: [{ personId: owner?.personId ?? null, person: null, shareBp: null, relation: '' }],
          }),
        ),
      ),
    ).toBe('transfers.sameOwners')
  })

  it('shares that are not the whole are refused at once, and nobody new is left behind', async () => {
    const people = desk.view.people.count()
    const reply = await desk.call(
      'transfers.prepare',
      prepareInput({
        next: [
          { personId: null, person: person('甲'), shareBp: 5000, relation: '' },
          { personId: null, person: person('乙'), shareBp: 4000, relation: '' },
        ],
      }),
    )
    expect(codeOf(reply)).toBe('people.sharesNotWhole')
    expect(desk.view.people.count()).toBe(people)
  })
})
