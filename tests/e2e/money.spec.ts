import type { Page } from '@playwright/test'
import type { RouteInput } from '../../src/shared/contract'
import { dayOf } from '../../src/shared/day'
import { LEGAL_TENDER } from '../../src/shared/fees/drawer'
import { tell } from '../store/tell'
import { callDone, callRoute } from './support/calls'
import { shiftClock } from './support/clock'
import { DEMO_PIN, demoIn, throughTheDoor } from './support/doors'
import { type Guide, visit } from './support/going'
import { pdfText } from './support/paper'
import { unpluggedPrinter } from './support/printer'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const words = wordsIn('zh-CN')
const nothing = (): Promise<void> => Promise.resolve()
const today = (): string => dayOf(new Date().toISOString())
/** From F2 to the printed receipt. */
const WITHIN_MS = 15_000

const owing = async (page: Page, place: number) => {
  const { rows } = await callDone(page, 'arrears.list', { sort: { by: 'openFen', descending: true } })
  const row = rows[place]
  if (!row) throw new Error('nobody owes')
  return row
}

/** The first bill of a unit, to be paid in part. */
const payment = async (
  page: Page,
  unitId: string,
  requestId: string,
): Promise<RouteInput<'fees.collect'>> => {
  const { bills } = await callDone(page, 'fees.account', { unitId: unitId as never })
  const bill = bills.find(({ kind }) => kind !== 'deposit')
  return {
    requestId,
    unitId: unitId as never,
    payer: '张三',
    lines: [{ billId: bill?.id as never, amountFen: (bill?.amountFen ?? 0) - (bill?.paidFen ?? 0) }],
    payments: [{ method: 'cash', amountFen: (bill?.amountFen ?? 0) - (bill?.paidFen ?? 0), reference: '' }],
    cashReceivedFen: 0,
    remark: '',
    receivedOn: null,
  }
}

const receiptsOfToday = async (page: Page) =>
  (await callDone(page, 'fees.receipts', { fromOn: today(), toOn: today(), pageSize: 200 } as never)).rows

const noGap = (nos: readonly string[]): void => {
  const numbers = nos.map(Number).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place))
}

