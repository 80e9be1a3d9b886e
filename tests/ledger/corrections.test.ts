import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tariff } from '../../src/shared/fees/schema'
import { bill, cash, collectInput, openBills, tariffInput, unitOf } from '../fees/support'
import type { Desk } from '../support/desk'
import { agreed, eachTime, openLedger, spotBill } from './support'

const UNIT = 'unit_1101'
const OTHER = 'unit_1102'
let desk: Desk
let fee: Tariff
beforeEach(async () => {
  desk = await openLedger([unitOf('1-101'), unitOf('1-102')])
  fee = await desk.done('fees.addTariff', tariffInput())
})
afterEach(() => desk.close())

const paidMonth = async (month = '2026-11') => {
  await bill(desk, month, fee)
  const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
  return { receipt, bill: desk.view.bills.get(receipt.lines[0]?.billId ?? '') }
}

const refusal = async (ask: Parameters<typeof agreed>[1]) => {
  desk.signIn('clerk', '林晓芸')
  const reply = await desk.call('approvals.request', { ask, reason: '多收' })
  return reply.ok ? 'asked' : reply.problem.code
}

const line = (amountFen: number, lastOn: string | null = null, place = 0) => ({
  line: place,
  amountFen,
  lastOn,
})

describe('a refund', () => {
  it('is agreed to, gets its own number, ends the charge, and the month may be billed again', async () => {
    const { receipt } = await paidMonth()
    const request = await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      lines: [line(25_582)],
      keepsCharge: false,
    })
    expect(request).toMatchObject({ state: 'approved', resultNo: 'TK-202611-0001', chain: ['manager'] })
    const [refund] = [...desk.view.refunds.all()]
    expect(refund).toMatchObject({
      receiptNo: receipt.no,
      payer: '张三',
      totalFen: 25_582,
      capitals: '人民币贰佰伍拾伍元捌角贰分',
      askedByName: '林晓芸',
      agreedByName: 'manager',
      paid: null,
    })
    expect(desk.view.receipts.get(receipt.id)).toEqual(receipt)
    await bill(desk, '2026-11', fee)
    expect(await openBills(desk, UNIT)).toMatchObject([{ amountFen: 25_582, paidFen: 0 }])
  })

  it('of money paid for nothing leaves the charge owed again', async () => {
    const { receipt } = await paidMonth()
    await agreed(desk, { kind: 'refund', receiptId: receipt.id, lines: [line(5582)], keepsCharge: true })
    expect(await openBills(desk, UNIT)).toMatchObject([{ amountFen: 25_582, paidFen: 20_000 }])
  })

  it('above the limit waits for the company, and is paid once, never out of takings', async () => {
    const dear = await eachTime(desk, '场地费', 'income', 30_000_000)
    const owed = await spotBill(desk, UNIT, dear, '2026-11-23')
    const receipt = await desk.done('fees.collect', collectInput(UNIT, [owed]))
    const asked = await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      lines: [line(300_000)],
      keepsCharge: false,
    })
    expect(asked).toMatchObject({ state: 'atCompany', limitFen: 200_000 })
    expect([...desk.view.refunds.all()]).toEqual([])
    desk.signIn('manager', '孙经理')
    await desk.done('approvals.recordCompany', {
      approvalId: asked.id,
      verdict: 'approved',
      person: '刘总',
      answeredOn: '2026-11-23',
      reference: '批 88 号',
      opinion: '同意',
    })
    const [refund] = [...desk.view.refunds.all()]
    const pay = { refundId: refund?.id ?? '', method: 'transfer', reference: 'HK1', payee: '张三' } as const
    expect((await desk.done('ledger.payRefund', pay)).paid).toMatchObject({
      method: 'transfer',
      payee: '张三',
    })
    expect(await desk.call('ledger.payRefund', pay)).toMatchObject({ problem: { code: 'fees.refundPaid' } })
    expect(await desk.call('ledger.payRefund', { ...pay, refundId: 'refund_none' })).toMatchObject({
      problem: { code: 'fees.unknownRefund' },
    })
  })

  it('never takes back more than the line, a deposit, a void or invoiced receipt, or one line twice', async () => {
    const { receipt } = await paidMonth()
    const deposit = await eachTime(desk, '装修押金', 'deposit', 20_000_000)
    const held = await desk.done(
      'fees.collect',
      collectInput(UNIT, [await spotBill(desk, UNIT, deposit, '2026-11-23')]),
    )
    const ask = (lines: ReturnType<typeof line>[], receiptId = receipt.id, keepsCharge = false) =>
      refusal({ kind: 'refund', receiptId, lines, keepsCharge })
    expect(await ask([line(25_583)])).toBe('fees.backTooMuch')
    expect(await ask([line(1), line(1)])).toBe('fees.chosenTwice')
    expect(await ask([line(1, null, 7)])).toBe('fees.noSuchLine')
    expect(await ask([line(1)], held.id)).toBe('fees.depositReturned')
    expect(await ask([line(1, '2026-11-10')])).toBe('fees.cutDiffers')
    expect(await ask([line(1, '2026-11-10')], receipt.id, true)).toBe('fees.cutKeepsCharge')
    await agreed(desk, { kind: 'refund', receiptId: receipt.id, lines: [line(20_000)], keepsCharge: true })
    expect(await ask([line(5583)])).toBe('fees.backTooMuch')
    expect(await ask([line(12_791, '2026-11-15')])).toBe('fees.backTooMuch')
    desk.signIn('manager')
    expect(
      await desk.call('fees.voidReceipt', { receiptId: receipt.id, reason: '写错', allCopiesInHand: true }),
    ).toMatchObject({ problem: { code: 'fees.takenBackAlready' } })
    await desk.done('fees.voidReceipt', { receiptId: held.id, reason: '写错', allCopiesInHand: true })
    expect(await ask([line(1)], held.id)).toBe('fees.alreadyVoid')
  })

  it('cannot end a charge early that is not paid in full, nor twice', async () => {
    await bill(desk, '2026-11', fee)
    const [owed] = await openBills(desk, UNIT)
    const part = await desk.done('fees.collect', collectInput(UNIT, [{ id: owed?.id ?? '', fen: 20_000 }]))
    const cut = { kind: 'refund', keepsCharge: false } as const
    expect(await refusal({ ...cut, receiptId: part.id, lines: [line(12_791, '2026-11-15')] })).toBe(
      'fees.cutUnpaid',
    )
    desk.signIn('manager')
    await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    await agreed(desk, { ...cut, receiptId: part.id, lines: [line(12_791, '2026-11-15')] })
    expect(await refusal({ ...cut, receiptId: part.id, lines: [line(1, '2026-11-10')] })).toBe(
      'fees.cutAlready',
    )
  })
})

