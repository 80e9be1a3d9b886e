import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ now: '2026-11-23T06:00:00.000Z' })
  await desk.done('center.tryDemo', {})
  desk.signIn('manager')
}, 120_000)
afterAll(() => desk.close())

/** Papers whose head carries their number as bars, and the records they are of. */
const BARRED = {
  receipts: '/fees/receipts?receipt=',
  refunds: '/fees/receipts?receipt=',
  depositReturns: '/fees/receipts?receipt=',
  keyLoans: '/keys?view=register&key=',
  keyIssues: '/keys?view=register&key=',
  keyCommissions: '/keys?view=register&key=',
  dispatches: '/defects?view=sheets',
  transfers: '/transfers?view=all&transfer=',
} as const

describe('the bars of a paper, scanned into the search box', () => {
  it.each(Object.entries(BARRED))('of %s lead to it, and to it first', async (name, path) => {
    const [record] = [...desk.view[name as keyof typeof BARRED].all()]
    const [hit] = await desk.done('counter.search', { text: record?.no ?? 'none in the demo estate' })
    expect(hit).toMatchObject({ title: record?.no, whole: true })
    expect(hit?.path.startsWith(path)).toBe(true)
  })
})