test('one receipt and one number, always: by keys in time, twice at once, killed before it is printed, against a clock set back and a day that closes', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const printer = await unpluggedPrinter(info.outputPath('spooler'), 'Counter_Epson')
  await printer.plugIn()
  const desk = await launch({ ...demoIn('zh-CN'), env: printer.env })
  const { page } = desk
  await throughTheDoor(desk, nothing)
  const before = (await receiptsOfToday(page)).length

  await test.step('F2 to the printed receipt, by the keyboard alone', async () => {
    const { unitLabel } = await owing(page, 3)
    await visit({ page, words }, '/today')
    const start = Date.now()
    await page.keyboard.press('F2')
    await page.getByRole('combobox', { name: words('fees.collect.unit') }).waitFor()
    await page.keyboard.type(unitLabel)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(words('fees.method.cash'), { exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-pages]:not([data-pages="0"])').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await printer.printed()).length, { timeout: WITHIN_MS }).toBe(1)
    const took = Date.now() - start
    tell(`F2 to printed receipt: ${took} ms, ${unitLabel.length + 4} key strokes`)
    expect(took).toBeLessThan(WITHIN_MS)
    const [receipt] = await receiptsOfToday(page)
    const [file = ''] = await printer.printed()
    expect((await pdfText(file)).replace(/\s+/g, '')).toContain(receipt?.no)
    await expect.poll(async () => (await receiptsOfToday(page))[0]?.prints).toBe(1)
  })

  await test.step('pressed twice, asked twice at once, asked by two at once', async () => {
    const { unitId } = await owing(page, 5)
    await visit({ page, words }, `/fees/collect/${unitId}`)
    await page.getByText(words('fees.method.cash'), { exact: true }).waitFor()
    await Promise.all([page.keyboard.press('Control+Enter'), page.keyboard.press('Control+Enter')])
    await page.locator('[data-pages]:not([data-pages="0"])').waitFor()
    expect(await receiptsOfToday(page)).toHaveLength(before + 2)
    const other = await owing(page, 6)
    const ask = await payment(page, other.unitId, 'journey-asked-twice')
    const replies = await Promise.all([
      callRoute(page, 'fees.collect', ask),
      callRoute(page, 'fees.collect', ask),
    ])
    const nos = replies.map((reply) => (reply.ok ? reply.value.no : reply.problem.code))
    expect(new Set(nos).size).toBe(1)
    const third = await owing(page, 7)
    const same = await payment(page, third.unitId, 'journey-first-of-two')
    const two = await Promise.all([
      callRoute(page, 'fees.collect', same),
      callRoute(page, 'fees.collect', { ...same, requestId: 'journey-second-of-two' }),
    ])
    expect(two.map((reply) => (reply.ok ? 'done' : reply.problem.code)).sort()).toEqual([
      'done',
      'fees.moreThanOwed',
    ])
    expect(await receiptsOfToday(page)).toHaveLength(before + 4)
  })

  const killed = await test.step('killed between the receipt and its print', async () => {
    const { unitId } = await owing(page, 8)
    const ask = await payment(page, unitId, 'journey-killed-before-print')
    const receipt = await callDone(page, 'fees.collect', ask)
    await desk.kill()
    return { ask, receipt }
  })

  const again = await launch({ language: 'zh-CN', env: printer.env })
  const guide: Guide = { page: again.page, words }
  await throughTheDoor(again, nothing)

  await test.step('it is there once after the start, prints as its first print, and is not issued anew', async () => {
    const { ask, receipt } = killed
    const found = (await receiptsOfToday(again.page)).filter(({ no }) => no === receipt.no)
    expect(found).toMatchObject([{ id: receipt.id, prints: 0, totalFen: receipt.totalFen }])
    expect((await callDone(again.page, 'fees.collect', ask)).no).toBe(receipt.no)
    await visit(guide, `/fees/receipts?receipt=${receipt.id}`)
    await again.page.keyboard.press('Control+p')
    await again.page.locator('[data-pages]:not([data-pages="0"])').waitFor()
    const printed = (await printer.printed()).length
    await again.page
      .getByRole('dialog')
      .getByRole('button', { name: words('printing.print'), exact: true })
      .click()
    await expect.poll(async () => (await printer.printed()).length).toBe(printed + 1)
    const text = (await pdfText((await printer.printed()).at(-1) ?? '')).replace(/\s+/g, '')
    expect(text).toContain(receipt.no)
    expect(text).not.toContain('补打')
  })

  await test.step('a clock set back over midnight takes no money; set right, it does', async () => {
    const { unitId } = await owing(again.page, 9)
    const ask = await payment(again.page, unitId, 'journey-clock-set-back')
    await shiftClock(again.app, -1)
    const early = await callRoute(again.page, 'fees.collect', ask)
    expect(early.ok ? '' : early.problem.code).toMatch(/^fees\.(?:clockBack|dayClosed)$/)
    await shiftClock(again.app, 0)
    expect((await callDone(again.page, 'fees.collect', ask)).issuedOn).toBe(today())
  })

  await test.step('the day closes while another collects: the money is in the close, or is not taken', async () => {
    const { unitId } = await owing(again.page, 10)
    const ask = await payment(again.page, unitId, 'journey-while-it-closes')
    await callDone(again.page, 'staff.confirm', { pin: DEMO_PIN })
    const { drawer, earlierOpen } = await callDone(again.page, 'ledger.day', { day: today() })
    expect(earlierOpen).toBeNull()
    let rest = Math.max(0, drawer.expectedFen)
    const notes = LEGAL_TENDER.map((noteFen) => {
      const count = Math.floor(rest / noteFen)
      rest -= count * noteFen
      return { noteFen, count }
    })
    const closing = { day: today(), notes, reason: '实点', handInFen: 0, receivedBy: '', remark: '' }
    const [close, paid] = await Promise.all([
      callRoute(again.page, 'ledger.closeDay', closing),
      callRoute(again.page, 'fees.collect', ask),
    ])
    expect(close.ok ? 'done' : close.problem.code).toBe('done')
    if (!paid.ok) expect(paid.problem.code).toBe('fees.dayClosed')
    const standing = (await receiptsOfToday(again.page)).filter(({ voided }) => !voided)
    const total = standing.reduce((sum, { totalFen }) => sum + totalFen, 0)
    expect(close.ok && close.value.totalFen).toBe(total)
    expect(standing.some(({ no }) => paid.ok && no === paid.value.no)).toBe(paid.ok)
    noGap((await receiptsOfToday(again.page)).map(({ no }) => no))
  })
})

