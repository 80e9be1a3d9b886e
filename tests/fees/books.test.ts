import { readSheet } from 'read-excel-file/node'
import { afterEach, describe, expect, it } from 'vitest'
import { arrearsByAge, balanceOf, moneyOfDay, moneyOfMonth, unitsOwingSince } from '../../src/main/fees/facts'
import { collectionFacts, collectionRate } from '../../src/main/fees/rates'
import { monthBars } from '../../src/main/ledger/books/monthMoney'
import { ReceiptPaper } from '../../src/shared/fees/papers'
import type { Desk } from '../support/desk'
import { bill, cash, collectInput, openBills, openFees, tariffInput, unitOf } from './support'

let desk: Desk
afterEach(() => desk.close())

/** Ten units, one bill of ¥100 each a month. */
const openEstate = async (months: readonly string[]) => {
  desk = await openFees(Array.from({ length: 10 }, (_, n) => unitOf(`1-${101 + n}`)))
  const tariff = await desk.done(
    'fees.addTariff',
    tariffInput({ formula: 'fixedMonthly', priceE4: 1_000_000, unitName: '户' }),
  )
  for (const month of months) await bill(desk, month, tariff)
  return tariff
}

const pay = async (unit: number, fen: number, facts = {}) => {
  const unitId = `unit_1${unit}`
  const [oldest] = await openBills(desk, unitId)
  return desk.done('fees.collect', collectInput(unitId, [{ id: oldest?.id ?? '', fen }], facts))
}

describe('the day', () => {
  it('ten numbers used, one void listed, none missing, its money not counted (§19 row 17)', async () => {
    await openEstate(['2026-11'])
    for (let unit = 101; unit <= 110; unit += 1) await pay(unit, 10_000)
    const fourth = [...desk.view.receipts.all()][3]
    await desk.done('fees.voidReceipt', {
      receiptId: fourth?.id ?? '',
      reason: '写错',
      allCopiesInHand: true,
    })
    await desk.done('printing.print', {
      kind: 'receipt',
      id: [...desk.view.receipts.all()][4]?.id ?? '',
      language: 'both',
      profile: 'a5',
      printer: 'Epson',
      copies: 1,
    })
    const day = await desk.done('fees.day', { day: '2026-11-23' })
    expect(day.run).toEqual({
      first: '0000001',
      last: '0000010',
      used: 10,
      valid: 9,
      voided: ['0000004'],
      missing: [],
      validFen: 90_000,
    })
    expect((await pay(104, 10_000)).no).toBe('0000011')
  })

  it('sums by method, by item and by clerk are the same sum', async () => {
    const tariff = await openEstate(['2026-11'])
    desk.signIn('clerk', '林晓芸')
    await pay(101, 10_000, { payments: [cash(4000), { method: 'wechat', amountFen: 6000, reference: '' }] })
    desk.signIn('clerk', '周婷')
    await pay(102, 2500)
    expect(await desk.done('fees.day', { day: '2026-11-23' })).toMatchObject({
      totalFen: 12_500,
      byMethod: [
        { method: 'cash', count: 2, fen: 6500 },
        { method: 'wechat', count: 1, fen: 6000 },
      ],
      byItem: [{ item: tariff.name, kind: 'income', count: 2, fen: 12_500 }],
      byClerk: [
        { name: '林晓芸', count: 1, fen: 10_000 },
        { name: '周婷', count: 1, fen: 2500 },
      ],
    })
    expect(await desk.done('fees.day', { day: '2026-11-22' })).toMatchObject({
      totalFen: 0,
      run: null,
      receipts: [],
    })
  })
})

