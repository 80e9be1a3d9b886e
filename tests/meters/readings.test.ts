import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tariff } from '../../src/shared/fees/schema'
import type { Meter } from '../../src/shared/meters/schema'
import { bill, openBills, openFees, tariffInput, unitOf } from '../fees/support'
import { codeOf } from '../keys/support'
import type { Desk } from '../support/desk'
import { meterInput, readInput } from './support'

const UNIT = 'unit_1101'
let desk: Desk
let meter: Meter
let water: Tariff

const read = (valueCenti: number, readOn: string, facts: Parameters<typeof readInput>[3] = {}) =>
  desk.call('meters.read', readInput(meter, valueCenti, readOn, facts))
const lines = async () =>
  (await openBills(desk, UNIT)).map((each) => [each.fromOn, each.toOn, each.quantityCenti, each.amountFen])

beforeEach(async () => {
  desk = await openFees([unitOf('1-101'), unitOf('1-102')])
  meter = await desk.done('meters.add', meterInput())
  water = await desk.done(
    'fees.addTariff',
    tariffInput({ name: '水费', formula: 'metered', meterKind: 'coldWater', kind: 'agency', unitName: 'm³' }),
  )
})
afterEach(() => desk.close())

describe('a reading', () => {
  it('is billed once, from the day after the last to its own', async () => {
    await desk.done('meters.read', readInput(meter, 11_200, '2026-09-28'))
    await desk.done('meters.read', readInput(meter, 12_050, '2026-10-28'))
    await bill(desk, '2026-10', water)
    expect(await lines()).toEqual([
      ['2026-08-31', '2026-09-28', 1200, 3420],
      ['2026-09-29', '2026-10-28', 850, 2423],
    ])
    await expect(bill(desk, '2026-10', water)).rejects.toThrow(/nothingToBill/)
  })

  it('is never below the last, of two in a month, ahead of today or with more figures than the counter has', async () => {
    await desk.done('meters.read', readInput(meter, 12_000, '2026-10-28'))
    expect(codeOf(await read(11_999, '2026-11-20'))).toBe('meters.belowLast')
    expect(codeOf(await read(13_000, '2026-10-29'))).toBe('meters.readAlready')
    expect(codeOf(await read(13_000, '2026-10-28', { month: '2026-11' }))).toBe('meters.dayBefore')
    expect(codeOf(await read(13_000, '2026-11-24'))).toBe('meters.dayAhead')
    expect(codeOf(await read(10_000_000, '2026-11-20'))).toBe('meters.tooManyFigures')
    expect(codeOf(await read(13_000, '2026-11-20', { ranOver: true }))).toBe('meters.notRunOver')
  })

  it('runs over the top of the counter and counts on, times the factor', async () => {
    const big = await desk.done(
      'meters.add',
      meterInput({ no: 'D-1', startCenti: 9_999_900, factor: 40, unitId: 'unit_1102' as never }),
    )
    const kept = await desk.done('meters.read', readInput(big, 150, '2026-10-28', { ranOver: true }))
    expect(kept.usageCenti).toBe(250 * 40)
  })

  it('that looks unusual is kept only when somebody looked again', async () => {
    await desk.done('meters.read', readInput(meter, 11_000, '2026-09-28'))
    await desk.done('meters.read', readInput(meter, 12_000, '2026-10-28'))
    expect(codeOf(await read(30_000, '2026-11-20', { confirmed: false }))).toBe('meters.looksUnusual')
    expect(await read(30_000, '2026-11-20')).toMatchObject({ ok: true, value: { unusual: true } })
  })

  it('an estimate too high is reversed before the true one; a billed one stays', async () => {
    const estimate = await desk.done(
      'meters.read',
      readInput(meter, 13_000, '2026-10-28', { estimated: true }),
    )
    expect(codeOf(await read(12_000, '2026-11-20'))).toBe('meters.belowEstimate')
    const reverse = (readingId: string) =>
      desk.call('meters.reverse', { readingId, reason: '估高了' } as never)
    expect(codeOf(await reverse(estimate.id))).toBe('done')
    const true1 = await desk.done('meters.read', readInput(meter, 12_000, '2026-11-20'))
    await bill(desk, '2026-11', water)
    expect(codeOf(await reverse(true1.id))).toBe('meters.billed')
    expect(await lines()).toEqual([['2026-08-31', '2026-11-20', 2000, 5700]])
  })
})

describe('a meter', () => {
  it('has a number of its own in the site, and shows no more than its counter can', async () => {
    expect(codeOf(await desk.call('meters.add', meterInput({ no: 's-0101 ' })))).toBe('meters.noTaken')
    const full = meterInput({ no: 'X', startCenti: 10_000_000 })
    expect(codeOf(await desk.call('meters.add', full))).toBe('meters.tooManyFigures')
    const tomorrow = meterInput({ no: 'X', startOn: '2026-11-24' })
    expect(codeOf(await desk.call('meters.add', tomorrow))).toBe('meters.dayAhead')
  })

  it('that is replaced is read a last time; old and new are billed, each use once', async () => {
    await desk.done('meters.read', readInput(meter, 11_000, '2026-09-28'))
    const next = { no: 'S-NEW', digits: 5, factor: 1, startCenti: 500 }
    const replaced = { meterId: meter.id, month: '2026-10', on: '2026-10-10', finalCenti: 11_400, ...next }
    expect(codeOf(await desk.call('meters.replace', { ...replaced, startCenti: 10_000_000 }))).toBe(
      'meters.tooManyFigures',
    )
    const fresh = await desk.done('meters.replace', replaced)
    expect(codeOf(await read(11_500, '2026-10-20'))).toBe('meters.gone')
    await desk.done('meters.read', readInput(fresh, 900, '2026-10-28'))
    await bill(desk, '2026-10', water)
    expect((await lines()).map(([, , quantity]) => quantity)).toEqual([1000, 400, 400])
  })

  it('that is replaced does not empty the steps of the year', async () => {
    const steps = [{ aboveCenti: 1200, priceE4: 50_000 }]
    const yearly = await desk.done(
      'fees.addTariff',
      tariffInput({
        name: '阶梯水费',
        formula: 'metered',
        meterKind: 'coldWater',
        kind: 'agency',
        tierBasis: 'year',
        priceE4: 20_000,
        tiers: steps,
      }),
    )
    const replaced = { meterId: meter.id, month: '2026-09', on: '2026-09-20', finalCenti: 11_000 }
    const fresh = await desk.done('meters.replace', {
      ...replaced,
      no: 'N',
      digits: 5,
      factor: 1,
      startCenti: 0,
    })
    await desk.done('meters.read', readInput(fresh, 500, '2026-10-28'))
    await bill(desk, '2026-10', yearly)
    const found = (await openBills(desk, UNIT)).map((each) => [
      each.quantityCenti,
      each.priceE4,
      each.tier ?? 0,
    ])
    expect(found).toEqual([
      [1000, 20_000, 0],
      [200, 20_000, 0],
      [300, 50_000, 1],
    ])
  })

  it('read before the unit was handed over is not billed to its owner', async () => {
    await desk.done('meters.read', readInput(meter, 11_000, '2026-09-28'))
    await desk.done('meters.read', readInput(meter, 11_300, '2026-10-28'))
    await desk.arrange((draft) => draft.units.update(UNIT, { handedOverOn: '2026-10-01' }))
    await bill(desk, '2026-10', water)
    expect((await lines()).map(([from, , quantity]) => [from, quantity])).toEqual([['2026-09-29', 300]])
  })
})
