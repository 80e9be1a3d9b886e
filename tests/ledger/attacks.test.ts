import { describe, expect, it } from 'vitest'
import type { RouteInput } from '../../src/shared/contract'
import { bill, cash, collectInput, openBills } from '../fees/support'
import type { Desk } from '../support/desk'
import { agreed, eachTime, spotBill } from './support'
import { tie } from './tie'
import { desk, eachWithTwoUnits, fee, line, OTHER, paidMonth, UNIT } from './two-units'

eachWithTwoUnits()

const DAY = '2026-11-23'
const codeOf = async (reply: ReturnType<Desk['call']>): Promise<string> => {
  const { ok, problem } = (await reply) as { ok: boolean; problem?: { code: string } }
  return ok ? 'done' : (problem?.code ?? '')
}

let request = 0
const prepay = async (months: number) => {
  const { totalFen } = await desk.done('ledger.quotePrepay', { unitId: UNIT, tariffId: fee.id, months })
  request += 1
  return desk.done('ledger.prepay', {
    requestId: `attack-prepay-${request}`,
    unitId: UNIT,
    tariffId: fee.id,
    months,
    totalFen,
    payer: '张三',
    payments: [cash(totalFen)],
    cashReceivedFen: 0,
    remark: '',
    receivedOn: null,
  })
}

const decide = (approvalId: string) =>
  desk.call('approvals.decide', { approvalId, verdict: 'approved', opinion: '', forId: null, seen: 0 })

describe('money paid ahead', () => {
  it('whose receipt is voided leaves no debt for months that have not come; they can be paid or billed anew', async () => {
    const receipt = await prepay(3)
    await desk.done('fees.voidReceipt', { receiptId: receipt.id, reason: '刷错卡', allCopiesInHand: true })
    expect(await openBills(desk, UNIT)).toEqual([])
    tie(desk.view, DAY)
    const again = await prepay(2)
    expect(again.lines.map(({ fromOn }) => fromOn)).toEqual(['2026-12-01', '2027-01-01'])
    desk.setNow('2027-02-02T02:00:00.000Z')
    await bill(desk, '2027-02', fee)
    expect(await openBills(desk, UNIT)).toMatchObject([{ month: '2027-02', amountFen: 25_582 }])
    tie(desk.view, '2027-02-02')
  })

  it('voided late: months that have begun are owed, those still to come are not', async () => {
    const receipt = await prepay(3)
    desk.setNow('2027-01-10T02:00:00.000Z')
    await agreed(desk, { kind: 'lateVoid', receiptId: receipt.id, allCopiesInHand: true }, '支票退票')
    expect((await openBills(desk, UNIT)).map(({ month }) => month)).toEqual(['2026-12', '2027-01'])
    tie(desk.view, '2027-01-10')
  })

  it('goes to a neighbour month by month: the month given up is not owed, and may be paid again', async () => {
    await paidMonth()
    const [neighbour] = await openBills(desk, OTHER)
    const receipt = await prepay(2)
    await agreed(desk, {
      kind: 'moveMoney',
      receiptId: receipt.id,
      lines: [line(25_582, null, 1)],
      keepsCharge: false,
      to: [{ billId: neighbour?.id ?? '', amountFen: 25_582 }],
    })
    expect([...(await openBills(desk, UNIT)), ...(await openBills(desk, OTHER))]).toEqual([])
    const next = await desk.done('ledger.quotePrepay', { unitId: UNIT, tariffId: fee.id, months: 1 })
    expect(next.months[0]?.month).toBe('2027-01')
    tie(desk.view, DAY)
  })
})

