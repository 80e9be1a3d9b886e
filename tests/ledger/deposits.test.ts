import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../src/main/context'
import { takeDeposit } from '../../src/main/fees/deposits'
import type { RouteInput } from '../../src/shared/contract'
import type { Tariff } from '../../src/shared/fees/schema'
import { cash, collectInput, NOW } from '../fees/support'
import type { Desk } from '../support/desk'
import { agreed, eachTime, openLedger, spotBill } from './support'

const UNIT = 'unit_1101'
let desk: Desk
let deposit: Tariff
let card: Tariff
beforeEach(async () => {
  desk = await openLedger()
  deposit = await eachTime(desk, '装修押金', 'deposit', 20_000_000)
  card = await eachTime(desk, '门禁卡', 'income', 200_000)
})
afterEach(() => desk.close())

const addBill = (tariff: Tariff) => spotBill(desk, UNIT, tariff, '2026-11-23')

const takeOne = async () => {
  const receipt = await desk.done('fees.collect', collectInput(UNIT, [await addBill(deposit)]))
  const [held] = (await desk.done('ledger.deposits', {})).rows
  if (!held) throw new Error('nothing held')
  return { receipt, held }
}

let request = 0
const giveBack = (
  depositId: string,
  facts: Partial<RouteInput<'ledger.returnDeposit'>> = {},
): RouteInput<'ledger.returnDeposit'> => {
  request += 1
  return {
    requestId: `return-request-${request}`,
    depositId,
    amountFen: 200_000,
    proof: 'original',
    proxyName: '',
    proxyPapers: false,
    method: 'transfer',
    reference: 'HK20261123',
    remark: '',
    ...facts,
  }
}

const refusalOf = async (input: RouteInput<'ledger.returnDeposit'>) => {
  const reply = await desk.call('ledger.returnDeposit', input)
  return reply.ok ? 'done' : reply.problem.code
}

const deduct = (depositId: string, amountFen: number) =>
  agreed(desk, { kind: 'depositDeduction', depositId, amountFen, clause: '装修协议第 8 条' }, '楼道墙面修补')

