import type { Page } from '@playwright/test'
import { addDays, dayOf } from '../../src/shared/day'
import type { Key } from '../../src/shared/keys/schema'
import { callDone } from './support/calls'
import { DEMO_PIN, demoIn, throughTheDoor } from './support/doors'
import { visit } from './support/going'
import type { Desk } from './support/launch'
import { scan } from './support/scanner'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const words = wordsIn('zh-CN')
const nothing = (): Promise<void> => Promise.resolve()
const go = (page: Page, address: string): Promise<void> => visit({ page, words }, address)

const signInAs = async (page: Page, name: string): Promise<void> => {
  await callDone(page, 'staff.signOut', {})
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.locator('input[type=password]').first().fill(DEMO_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}

/** Keys of units that hang in the cabinet and are spoken for by nobody. */
const freeKeys = async (page: Page): Promise<readonly Key[]> => {
  const { rows } = await callDone(page, 'keys.list', { status: 'inCabinet', pageSize: 200 })
  const bookings = await callDone(page, 'keys.bookings', {})
  const asked = (await callDone(page, 'approvals.list', { view: 'all', kind: 'keyLoan' })).rows
  const taken = new Set<string>([
    ...bookings.map(({ booking }) => booking.keyId),
    ...asked.map(({ request }) => request.subjectId),
  ])
  return rows.map(({ key }) => key).filter((key) => key.lendable && key.unitId && !taken.has(key.id))
}

const keyAt = async (page: Page, keyId: string) => callDone(page, 'keys.file', { keyId })

const dialog = (page: Page, name: RegExp) => page.getByRole('dialog', { name })

/** Counts what is pressed by hand from here on. */
const countStrokes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counter = window as unknown as { strokes: number }
    counter.strokes = 0
    window.addEventListener('keydown', () => {
      counter.strokes += 1
    })
  })
const strokes = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { strokes: number }).strokes)

/** A letter that brings up somebody who may borrow again just as the last time. */
const letterOfBorrower = async (page: Page): Promise<string> => {
  for (const letter of 'zlwcyhsxgm') {
    const [first] = await callDone(page, 'keys.borrowers', { search: letter })
    if (first && !first.lost && first.held === 0 && (first.purpose !== 'rectification' || first.link))
      return letter
  }
  throw new Error('the demo has no borrower to borrow again')
}

const open = async (desk: Desk): Promise<readonly Key[]> => {
  await throughTheDoor(desk, nothing)
  await go(desk.page, '/keys')
  return freeKeys(desk.page)
}

test('lending and taking back with the scanner alone, and with four strokes', async ({ launch }, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page, app } = desk
  const [first, second] = await open(desk)
  if (!first?.tag || !second?.tag) throw new Error('the demo has no two free keys')

  await test.step('two tags and a pass read, the pass again for yes: not one key pressed', async () => {
    const [worker] = (await callDone(page, 'passes.workers', {})).rows.filter((row) => row.state === 'valid')
    const pass = worker?.pass.no ?? ''
    await scan(app, first.tag ?? '')
    await expect(dialog(page, /^借出钥匙/)).toBeVisible()
    await scan(app, first.tag ?? '')
    await expect(page.getByText(`钥匙 ${first.code} 已在单上`)).toBeVisible()
    await scan(app, second.tag ?? '')
    await expect(dialog(page, /^借出钥匙/).getByText(second.code)).toBeVisible()
    await scan(app, pass)
    await expect(dialog(page, /^借出钥匙/).getByLabel('借用人 *')).toHaveValue(worker?.pass.name ?? '')
    await page.screenshot({ path: info.outputPath('scanned.png') })
    await scan(app, pass)
    await page.getByRole('dialog', { name: /打印预览/ }).waitFor()
    await page.keyboard.press('Escape')
    const [one, two] = [await keyAt(page, first.id), await keyAt(page, second.id)]
    expect(one.loan?.no).toBe(two.loan?.no)
    expect(one.loan?.borrowerName).toBe(worker?.pass.name)
  })

  await test.step('both back: the wrong tag is refused, the second one ticked by its tag', async () => {
    const third = (await freeKeys(page))[0]
    await scan(app, first.tag ?? '')
    await expect(dialog(page, /^归还钥匙/)).toBeVisible()
    await scan(app, third?.tag ?? '')
    await expect(page.getByText(/请核对钥匙牌/)).toBeVisible()
    await scan(app, second.tag ?? '')
    await expect(
      dialog(page, /^归还钥匙/).getByRole('checkbox', { name: new RegExp(second.code) }),
    ).toBeChecked()
    await page.getByLabel('已入户查看，全部正常').focus()
    await countStrokes(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(dialog(page, /^归还钥匙/)).toBeHidden()
    expect(await strokes(page)).toBeLessThanOrEqual(6)
    for (const { id } of [first, second]) expect((await keyAt(page, id)).key.status).toBe('inCabinet')
  })

  await test.step('by hand: at most six strokes after the tag is read', async () => {
    const letter = await letterOfBorrower(page)
    await scan(app, first.tag ?? '')
    await expect(dialog(page, /^借出钥匙/).getByLabel('借用人 *')).toBeFocused()
    await countStrokes(page)
    await page.keyboard.press(letter)
    await page.keyboard.press('Enter')
    await expect(dialog(page, /^借出钥匙/).getByLabel('借用人 *')).not.toHaveValue(letter)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /打印预览/ }).waitFor()
    expect(await strokes(page)).toBeLessThanOrEqual(6)
    await page.keyboard.press('Escape')
    expect((await keyAt(page, first.id)).key.status).toBe('loaned')
  })
})

