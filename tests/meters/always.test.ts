import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, addToMonth, instantOf, lastOf } from '../../src/shared/day'
import type { Tariff } from '../../src/shared/fees/schema'
import { usageOf } from '../../src/shared/meters/rules'
import { bill, openFees, SITE, tariffInput, unitOf } from '../fees/support'
import type { Desk } from '../support/desk'
import { csvOf, meterInput, readInput, standing } from './support'

const act = fc.noBias(
  fc.record({
    kind: fc.constantFrom(
      'read',
      'read',
      'over',
      'reverse',
      'replace',
      'run',
      'run',
      'undo',
      'import',
      'nextMonth',
    ),
    n: fc.nat(50),
    use: fc.nat(400_000),
  }),
)
type Act = { readonly kind: string; readonly n: number; readonly use: number }
const pick = <T>(from: readonly T[], place: number): T | undefined => from[place % Math.max(1, from.length)]

const perform = async (desk: Desk, water: Tariff, today: string, { kind, n, use }: Act): Promise<unknown> => {
  const month = today.slice(0, 7)
  const meter = pick([...desk.view.meters.all()], n)
  if (!meter) return undefined
  const last = standing(desk)
    .filter((reading) => reading.meterId === meter.id)
    .at(-1)
  const from = last?.valueCenti ?? meter.startCenti
  switch (kind) {
    case 'read':
      return desk.call('meters.read', readInput(meter, from + use, today))
    case 'over':
      return desk.call('meters.read', readInput(meter, Math.max(0, from - use), today, { ranOver: true }))
    case 'reverse': {
      const reading = pick([...desk.view.readings.all()], n)
      return reading && desk.call('meters.reverse', { readingId: reading.id, reason: '看错了' })
    }
    case 'replace':
      return desk.call('meters.replace', {
        meterId: meter.id,
        month,
        on: today,
        finalCenti: from + use,
        no: `N-${desk.view.meters.count()}`,
        digits: 5,
        factor: 1 + (n % 3),
        startCenti: n,
      })
    case 'run':
      return bill(desk, month, water)
    case 'undo': {
      const run = pick([...desk.view.billRuns.all()], n)
      return run && desk.call('fees.undoRun', { runId: run.id, reason: '撤销它' })
    }
    default:
      return desk.call(
        'meters.import',
        csvOf(['表号,本次读数', `${meter.no},${((from + use) / 100).toFixed(2)}`], { month, readOn: today }),
      )
  }
}

/** Every standing reading follows the one before, and what is billed of it is its use: never twice, never in part. */
const holds = (desk: Desk): void => {
  for (const meter of desk.view.meters.all()) {
    let before = meter.startCenti
    for (const reading of standing(desk).filter((each) => each.meterId === meter.id)) {
      expect(reading.previousCenti).toBe(before)
      expect(reading.usageCenti).toBe(usageOf(meter, before, reading.valueCenti, reading.ranOver))
      before = reading.valueCenti
    }
  }
  const billed = new Map<string, number>()
  for (const each of desk.view.bills.all())
    if (!each.voided && each.readingId)
      billed.set(each.readingId, (billed.get(each.readingId) ?? 0) + each.quantityCenti)
  for (const [readingId, quantity] of billed) {
    const reading = desk.view.readings.get(readingId)
    expect([reading?.voided, reading?.usageCenti]).toEqual([null, quantity])
  }
}

it('whatever is read, reversed, replaced, imported, billed and undone: each unit counted is billed once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 40, maxLength: 60, size: 'max' }), async (steps) => {
      const desk = await openFees([unitOf('1-101'), unitOf('1-102')], instantOf('2026-01-10', '10:00'))
      try {
        const start = { startOn: '2025-12-31' }
        await desk.done('meters.add', meterInput(start))
        await desk.done('meters.add', meterInput({ ...start, no: 'S-0102', unitId: 'unit_1102' as never }))
        const water = await desk.done('fees.addTariff', {
          ...tariffInput({ name: '水费', formula: 'metered', meterKind: 'coldWater', kind: 'agency' }),
          tierBasis: 'year',
          tiers: [{ aboveCenti: 300_000, priceE4: 60_000 }],
        })
        let today = '2026-01-10'
        for (const step of steps) {
          today = step.kind === 'nextMonth' ? lastOf(addToMonth(today.slice(0, 7), 1)) : addDays(today, 1)
          desk.setNow(instantOf(today, '10:00'))
          await perform(desk, water, today, step).catch((error: unknown) => {
            if (!/refused/.test(String(error))) throw error
          })
          holds(desk)
        }
        expect(desk.view.sites.get(SITE)).toBeDefined()
      } finally {
        await desk.close()
      }
    }),
    { numRuns: Number(process.env.ALWAYS_RUNS ?? 5), endOnFailure: true },
  )
}, 120_000)
