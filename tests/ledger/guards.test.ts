import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { instantOf } from '../../src/shared/day'
import type { Tariff } from '../../src/shared/fees/schema'
import { bill, cash, collectInput, openBills, tariffInput, unitOf } from '../fees/support'
import { codeOf } from '../keys/support'
import type { Desk } from '../support/desk'
import { agreed, eachTime, openLedger, spotBill } from './support'
import { tie } from './tie'

const UNIT = 'unit_1101'
const OTHER = 'unit_1102'
let desk: Desk
let fee: Tariff

beforeEach(async () => {
  desk = await openLedger([unitOf('1-101'), unitOf('1-102', { areaCenti: 12_050 })])
  fee = await desk.done('fees.addTariff', tariffInput())
})
afterEach(() => desk.close())

const at = (day: string): void => desk.setNow(instantOf(day, '10:00'))

/** A desk of an earlier day on which a center charges 万分之五 for every day of lateness. */
const lateDesk = async (day: string): Promise<Tariff> => {
  await desk.close()
  desk = await openLedger([unitOf('1-101'), unitOf('1-102')], instantOf(day, '10:00'))
  fee = await desk.done('fees.addTariff', tariffInput())
  await desk.done('center.setSetting', { key: 'fees.lateRateE6', value: 500, fromOn: day })
  return desk.done('fees.addTariff', lateItem())
}
const lateItem = (facts: Parameters<typeof tariffInput>[0] = {}) =>
  tariffInput({ name: '违约金', nameEn: '', formula: 'lateFee', unitName: '笔', priceE4: null, ...facts })

describe('prepayment', () => {
  const quote = (tariff: Tariff) =>
    desk.call('ledger.quotePrepay', { unitId: UNIT, tariffId: tariff.id, months: 2 })

  it('is refused for what has no price a month: a meter, a shared cost, 违约金', async () => {
    const water = tariffInput({ name: '水费', formula: 'metered', meterKind: 'coldWater', kind: 'agency' })
    const shared = tariffInput({ name: '公摊', formula: 'sharedByArea', kind: 'agency', priceE4: null })
    for (const input of [water, shared, lateItem()])
      expect(await codeOf(await quote(await desk.done('fees.addTariff', input)))).toBe('fees.notMonthly')
  })

  it('counts the rate granted to the unit: 70 % of 255.82 is 179.07 a month (§19)', async () => {
    const rate = { kind: 'feeRate', unitId: UNIT, tariffId: fee.id, percent: 70, why: 'vacant' } as const
    await agreed(desk, { ...rate, payer: '', fromOn: '2026-12-01', toOn: null } as never)
    const { months, totalFen } = await desk.done('ledger.quotePrepay', {
      unitId: UNIT,
      tariffId: fee.id,
      months: 2,
    })
    expect(months.map((month) => [month.month, month.amountFen, month.percent])).toEqual([
      ['2026-12', 17_907, 70],
      ['2027-01', 17_907, 70],
    ])
    const receipt = await desk.done('ledger.prepay', {
      requestId: 'prepay-at-a-rate',
      unitId: UNIT,
      tariffId: fee.id,
      months: 2,
      totalFen,
      payer: '张三',
      payments: [cash(totalFen)],
      cashReceivedFen: 0,
      remark: '',
      receivedOn: null,
    })
    expect(receipt.totalFen).toBe(35_814)
  })

  it('says so when the rate leaves nothing to pay', async () => {
    const rate = { kind: 'feeRate', unitId: UNIT, tariffId: fee.id, percent: 0, why: 'developer' } as const
    await agreed(desk, { ...rate, payer: '滨江置业', fromOn: '2026-12-01', toOn: null } as never)
    expect(codeOf(await quote(fee))).toBe('fees.noCharge')
  })
})

describe('a month that is closed', () => {
  it('takes no correction and no late fee when the clock is set back into it', async () => {
    await lateDesk('2026-09-01')
    await bill(desk, '2026-09', fee)
    at('2026-11-23')
    await desk.done('ledger.closeMonth', { month: '2026-10' })
    const [owed] = await openBills(desk, UNIT)
    at('2026-10-31')
    const correct = { billId: owed?.id ?? '', rightFen: 20_000, reason: '面积写错' }
    expect(codeOf(await desk.call('fees.correctBill', correct))).toBe('fees.dayClosed')
    expect(codeOf(await desk.call('fees.chargeLate', { unitId: UNIT }))).toBe('fees.dayClosed')
    expect(codeOf(await desk.call('ledger.topUpFund', { amountFen: 1, fromName: '财务' }))).toBe(
      'fees.dayClosed',
    )
    at('2026-11-23')
    await desk.done('fees.correctBill', correct)
    await desk.done('fees.chargeLate', { unitId: UNIT })
    tie(desk.view, '2026-11-23')
  })
})