it('refunds in parts never come to more than was paid, however they are cut, asked twice and agreed', async () => {
  const { receipt } = await paidMonth()
  const ask = (fen: number) => ({
    kind: 'refund' as const,
    receiptId: receipt.id,
    lines: [line(fen)],
    keepsCharge: true,
  })
  await agreed(desk, ask(10_000))
  await agreed(desk, ask(10_000))
  desk.signIn('clerk', '林晓芸')
  expect(await codeOf(desk.call('approvals.request', { ask: ask(5583), reason: '多收' }))).not.toBe('done')
  const first = await desk.done('approvals.request', { ask: ask(5000), reason: '多收' })
  const twice = await desk.call('approvals.request', { ask: ask(5000), reason: '多收' })
  desk.signIn('manager')
  await Promise.all([first.id, first.id, ...(twice.ok ? [twice.value.id] : [])].map(decide))
  const back = [...desk.view.refunds.all()].reduce((sum, each) => sum + each.totalFen, 0)
  expect(back).toBe(25_000)
  await agreed(desk, ask(582))
  expect(await openBills(desk, UNIT)).toMatchObject([{ amountFen: 25_582, paidFen: 0 }])
  const voiding = { receiptId: receipt.id, reason: '作废它', allCopiesInHand: true }
  expect(await codeOf(desk.call('fees.voidReceipt', voiding))).toBe('fees.takenBackAlready')
  tie(desk.view, DAY)
})

it('a late void agreed to while the day is closed is refused whole, and carried out the next day', async () => {
  const { receipt } = await paidMonth()
  const close = (day: string): RouteInput<'ledger.closeDay'> => ({
    day,
    notes: [
      { noteFen: 10_000, count: 2 },
      { noteFen: 5000, count: 1 },
    ],
    reason: '零钱未点',
    handInFen: 0,
    receivedBy: '',
    remark: '',
  })
  await desk.done('ledger.closeDay', close(DAY))
  desk.setNow('2026-11-24T02:00:00.000Z')
  desk.signIn('clerk', '林晓芸')
  const ask = { kind: 'lateVoid' as const, receiptId: receipt.id, allCopiesInHand: true }
  const asked = await desk.done('approvals.request', { ask, reason: '重复收款' })
  desk.signIn('manager')
  const [closed, voided] = await Promise.all([
    desk.call('ledger.closeDay', close('2026-11-24')),
    decide(asked.id),
  ])
  expect([closed.ok, voided]).toMatchObject([true, { ok: false, problem: { code: 'fees.dayClosed' } }])
  expect(desk.view.receipts.get(receipt.id)?.voided).toBeNull()
  desk.setNow('2026-11-25T02:00:00.000Z')
  expect(await codeOf(decide(asked.id))).toBe('done')
  expect(desk.view.receipts.get(receipt.id)?.voided).not.toBeNull()
  tie(desk.view, '2026-11-25')
})

