import { afterEach, beforeEach, expect, it } from 'vitest'
import { capitals } from '../../src/shared/capitals'
import { heldOf } from '../../src/shared/fees/deposits'
import { collectInput, openBills } from '../fees/support'
import type { Desk } from '../support/desk'
import { agreed, eachTime, openLedger, spotBill } from './support'
import { tie } from './tie'

const UNIT = 'unit_1101'
const DAY = '2026-11-23'
let desk: Desk
beforeEach(async () => {
  desk = await openLedger()
})
afterEach(() => desk.close())

/** Owner 2,000, contractor 2,000 and five passes at 20 held; five passes at 5 paid for. */
const begun = async () => {
  const items = [
    await eachTime(desk, '装修押金(业主)', 'deposit', 20_000_000),
    await eachTime(desk, '装修押金(施工方)', 'deposit', 20_000_000),
    await eachTime(desk, '出入证押金', 'deposit', 200_000),
    await eachTime(desk, '出入证工本费', 'income', 50_000),
  ]
  const counts = [1, 1, 5, 5]
  const receipts = []
  for (const [place, item] of items.entries()) {
    const owed = await spotBill(desk, UNIT, item, DAY, counts[place])
    receipts.push(await desk.done('fees.collect', collectInput(UNIT, [owed])))
  }
  const held = (await desk.done('ledger.deposits', {})).rows
  const of = (item: string) => held.find((each) => each.item.startsWith(item))?.id ?? ''
  return {
    fee: receipts.at(-1),
    owner: of('装修押金(业主)'),
    contractor: of('装修押金(施工方)'),
    passes: of('出入证押金'),
  }
}

const keepBack = (depositId: string, amountFen: number, reason: string) =>
  agreed(desk, { kind: 'depositDeduction', depositId, amountFen, clause: '装修协议第 8 条' }, reason)

let request = 0
const giveBack = (depositId: string, amountFen: number) => {
  request += 1
  return desk.done('ledger.returnDeposit', {
    requestId: `settlement-${request}`,
    depositId,
    amountFen,
    proof: 'original',
    proxyName: '',
    proxyPapers: false,
    method: 'transfer',
    reference: 'HK20261123',
    remark: '',
  })
}
const left = async (...depositIds: readonly string[]) =>
  Promise.all(
    depositIds.map(async (depositId) => heldOf((await desk.done('ledger.deposit', { depositId })).deposit)),
  )

it('§19 row 15: deductions of 2,350 and a pass lost leave contractor 0, owner 1,650.00, passes 80.00: 1,730.00; the fee of 25.00 stays', async () => {
  const { owner, contractor, passes, fee } = await begun()
  await keepBack(contractor, 200_000, '楼道墙面修补')
  await keepBack(owner, 35_000, '楼道墙面修补')
  await keepBack(passes, 2000, '遗失出入证一张')
  const slips = [await giveBack(owner, 165_000), await giveBack(passes, 8000)]
  const total = slips.reduce((sum, { amountFen }) => sum + amountFen, 0)
  expect([total, capitals(total)]).toEqual([173_000, '人民币壹仟柒佰叁拾元整'])
  expect(await left(owner, contractor, passes)).toEqual([0, 0, 0])
  expect(fee).toMatchObject({ totalFen: 2500, voided: null })
  expect([...desk.view.refunds.all()]).toEqual([])
  tie(desk.view, DAY)
})

it('§19 row 15: of deductions of 4,300 the deposits bear 4,000, never more than is held; 300.00 is billed and owed', async () => {
  const { owner, contractor, passes } = await begun()
  await keepBack(contractor, 200_000, '拆改承重墙')
  desk.signIn('clerk', '林晓芸')
  const tooMuch = {
    kind: 'depositDeduction' as const,
    depositId: owner,
    amountFen: 230_000,
    clause: '第 8 条',
  }
  expect(await desk.call('approvals.request', { ask: tooMuch, reason: '拆改承重墙' })).toMatchObject({
    ok: false,
    problem: { code: 'fees.depositTooMuch' },
  })
  await keepBack(owner, 200_000, '拆改承重墙')
  await keepBack(passes, 2000, '遗失出入证一张')
  await giveBack(passes, 8000)
  const recourse = await eachTime(desk, '装修损坏追偿', 'income', 10_000)
  await spotBill(desk, UNIT, recourse, DAY, 300)
  expect(await openBills(desk, UNIT)).toMatchObject([{ amountFen: 30_000, paidFen: 0 }])
  expect(await left(owner, contractor, passes)).toEqual([0, 0, 0])
  tie(desk.view, DAY)
})
