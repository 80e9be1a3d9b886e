import { openDesk } from '../support/desk'
import type { Bench, Report } from './bench'
import { estateAt } from './estate/at'
import { siteId, tariffId } from './estate/records'
import { median, shown, stallDuring, timed } from './measure'

const ROUNDS = 5

/** The act of the window: computed from tariffs and areas, checked, written and synced as one commit. */
const bill = async (units: number, report: (ms: number, stall: number, bills: number) => void) => {
  const desk = await openDesk({ role: 'manager', folder: estateAt(units, 0) })
  const times: number[] = []
  const stalls: number[] = []
  let bills = 0
  for (let round = 0; round < ROUNDS; round++) {
    const ask = { siteId, month: `2026-${String(round + 5).padStart(2, '0')}`, tariffIds: [tariffId] }
    const { fingerprint } = await desk.done('fees.previewRun', { ...ask, page: 0 })
    const post = async () => {
      bills = (await desk.done('fees.postRun', { ...ask, fingerprint })).bills
    }
    stalls.push(
      await stallDuring(async () => {
        times.push(await timed(post))
      }),
    )
    await desk.checkpoint()
  }
  await desk.close()
  report(median(times), median(stalls), bills)
}

const one =
  (report: Report, key: string, stallKey?: string) => (ms: number, stall: number, bills: number) => {
    report(
      key,
      ms,
      `fees.postRun, ${bills} bills, one commit; longest stall ${shown(stall)}, medians of ${ROUNDS}`,
    )
    if (stallKey) report(stallKey, stall, 'longest time the main thread was away during it')
  }

export const billing: Bench = {
  keys: ['bill10kMs', 'bill50kMs', 'bill50kStallMs'],
  run: async (report) => {
    await bill(10_000, one(report, 'bill10kMs'))
    await bill(50_000, one(report, 'bill50kMs', 'bill50kStallMs'))
  },
}
