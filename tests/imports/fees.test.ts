import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SiteId } from '../../src/shared/id'
import { type Desk, openDesk } from '../support/desk'
import { book, type Cell, everything, opened } from './support/books'

const HEAD = [
  '房屋',
  '收费项目',
  '缴费周期',
  '开始时间',
  '结束时间',
  '缴费时间',
  '应缴金额',
  '实缴金额',
  '收银员',
  '备注',
]
const year = (n: number, over: Partial<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = [
    '1-1-1001',
    '物业费',
    12,
    new Date(`${n}-01-01T00:00:00Z`),
    new Date(`${n + 1}-01-01T00:00:00Z`),
    new Date(`${n}-03-05T00:00:00Z`),
    1000,
    1000,
    '张三',
    '手工导入',
  ]
  for (const [at, value] of Object.entries(over)) row[Number(at)] = value ?? null
  return row
}

let desk: Desk
let siteId: SiteId
beforeEach(async () => {
  desk = await openDesk({ role: 'manager' })
  siteId = (await desk.done('estate.addSite', { name: '滨江花园', kind: 'residential', address: '' })).id
  const rooms = await book([
    ['房号', '建筑面积', '业主'],
    ['1-1-1001', 94.56, '吴学文'],
    ['商铺-7', 35.5, '锦程商贸有限公司'],
  ])
  await desk.done('imports.apply', await opened(desk, siteId, rooms))
})
afterEach(() => desk.close())

const ask = async (...rows: Cell[][]) => opened(desk, siteId, await book([HEAD, ...rows]), 'fees.xlsx')
const preview = async (...rows: Cell[][]) =>
  desk.done('imports.preview', { ...(await ask(...rows)), state: null, page: 0 })
const unitId = () => [...desk.view.units.all()][0]?.id ?? ('' as never)

describe('fee history of another system', () => {
  it('is kept to read, moves no money here, changes nothing the second time and is undone in one act', async () => {
    const before = everything(desk)
    const found = await preview(year(2023), year(2024), year(2025, { 0: '商铺-0-7' }))
    expect([found.kind, found.counts]).toEqual(['fees', { new: 3, changed: 0, same: 0, wrong: 0 }])
    expect(found.rows[0]).toMatchObject({
      period: '2023-01-01 – 2023-12-31',
      due: '1,000.00',
      paid: '1,000.00',
    })
    const batch = await desk.done(
      'imports.apply',
      await ask(year(2023), year(2024), year(2025, { 0: '商铺-0-7' })),
    )
    expect([desk.view.feePast.count(), desk.view.bills.count(), desk.view.receipts.count()]).toEqual([
      3, 0, 0,
    ])
    expect((await desk.done('imports.feePast', { unitId: unitId() })).map(({ fromOn }) => fromOn)).toEqual([
      '2024-01-01',
      '2023-01-01',
    ])
    expect((await preview(year(2023), year(2024))).counts.same).toBe(2)
    await desk.done('imports.undo', { importId: batch.id })
    expect(everything(desk)).toBe(before)
  })

  it('what was left unpaid becomes a bill; once that is waived or paid the import stays', async () => {
    await desk.arrange((draft) =>
      draft.tariffs.insert({
        id: 'tariff_1' as never,
        name: '物业费',
        nameEn: '',
        kind: 'income',
        formula: 'areaMonthly',
        proration: 'actualDays',
        unitName: '㎡',
        siteId,
        uses: [],
        buildingIds: [],
        unitIds: [],
        chargesVacant: true,
        dueDay: 1,
        retiredOn: null,
        createdAt: '2026-11-23T02:00:00.000Z',
      }),
    )
    const batch = await desk.done('imports.apply', await ask(year(2025, { 7: 400.5 })))
    const [bill] = [...desk.view.bills.all()]
    expect(bill).toMatchObject({ amountFen: 59_950, paidFen: 0, fromOn: '2025-01-01', toOn: '2025-12-31' })
    expect((await desk.done('counter.unitCard', { unitId: unitId() })).balance.openFen).toBe(59_950)
    const undo = () => desk.call('imports.undo', { importId: batch.id })
    for (const touched of [{ waivedFen: 100 }, { waivedFen: 0, writtenOffFen: 59_950 }]) {
      await desk.arrange((draft) => draft.bills.update(bill?.id ?? '', touched))
      expect(await undo()).toMatchObject({ problem: { code: 'imports.billUsed' } })
    }
    await desk.arrange((draft) => draft.bills.update(bill?.id ?? '', { writtenOffFen: 0 }))
    desk.setNow('2026-12-03T02:00:00.000Z')
    await desk.done('ledger.closeMonth', { month: '2026-11' })
    expect(await undo()).toMatchObject({ problem: { code: 'fees.dayClosed' } })
  })

  it('each mistake is told with its cell', async () => {
    const { rows } = await preview(
      year(2020, { 0: '9-9-999' }),
      year(2021, { 3: '二〇二一年' }),
      year(2021, { 4: new Date('2020-06-01T00:00:00Z') }),
      year(2022, { 6: 0 }),
      year(2022, { 7: 1000.01 }),
      year(2023, { 7: 1 }),
      year(2024),
      year(2024),
      year(2025, { 1: null }),
      year(2025, { 6: '一千' }),
      year(2025, { 3: null, 6: null }),
    )
    expect(rows.flatMap((row) => row.problems.map(({ cell, code }) => `${cell} ${code}`))).toEqual(
      [
        'A2 imports.noSuchUnit',
        'D3 imports.dayWrong',
        'E4 imports.periodBackwards',
        'G5 imports.dueMissing',
        'H5 imports.paidOverDue',
        'H6 imports.paidOverDue',
        'B7 imports.noSuchItem',
        'D9 imports.periodTwice',
        'B10 imports.itemMissing',
        'G11 imports.amountWrong',
        'D12 imports.dayMissing',
        'G12 imports.dueMissing',
        'H12 imports.paidOverDue',
      ].filter((line) => line !== 'H12 imports.paidOverDue'),
    )
  })

  it('another amount for a period that is there is no second payment', async () => {
    await desk.done('imports.apply', await ask(year(2024)))
    expect((await preview(year(2024, { 6: 1200 }))).rows[0]?.problems[0]).toMatchObject({
      code: 'imports.pastUnlike',
      cell: 'G2',
    })
  })

  it('days as Excel numbers, as text and in Chinese are days', async () => {
    const { rows } = await preview(
      year(2024, { 3: 45_292, 4: '2025-1-1' }),
      year(2023, { 3: '2023年1月1日', 4: '2023/12/31' }),
    )
    expect(rows.map(({ period }) => period)).toEqual(['2024-01-01 – 2024-12-31', '2023-01-01 – 2023-12-31'])
  })

  it('a column that is missing is asked for before anything is read', async () => {
    const asked = await ask(year(2024))
    const { feeFrom: _from, ...mapping } = asked.mapping
    expect(await desk.call('imports.preview', { ...asked, mapping, state: null, page: 0 })).toMatchObject({
      problem: { code: 'imports.mapFees' },
    })
  })
})
