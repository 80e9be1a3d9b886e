import { expect, it } from 'vitest'
import { bill, openFees, tariffInput, unitOf } from '../fees/support'

/** Far above what it takes, far below the minute a clerk would wait at the printer. */
const MOST_MS = 20_000

it('a batch of 500 notices of a large estate takes seconds, and their numbers follow one another', async () => {
  const units = Array.from({ length: 1500 }, (_, n) =>
    unitOf(`${1 + Math.floor(n / 500)}-${1000 + (n % 500)}`, { id: `unit_s${n}` as never }),
  )
  const desk = await openFees(units, '2026-06-02T02:00:00.000Z')
  await bill(desk, '2026-06', await desk.done('fees.addTariff', tariffInput()))
  desk.setNow('2026-06-26T02:00:00.000Z')
  const begun = performance.now()
  const { stepIds } = await desk.done('arrears.issueMany', { filter: { search: '1-1' } })
  expect(performance.now() - begun).toBeLessThan(MOST_MS)
  const numbers = stepIds.map((id) => Number(desk.view.arrearsSteps.get(id)?.no.slice(-4)))
  expect(numbers).toEqual(Array.from({ length: 500 }, (_, place) => place + 1))
  expect((await desk.done('arrears.list', { show: 'toServe' })).total).toBe(500)
  await desk.close()
}, 120_000)