describe('a month that was closed without a receipt in it', () => {
  it('takes none when the clock is set back into it', async () => {
    const card = await eachTime(desk, '门禁卡', 'income', 200_000)
    await desk.done('ledger.closeMonth', { month: '2026-10' })
    at('2026-10-20')
    const paid = await desk.call('ledger.collectDirect', {
      requestId: 'into-a-closed-month',
      party: 'casual',
      partyId: null,
      label: '',
      lines: [{ tariffId: card.id, quantity: 1 }],
      payer: '张三',
      payments: [cash(2000)],
      cashReceivedFen: 0,
      remark: '',
      receivedOn: null,
    })
    expect(codeOf(paid)).toBe('fees.dayClosed')
  })
})

describe('a clock set back within an open month', () => {
  it('dates nothing before the bill or receipt it is about', async () => {
    await bill(desk, '2026-11', fee)
    const [owed] = await openBills(desk, UNIT)
    const [other] = await openBills(desk, OTHER)
    at('2026-11-22')
    const code = async (reply: Promise<Parameters<typeof codeOf>[0]>) => codeOf(await reply)
    expect(await code(desk.call('fees.collect', collectInput(UNIT, [owed as never])))).toBe('fees.clockBack')
    const correct = { billId: owed?.id ?? '', rightFen: 1, reason: '写错了' }
    expect(await code(desk.call('fees.correctBill', correct))).toBe('fees.clockBack')
    const waive = { kind: 'waiver', billId: other?.id ?? '', amountFen: 1 } as const
    await expect(agreed(desk, waive as never)).rejects.toThrow(/clockBack/)
    at('2026-11-23')
    await desk.done('fees.collect', collectInput(UNIT, [owed as never]))
    tie(desk.view, '2026-11-23')
  })
})

describe('late fees', () => {
  const late = async (unitId = UNIT) =>
    (await desk.done('fees.lateLines', { unitId })).lines.map(({ parts, feeFen }) => [
      feeFen,
      ...parts.map((part) => [part.principalFen, part.days, part.untilOn]),
    ])

  it('count the days before a payment and after its refund, not those between', async () => {
    await lateDesk('2026-09-01')
    await bill(desk, '2026-09', fee)
    at('2026-09-25')
    const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    at('2026-10-05')
    await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      lines: [{ line: 0, amountFen: 10_000, lastOn: null }],
      keepsCharge: true,
    })
    at('2026-10-15')
    // 255.82 × 10 days until it was paid, then 100.00 × 10 days since it went back: 1.2791 + 0.50.
    expect(await late()).toEqual([[178, [25_582, 10, '2026-09-25'], [10_000, 10, '2026-10-15']]])
  })

  it('count nothing for a charge that ended with its money', async () => {
    await lateDesk('2026-09-01')
    await bill(desk, '2026-09', fee)
    at('2026-09-25')
    const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      lines: [{ line: 0, amountFen: 12_791, lastOn: '2026-09-15' }],
      keepsCharge: false,
    })
    expect(await late()).toEqual([[64, [12_791, 10, '2026-09-25']]])
  })

  it('follow money that is moved: owed again here, settled there from that day', async () => {
    await lateDesk('2026-09-01')
    await bill(desk, '2026-09', fee)
    at('2026-09-15')
    const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    at('2026-09-20')
    const [to] = await openBills(desk, OTHER)
    await agreed(desk, {
      kind: 'moveMoney',
      receiptId: receipt.id,
      lines: [{ line: 0, amountFen: 25_582, lastOn: null }],
      keepsCharge: true,
      to: [{ billId: to?.id ?? '', amountFen: 25_582 }],
    })
    at('2026-09-30')
    expect(await late(UNIT)).toEqual([[128, [25_582, 10, '2026-09-30']]])
    expect(await late(OTHER)).toEqual([[64, [25_582, 5, '2026-09-20']]])
  })

  it('end with the day the money came in when it was written down later', async () => {
    await lateDesk('2026-09-01')
    await bill(desk, '2026-09', fee)
    at('2026-09-25')
    const owed = collectInput(UNIT, await openBills(desk, UNIT), { receivedOn: '2026-09-17' })
    await desk.done('fees.collect', owed)
    expect(await late()).toEqual([[26, [25_582, 2, '2026-09-17']]])
  })

  it('are not asked of a unit the item leaves out, at the desk or in a run, and the run says why', async () => {
    const item = await lateDesk('2026-09-01')
    await desk.done('fees.retireTariff', { tariffId: item.id })
    at('2026-09-02')
    const only = await desk.done('fees.addTariff', lateItem({ name: '违约金二', unitIds: [OTHER as never] }))
    await bill(desk, '2026-09', fee)
    at('2026-09-25')
    expect(codeOf(await desk.call('fees.chargeLate', { unitId: UNIT }))).toBe('fees.notOfUnit')
    const ask = { siteId: only.siteId, month: '2026-09', tariffIds: [only.id] }
    expect(await desk.done('fees.previewRun', ask)).toMatchObject({ bills: 1, leftOut: [] })
    await desk.done('fees.chargeLate', { unitId: OTHER })
    expect(await desk.done('fees.previewRun', ask)).toMatchObject({
      bills: 0,
      leftOut: [{ reason: 'nothingLate', units: 1, sample: ['1-102'] }],
    })
  })

  it('say that they are off, and leave out who stands vacant where the item does', async () => {
    const vacant = { chargesVacant: false }
    const item = await desk.done('fees.addTariff', lateItem(vacant))
    const ask = { siteId: item.siteId, month: '2026-11', tariffIds: [item.id] }
    expect((await desk.done('fees.previewRun', ask)).leftOut).toMatchObject([{ reason: 'lateOff', units: 2 }])
    await desk.done('center.setSetting', { key: 'fees.lateRateE6', value: 500, fromOn: '2026-11-23' })
    await desk.arrange((draft) => draft.units.update(UNIT, { occupancy: 'vacant' }))
    expect((await desk.done('fees.previewRun', ask)).leftOut).toMatchObject([
      { reason: 'vacant', sample: ['1-101'] },
      { reason: 'nothingLate', sample: ['1-102'] },
    ])
  })
})

