import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AGES } from '../../src/shared/fees/ageing'
import { type Desk, openDesk } from '../support/desk'

const sum = (fens: readonly number[]): number => fens.reduce((total, fen) => total + fen, 0)
const TODAY = '2026-11-23'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ now: `${TODAY}T06:00:00.000Z` })
})
afterEach(() => desk.close())

const allArrears = async () => {
  const rows = []
  for (let page = 0; ; page += 1) {
    const found = await desk.done('arrears.list', { page, pageSize: 200 })
    rows.push(...found.rows)
    if (rows.length >= found.total) return { ...found, rows }
  }
}

describe('each figure is the sum of the rows behind it', () => {
  beforeEach(async () => {
    await desk.done('center.tryDemo', {})
    desk.signIn('manager')
  })

  it('today’s money is the day’s total, method by method', async () => {
    const figures = await desk.done('dashboard.overview', {})
    const day = await desk.done('fees.day', { day: TODAY })
    expect(figures.todayFen).toBe(day.totalFen)
    expect(figures.todayReceipts).toBe(day.run?.valid)
    const byMethod = (rows: readonly { method: string; fen: number }[]) =>
      rows.map(({ method, fen }) => `${method} ${fen}`).sort()
    expect(byMethod(figures.byMethod)).toEqual(byMethod(day.byMethod))
    expect(figures.todayFen).toBeGreaterThan(0)
  })

  it('the month is its receipts, and the last bar of the chart says the same', async () => {
    const figures = await desk.done('dashboard.overview', {})
    const of = async (fromOn: string, toOn: string) =>
      (await desk.done('fees.receipts', { fromOn, toOn, state: 'valid' })).validFen
    expect(figures.monthReceivedFen).toBe(await of('2026-11-01', '2026-11-30'))
    expect(figures.lastMonthReceivedFen).toBe(await of('2026-10-01', '2026-10-31'))
    expect(figures.months.map(({ month }) => month)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ])
    expect(figures.months.slice(-2)).toEqual([
      expect.objectContaining({
        receivedFen: figures.lastMonthReceivedFen,
        currentBp: figures.lastMonthRates.currentBp,
      }),
      {
        month: '2026-11',
        dueFen: figures.monthDueFen,
        receivedFen: figures.monthReceivedFen,
        currentBp: figures.rates.currentBp,
      },
    ])
    expect(figures.rates.currentBp).toBe(Math.round((figures.monthPaidFen * 10_000) / figures.monthDueFen))
  })

  it('arrears are the arrears list, age by age, and the long debtors are rows of it', async () => {
    const figures = await desk.done('dashboard.overview', {})
    const list = await allArrears()
    expect(figures.openFen).toBe(list.openFen)
    expect(figures.openFen).toBe(sum(list.rows.map((row) => row.openFen)))
    expect(figures.ages).toEqual(list.ages)
    expect(sum(AGES.map((age) => figures.ages[age]))).toBe(figures.openFen)
    expect(figures.longDebtors).toBe(
      list.rows.filter((row) => row.ages.to180 + row.ages.to365 + row.ages.older > 0).length,
    )
  })

  it('keys, tours and visitors are the lists one click away', async () => {
    const figures = await desk.done('dashboard.overview', {})
    const total = async (state: 'out' | 'overdue') => (await desk.done('keys.loans', { state })).total
    expect([figures.keysOut, figures.keysOverdue]).toEqual([await total('out'), await total('overdue')])
    const counts = await desk.done('keys.counts', {})
    expect([counts.out, counts.overdue]).toEqual([figures.keysOut, figures.keysOverdue])
    const tours = (await desk.done('tours.list', { fromOn: TODAY, toOn: TODAY })).rows.filter(
      (row) => row.tour.status !== 'cancelled',
    )
    expect(figures.toursToday).toBe(tours.length)
    expect(figures.toursNotReady).toBe(
      tours.filter((row) => row.tour.status === 'preparing' && row.readiness !== 'go').length,
    )
    const visitors = await desk.done('passes.visitors', { state: 'inside', pageSize: 200 })
    expect(figures.visitorsInside).toBe(sum(visitors.rows.map((row) => row.pass.people)))
    expect(figures.keysOut).toBeGreaterThan(0)
  })

  it('a receipt, its void and a key lent move exactly their own figures', async () => {
    const before = await desk.done('dashboard.overview', {})
    const [row] = (await allArrears()).rows
    const account = await desk.done('fees.account', { unitId: row?.unitId ?? '' })
    const bill = account.bills[0]
    const open = (bill?.amountFen ?? 0) - (bill?.paidFen ?? 0)
    const receipt = await desk.done('fees.collect', {
      requestId: 'request-1',
      unitId: account.unitId,
      payer: '张三',
      lines: [{ billId: bill?.id ?? '', amountFen: open }],
      payments: [{ method: 'cash', amountFen: open, reference: '' }],
      cashReceivedFen: 0,
      remark: '',
    })
    const after = await desk.done('dashboard.overview', {})
    expect([
      after.todayFen - before.todayFen,
      after.todayReceipts - before.todayReceipts,
      after.monthReceivedFen - before.monthReceivedFen,
      before.openFen - after.openFen,
    ]).toEqual([open, 1, open, open])
    await desk.done('fees.voidReceipt', { receiptId: receipt.id, reason: '写错了', allCopiesInHand: true })
    const { byMethod: methodsBefore, ...figuresBefore } = before
    const { byMethod, ...figures } = await desk.done('dashboard.overview', {})
    expect(figures).toEqual(figuresBefore)
    expect(sum(byMethod.map(({ fen }) => fen))).toBe(sum(methodsBefore.map(({ fen }) => fen)))
    await desk.restart()
    expect(await desk.done('dashboard.overview', {})).toEqual({ ...figures, byMethod })
  })
})

it('on an empty desk everything is 0 and a rate without a denominator is none, not 0 %', async () => {
  desk.signIn('manager')
  const none = { currentBp: null, recoveryBp: null, overallBp: null, householdsBp: null }
  expect(await desk.done('dashboard.overview', {})).toMatchObject({
    today: TODAY,
    todayFen: 0,
    byMethod: [],
    rates: none,
    lastMonthRates: none,
    openFen: 0,
    longDebtors: 0,
    keysOut: 0,
    toursToday: 0,
    visitorsInside: 0,
  })
})
