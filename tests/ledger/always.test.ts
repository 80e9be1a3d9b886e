import fc from 'fast-check'
import { it } from 'vitest'
import { instantOf } from '../../src/shared/day'
import { tariffInput, unitOf } from '../fees/support'
import { act, perform, type World } from './acts'
import { statementsTie } from './statements'
import { eachTime, openLedger } from './support'
import { tie } from './tie'

/** `ALWAYS_RUNS` asks for more. */
const RUNS = Number(process.env.ALWAYS_RUNS ?? 6)

it('whatever is billed, corrected, late, paid, waived, refunded, moved, voided and closed: the ledger balances and ties to drawer, bills, deposits and frozen months; statements end with what is owed; no number is missing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 60, maxLength: 90, size: 'max' }), async (steps) => {
      const desk = await openLedger(
        [unitOf('1-101'), unitOf('1-102', { areaCenti: 12_050 }), unitOf('1-103', { areaCenti: 6533 })],
        instantOf('2026-01-05', '10:00'),
      )
      try {
        const world: World = {
          desk,
          today: '2026-01-05',
          fee: await desk.done('fees.addTariff', tariffInput()),
          lateFee: await desk.done(
            'fees.addTariff',
            tariffInput({ name: '违约金', formula: 'lateFee', unitName: '笔', priceE4: null }),
          ),
          card: await eachTime(desk, '门禁卡', 'income', 200_000),
          deposit: await eachTime(desk, '装修押金', 'deposit', 20_000_000),
          serial: 0,
        }
        await desk.done('center.setSetting', { key: 'fees.lateRateE6', value: 3000, fromOn: '2026-01-05' })
        await desk.done('fees.addPrice', { tariffId: world.fee.id, priceE4: 30_000, fromOn: '2026-03-16' })
        for (const step of steps) {
          desk.signIn('manager')
          await perform(world, step).catch((error: unknown) => {
            if (!/refused/.test(String(error))) throw error
          })
          tie(desk.view, world.today)
        }
        desk.signIn('manager')
        await statementsTie(desk, world.today)
        await desk.restart()
        tie(desk.view, world.today)
      } finally {
        await desk.close()
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 120_000)
