import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { tell } from '../store/tell'
import { callDone } from './support/calls'
import { DEMO_PIN, demoIn } from './support/doors'
import { expect, test } from './support/test'

const kills = Number(process.env.KILLS ?? 10)

/** What an act writes, large enough that snapshots are written while it is repeated. */
const written = (n: number | string) => ({
  note: `${n} ${'记'.repeat(280)}`,
  standingInstruction: `${n} ${'示'.repeat(280)}`,
})

/** Acts without end, a hundred at a time; every confirmed one is told outside before the next are begun. */
const load = (page: Page, unit: object, from: number): Promise<void> =>
  page.evaluate(
    async ([facts, first]) => {
      const { desk } = window as unknown as { desk: { call(route: string, text: string): Promise<string> } }
      for (let n = first; ; n += 100) {
        const acts = Array.from({ length: 100 }, (_, at) => {
          const text = JSON.stringify(facts).replaceAll('#', String(n + at))
          return desk.call('estate.changeUnit', text)
        })
        const replies = (await Promise.all(acts)).map((text) => JSON.parse(text) as { ok: boolean })
        if (replies.some(({ ok }) => !ok)) throw new Error('an act was refused')
        console.log(`acknowledged ${n + 99}`)
      }
    },
    [unit, from] as const,
  )

const signIn = async (page: Page): Promise<void> => {
  const { people } = await callDone(page, 'center.status', {})
  const manager = people.find(({ role }) => role === 'manager')
  await callDone(page, 'staff.signIn', { staffId: manager?.id as never, pin: DEMO_PIN })
}

/** The last act the snapshots hold. */
const covered = (folder: string): number =>
  (JSON.parse(readFileSync(join(folder, 'records', 'MANIFEST.json'), 'utf8')) as { sequence: number })
    .sequence

test('the real program killed under load: nothing confirmed is lost, no act is half there', async ({
  launch,
  folder,
}) => {
  test.setTimeout(kills * 30_000)
  await (await launch(demoIn('zh-CN'))).close()
  let acknowledged = 0
  let checkpoints = 0
  for (let round = 0; round <= kills; round++) {
    const desk = await launch({ language: 'zh-CN' })
    const { page } = desk
    await signIn(page)
    const { rows } = await callDone(page, 'estate.units', {})
    const unitId = rows[0]?.unit.id as never
    const { unit, buildingName, entranceName } = await callDone(page, 'estate.unit', { unitId })
    const found = Number(unit.note.split(' ')[0]) || 0
    expect(found).toBeGreaterThanOrEqual(acknowledged)
    if (found > 0) expect(unit).toMatchObject(written(found))
    if (round === kills) break
    const { id: _id, buildingId: _b, entranceId: _e, importId: _i, createdAt: _c, ...facts } = unit
    const changed = { ...facts, unitId, buildingName, entranceName, ...written('#') }
    page.on('console', (message) => {
      const said = /^acknowledged (\d+)$/.exec(message.text())
      if (said) acknowledged = Number(said[1])
    })
    const before = covered(folder)
    const working = load(page, changed, found + 1).catch(() => undefined)
    await page.waitForTimeout(200 + ((round * 457) % 4_800))
    await desk.kill()
    await working
    if (covered(folder) > before) checkpoints++
  }
  tell(
    `kills of the real program: ${kills}, confirmed acts: ${acknowledged}, kills after snapshots written meanwhile: ${checkpoints}, lost: 0, torn: 0`,
  )
  expect(checkpoints).toBeGreaterThan(0)
})