test('the deposit leaves its receipt with the key, and goes out when the key is back', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page, app } = desk
  const [key] = await open(desk)
  if (!key?.tag) throw new Error('the demo has no free key')
  const papers = page.getByRole('dialog', { name: /打印预览/ })

  await test.step('lent and paid in one act: the slip and the receipt come one after the other', async () => {
    await scan(app, key.tag ?? '')
    const form = dialog(page, /^借出钥匙/)
    await form.getByLabel('借用人 *').fill('马师傅')
    await form.getByLabel('电话').fill('13900000099')
    await form.getByText('施工/返修单位').click()
    await form.getByText('现金', { exact: true }).click()
    await page.screenshot({ path: info.outputPath('deposit.png') })
    await form.getByRole('button', { name: '借出', exact: true }).click()
    await expect(papers).toContainText('钥匙借用单')
    await page.keyboard.press('Escape')
    await expect(papers).toContainText('押金')
    await page.keyboard.press('Escape')
    const { loan } = await keyAt(page, key.id)
    const slip = await callDone(page, 'keys.slip', { loanId: loan?.id ?? '' })
    expect(slip.deposit).toMatchObject({ heldFen: 10_000 })
    expect(slip.deposit.receiptNo).not.toBe('')
  })

  await test.step('back and paid out in one act', async () => {
    await scan(app, key.tag ?? '')
    const form = dialog(page, /^归还钥匙/)
    await form.getByLabel('已入户查看，全部正常').check()
    await form.getByText('现金(退款备用金)').click()
    await page.screenshot({ path: info.outputPath('deposit-back.png') })
    const loanId = (await keyAt(page, key.id)).loan?.id ?? ''
    await callDone(page, 'staff.confirm', { pin: DEMO_PIN })
    await form.getByRole('button', { name: '确认归还' }).click()
    await expect(papers).toBeVisible()
    await page.keyboard.press('Escape')
    expect((await keyAt(page, key.id)).key.status).toBe('inCabinet')
    expect((await callDone(page, 'keys.slip', { loanId })).deposit.heldFen).toBe(0)
  })
})

