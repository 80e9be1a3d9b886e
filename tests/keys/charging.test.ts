import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import type { Tariff } from '../../src/shared/fees/schema'
import type { Id } from '../../src/shared/id'
import type { Key } from '../../src/shared/keys/schema'
import { unitOf } from '../fees/support'
import { eachTime, openLedger } from '../ledger/support'
import { tie } from '../ledger/tie'
import type { Desk } from '../support/desk'
import { codeOf, keyInput, lendInput } from './support'

const UNIT = 'unit_1101' as Id<'unit'>
const TODAY = '2026-11-23'
let desk: Desk
let key: Key
let core: Tariff

beforeEach(async () => {
  desk = await openLedger([unitOf('1-101')])
  core = await eachTime(desk, '换锁芯', 'income', 1_800_000)
  key = await desk.done('keys.register', keyInput({ unitId: UNIT, location: '' }))
  await desk.done('keys.lend', lendInput(key.id))
  await desk.done('keys.reportLost', { keyId: key.id, reason: '掉在工地' })
})
afterEach(async () => {
  tie(desk.view, TODAY)
  await desk.close()
})

const lossId = () => [...desk.view.keyLosses.all()][0]?.id as Id<'keyloss'>
const row = async () => (await desk.done('keys.losses', { open: false })).rows[0]
const unitBill = { unitId: UNIT, tariffId: '', quantity: 1 }

const close = (over: Partial<RouteInput<'keys.closeLoss'>> = {}) =>
  desk.call('keys.closeLoss', {
    lossId: lossId(),
    remedy: 'coreChanged',
    newCode: '3-2-1102-D2',
    newPieces: 2,
    newSlot: '',
    alsoKeyIds: [],
    costFen: 18_000,
    bearer: 'borrower',
    bill: null,
    note: '',
    ...over,
  })

const charge = (to: RouteInput<'keys.chargeLoss'>['to'], tariffId: string = core.id, quantity = 1) =>
  desk.call('keys.chargeLoss', { lossId: lossId(), tariffId, quantity, to })
const atDesk = (requestId = 'request-loss-1') => ({ by: 'desk', requestId, method: 'wechat' }) as const
const onBill = { by: 'bill', unitId: UNIT } as const

it('billed as it is settled: one bill of the cost, on the unit’s account and in the books', async () => {
  expect(codeOf(await close({ bearer: 'owner', bill: { ...unitBill, tariffId: core.id } }))).toBe('done')
  const bills = (await desk.done('fees.bills', { state: 'open' })).rows
  expect(bills).toMatchObject([
    {
      unitId: UNIT,
      tariffName: '换锁芯',
      amountFen: 18_000,
      fromOn: TODAY,
      note: `YD-202611-0001 ${key.code}`,
    },
  ])
  expect((await row())?.charge).toEqual({ state: 'billed', receiptNo: '' })
  const { rows } = await desk.done('ledger.entries', { month: '2026-11', account: 'receivable' })
  expect(rows.flatMap((entry) => entry.lines)).toContainEqual(
    expect.objectContaining({ account: 'receivable', fen: 18_000 }),
  )
})

it.each([
  ['an item of another price', 18_001, 1],
  ['more pieces than it cost', 18_000, 2],
])('nothing of it happens when the bill is wrong: %s', async (_what, costFen, quantity) => {
  const before = desk.sequence
  const bill = { ...unitBill, tariffId: core.id, quantity }
  expect(codeOf(await close({ bearer: 'owner', costFen, bill }))).toBe('keys.costDiffers')
  expect(desk.view.bills.count()).toBe(0)
  expect(desk.view.keys.get(key.id)?.status).toBe('lost')
  expect((await desk.done('keys.losses', {})).rows).toHaveLength(1)
  expect(desk.sequence).toBe(before)
})

it('paid at the desk by whoever lost it: one receipt without a unit, however often it is pressed', async () => {
  expect(codeOf(await charge(atDesk()))).toBe('keys.lossOpen')
  await close()
  expect((await row())?.charge.state).toBe('due')
  const twice = await Promise.all([charge(atDesk()), charge(atDesk())])
  expect(twice.map(codeOf)).toEqual(['done', 'done'])
  const [receipt, ...more] = [...desk.view.receipts.all()]
  expect(more).toEqual([])
  expect(receipt).toMatchObject({
    totalFen: 18_000,
    unitId: null,
    unitLabel: 'YD-202611-0001',
    payer: '王师傅(宏达装饰)',
    payments: [{ method: 'wechat', amountFen: 18_000 }],
  })
  expect((await row())?.charge).toEqual({ state: 'paid', receiptNo: receipt?.no })
  expect(codeOf(await charge(atDesk('request-loss-2')))).toBe('keys.lossCharged')
  expect(codeOf(await charge(onBill))).toBe('keys.lossCharged')
})

it('a voided bill or receipt charges nothing: the cost is due again and can be charged the other way', async () => {
  await close()
  expect(codeOf(await charge(onBill))).toBe('done')
  const [bill] = [...desk.view.bills.all()]
  await desk.done('fees.voidBill', { billId: bill?.id as Id<'bill'>, reason: '改由施工方支付' })
  expect((await row())?.charge.state).toBe('due')
  await charge(atDesk())
  const [receipt] = [...desk.view.receipts.all()]
  expect((await row())?.charge).toEqual({ state: 'paid', receiptNo: receipt?.no })
  await desk.done('fees.voidReceipt', {
    receiptId: receipt?.id as Id<'receipt'>,
    reason: '付款方式有误',
    allCopiesInHand: true,
  })
  expect((await row())?.charge.state).toBe('due')
  expect(codeOf(await charge(onBill))).toBe('done')
  expect((await desk.done('fees.bills', { state: 'open' })).amountFen).toBe(18_000)
})

it('a cost nobody else bears, a deposit item, a wrong price and a supervisor’s hands are refused', async () => {
  const deposit = await eachTime(desk, '钥匙押金', 'deposit', 1_800_000)
  await close()
  expect(codeOf(await charge(atDesk(), deposit.id))).toBe('keys.costIsDeposit')
  expect(codeOf(await charge(atDesk(), core.id, 2))).toBe('keys.costDiffers')
  expect(desk.view.receipts.count()).toBe(0)
  desk.signIn('supervisor')
  expect(codeOf(await charge(atDesk()))).toBe('session.notAllowed')
  desk.signIn('manager')
})

it('what the center bears is charged to nobody', async () => {
  await close({ bearer: 'center' })
  expect((await row())?.charge.state).toBe('none')
  expect(codeOf(await charge(atDesk()))).toBe('keys.nothingToCharge')
})
