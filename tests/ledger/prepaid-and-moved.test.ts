import { describe, expect, it } from 'vitest'
import { bill, cash, collectInput, openBills, tariffInput } from '../fees/support'
import { agreed, eachTime } from './support'
import { desk, eachWithTwoUnits, fee, line, OTHER, refusal, reopen, UNIT } from './two-units'

eachWithTwoUnits()

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
    await reopen(['1-101'], '2023-12-20T02:00:00.000Z', '2023-01-01')
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