describe('figures for the dashboard', () => {
  it('rates by the definitions of §19 row 19, deposits left out, "—" without a denominator', async () => {
    const tariff = await openEstate(['2026-10', '2026-11'])
    const deposit = await desk.done(
      'fees.addTariff',
      tariffInput({ name: '装修押金', kind: 'deposit', formula: 'each', priceE4: 20_000_000 }),
    )
    await desk.done('fees.addBill', {
      unitId: 'unit_1110',
      tariffId: deposit.id,
      quantity: 1,
      fromOn: '2026-11-01',
      toOn: '2026-11-01',
      dueOn: '2026-11-01',
      note: '',
    })
    for (const unit of [101, 102, 103]) await pay(unit, 10_000)
    for (const unit of [101, 102]) await pay(unit, 10_000)
    await pay(103, 5000)
    expect(collectionFacts(desk.view, '2026-11')).toEqual({
      dueFen: 100_000,
      paidOfDueFen: 25_000,
      oldArrearsFen: 100_000,
      recoveredFen: 30_000,
      householdsDue: 10,
      householdsPaid: 2,
    })
    expect(collectionRate(desk.view, '2026-11')).toEqual({
      currentBp: 2500,
      recoveryBp: 3000,
      overallBp: 2750,
      householdsBp: 2000,
    })
    expect(collectionRate(desk.view, '2025-01')).toEqual({
      currentBp: null,
      recoveryBp: null,
      overallBp: null,
      householdsBp: null,
    })
    expect(tariff.kind).toBe('income')
  })

  it('money of the day and the month, arrears by age, balance of a unit', async () => {
    await openEstate(['2026-08', '2026-10', '2026-11'])
    await pay(101, 10_000)
    await pay(102, 10_000)
    const receipt = await pay(103, 10_000)
    await desk.done('fees.voidReceipt', { receiptId: receipt.id, reason: '写错', allCopiesInHand: true })
    const money = {
      receivedFen: 20_000,
      receipts: 2,
      voided: 1,
      byMethod: [{ method: 'cash', count: 2, fen: 20_000 }],
    }
    expect(moneyOfDay(desk.view, '2026-11-23')).toEqual(money)
    expect(moneyOfMonth(desk.view, '2026-11')).toEqual(money)
    expect(arrearsByAge(desk.view, '2026-11-23')).toEqual({
      notDue: 0,
      to30: 100_000,
      to90: 100_000,
      to180: 80_000,
      to365: 0,
      older: 0,
    })
    expect(balanceOf(desk.view, 'unit_1101', '2026-11-23')).toEqual({
      openFen: 20_000,
      overdueFen: 20_000,
      oldestDueOn: '2026-10-15',
      bills: 2,
    })
    expect(unitsOwingSince(desk.view, '2026-09-01')).toBe(8)
    expect(monthBars(desk.view, '2026-11', 2)).toEqual([
      // Three months are billed in November: all of it fell due then, and nothing was due in October.
      { month: '2026-10', dueFen: 0, receivedFen: 0, currentBp: null },
      { month: '2026-11', dueFen: 300_000, receivedFen: 20_000, currentBp: 667 },
    ])
  })

  it('arrears by unit: every column of ages adds up to the total, and a filter shows the rows behind its figure', async () => {
    await openEstate(['2026-10', '2026-11'])
    await pay(101, 10_000)
    const all = await desk.done('arrears.list', {})
    expect([all.total, all.openFen, all.ages.to30 + all.ages.to90]).toEqual([10, 190_000, 190_000])
    const aged = await desk.done('arrears.list', { age: 'to90' })
    expect([aged.total, aged.rows.reduce((sum, row) => sum + row.ages.to90, 0)]).toEqual([9, all.ages.to90])
  })
})

describe('export', () => {
  it('the workbook has the rows, the order and the total of the screen', async () => {
    await openEstate(['2026-11'])
    for (const unit of [101, 102, 103]) await pay(unit, 1000 * (unit - 100))
    const [first] = [...desk.view.receipts.all()]
    await desk.done('fees.voidReceipt', { receiptId: first?.id ?? '', reason: '写错', allCopiesInHand: true })
    const filter = { sort: { by: 'totalFen' as const, descending: true } }
    const sheet = {
      fileName: '收据.xlsx',
      headings: ['编号'],
      words: { cash: '现金', voided: '作废', valid: '有效', total: '合计' },
    }
    await desk.done('fees.exportReceipts', { filter, sheet })
    const screen = await desk.done('fees.receipts', filter)
    const rows = await readSheet(Buffer.from(desk.saved.get('收据.xlsx') ?? []))
    const body = rows.slice(1).map((row) => [row[0], row[5], row[8]])
    expect(body).toEqual([
      ...screen.rows.map((receipt) => [receipt.no, receipt.totalFen / 100, receipt.voided ? '作废' : '有效']),
      ['合计', screen.validFen / 100, null],
    ])
  })
})

describe('the receipt as paper', () => {
  it('says the same as the record, and every print of it is counted on the record', async () => {
    await openEstate(['2026-11'])
    const receipt = await pay(101, 10_000)
    const paper = { kind: 'receipt', id: receipt.id, language: 'both', profile: '241x93' } as const
    const preview = () => desk.done('printing.preview', paper)
    expect((await preview()).printNo).toBe(1)
    await desk.done('printing.print', { ...paper, printer: 'Epson', copies: 1 })
    expect((await preview()).printNo).toBe(2)
    expect(desk.view.receipts.get(receipt.id)?.prints).toBe(1)
    expect(ReceiptPaper.parse(desk.drawn.at(-1))).toMatchObject({
      no: receipt.no,
      totalFen: 10_000,
      capitals: '人民币壹佰元整',
      voided: null,
    })
    expect(desk.drawn.at(-1)).toEqual(desk.drawn.at(-2))
  })
})
