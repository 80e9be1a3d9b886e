import type { Page } from '@playwright/test'
import type { ProfileId } from '../../src/shared/printing/profiles'
import type { PrintJob } from '../../src/shared/printing/schema'
import { callDone } from './support/calls'
import { demoIn, throughTheDoor } from './support/doors'
import { visit } from './support/going'
import { pdfFacts, pdfText } from './support/paper'
import { type Arrived, noSpooler, openSpooler, type Spooler } from './support/spooler'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const words = wordsIn('zh-CN')
const guideTo = (page: Page) => ({ page, words })

const COUNTER = 'Counter_Epson_LQ'
const OFFICE = 'Office_Laser'

/** Each size as a person would write it on an order to a printer, and how many of each. */
const SIZES: readonly (readonly [ProfileId, string, number, number | null])[] = [
  ['241x93', 'Custom.241x93mm', 241, 93],
  ['241x140', 'Custom.241x140mm', 241, 140],
  ['241x279', 'Custom.241x279.4mm', 241, 279],
  ['a4', 'A4', 210, 297],
  ['a5', 'A5', 210, 148],
  ['card', 'Custom.85.6x54mm', 86, 54],
  ['cardsA4', 'A4', 210, 297],
  ['label', 'Custom.40x20mm', 40, 20],
  ['labelsA4', 'A4', 210, 297],
  ['roll80', 'Custom.80x?mm', 80, null],
  ['roll58', 'Custom.58x?mm', 58, null],
]
const copiesOf = (place: number): number => (place % 3) + 1

let spooler: Spooler
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this very pattern
test.beforeEach(async ({}, info) => {
  const without = noSpooler()
  info.skip(without !== undefined, without)
  spooler = await openSpooler()
  await spooler.add(COUNTER)
})
test.afterEach(() => spooler?.close())

type Launch = (options: object) => Promise<{ readonly page: Page }>

const openDesk = async (launch: Launch): Promise<Page> => {
  const desk = await launch({ ...demoIn('zh-CN'), env: spooler.env })
  await throughTheDoor(desk as never, () => Promise.resolve())
  return desk.page
}

const orderAll = async (page: Page): Promise<void> => {
  for (const [place, [profile]] of SIZES.entries())
    await callDone(page, 'printing.print', {
      kind: 'testPage',
      id: 'receipt',
      language: 'both',
      profile,
      printer: COUNTER,
      copies: copiesOf(place),
    })
}

const stateOf = async (page: Page, job: PrintJob): Promise<PrintJob | undefined> =>
  (await callDone(page, 'printing.jobs', {})).find((each) => each.id === job.id)

/** That what came out is every size with its own media and copies, one page of it, whole. */
const expectEachSize = async (arrived: readonly Arrived[]): Promise<void> => {
  expect(arrived.length).toBe(SIZES.length)
  for (const [place, [profile, media, widthMm, heightMm]] of SIZES.entries()) {
    const came = arrived[place] as Arrived
    const { file, copies, options } = came
    const facts = await pdfFacts(file)
    expect({ profile, copies, width: facts.widthMm, pages: facts.pages }).toEqual({
      profile,
      copies: copiesOf(place),
      width: widthMm,
      pages: 1,
    })
    expect(options['print-scaling']).toBe('none')
    if (heightMm === null) {
      // A roll is cut behind what is on it: the paper asked for is as long as the page.
      const [, asked] = /^Custom\.\d+x(\d+)mm$/.exec(options.media ?? '') ?? []
      expect(Number(asked)).toBe(facts.heightMm)
      expect(facts.heightMm).toBeGreaterThan(40)
      expect(facts.heightMm).toBeLessThan(140)
    } else {
      expect([options.media, facts.heightMm]).toEqual([media, heightMm])
    }
    expect((await pdfText(file)).replace(/\s+/g, '')).toContain('打印测试页')
  }
}

test('every size of paper reaches a real print system with its media and its copies', async ({ launch }) => {
  const page = await openDesk(launch as Launch)
  await orderAll(page)
  await expect.poll(async () => (await spooler.arrived()).length, { timeout: 60_000 }).toBe(SIZES.length)
  await expectEachSize(await spooler.arrived())
  const states = (await callDone(page, 'printing.jobs', {})).map((job) => job.state)
  expect(new Set(states)).toEqual(new Set(['sent']))
})