it('99,999,999.99 is billed, paid, written in capitals, listed and closed', async () => {
  const works = await eachTime(desk, '专项工程款', 'income', 246_366_100)
  const owed = await spotBill(desk, UNIT, works, DAY, 4059)
  expect(owed.amountFen).toBe(9_999_999_999)
  const payments = [{ method: 'transfer' as const, amountFen: 9_999_999_999, reference: 'HK1' }]
  const receipt = await desk.done('fees.collect', collectInput(UNIT, [owed], { payments }))
  expect(receipt).toMatchObject({
    totalFen: 9_999_999_999,
    capitals: '人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  })
  const more = await spotBill(desk, UNIT, works, DAY, 4059)
  await desk.done('fees.collect', collectInput(UNIT, [{ id: more.id, fen: 1 }]))
  const statement = await desk.done('fees.statement', { unitId: UNIT, fromOn: DAY, toOn: DAY })
  expect(statement).toMatchObject({ billedFen: 2 * 9_999_999_999, closingFen: 9_999_999_998 })
  const closing = { day: DAY, notes: [], reason: '分币', handInFen: 0, receivedBy: '', remark: '' }
  expect(await desk.done('ledger.closeDay', closing)).toMatchObject({ totalFen: 10_000_000_000 })
  tie(desk.view, DAY)
})

it('a deposit given back while a deduction waits: what is kept and what went never come to more than was held', async () => {
  const deposit = await eachTime(desk, '装修押金', 'deposit', 20_000_000)
  await desk.done('fees.collect', collectInput(UNIT, [await spotBill(desk, UNIT, deposit, DAY)]))
  const [held] = (await desk.done('ledger.deposits', {})).rows
  const depositId = held?.id ?? ''
  desk.signIn('clerk', '林晓芸')
  const ask = { kind: 'depositDeduction' as const, depositId, amountFen: 150_000, clause: '第 8 条' }
  const asked = await desk.done('approvals.request', { ask, reason: '墙面修补' })
  await desk.done('ledger.returnDeposit', {
    requestId: 'attack-return-1',
    depositId,
    amountFen: 100_000,
    proof: 'original',
    proxyName: '',
    proxyPapers: false,
    method: 'transfer',
    reference: 'HK1',
    remark: '',
  })
  desk.signIn('manager')
  expect(await codeOf(decide(asked.id))).toBe('fees.depositTooMuch')
  const file = await desk.done('ledger.deposit', { depositId })
  expect([file.returns.length, file.deductions.length]).toEqual([1, 0])
  tie(desk.view, DAY)
})

it('a waiver the company agrees to after most was paid takes off no more than is open', async () => {
  const dear = await eachTime(desk, '场地费', 'income', 10_000_000)
  const owed = await spotBill(desk, UNIT, dear, DAY)
  desk.signIn('clerk', '林晓芸')
  const ask = { kind: 'waiver' as const, billId: owed.id, amountFen: 90_000 }
  const asked = await desk.done('approvals.request', { ask, reason: '场地漏水' })
  expect(asked.chain.at(-1)).toBe('company')
  desk.signIn('manager')
  await decide(asked.id)
  desk.signIn('clerk', '周婷')
  await desk.done('fees.collect', collectInput(UNIT, [{ id: owed.id, fen: 50_000 }]))
  desk.signIn('manager')
  const answer = {
    verdict: 'approved' as const,
    person: '刘总',
    answeredOn: DAY,
    reference: '批 1',
    opinion: '',
  }
  const said = desk.call('approvals.recordCompany', { approvalId: asked.id, ...answer })
  expect(await codeOf(said)).toBe('fees.waiveTooMuch')
  expect(desk.view.bills.get(owed.id)).toMatchObject({ amountFen: 100_000, paidFen: 50_000 })
})

it('a bill is corrected down to what was taken, never below', async () => {
  await bill(desk, '2026-11', fee)
  const [owed] = await openBills(desk, UNIT)
  const billId = owed?.id ?? ''
  await desk.done('fees.collect', collectInput(UNIT, [{ id: billId, fen: 20_000 }]))
  const correct = (rightFen: number) =>
    codeOf(desk.call('fees.correctBill', { billId, rightFen, reason: '面积录错' }))
  expect([await correct(19_999), await correct(20_000)]).toEqual(['fees.paidBeyond', 'done'])
  expect(await openBills(desk, UNIT)).toEqual([])
})

describe('the payer', () => {
  const take = async (payer: string) => {
    await bill(desk, '2026-11', fee)
    return desk.call('fees.collect', collectInput(UNIT, await openBills(desk, UNIT), { payer }))
  }

  it.each([
    'Müller-Lüdenscheidt, Karl-Heinz',
    'محمد بن راشد',
    'Nguyễn Thị Bích Ngọc',
    '𠮷野家㊑有限公司',
    'O’Brien <b>&amp;</b>',
    '=HYPERLINK("x")',
    `${'阿'.repeat(119)}末`,
  ])('%s is kept as it was typed, and found by it', async (payer) => {
    const reply = await take(payer)
    expect(reply).toMatchObject({ ok: true, value: { payer } })
    expect((await desk.done('fees.receipts', { search: payer.slice(0, 6) })).rows).toHaveLength(1)
  })

  it.each([
    ['张三\n合计 0.00', '张三 合计 0.00'],
    ['\u202e三张', '三张'],
    ['张三\u0000', '张三'],
  ])('%j stands on the receipt in one line that reads as it is', async (typed, payer) => {
    expect(await take(typed)).toMatchObject({ ok: true, value: { payer } })
  })

  it.each([
    ['', 'fees.payerNeeded'],
    ['\n\t\u202e ', 'fees.payerNeeded'],
    ['阿'.repeat(121), 'fees.payerTooLong'],
  ])('%j is refused', async (typed, code) => {
    expect(await take(typed)).toMatchObject({ ok: false, problem: { code } })
  })
})