const BUILDINGS = 10
const UNITS = 10_000

/** Gaps between two pictures of the window, and how long another question waits, from now on. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { gap: 0, answer: 0, stop: false }
    Object.assign(window, { seen })
    let last = performance.now()
    const draw = (now: number): void => {
      seen.gap = Math.max(seen.gap, now - last)
      last = now
      if (!seen.stop) requestAnimationFrame(draw)
    }
    requestAnimationFrame(draw)
    const { desk } = window as unknown as { desk: { call(route: string, text: string): Promise<string> } }
    const ask = async (): Promise<void> => {
      while (!seen.stop) {
        const asked = performance.now()
        await desk.call('center.status', '{}')
        seen.answer = Math.max(seen.answer, performance.now() - asked)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    void ask()
  })

const seen = (page: Page): Promise<{ gap: number; answer: number }> =>
  page.evaluate(() => {
    const { seen: found } = window as unknown as { seen: { gap: number; answer: number; stop: boolean } }
    found.stop = true
    return { gap: Math.round(found.gap), answer: Math.round(found.answer) }
  })

const buildEstate = async (page: Page): Promise<void> => {
  const site = await callDone(page, 'estate.addSite', { name: '万户新城', kind: 'residential', address: '' })
  const rooms = Array.from({ length: 10 }, (_, place) => ({
    room: String(place + 1).padStart(2, '0'),
    areaCenti: 7000 + place * 777,
    innerAreaCenti: null,
    layout: '',
  }))
  for (let building = 1; building <= BUILDINGS; building += 1)
    await callDone(page, 'estate.addPattern', {
      siteId: site.id,
      buildingName: String(building),
      entrances: '1-5',
      floors: '1-20',
      rooms,
      floorInRoom: true,
      use: 'home',
      occupancy: 'ownerOccupied',
    })
  await callDone(page, 'fees.addTariff', {
    name: '万户物业费',
    nameEn: '',
    kind: 'income',
    formula: 'areaMonthly',
    proration: 'actualDays',
    unitName: '㎡',
    siteId: site.id,
    uses: [],
    buildingIds: [],
    unitIds: [],
    chargesVacant: true,
    dueDay: 28,
    priceE4: 28_500,
    fromOn: '2024-01-01',
  })
}

test('ten thousand units are previewed and billed with progress, and the window goes on living', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, nothing)
  await buildEstate(page)
  await visit({ page, words }, '/fees/runs')
  await page.getByRole('combobox', { name: words('fees.field.site') }).click()
  await page.getByRole('option', { name: '万户新城' }).click()
  const figures: string[] = []
  const timed = async (name: string, act: () => Promise<void>): Promise<void> => {
    await watch(page)
    const start = Date.now()
    await act()
    const took = Date.now() - start
    const { gap, answer } = await seen(page)
    figures.push(
      `${name} ${took} ms, longest without a picture ${gap} ms, longest wait of another question ${answer} ms`,
    )
    expect(gap).toBeLessThan(2000)
    expect(answer).toBeLessThan(5000)
  }
  const post = page.getByRole('button', { name: /10[,，]?000/ })
  await timed('preview', async () => {
    await page.getByRole('button', { name: words('fees.run.preview'), exact: true }).click()
    await expect(page.getByRole('progressbar').first()).toBeVisible()
    await post.waitFor({ timeout: 60_000 })
  })
  await timed('run', async () => {
    await post.click()
    await expect(page.getByRole('progressbar').first()).toBeVisible()
    await post.waitFor({ state: 'detached', timeout: 90_000 })
  })
  tell(`10,000 units: ${figures.join('; ')}`)
  const [newest] = await callDone(page, 'fees.runs', {})
  expect([newest?.run.bills, newest?.siteName]).toEqual([UNITS, '万户新城'])
  const twice = await callDone(page, 'fees.previewRun', {
    siteId: newest?.run.siteId as never,
    month: newest?.run.month ?? '',
    tariffIds: newest?.run.tariffIds ?? [],
  })
  expect([twice.bills, twice.leftOut[0]?.units]).toEqual([0, UNITS])
})
