import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RouteInput } from '../../src/shared/contract'
import type { PrintJob } from '../../src/shared/printing/schema'
import { callDone, callRoute } from './support/calls'
import { demoIn, throughTheDoor } from './support/doors'
import { visit } from './support/going'
import type { Desk } from './support/launch'
import { pdfFacts } from './support/paper'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const words = wordsIn('zh-CN')
const NOTICES = 500
const LIMIT_MS = 60_000
/** What a person waits without noticing, on a machine that is drawing with both its cores. */
const SWIFT_MS = 3_000

const unitsOf = async (page: Page): Promise<string[]> => {
  const ids: string[] = []
  for (let at = 0; at < 3; at += 1) {
    const input = { page: at, pageSize: 200 } as RouteInput<'estate.units'>
    ids.push(...(await callDone(page, 'estate.units', input)).rows.map(({ unit }) => unit.id))
  }
  return ids.slice(0, NOTICES)
}

/** Every unit gets something to pay; the first item that can be billed by hand serves. */
const billAll = async (page: Page, units: readonly string[]): Promise<void> => {
  const billOf = (unitId: string, tariffId: string): RouteInput<'fees.addBill'> => ({
    unitId: unitId as never,
    tariffId: tariffId as never,
    quantity: 1,
    fromOn: '2026-11-01',
    toOn: '2026-11-30',
    dueOn: '2026-11-15',
    note: '',
  })
  const [first = '', ...others] = units
  for (const { tariff } of await callDone(page, 'fees.tariffs', {})) {
    if (!(await callRoute(page, 'fees.addBill', billOf(first, tariff.id))).ok) continue
    for (const unitId of others) await callDone(page, 'fees.addBill', billOf(unitId, tariff.id))
    return
  }
  throw new Error('no item of the demo can be billed by hand')
}

const jobNow = async (page: Page, job: PrintJob): Promise<PrintJob | undefined> =>
  (await callDone(page, 'printing.jobs', {})).find((each) => each.id === job.id)

const orderAll = async (desk: Desk, units: readonly string[], file: string): Promise<PrintJob> => {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }) as never
  }, file)
  const ordered = await callDone(desk.page, 'printing.saveMany', {
    kind: 'paymentNotice',
    ids: [...units],
    language: 'both',
    profile: 'a4',
  })
  if (!ordered?.job) throw new Error('nothing was ordered')
  return ordered.job
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

test('five hundred notices in one file: with progress, the desk usable meanwhile, called off when it is not wanted', async ({
  launch,
}, info) => {
  test.setTimeout(600_000)
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, () => Promise.resolve())
  const units = await unitsOf(page)
  await billAll(page, units)
  await visit({ page, words }, '/settings/printing')

  const unwanted = await orderAll(desk, units, info.outputPath('called-off.pdf'))
  const done = async (): Promise<number> =>
    (await callDone(page, 'printing.progress', {})).find((each) => each.jobId === unwanted.id)?.done ?? 0
  await expect.poll(done, { timeout: 60_000 }).toBeGreaterThan(20)
  await page
    .getByRole('button', { name: words('printing.cancel'), exact: true })
    .first()
    .click()
  await expect.poll(async () => (await jobNow(page, unwanted))?.state).toBe('cancelled')
  await expect(stat(info.outputPath('called-off.pdf'))).rejects.toThrow()

  const file = join(info.outputPath(), 'notices.pdf')
  const started = performance.now()
  const job = await orderAll(desk, units, file)
  const waits: number[] = []
  const seen = new Set<number>()
  while ((await jobNow(page, job))?.state === 'queued') {
    for (const each of await callDone(page, 'printing.progress', {})) seen.add(each.done)
    waits.push(await timed(() => visit({ page, words }, waits.length % 2 === 0 ? '/keys' : '/fees')))
  }
  const tookMs = performance.now() - started
  const slowest = Math.max(...waits)
  info.annotations.push({
    type: 'measured',
    description: `${NOTICES} notices in ${(tookMs / 1000).toFixed(1)} s; slowest page meanwhile ${(slowest / 1000).toFixed(1)} s`,
  })
  process.stdout.write(`${info.annotations.at(-1)?.description}\n`)
  expect((await jobNow(page, job))?.state).toBe('sent')
  expect((await pdfFacts(file)).pages).toBeGreaterThanOrEqual(NOTICES)
  expect(seen.size).toBeGreaterThan(2)
  expect(waits.length).toBeGreaterThan(2)
  expect(slowest).toBeLessThan(SWIFT_MS)
  expect(tookMs).toBeLessThan(LIMIT_MS)
})