describe('prepayment', () => {
  const prepayInput = (months: number, totalFen: number) => ({
    requestId: `prepay-request-${months}-${totalFen}`,
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

  it('§19 extra: a year prepaid at 255.82, sold on 2024-09-18: 102.33 + 767.46 = 869.79 goes back', async () => {
    await desk.close()
    desk = await openLedger([unitOf('1-101')], '2023-12-20T02:00:00.000Z')
    fee = await desk.done('fees.addTariff', tariffInput({ fromOn: '2023-01-01' }))
    const quote = await desk.done('ledger.quotePrepay', { unitId: UNIT, tariffId: fee.id, months: 12 })
    expect([quote.months.length, quote.months[0]?.month, quote.totalFen]).toEqual([12, '2024-01', 306_984])
    const receipt = await desk.done('ledger.prepay', prepayInput(12, 306_984))
    expect(receipt.lines.map((each) => each.amountFen)).toEqual(Array.from({ length: 12 }, () => 25_582))

    desk.setNow('2024-09-18T02:00:00.000Z')
    const unused = await desk.done('ledger.unused', { unitId: UNIT, lastOn: '2024-09-18' })
    expect(unused.lines.map((each) => [each.fromOn, each.unusedFen])).toEqual([
      ['2024-09-01', 10_233],
      ['2024-10-01', 25_582],
      ['2024-11-01', 25_582],
      ['2024-12-01', 25_582],
    ])
    expect(unused.totalFen).toBe(86_979)
    await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      keepsCharge: false,
      lines: unused.lines.map((each) => line(each.unusedFen, '2024-09-18', each.line)),
    })
    expect([...desk.view.refunds.all()][0]).toMatchObject({ totalFen: 86_979 })
    await bill(desk, '2024-09', fee)
    expect(await openBills(desk, UNIT)).toMatchObject([
      { fromOn: '2024-09-19', toOn: '2024-09-30', amountFen: 10_233 },
    ])
  })

  it('takes the price known for each month, and a run does not bill the months again', async () => {
    await desk.done('fees.addPrice', { tariffId: fee.id, priceE4: 30_000, fromOn: '2027-01-01' })
    const receipt = await desk.done('ledger.prepay', prepayInput(2, 25_582 + 26_928))
    expect(receipt.lines.map((each) => [each.fromOn, each.priceE4, each.amountFen])).toEqual([
      ['2026-12-01', 28_500, 25_582],
      ['2027-01-01', 30_000, 26_928],
    ])
    await bill(desk, '2026-12', fee)
    expect((await openBills(desk, OTHER)).length).toBe(1)
    expect(await openBills(desk, UNIT)).toEqual([])
    const next = await desk.done('ledger.quotePrepay', { unitId: UNIT, tariffId: fee.id, months: 1 })
    expect(next.months[0]?.month).toBe('2027-02')
  })

  it('is refused for what is not monthly, not of the unit, or no longer costs what was shown', async () => {
    const card = await eachTime(desk, '门禁卡', 'income', 200_000)
    const shops = await desk.done('fees.addTariff', tariffInput({ name: '商铺费', uses: ['shop'] }))
    const quote = (tariffId: string) => desk.call('ledger.quotePrepay', { unitId: UNIT, tariffId, months: 1 })
    expect(await quote(card.id)).toMatchObject({ problem: { code: 'fees.notMonthly' } })
    expect(await quote(shops.id)).toMatchObject({ problem: { code: 'fees.notOfUnit' } })
    expect(await desk.call('ledger.prepay', prepayInput(1, 25_581))).toMatchObject({
      problem: { code: 'fees.prepayChanged' },
    })
  })
})

