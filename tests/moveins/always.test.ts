import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RouteInput, RouteName } from '../../src/shared/contract'
import type { Key } from '../../src/shared/keys/schema'
import { openCall } from '../../src/shared/moveins/rules'
import type { MoveIn } from '../../src/shared/moveins/schema'
import { IDENTITY, inspect, invited, issueOf, openMoveIns, TODAY, UNIT, WATER } from './support'

const RUNS = process.env.LONG_TESTS ? 120 : 16

type Ids = { readonly moveInId: MoveIn['id']; readonly keys: readonly Key[] }
type Step = readonly [RouteName, (ids: Ids) => unknown]

/** Everything a desk might do with a family, in any order, mostly out of turn. */
const STEPS: readonly Step[] = [
  ['moveins.arrive', ({ moveInId }) => ({ moveInId })],
  ['moveins.book', ({ moveInId }) => ({ moveInId, on: TODAY, time: '09:00', reason: '业主要求' })],
  ['moveins.unbook', ({ moveInId }) => ({ moveInId, what: 'cancelled', reason: '' })],
  ['moveins.call', ({ moveInId }) => ({ moveInId, desk: '1号台' })],
  ['moveins.endCall', ({ moveInId }) => ({ moveInId, how: 'served' })],
  ['moveins.leaveQueue', ({ moveInId }) => ({ moveInId })],
  ['moveins.checkIdentity', ({ moveInId }) => ({ moveInId, ...IDENTITY })],
  ['moveins.tick', ({ moveInId }) => ({ moveInId, step: 'privacy' })],
  ['moveins.tick', ({ moveInId }) => ({ moveInId, step: 'forms' })],
  ['moveins.tick', ({ moveInId }) => ({ moveInId, step: 'fees' })],
  ['moveins.tick', ({ moveInId }) => ({ moveInId, step: 'inspection' })],
  ['moveins.signPapers', ({ moveInId }) => ({ moveInId, papers: ['covenant', 'agreement', 'fireSafety'] })],
  ['moveins.giveHandbooks', ({ moveInId }) => ({ moveInId, handbooks: ['userManual'] })],
  ['moveins.readMeters', ({ moveInId }) => ({ moveInId, lines: [WATER] })],
  ['moveins.issueKeys', ({ moveInId, keys }) => ({ moveInId, issue: issueOf(keys) })],
  ['moveins.untick', ({ moveInId }) => ({ moveInId, step: 'fees', reason: '弄错' })],
  ['moveins.untick', ({ moveInId }) => ({ moveInId, step: 'identity', reason: '弄错' })],
  ['moveins.close', ({ moveInId }) => ({ moveInId, occupancy: 'ownerOccupied' })],
  ['moveins.archive', ({ moveInId }) => ({ moveInId, location: 'A-1' })],
  ['moveins.void', ({ moveInId }) => ({ moveInId, reason: '退房' })],
]

/** Long enough and ordered often enough that many runs come to the end. */
const ORDER = fc.oneof(
  fc.array(fc.nat(STEPS.length - 1), { minLength: 5, maxLength: 40 }),
  fc
    .shuffledSubarray([7, 8, 9, 10, 11, 12, 13], { minLength: 7, maxLength: 7 })
    .chain((middle) =>
      fc
        .array(fc.nat(STEPS.length - 1), { maxLength: 6 })
        .map((noise) => [0, 6, ...middle, 14, 17, ...noise]),
    ),
)

test('whatever is done in whatever order: one state, nothing done twice', async () => {
  let handedOver = 0
  await fc.assert(
    fc.asyncProperty(ORDER, async (order) => {
      const { desk, keys } = await openMoveIns()
      await inspect(desk)
      const { id: moveInId } = await invited(desk)
      for (const place of order) {
        const [route, input] = STEPS[place] as Step
        await desk.call(route, input({ moveInId, keys }) as RouteInput<typeof route>)
        const moveIn = desk.view.moveIns.get(moveInId) as MoveIn
        const codes = moveIn.steps.map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
        expect(desk.view.keyIssues.count()).toBe(codes.includes('keys') ? 1 : 0)
        expect(moveIn.keyIssueId !== null).toBe(codes.includes('keys'))
        expect(moveIn.meters.length > 0).toBe(codes.includes('meters'))
        expect(moveIn.identity !== null).toBe(codes.includes('identity'))
        expect(moveIn.closed !== null && moveIn.voided !== null).toBe(false)
        expect(moveIn.archived !== null && moveIn.closed === null).toBe(false)
        for (const ticket of moveIn.tickets)
          expect(ticket.calls.filter(({ ended }) => ended === null).length).toBeLessThanOrEqual(
            ticket.leftAt ? 0 : 1,
          )
        if (moveIn.closed || moveIn.voided)
          expect(moveIn.tickets.some((ticket) => !ticket.leftAt || openCall(ticket))).toBe(false)
        const unit = desk.view.units.get(UNIT)
        expect(unit?.handedOverOn ?? null).toBe(moveIn.closed?.on ?? null)
        expect(unit?.feesFromOn ?? null).toBe(
          moveIn.closed?.feesFromOn ?? (moveIn.voided ? null : (moveIn.begun?.feesFromOn ?? null)),
        )
        const filed = [...desk.view.fileItems.all()].map(({ code }) => code)
        expect(filed.length > 0).toBe(moveIn.closed !== null)
        expect(new Set(filed).size).toBe(filed.length)
      }
      if (desk.view.moveIns.get(moveInId)?.closed) handedOver += 1
      await desk.close()
    }),
    { numRuns: RUNS },
  )
  expect(handedOver).toBeGreaterThan(0)
}, 300_000)