test('overnight by approval, lost, a new lock under a new code', async ({ launch }, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  const [key] = await open(desk)
  if (!key) throw new Error('the demo has no free key')

  await test.step('a clerk’s overnight loan becomes a request; the manager agrees and the key is out', async () => {
    await signInAs(page, '林晓芸')
    await go(page, `/keys?view=register&key=${key.id}`)
    await page.getByRole('complementary').getByRole('button', { name: '借出', exact: true }).click()
    const form = dialog(page, /^借出钥匙/)
    await form.getByLabel('借用人 *').fill('马师傅')
    await form.getByLabel('电话').fill('13900000099')
    await form.getByText('施工/返修单位').click()
    await form
      .getByLabel(/应还时间.*日期|应还时间/)
      .first()
      .fill(addDays(dayOf(new Date().toISOString()), 1))
    await form.getByRole('button', { name: '借出', exact: true }).click()
    await form.getByRole('button', { name: '改为申请审批' }).click()
    await page
      .getByRole('dialog')
      .getByLabel(/理由|原因/)
      .fill('闭水试验过夜')
    await page.screenshot({ path: info.outputPath('ask.png') })
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(
        async () => (await callDone(page, 'approvals.openOf', { kind: 'keyLoan', subjectId: key.id }))?.no,
      )
      .toBeTruthy()
    const request = await callDone(page, 'approvals.openOf', { kind: 'keyLoan', subjectId: key.id })
    expect((await keyAt(page, key.id)).key.status).toBe('inCabinet')
    await signInAs(page, '赵敏')
    await callDone(page, 'staff.confirm', { pin: DEMO_PIN })
    await callDone(page, 'approvals.decide', {
      approvalId: request?.id ?? '',
      verdict: 'approved',
      opinion: '同意',
      forId: null,
      seen: 0,
    })
    expect((await keyAt(page, key.id)).loan).toMatchObject({
      borrowerName: '马师傅',
      lentByName: '林晓芸',
      approvedByName: '赵敏',
    })
  })

  await test.step('reported lost, the lock changed: the new key hangs on the old hook', async () => {
    await go(page, `/keys?view=register&key=${key.id}`)
    await page.getByRole('complementary').getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '报失' }).click()
    await dialog(page, /报失/).getByLabel('遗失经过').fill('掉进下水道')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await keyAt(page, key.id)).key.status).toBe('lost')
    await go(page, '/keys?view=losses')
    const loss = (await keyAt(page, key.id)).loss?.no ?? ''
    await page
      .getByRole('row', { name: new RegExp(loss) })
      .getByRole('button', { name: '结案' })
      .click()
    const settle = dialog(page, /^遗失处理/)
    await expect(settle.getByLabel('新编号')).toHaveValue(key.code.replace(/1$/, '2'))
    await page.screenshot({ path: info.outputPath('settle.png') })
    await settle.getByRole('button', { name: '结案' }).click()
    await expect(settle).toBeHidden()
    const file = await keyAt(page, key.id)
    expect(file).toMatchObject({ key: { status: 'replaced' }, replacedBy: key.code.replace(/1$/, '2') })
    await go(page, '/keys?view=cabinets')
    await expect(
      page.getByRole('button', { name: new RegExp(`${key.slot} · 在库 · ${file.replacedBy}`) }),
    ).toBeVisible()
    await page.screenshot({ path: info.outputPath('cabinet.png') })
  })
})

test('the monthly stock-take by scanner with one key missing: explained, agreed to, lost', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page, app } = desk
  await open(desk)
  const cabinet = (await callDone(page, 'keys.cabinets', {})).find((row) => row.cabinet.use === 'public')
  const here = (await callDone(page, 'keys.cabinet', { cabinetId: cabinet?.cabinet.id ?? '' })).filter(
    (cell) => cell.state === 'here',
  )
  const [missing, ...rest] = here
  await go(page, '/keys?view=stocktakes')
  await page.getByRole('button', { name: '开始盘点' }).click()
  await page.getByRole('dialog').getByLabel('盘点范围').click()
  await page.getByRole('option', { name: /公共设备/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始', exact: true }).click()
  await expect(page.getByText(`未盘 ${here.length}`)).toBeVisible()
  for (const cell of rest) {
    const { key } = await keyAt(page, cell.keyId ?? '')
    await scan(app, key.tag ?? '')
    await expect(page.getByRole('status').filter({ hasText: key.code })).toBeVisible()
  }
  await page.screenshot({ path: info.outputPath('counting.png') })
  await page.getByRole('button', { name: '结束盘点' }).click()
  await page.getByRole('dialog').getByLabel('监盘人').fill('陈志强')
  await page.keyboard.press('Enter')
  await expect(page.getByText('差异 1').first()).toBeVisible()
  await page.getByRole('button', { name: '说明', exact: true }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('全柜查找未见')
  await page.getByRole('dialog').getByText('报失', { exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '提交批准' }).click()
  await page
    .getByRole('dialog')
    .getByLabel(/理由|原因/)
    .fill('月度盘点缺一把')
  await page.keyboard.press('Control+Enter')
  const [{ stocktake } = { stocktake: undefined }] = await callDone(page, 'keys.stocktakes', {})
  const subjectId = stocktake?.id ?? ''
  await expect
    .poll(async () => (await callDone(page, 'approvals.openOf', { kind: 'keyStocktake', subjectId }))?.no)
    .toBeTruthy()
  const request = await callDone(page, 'approvals.openOf', { kind: 'keyStocktake', subjectId })
  await signInAs(page, '陈志强')
  await callDone(page, 'staff.confirm', { pin: DEMO_PIN })
  await callDone(page, 'approvals.decide', {
    approvalId: request?.id ?? '',
    verdict: 'approved',
    opinion: '属实',
    forId: null,
    seen: 0,
  })
  expect((await keyAt(page, missing?.keyId ?? '')).key.status).toBe('lost')
  expect((await callDone(page, 'keys.stocktake', { stocktakeId: subjectId })).state).toBe('closed')
})
