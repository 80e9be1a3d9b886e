import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RouteInput, RouteName } from '../../src/shared/contract'
import { defectFigures } from '../../src/shared/defects/figures'
import { leak, openDefects } from './support'

const RUNS = process.env.LONG_TESTS ? 200 : 15

type Step = readonly [RouteName, (ids: { defectId: never; dispatchId: never; partyId: never }) => unknown]

/** Everything a desk might do to a defect, in any order, mostly out of turn. */
const STEPS: readonly Step[] = [
  [
    'defects.dispatch',
    ({ defectId, partyId }) => ({ partyId, defectIds: [defectId], dueOn: '2026-12-01', note: '' }),
  ],
  ['defects.receive', ({ dispatchId }) => ({ dispatchId, on: '2026-11-23', name: '甲' })],
  ['defects.finish', ({ defectId }) => ({ defectId, worker: '乙', note: '' })],
  ['defects.recheck', ({ defectId }) => ({ defectId, ok: true, note: '' })],
  ['defects.recheck', ({ defectId }) => ({ defectId, ok: false, note: '不平' })],
  ['defects.confirm', ({ defectId }) => ({ defectId, on: '2026-11-23', name: '丙', how: 'phone', note: '' })],
  ['defects.reopen', ({ defectId }) => ({ defectId, reason: '还在', dueOn: null })],
  ['defects.withdraw', ({ defectId }) => ({ defectId, reason: '改派' })],
  ['defects.extend', ({ defectId }) => ({ defectId, dueOn: '2026-12-20', reason: '材料' })],
  ['defects.dispute', ({ defectId }) => ({ defectId, reason: '不认' })],
  ['defects.settle', ({ defectId }) => ({ defectId, reason: '谈妥' })],
  ['defects.void', ({ defectId }) => ({ defectId, reason: '错登' })],
]

test('whatever is done in whatever order: counts, states and history agree', async () => {
  const { desk, unitId, party } = await openDefects()
  const created: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(STEPS.length - 1), { minLength: 4, maxLength: 24 }), async (order) => {
      const defect = await desk.done('defects.register', leak(unitId))
      created.push(defect.id)
      let accepted = 1
      for (const place of order) {
        const [route, input] = STEPS[place] as Step
        const current = desk.view.defects.get(defect.id)
        const reply = await desk.call(
          route,
          input({
            defectId: defect.id as never,
            dispatchId: (current?.dispatchId ?? 'dispatch_none') as never,
            partyId: party.id as never,
          }) as RouteInput<typeof route>,
        )
        if (reply.ok) accepted += 1
      }
      const after = desk.view.defects.get(defect.id)
      const moves = desk.view.defectMoves.where('defect', defect.id)
      const times = (...kinds: readonly string[]) => moves.filter((move) => kinds.includes(move.kind)).length
      expect(moves).toHaveLength(accepted)
      expect(after?.reopened).toBe(times('reopened', 'notAccepted'))
      expect(after?.rechecks).toHaveLength(times('passed', 'failed'))
      expect(after?.status === 'closed').toBe(after?.closedOn !== null)
      expect(after?.status === 'closed').toBe(after?.confirmed !== null)
      expect(after?.status === 'registered').toBe(after?.dispatchId === null && after?.status !== 'voided')
    }),
    { numRuns: RUNS },
  )
  const counts = await desk.done('defects.counts', {})
  const all = [...desk.view.defects.all()]
  expect(all).toHaveLength(created.length)
  expect(new Set(all.map((defect) => defect.no)).size).toBe(created.length)
  expect(counts.open + counts.closed + all.filter(({ status }) => status === 'voided').length).toBe(
    counts.all,
  )
  const whole = defectFigures(all, '2026-11-23')
  const { parties } = await desk.done('defects.statistics', {})
  expect(parties.reduce((sum, row) => sum + row.figures.total, 0)).toBe(whole.total)
  expect(parties.reduce((sum, row) => sum + row.figures.overdue, 0)).toBe(whole.overdue)
  await desk.close()
}, 60_000)