describe('a transfer', () => {
  it('puts what one unit paid to the bills of another, with a slip, and owes it again where it came from', async () => {
    await bill(desk, '2026-11', fee)
    const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    const [to] = await openBills(desk, OTHER)
    const ask = {
      kind: 'moveMoney' as const,
      receiptId: receipt.id,
      lines: [line(25_582)],
      keepsCharge: true,
      to: [{ billId: to?.id ?? '', amountFen: 25_582 }],
    }
    expect(await refusal({ ...ask, to: [{ billId: to?.id ?? '', amountFen: 25_581 }] })).toBe(
      'fees.moveDiffers',
    )
    expect(
      await refusal({ ...ask, to: [{ billId: receipt.lines[0]?.billId ?? '', amountFen: 25_582 }] }),
    ).toBe('fees.moreThanOwed')
    expect(await agreed(desk, ask)).toMatchObject({ resultNo: 'ZZ-202611-0001' })
    expect((await openBills(desk, OTHER)).length).toBe(0)
    expect(await openBills(desk, UNIT)).toMatchObject([{ amountFen: 25_582, paidFen: 0 }])
  })

  it('stays within one other unit', async () => {
    await bill(desk, '2026-11', fee)
    const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    await bill(desk, '2026-10', fee)
    const [own] = await openBills(desk, UNIT)
    expect(
      await refusal({
        kind: 'moveMoney',
        receiptId: receipt.id,
        lines: [line(25_582)],
        keepsCharge: true,
        to: [{ billId: own?.id ?? '', amountFen: 25_582 }],
      }),
    ).toBe('fees.moveOtherUnit')
  })
})

