import { afterAll, beforeAll, expect, test } from 'vitest'
import { collections } from '../../src/main/collections'
import { DATA_VERSION } from '../../src/main/migrations'
import { inspectFolder } from '../../src/main/store/inspect'
import { contract, type RouteName } from '../../src/shared/contract'
import { type Desk, openDesk } from '../support/desk'
import { createRandom } from './random'
import { contentOf, newTally, type Situation, storm } from './run'

const SEED = Number(process.env.FUZZ_SEED ?? 20261123)
/** `npm run test:fuzz -- --long` asks for more. */
const CALLS = Number(process.env.FUZZ_CALLS ?? 5000)
const SITUATIONS: readonly (readonly [Situation, number])[] = [
  ['nobody', 0.1],
  ['locked', 0.1],
  ['clerk', 0.25],
  ['supervisor', 0.2],
  ['manager', 0.35],
]

let desk: Desk
const faults: string[] = []
beforeAll(async () => {
  desk = await openDesk({ log: (message, error) => faults.push(`${message}: ${String(error)}`) })
  await desk.done('center.tryDemo', {})
})
afterAll(() => desk.close())

const tally = newTally()

test.each(SITUATIONS)(
  'whatever is sent with %s at the desk: answered in words, no crash, no effect of what was refused',
  async (situation, share) => {
    const before = tally.calls
    const isOutside = situation === 'nobody' || situation === 'locked'
    if (isOutside) await desk.checkpoint()
    const { sequence } = desk
    const content = isOutside ? contentOf(desk.folder) : ''
    tally.answered.clear()
    await storm(desk, situation, Math.round(CALLS * share), createRandom(SEED + before), tally)
    expect({ wrong: tally.wrong, faults: faults.slice(0, 10) }).toEqual({ wrong: [], faults: [] })
    if (!isOutside) return
    expect([...tally.answered].filter((name) => contract[name as RouteName].roles !== 'anyone')).toEqual([])
    // A wrong PIN is counted on disk; otherwise not a byte may differ.
    if (desk.sequence === sequence) expect(contentOf(desk.folder)).toBe(content)
  },
  3_600_000,
)

test('what the attack left behind opens again, every record whole', async () => {
  const counts = Object.fromEntries(Object.entries(desk.view).map(([name, table]) => [name, table.count()]))
  await desk.restart()
  const found = await inspectFolder({ folder: desk.folder, collections, version: DATA_VERSION })
  expect(found.problems).toEqual([])
  expect(Object.fromEntries(Object.entries(desk.view).map(([name, table]) => [name, table.count()]))).toEqual(
    counts,
  )
  // In a long run no route is left out.
  const never = Object.keys(contract).filter((name) => !tally.called.has(name))
  if (CALLS >= 100_000) expect(never).toEqual([])
  const codes = Object.entries(tally.refused).sort((a, b) => b[1] - a[1])
  if (process.env.FUZZ_CALLS)
    process.stdout.write(
      `${JSON.stringify({ seed: SEED, calls: tally.calls, routes: tally.called.size, accepted: tally.accepted, refused: Object.fromEntries(codes), crashes: faults.length, effectsOfRefused: tally.wrong.length }, null, 2)}\n`,
    )
})