test('a stopped printer keeps the papers, the desk goes on; started again each comes out once', async ({
  launch,
}, info) => {
  const page = await openDesk(launch as Launch)
  await spooler.pause(COUNTER)
  await orderAll(page)
  await expect
    .poll(async () => (await callDone(page, 'printing.waiting', {})).length, { timeout: 60_000 })
    .toBe(SIZES.length)
  expect(await spooler.arrived()).toEqual([])
  await visit(guideTo(page), '/settings/printing')
  await expect(page.getByText(words('printing.state.waiting')).first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('printer-stopped.png') })
  // One that is not wanted any more is taken out of the printer's own queue.
  const unwanted = await callDone(page, 'printing.print', {
    kind: 'testPage',
    id: 'refundSlip',
    language: 'both',
    profile: 'a4',
    printer: COUNTER,
    copies: 1,
  })
  await expect.poll(async () => (await stateOf(page, unwanted))?.spoolId ?? '').not.toBe('')
  await callDone(page, 'printing.cancel', { jobId: unwanted.id })
  await spooler.resume(COUNTER)
  await expect.poll(async () => (await spooler.arrived()).length, { timeout: 60_000 }).toBe(SIZES.length)
  await expectEachSize(await spooler.arrived())
  // The list says so by itself.
  await expect(page.getByText(words('printing.state.waiting'))).toHaveCount(0)
})

test('a printer removed between preview and print: nothing is lost, no number taken, another prints it', async ({
  launch,
}, info) => {
  const page = await openDesk(launch as Launch)
  const before = await callDone(page, 'fees.receipts', {})
  const receipt = before.rows[0]
  const ask = { kind: 'receipt', id: receipt?.id ?? '', language: 'both', profile: '241x93' } as const
  const { printNo } = await callDone(page, 'printing.preview', ask)
  await visit(guideTo(page), `/fees/receipts?receipt=${receipt?.id}`)
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: /打印预览/ })
  await dialog.locator('[data-pages]').waitFor()
  await spooler.remove(COUNTER)
  await spooler.add(OFFICE)
  await dialog.getByRole('button', { name: words('printing.print'), exact: true }).click()
  await expect(page.getByText(/1 份单据未打印/)).toBeVisible()
  await visit(guideTo(page), '/settings/printing')
  await expect(page.getByText(/找不到打印机 Counter_Epson_LQ/)).toBeVisible()
  await page.getByRole('button', { name: words('printing.elsewhere'), exact: true }).click()
  await page.screenshot({ path: info.outputPath('printer-removed.png') })
  await page.getByRole('menuitem', { name: 'Office Laser' }).click()
  await expect.poll(async () => (await spooler.arrived()).length).toBe(1)
  const [came] = await spooler.arrived()
  expect(came).toMatchObject({ printer: OFFICE, copies: 1, options: { media: 'Custom.241x93mm' } })
  expect((await pdfText(came?.file ?? '')).replace(/\s+/g, '')).toContain(receipt?.no)
  // Tried twice, on paper once: counted once, and no receipt more than before.
  expect((await callDone(page, 'printing.preview', ask)).printNo).toBe(printNo + 1)
  expect((await callDone(page, 'fees.receipts', {})).total).toBe(before.total)
})

test('no print system at all, then one: papers fail with a reason, and are tried again', async ({
  launch,
}) => {
  const page = await openDesk(launch as Launch)
  await callDone(page, 'printing.choose', {
    kind: 'keysOut',
    profile: 'a4',
    printer: COUNTER,
    copies: 1,
    setup: { offsetX: 0, offsetY: 0, margins: null, blackOnly: true, fill: 'whole', tray: 'Rear' },
  })
  await spooler.stop()
  const ask = { kind: 'keysOut', id: 'now', language: 'both', profile: 'a4', copies: 1 } as const
  const job = await callDone(page, 'printing.print', { ...ask, printer: COUNTER })
  await expect.poll(async () => (await stateOf(page, job))?.state).toBe('failed')
  expect(['printing.printerGone', 'printing.printerSilent']).toContain((await stateOf(page, job))?.reason)
  expect((await callDone(page, 'printing.printers', {})).length).toBe(0)
  await spooler.start()
  await callDone(page, 'printing.retry', { jobId: job.id, printer: COUNTER })
  await expect.poll(async () => (await spooler.arrived()).length).toBe(1)
  // The tray and black alone, as they are set for this paper.
  expect((await spooler.arrived())[0]?.options).toMatchObject({
    media: 'A4',
    InputSlot: 'Rear',
    'print-color-mode': 'monochrome',
  })
})
