import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tariff } from '../../src/shared/fees/schema'
import { codeOf } from '../keys/support'
import { agreed, openLedger } from '../ledger/support'
import type { Desk } from '../support/desk'
import { bill, openBills, tariffInput, total, unitOf } from './support'

const UNITS = ['unit_1101', 'unit_1102', 'unit_1103']
let desk: Desk
let shared: Tariff

beforeEach(async () => {
  desk = await openLedger([
    unitOf('1-101'),
    unitOf('1-102', { areaCenti: 12_050 }),
    unitOf('1-103', { areaCenti: 6533 }),
  ])
  shared = await desk.done(
    'fees.addTariff',
    tariffInput({ name: '公摊水电', formula: 'sharedByArea', kind: 'agency', priceE4: null }),
  )
})
afterEach(() => desk.close())

const cost = (totalFen: number, facts: object = {}) => ({
  tariffId: shared.id,
  month: '2026-11',
  fromOn: '2026-11-01',
  toOn: '2026-11-30',
  totalFen,
  source: '电费单 11 月',
  ...facts,
})
const shares = async () =>
  (await Promise.all(UNITS.map((unitId) => openBills(desk, unitId)))).map((bills) =>
    total(bills.map((each) => each.amountFen)),
  )

describe('a common cost', () => {
  it('§19 row 20: 100.00 over 89.76, 120.50 and 65.33 ㎡ is billed as 32.57 + 43.72 + 23.71', async () => {
    await desk.done('fees.addCommonCost', cost(10_000))
    await bill(desk, '2026-11', shared)
    expect(await shares()).toEqual([3257, 4372, 2371])
    const [row] = await desk.done('fees.commonCosts', { month: '2026-11' })
    expect(row).toMatchObject({ billedFen: 10_000, bills: 3 })
  })

  it('without one the run leaves everybody out and says why', async () => {
    const ask = { siteId: shared.siteId, month: '2026-11', tariffIds: [shared.id] }
    expect((await desk.done('fees.previewRun', ask)).leftOut).toMatchObject([{ reason: 'noCost', units: 3 }])
  })

  it('of which a share was voided is shared anew among those who bear nothing yet, to the fen', async () => {
    await desk.done('fees.addCommonCost', cost(10_000))
    await bill(desk, '2026-11', shared)
    const [own] = await openBills(desk, 'unit_1102')
    await desk.done('fees.voidBill', { billId: own?.id ?? '', reason: '面积登记有误' })
    await bill(desk, '2026-11', shared)
    expect(await shares()).toEqual([3257, 4372, 2371])
    await expect(bill(desk, '2026-11', shared)).rejects.toThrow(/nothingToBill/)
  })

  it('an empty home bears the part its rate says, and the bill names who pays instead', async () => {
    const rate = { kind: 'feeRate', unitId: 'unit_1101', tariffId: shared.id, percent: 50, why: 'developer' }
    await agreed(desk, { ...rate, payer: '滨江置业', fromOn: '2026-11-01', toOn: null } as never)
    await desk.done('fees.addCommonCost', cost(10_000))
    await bill(desk, '2026-11', shared)
    expect(total(await shares())).toBe(10_000)
    expect(await openBills(desk, 'unit_1101')).toMatchObject([
      {
        amountFen: 1945,
        payer: '滨江置业',
        share: { totalFen: 10_000, weight: 448_800, allWeight: 2_307_100 },
      },
    ])
  })

  it('is entered once, for a shared item, and voided only while nothing of it is billed', async () => {
    const kept = await desk.done('fees.addCommonCost', cost(10_000))
    expect(codeOf(await desk.call('fees.addCommonCost', cost(10_000)))).toBe('fees.costEntered')
    expect(codeOf(await desk.call('fees.addCommonCost', cost(1, { toOn: '2026-10-31' })))).toBe(
      'fees.periodBackwards',
    )
    const fee = await desk.done('fees.addTariff', tariffInput())
    expect(codeOf(await desk.call('fees.addCommonCost', cost(1, { tariffId: fee.id })))).toBe(
      'fees.notShared',
    )
    await bill(desk, '2026-11', shared)
    const voided = () => desk.call('fees.voidCommonCost', { costId: kept.id, reason: '录错了' })
    expect(codeOf(await voided())).toBe('fees.costBilled')
    await desk.done('fees.undoRun', { runId: [...desk.view.billRuns.all()][0]?.id ?? '', reason: '撤销它' })
    expect(codeOf(await voided())).toBe('done')
    expect(codeOf(await voided())).toBe('fees.costVoid')
  })

  it('shared alike goes by heads', async () => {
    const alike = await desk.done(
      'fees.addTariff',
      tariffInput({ name: '电梯电费', formula: 'sharedEqually', kind: 'agency', priceE4: null }),
    )
    await desk.done('fees.addCommonCost', cost(100_000, { tariffId: alike.id }))
    await bill(desk, '2026-11', alike)
    expect((await shares()).sort()).toEqual([33_333, 33_333, 33_334])
  })
})
