import { afterEach, describe, expect, it } from 'vitest'
import type { Desk } from '../support/desk'
import { bill, collectInput, OFFICE, openBills, openFees, SITE, tariffInput, unitOf } from './support'

let desk: Desk
afterEach(() => desk.close())

const amounts = () =>
  [...desk.view.bills.all()]
    .filter((each) => !each.voided)
    .map((each) => [each.unitLabel, each.fromOn, each.toOn, each.amountFen])

describe('billing run', () => {
  it('bills 89.76 ㎡ at 2.85 with 255.82, and three months with 767.46 (§19 row 9)', async () => {
    desk = await openFees()
    const tariff = await desk.done('fees.addTariff', tariffInput())
    for (const month of ['2026-09', '2026-10', '2026-11']) await bill(desk, month, tariff)
    expect(amounts()).toEqual([
      ['1-101', '2026-09-01', '2026-09-30', 25_582],
      ['1-101', '2026-10-01', '2026-10-31', 25_582],
      ['1-101', '2026-11-01', '2026-11-30', 25_582],
    ])
    expect((await desk.done('fees.account', { unitId: 'unit_1101' })).openFen).toBe(76_746)
  })

  it('rounds 100.50 ㎡ at 2.15 up to 216.08 (§19 row 10)', async () => {
    desk = await openFees([unitOf('1-101', { areaCenti: 10_050 })])
    await bill(desk, '2026-11', await desk.done('fees.addTariff', tariffInput({ priceE4: 21_500 })))
    expect(amounts()).toEqual([['1-101', '2026-11-01', '2026-11-30', 21_608]])
  })

  it('charges from the handover day on: 15 of 29 days is 132.32 (§19 row 11)', async () => {
    desk = await openFees([
      unitOf('1-101', { handedOverOn: '2024-02-15' }),
      unitOf('1-102', { handedOverOn: '2024-03-01' }),
    ])
    const tariff = await desk.done('fees.addTariff', tariffInput())
    const preview = await desk.done('fees.previewRun', {
      siteId: SITE,
      month: '2024-02',
      tariffIds: [tariff.id],
    })
    expect(preview.leftOut).toEqual([{ reason: 'notHandedOver', units: 1, sample: ['1-102'] }])
    await bill(desk, '2024-02', tariff)
    expect(amounts()).toEqual([['1-101', '2024-02-15', '2024-02-29', 13_232]])
  })

  it('run twice bills nothing twice, and says that everything is billed', async () => {
    desk = await openFees([unitOf('1-101'), unitOf('1-102')])
    const tariff = await desk.done('fees.addTariff', tariffInput())
    await bill(desk, '2026-11', tariff)
    const again = await desk.done('fees.previewRun', {
      siteId: SITE,
      month: '2026-11',
      tariffIds: [tariff.id],
    })
    expect(again).toMatchObject({
      bills: 0,
      totalFen: 0,
      leftOut: [{ reason: 'billedAlready', units: 2, sample: ['1-101', '1-102'] }],
    })
    const reply = await desk.call('fees.postRun', {
      siteId: SITE,
      month: '2026-11',
      tariffIds: [tariff.id],
      fingerprint: again.fingerprint,
    })
    expect(reply).toMatchObject({ ok: false, problem: { code: 'fees.nothingToBill' } })
    expect(desk.view.bills.count()).toBe(2)
  })

  it('two windows posting the same preview at once bill the month once', async () => {
    desk = await openFees()
    const tariff = await desk.done('fees.addTariff', tariffInput())
    const ask = { siteId: SITE, month: '2026-11', tariffIds: [tariff.id] }
    const { fingerprint } = await desk.done('fees.previewRun', ask)
    const replies = await Promise.all([
      desk.call('fees.postRun', { ...ask, fingerprint }),
      desk.call('fees.postRun', { ...ask, fingerprint }),
    ])
    expect(replies.map((reply) => (reply.ok ? 'posted' : reply.problem.code)).sort()).toEqual([
      'fees.nothingToBill',
      'posted',
    ])
    expect(desk.view.billRuns.count()).toBe(1)
  })

  it('refuses to post what is no longer what was previewed', async () => {
    desk = await openFees()
    const tariff = await desk.done('fees.addTariff', tariffInput())
    const ask = { siteId: SITE, month: '2026-11', tariffIds: [tariff.id] }
    const { fingerprint } = await desk.done('fees.previewRun', ask)
    await desk.arrange((draft) => draft.units.update('unit_1101', { areaCenti: 9000 }))
    const reply = await desk.call('fees.postRun', { ...ask, fingerprint })
    expect(reply).toMatchObject({ ok: false, problem: { code: 'fees.previewStale' } })
    expect(desk.view.bills.count()).toBe(0)
  })

  it('fills only the days that a single bill left open', async () => {
    desk = await openFees()
    const tariff = await desk.done('fees.addTariff', tariffInput())
    await desk.done('fees.addBill', {
      unitId: 'unit_1101',
      tariffId: tariff.id,
      quantity: 1,
      fromOn: '2026-11-01',
      toOn: '2026-11-10',
      dueOn: '2026-11-10',
      note: '',
    })
    await bill(desk, '2026-11', tariff)
    expect(amounts()).toEqual([
      ['1-101', '2026-11-01', '2026-11-10', 8527],
      ['1-101', '2026-11-11', '2026-11-30', 17_055],
    ])
  })

  it('an item charged by whole months is not charged a second time for the rest of the month', async () => {
    desk = await openFees()
    const tariff = await desk.done('fees.addTariff', tariffInput({ proration: 'wholeMonth' }))
    await desk.done('fees.addBill', {
      unitId: 'unit_1101',
      tariffId: tariff.id,
      quantity: 1,
      fromOn: '2026-11-01',
      toOn: '2026-11-10',
      dueOn: '2026-11-10',
      note: '',
    })
    const ask = { siteId: SITE, month: '2026-11', tariffIds: [tariff.id] }
    expect((await desk.done('fees.previewRun', ask)).leftOut).toEqual([
      { reason: 'billedAlready', units: 1, sample: ['1-101'] },
    ])
    expect(amounts()).toEqual([['1-101', '2026-11-01', '2026-11-10', 25_582]])
  })

  it('charges each part of a month at its own price', async () => {
    desk = await openFees()
    const tariff = await desk.done('fees.addTariff', tariffInput())
    await desk.done('fees.addPrice', { tariffId: tariff.id, priceE4: 30_000, fromOn: '2026-11-16' })
    await bill(desk, '2026-11', tariff)
    expect(amounts()).toEqual([
      ['1-101', '2026-11-01', '2026-11-15', 12_791],
      ['1-101', '2026-11-16', '2026-11-30', 13_464],
    ])
  })

  it('counts parking spaces, two cars on one space once, and leaves out who has none', async () => {
    desk = await openFees([unitOf('1-101'), unitOf('1-102')])
    await desk.arrange((draft) => {
      for (const [n, space, endedOn] of [
        [1, 'B1-001', null],
        [2, 'B1-001', null],
        [3, 'B1-002', null],
        [4, 'B1-003', '2026-01-01'],
      ] as const)
        draft.vehicles.insert({
          id: `vehicle_${n}` as never,
          unitId: 'unit_1101' as never,
          personId: null,
          plate: `粤B0000${n}`,
          space,
          endedOn,
        })
    })
    const tariff = await desk.done(
      'fees.addTariff',
      tariffInput({ name: '车位租金', formula: 'spaceMonthly', priceE4: 3_000_000, unitName: '个' }),
    )
    const preview = await desk.done('fees.previewRun', {
      siteId: SITE,
      month: '2026-11',
      tariffIds: [tariff.id],
    })
    expect(preview.rows).toEqual([
      {
        unitLabel: '1-101',
        tariffId: tariff.id,
        item: '车位租金',
        unitName: '个',
        fromOn: '2026-11-01',
        toOn: '2026-11-30',
        quantityCenti: 200,
        priceE4: 3_000_000,
        amountFen: 60_000,
        lastMonthFen: 0,
      },
    ])
    expect(preview.leftOut).toEqual([{ reason: 'noSpace', units: 1, sample: ['1-102'] }])
  })

  it('leaves vacant units out of items that do not charge them, and other uses and buildings untouched', async () => {
    desk = await openFees([
      unitOf('1-101', { occupancy: 'vacant' }),
      unitOf('1-102', { use: 'shop' }),
      unitOf('1-103'),
    ])
    const tariff = await desk.done('fees.addTariff', tariffInput({ chargesVacant: false, uses: ['home'] }))
    const ask = { siteId: SITE, month: '2026-11', tariffIds: [tariff.id] }
    const preview = await desk.done('fees.previewRun', ask)
    expect(preview.rows.map((row) => row.unitLabel)).toEqual(['1-103'])
    expect(preview.leftOut).toEqual([{ reason: 'vacant', units: 1, sample: ['1-101'] }])
  })

  it('shows the change against last month, item by item', async () => {
    desk = await openFees()
    const tariff = await desk.done('fees.addTariff', tariffInput())
    await bill(desk, '2026-10', tariff)
    await desk.done('fees.addPrice', { tariffId: tariff.id, priceE4: 30_000, fromOn: '2026-11-01' })
    const preview = await desk.done('fees.previewRun', {
      siteId: SITE,
      month: '2026-11',
      tariffIds: [tariff.id],
    })
    expect(preview).toMatchObject({
      totalFen: 26_928,
      lastMonthFen: 25_582,
      byTariff: [
        { tariffId: tariff.id, name: '物业服务费', bills: 1, totalFen: 26_928, lastMonthFen: 25_582 },
      ],
    })
  })

  it('is undone as a whole, and the month can be billed again', async () => {
    desk = await openFees([unitOf('1-101'), unitOf('1-102')])
    const tariff = await desk.done('fees.addTariff', tariffInput())
    const run = await bill(desk, '2026-11', tariff)
    const undone = await desk.done('fees.undoRun', { runId: run.id, reason: '单价录错' })
    expect(undone.undone).toEqual({ at: '2026-11-23T02:00:00.000Z', byName: 'manager', reason: '单价录错' })
    expect(amounts()).toEqual([])
    await bill(desk, '2026-11', tariff)
    expect(amounts()).toHaveLength(2)
    expect(await desk.call('fees.undoRun', { runId: run.id, reason: '再撤一次' })).toMatchObject({
      ok: false,
      problem: { code: 'fees.runUndone' },
    })
  })

  it('is not undone once something of it is paid', async () => {
    desk = await openFees()
    const run = await bill(desk, '2026-11', await desk.done('fees.addTariff', tariffInput()))
    await desk.done('fees.collect', collectInput('unit_1101', await openBills(desk, 'unit_1101')))
    const reply = await desk.call('fees.undoRun', { runId: run.id, reason: '想撤销' })
    expect(reply).toEqual({
      ok: false,
      problem: { code: 'fees.runPaid', details: { no: run.no, unit: '1-101', item: '物业服务费' } },
    })
  })

  it('refuses items of another site, items charged each time, and retired ones', async () => {
    desk = await openFees()
    const other = await desk.done('fees.addTariff', tariffInput({ siteId: OFFICE }))
    const each = await desk.done('fees.addTariff', tariffInput({ name: '门禁卡', formula: 'each' }))
    const old = await desk.done('fees.addTariff', tariffInput({ name: '旧项目' }))
    await desk.done('fees.retireTariff', { tariffId: old.id })
    const codes = []
    for (const tariff of [other, each, old]) {
      const reply = await desk.call('fees.previewRun', {
        siteId: SITE,
        month: '2026-12',
        tariffIds: [tariff.id],
      })
      codes.push(reply.ok ? 'done' : reply.problem.code)
    }
    expect(codes).toEqual(['fees.otherSite', 'fees.notMonthly', 'fees.tariffRetired'])
  })

  it('is the manager’s to undo, never the clerk’s', async () => {
    desk = await openFees()
    const run = await bill(desk, '2026-11', await desk.done('fees.addTariff', tariffInput()))
    desk.signIn('clerk')
    expect(await desk.call('fees.undoRun', { runId: run.id, reason: '想撤销' })).toMatchObject({
      ok: false,
      problem: { code: 'session.notAllowed' },
    })
  })
})