it('a debt is written off by the company alone; the bill keeps its amount and is no longer open', async () => {
  await bill(desk, '2026-11', fee)
  const [owed] = await openBills(desk, UNIT)
  const asked = await agreed(desk, { kind: 'badDebt', billId: owed?.id ?? '' }, '业主失联三年')
  expect(asked).toMatchObject({ state: 'atCompany' })
  desk.signIn('manager', '孙经理')
  const done = await desk.done('approvals.recordCompany', {
    approvalId: asked.id,
    verdict: 'approved',
    person: '刘总',
    answeredOn: '2026-11-23',
    reference: '批 9 号',
    opinion: '同意核销',
  })
  expect(done.resultNo).toBe('HZ-202611-0001')
  expect(await openBills(desk, UNIT)).toEqual([])
  expect(desk.view.bills.get(owed?.id ?? '')).toMatchObject({ amountFen: 25_582, writtenOffFen: 25_582 })
  expect(await refusal({ kind: 'badDebt', billId: owed?.id ?? '' })).toBe('fees.billSettled')
})

describe('the statement of a unit', () => {
  const linesOf = async (unitId: string) => {
    const found = await desk.done('fees.statement', { unitId, fromOn: '2026-11-01', toOn: '2026-11-30' })
    return found.lines.map(({ kind, no, fen, balanceFen }) => [kind, no, fen, balanceFen])
  }

  it('shows money moved to a neighbour in both accounts, with the number of the slip', async () => {
    const { receipt } = await paidMonth()
    const [owed] = await openBills(desk, OTHER)
    const to = [{ billId: owed?.id ?? '', amountFen: 10_000 }]
    await agreed(desk, {
      kind: 'moveMoney',
      receiptId: receipt.id,
      lines: [line(10_000)],
      keepsCharge: true,
      to,
    })
    const [slip] = [...desk.view.moneyMoves.all()]
    const run = [...desk.view.billRuns.all()][0]?.no
    expect(await linesOf(UNIT)).toEqual([
      ['bill', run, 25_582, 25_582],
      ['receipt', receipt.no, -25_582, 0],
      ['moveOut', slip?.no, 10_000, 10_000],
    ])
    expect(await linesOf(OTHER)).toEqual([
      ['bill', run, 25_582, 25_582],
      ['moveIn', slip?.no, -10_000, 15_582],
    ])
  })

  it('shows a refund that ends the charge as money back and charge off: nothing is owed, nothing counted twice by the void', async () => {
    const { receipt } = await paidMonth()
    await agreed(desk, { kind: 'refund', receiptId: receipt.id, lines: [line(25_582)], keepsCharge: false })
    const [refund] = [...desk.view.refunds.all()]
    const run = [...desk.view.billRuns.all()][0]?.no
    expect(await linesOf(UNIT)).toEqual([
      ['bill', run, 25_582, 25_582],
      ['receipt', receipt.no, -25_582, 0],
      ['refund', refund?.no, 25_582, 25_582],
      ['chargeEnd', refund?.no, -25_582, 0],
    ])
  })

  it('says on paper and on the sheet what the screen says', async () => {
    await paidMonth()
    const screen = await desk.done('fees.statement', {
      unitId: UNIT,
      fromOn: '2026-11-01',
      toOn: '2026-11-30',
    })
    const ask = { kind: 'accountStatement', language: 'zh-CN', profile: 'a4' } as const
    await desk.done('printing.preview', { ...ask, id: `${UNIT}~2026-11-01~2026-11-30` })
    expect(JSON.parse(JSON.stringify(desk.drawn.at(-1)))).toMatchObject(screen)
    const wrong = await desk.call('printing.preview', { ...ask, id: `${UNIT}~yesterday~today` })
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'fees.unknownUnit' } })
  })
})