describe('a correction', () => {
  const report = async () =>
    (await desk.done('ledger.report', { fromMonth: '2026-11', toMonth: '2026-11', by: 'item' })).total

  it('lowers what was charged, not what was waived, in reports and in the rate', async () => {
    await bill(desk, '2026-11', fee)
    const [owed] = await openBills(desk, UNIT)
    const before = await report()
    await desk.done('fees.correctBill', { billId: owed?.id ?? '', rightFen: 20_000, reason: '面积写错' })
    expect(await report()).toEqual({ ...before, billedFen: before.billedFen - 5582, waivedFen: 0 })
    await agreed(desk, { kind: 'waiver', billId: owed?.id ?? '', amountFen: 1000 })
    expect(await report()).toMatchObject({ billedFen: before.billedFen - 5582, waivedFen: 1000 })
    await desk.done('fees.voidBill', { billId: owed?.id ?? '', reason: '整笔作废' })
    expect(await report()).toMatchObject({ billedFen: before.billedFen - 25_582, waivedFen: 0 })
    tie(desk.view, '2026-11-23')
  })

  it('upwards bills only what is missing, due today at the earliest, and nothing that was taken back before', async () => {
    await bill(desk, '2026-11', fee)
    const receipt = await desk.done('fees.collect', collectInput(UNIT, await openBills(desk, UNIT)))
    await agreed(desk, {
      kind: 'refund',
      receiptId: receipt.id,
      lines: [{ line: 0, amountFen: 12_791, lastOn: '2026-11-15' }],
      keepsCharge: false,
    })
    const billId = receipt.lines[0]?.billId ?? ''
    const correct = (rightFen: number) =>
      desk.call('fees.correctBill', { billId, rightFen, reason: '面积写错' })
    expect(codeOf(await correct(12_790))).toBe('fees.paidBeyond')
    expect(codeOf(await correct(12_791))).toBe('fees.correctsNothing')
    expect(codeOf(await correct(15_000))).toBe('done')
    expect(await openBills(desk, UNIT)).toMatchObject([
      { amountFen: 2209, toOn: '2026-11-15', dueOn: '2026-11-23', correctsId: billId },
    ])
    tie(desk.view, '2026-11-23')
  })

  it('is not for deposits: those are billed anew', async () => {
    const deposit = await eachTime(desk, '装修押金', 'deposit', 20_000_000)
    const owed = await spotBill(desk, UNIT, deposit, '2026-11-23')
    const correct = { billId: owed.id, rightFen: 100_000, reason: '写错了' }
    expect(codeOf(await desk.call('fees.correctBill', correct))).toBe('fees.depositNotCorrected')
  })
})
