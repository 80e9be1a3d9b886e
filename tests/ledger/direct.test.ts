import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Tariff } from '../../src/shared/fees/schema'
import { cash, unitOf } from '../fees/support'
import { codeOf } from '../keys/support'
import type { Desk } from '../support/desk'
import { eachTime, openLedger } from './support'

let desk: Desk
let card: Tariff
let vehicleId: string

beforeEach(async () => {
  desk = await openLedger([unitOf('1-101')])
  card = await eachTime(desk, '门禁卡', 'income', 200_000)
  const vehicle = { unitId: 'unit_1101', plate: '粤B·12345', space: 'B-01' } as const
  vehicleId = (await desk.done('people.addVehicle', vehicle as never)).id
})
afterEach(() => desk.close())

const pay = (facts: object, fen = 2000) =>
  desk.call('ledger.collectDirect', {
    requestId: `direct-request-${JSON.stringify(facts).length}-${fen}`,
    party: 'casual',
    partyId: null,
    label: '',
    lines: [{ tariffId: card.id, quantity: 1 }],
    payer: '张三',
    payments: [cash(fen)],
    cashReceivedFen: 0,
    remark: '',
    ...facts,
  } as never)

it('a vehicle on file is found by a part of its plate, however it is typed, and pays under it', async () => {
  expect(await desk.done('ledger.findVehicles', { text: 'b 123' })).toEqual([
    { id: vehicleId, plate: '粤B·12345', unitLabel: '1-101' },
  ])
  expect(await desk.done('ledger.findVehicles', { text: ' ' })).toEqual([])
  const reply = await pay({ party: 'vehicle', partyId: vehicleId, label: '粤B·12345' })
  expect(reply).toMatchObject({
    ok: true,
    value: { unitId: null, unitLabel: '粤B·12345', party: { kind: 'vehicle', id: vehicleId } },
  })
})

it('a vehicle that left is not offered; who is not on file does not pay as if they were', async () => {
  await desk.done('people.endVehicle', { vehicleId: vehicleId as never, endedOn: '2026-11-20' })
  expect(await desk.done('ledger.findVehicles', { text: '12345' })).toEqual([])
  expect(codeOf(await pay({ party: 'person', partyId: 'person_none' }))).toBe('ledger.unknownParty')
  expect(codeOf(await pay({ party: 'person', partyId: vehicleId }))).toBe('ledger.unknownParty')
  expect(codeOf(await pay({ party: 'person' }))).toBe('ledger.unknownParty')
})