describe('a deposit', () => {
  it('has a receipt of its own and is held from the moment it is paid', async () => {
    const [owed, sold] = [await addBill(deposit), await addBill(card)]
    const together = await desk.call('fees.collect', collectInput(UNIT, [owed, sold]))
    expect(together).toMatchObject({ ok: false, problem: { code: 'fees.depositApart' } })
    const receipt = await desk.done('fees.collect', collectInput(UNIT, [owed]))
    expect((await desk.done('ledger.deposits', {})).rows).toEqual([
      {
        id: expect.any(String),
        receiptId: receipt.id,
        receiptNo: receipt.no,
        billId: owed.id,
        unitId: UNIT,
        unitLabel: '1-101',
        payer: '张三',
        tariffId: deposit.id,
        item: '装修押金',
        itemEn: '',
        amountFen: 200_000,
        returnedFen: 0,
        deductedFen: 0,
        purpose: null,
        takenOn: '2026-11-23',
        at: NOW,
        byName: 'manager',
        voided: null,
      },
    ])
  })

  it('goes back against the original, by a slip of its own number, once for a double press', async () => {
    const { receipt, held } = await takeOne()
    const input = giveBack(held.id)
    const slip = await desk.done('ledger.returnDeposit', input)
    expect(slip).toEqual({
      id: slip.id,
      no: 'TY-202611-0001',
      requestId: input.requestId,
      depositId: held.id,
      receiptId: receipt.id,
      receiptNo: receipt.no,
      centerName: '阳光物业服务中心',
      unitId: UNIT,
      unitLabel: '1-101',
      payer: '张三',
      item: '装修押金',
      itemEn: '',
      takenFen: 200_000,
      takenOn: '2026-11-23',
      deductedFen: 0,
      amountFen: 200_000,
      capitals: '人民币贰仟元整',
      leftFen: 0,
      proof: 'original',
      proxyName: '',
      method: 'transfer',
      reference: 'HK20261123',
      remark: '',
      on: '2026-11-23',
      at: NOW,
      byId: slip.byId,
      byName: 'manager',
    })
    expect(await desk.done('ledger.returnDeposit', input)).toEqual(slip)
    expect(await refusalOf(giveBack(held.id))).toBe('fees.depositSettled')
    expect((await desk.done('ledger.deposits', {})).heldFen).toBe(0)
  })

  it('is not given to a stranger: a lost receipt needs the payer, a proxy needs the papers', async () => {
    const { held } = await takeOne()
    expect(await refusalOf(giveBack(held.id, { proxyName: '李四' }))).toBe('fees.proxyPapersNeeded')
    const lost = { proof: 'lossStatement', proxyName: '李四', proxyPapers: true } as const
    expect(await refusalOf(giveBack(held.id, lost))).toBe('fees.lostNoProxy')
    expect(await refusalOf(giveBack(held.id, { amountFen: 200_001 }))).toBe('fees.depositTooMuch')
    expect(await refusalOf(giveBack('deposit_none'))).toBe('fees.unknownDeposit')
    expect(await refusalOf(giveBack(held.id, { proxyName: '李四', proxyPapers: true }))).toBe('done')
  })

  it('is kept back from by a clause with a second voice; only the rest goes back', async () => {
    const { held } = await takeOne()
    expect(await deduct(held.id, 35_000)).toMatchObject({ state: 'approved', resultNo: 'KK-202611-0001' })
    expect(await refusalOf(giveBack(held.id))).toBe('fees.depositTooMuch')
    const slip = await desk.done('ledger.returnDeposit', giveBack(held.id, { amountFen: 165_000 }))
    expect(slip).toMatchObject({ deductedFen: 35_000, leftFen: 0, capitals: '人民币壹仟陆佰伍拾元整' })
    const file = await desk.done('ledger.deposit', { depositId: held.id })
    expect(file.deductions).toMatchObject([
      { clause: '装修协议第 8 条', reason: '楼道墙面修补', amountFen: 35_000 },
    ])
  })

  it('leaves the books with its receipt, but not once part of it has gone', async () => {
    const { receipt, held } = await takeOne()
    const voiding = { receiptId: receipt.id, reason: '金额写错', allCopiesInHand: true }
    await desk.done('ledger.returnDeposit', giveBack(held.id, { amountFen: 100 }))
    expect(await desk.call('fees.voidReceipt', voiding)).toMatchObject({
      ok: false,
      problem: { code: 'fees.depositMoved' },
    })
    const second = await desk.done('fees.collect', collectInput(UNIT, [await addBill(deposit)]))
    await desk.done('fees.voidReceipt', { ...voiding, receiptId: second.id })
    const [gone] = (await desk.done('ledger.deposits', { state: 'voided' })).rows
    expect(gone).toMatchObject({ receiptNo: second.no, voided: { reason: '金额写错' } })
    expect(await refusalOf(giveBack(gone?.id ?? ''))).toBe('fees.depositVoid')
  })

  it('in cash comes out of the refund fund, never out of takings; finance makes the fund up', async () => {
    const { held } = await takeOne()
    await desk.arrange((draft) => {
      draft.settings.insert({
        id: 'setting_1' as never,
        key: 'fees.refundFundFen',
        value: 150_000,
        fromOn: '2026-01-01',
        byName: 'manager',
        at: NOW,
      } as never)
    })
    const inCash = { method: 'cash', reference: '' } as const
    expect(await refusalOf(giveBack(held.id, inCash))).toBe('fees.fundShort')
    expect(await refusalOf(giveBack(held.id, { ...inCash, amountFen: 150_000 }))).toBe('done')
    expect(await refusalOf(giveBack(held.id, { ...inCash, amountFen: 1 }))).toBe('fees.fundShort')
    const topUp = await desk.call('ledger.topUpFund', { amountFen: 150_001, fromName: '财务王会计' })
    expect(topUp).toMatchObject({ ok: false, problem: { code: 'fees.fundFull' } })
    await desk.done('ledger.topUpFund', { amountFen: 150_000, fromName: '财务王会计' })
    expect((await desk.done('ledger.deposits', {})).fund).toEqual({ leftFen: 150_000, owedFen: 0 })
  })
})

it('another area takes a deposit in its own commit, and finds it again', async () => {
  const contextOf = (): Context => ({
    now: NOW,
    today: '2026-11-23',
    newId: ((kind: string) => `${kind}_x${Math.random().toString(36).slice(2, 10)}`) as never,
    staff: { id: 'staff_1' as never, name: '林晓芸', role: 'clerk' },
    ports: {} as never,
  })
  const ask = {
    requestId: 'key-loan-1',
    whom: { unitId: null, label: '恒信防水' },
    payer: '马师傅',
    payments: [cash(200_000)],
    cashReceivedFen: 0,
    remark: '',
    tariffId: deposit.id,
    quantity: 1,
    purpose: { kind: 'keyLoan', id: 'loan_1', label: 'YS-202611-0001' },
  }
  await desk.arrange((draft) => {
    takeDeposit(draft, ask, contextOf())
    takeDeposit(draft, ask, contextOf())
  })
  expect(
    [...desk.view.receipts.all()].map((receipt) => [receipt.no, receipt.unitLabel, receipt.lines[0]?.billId]),
  ).toEqual([['0000001', '恒信防水', null]])
  expect(desk.view.deposits.where('purpose', 'keyLoan|loan_1')).toMatchObject([
    { payer: '马师傅', amountFen: 200_000, purpose: { label: 'YS-202611-0001' } },
  ])
  await expect(
    desk.arrange((draft) => {
      takeDeposit(
        draft,
        { ...ask, requestId: 'key-loan-2', tariffId: card.id, payments: [cash(2000)] },
        contextOf(),
      )
    }),
  ).rejects.toMatchObject({ problem: { code: 'fees.notDeposit' } })
})
