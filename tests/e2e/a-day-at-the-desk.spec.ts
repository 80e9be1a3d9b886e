import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { dayOf, monthOf } from '../../src/shared/day'
import { callDone, callRoute } from './support/calls'
import { answerSave } from './support/dialogs'
import { pdfFacts, pdfText } from './support/paper'
import { expect, test } from './support/test'
import { ownerAt, writeRooms } from './support/workbook'

const PIN = '739154'

const signIn = async (page: Page, name: string, pin: string): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.locator('input[type=password]').first().fill(pin)
  await page.keyboard.press('Enter')
}

const tab = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()

test('the simplest day of a center, from the first start to the manager looking at the figures', async ({
  launch,
}, info) => {
  let shot = 0
  const desk = await launch()
  let { page } = desk
  const picture = async (name: string): Promise<void> => {
    shot += 1
    await page.screenshot({ path: info.outputPath(`${String(shot).padStart(2, '0')}-${name}.png`) })
  }

  await test.step('first start: my own center', async () => {
    await picture('first-start')
    await page.getByText('建立我的服务中心').click()
    await page.getByLabel('服务中心名称').fill('滨江物业服务中心')
    await page.keyboard.press('Enter')
    await page.getByLabel('项目 1 名称').fill('滨江花园')
    await page.keyboard.press('Enter')
    await page.getByLabel('经理姓名').fill('周敏')
    const pins = page.locator('input[type=password]')
    await pins.nth(0).fill(PIN)
    await pins.nth(1).fill(PIN)
    await picture('set-up')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/)).toBeVisible()
    await picture('recovery-code')
    await page.getByLabel('恢复码已打印或抄好，并已收存').check()
    await page.getByRole('button', { name: '开始工作' }).click()
    await expect(page.getByRole('navigation').first()).toBeVisible()
  })

  await test.step('import 300 rooms', async () => {
    const file = info.outputPath('rooms.xlsx')
    await writeRooms(file)
    await tab(page, '业主档案')
    await page.getByRole('button', { name: '导入房屋、业主与缴费历史' }).click()
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByText('对应内容')).toBeVisible()
    await picture('columns')
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await expect(page.getByText('新增 300')).toBeVisible()
    await picture('dry-run')
    await page.getByRole('button', { name: '导入 300 行' }).click()
    await expect(page.getByText('新增 300 行')).toBeVisible()
    expect((await callDone(page, 'estate.units', {})).total).toBe(300)
  })

  await test.step('a price, and the month billed', async () => {
    const [site] = await callDone(page, 'estate.tree', {})
    const today = dayOf(new Date().toISOString())
    await tab(page, '收费')
    await page.getByText('账单', { exact: true }).click()
    await page.getByText('收费标准', { exact: true }).click()
    await page.getByRole('button', { name: '新增收费项目' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('收费项目').fill('物业服务费')
    await dialog.getByLabel('英文名称').fill('Property service fee')
    await dialog.getByLabel('单价').fill('2.85')
    await picture('tariff')
    await dialog.getByRole('button', { name: '新增收费项目' }).click()
    await expect(dialog).toBeHidden()
    await page.getByText('出账', { exact: true }).click()
    await page
      .getByRole('checkbox', { name: /物业服务费/ })
      .check()
      .catch(() => undefined)
    await page.getByRole('button', { name: '预览' }).click()
    await picture('run-preview')
    await page.getByRole('button', { name: /^出账：300 笔/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /出账/ })
      .last()
      .click({ timeout: 3000 })
      .catch(() => undefined)
    await expect
      .poll(async () => (await callDone(page, 'fees.bills', { month: monthOf(today) })).total)
      .toBe(300)
    expect(site?.units).toBe(300)
  })

  let receiptNo = ''
  await test.step('find by initials, collect a part in cash', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('oyjy')
    await expect(page.getByRole('option').first()).toContainText('1-1-101')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: /1-1-101/ })).toBeVisible()
    await picture('unit-card')
    await page.keyboard.press('F2')
    await page.getByLabel('本次收款').fill('100.50')
    await page.getByRole('radio', { name: '现金' }).check({ force: true })
    await page.getByLabel('实收现金').fill('200')
    await expect(page.getByText('人民币壹佰元零伍角整')).toBeVisible()
    await picture('collect')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor()
    const receipts = await callDone(page, 'fees.receipts', {})
    expect(receipts.total).toBe(1)
    receiptNo = receipts.rows[0]?.no ?? ''
    expect(receipts.rows[0]).toMatchObject({
      no: '0000001',
      totalFen: 10_050,
      payer: ownerAt(0),
      changeFen: 9950,
    })
  })

  await test.step('the receipt as PDF says the same', async () => {
    const file = info.outputPath('receipt.pdf')
    await answerSave(desk.app, file)
    await expect(page.locator('[data-pages="1"]')).toBeVisible()
    await picture('print-preview')
    await page.getByRole('button', { name: '另存为 PDF' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    const text = (await pdfText(file)).replace(/\s+/g, '')
    for (const part of [receiptNo, '物业服务费', '100.50', '人民币壹佰元零伍角整', ownerAt(0), '1-1-101'])
      expect(text).toContain(part)
    expect(await pdfFacts(file)).toEqual({ pages: 1, widthMm: 241, heightMm: 93 })
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await test.step('lend a key and take it back', async () => {
    const unit = (await callDone(page, 'estate.find', { text: '1-1-101' }))[0]
    await callDone(page, 'keys.register', {
      code: 'A-101',
      unitId: unit?.id ?? null,
      location: '',
      keyClass: 'entry',
      pieces: 2,
      slot: 'A-01-01',
      setType: 'A',
      spare: false,
      lendable: true,
      custody: false,
      remark: '',
    })
    await tab(page, '钥匙')
    await expect(page.getByRole('heading', { name: '钥匙' })).toBeVisible()
    await page.keyboard.press('F4')
    await page.getByRole('dialog').getByLabel('钥匙编号').fill('a-101')
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog', { name: /^借出钥匙/ })
      .getByLabel('借用人 *')
      .fill('何师傅')
    await picture('lend')
    await page
      .getByRole('dialog', { name: /^借出钥匙/ })
      .getByRole('button', { name: '借出', exact: true })
      .click()
    await page.getByRole('dialog', { name: /打印预览/ }).waitFor()
    await picture('loan-slip')
    await page.keyboard.press('Escape')
    expect((await callDone(page, 'keys.counts', {})).out).toBe(1)
    await page.keyboard.press('F4')
    await page.getByRole('dialog').getByLabel('钥匙编号').fill('A-101')
    await page.keyboard.press('Enter')
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check()
    await picture('return')
    await page.getByRole('button', { name: '确认归还' }).click()
    await expect.poll(async () => (await callDone(page, 'keys.counts', {})).out).toBe(0)
  })

  await test.step('a tour: planned, approved by another, checked, its sheet printed', async () => {
    const start = new Date(Date.now() + 90 * 60_000).toISOString()
    await callDone(page, 'staff.create', { name: '陈主管', role: 'manager', pin: '584201' })
    const tour = await callDone(page, 'tours.plan', {
      plan: {
        kind: 'meeting',
        visitors: '市机关事务局',
        guests: [{ name: '刘局', title: '局长' }],
        headcount: 12,
        partyA: { name: '高秘书', phone: '13800000001', confirmedAt: null },
        startAt: start,
        endAt: new Date(Date.parse(start) + 3_600_000).toISOString(),
        venue: '一号会议室',
        layout: { tables: 'uShape', seats: 14, nameCards: '', banner: '欢迎', plants: '' },
        av: {
          recording: true,
          lights: '全开',
          microphones: 2,
          projector: false,
          videoConference: false,
          temperature: 24,
        },
        supplies: '',
        route: [],
        vehicles: { count: 1, kinds: '', plates: '', parking: '', needTrafficPolice: false, partyAReply: '' },
        lift: '',
        security: '',
        posts: [{ area: 'lobby', name: '大堂', person: '林晓芸', phone: '', arriveAt: start, task: '迎宾' }],
        budgetFen: null,
        note: '',
      },
    })
    await callDone(page, 'tours.sendToPartyA', { tourId: tour.id })
    await callDone(page, 'tours.partyAConfirmed', { tourId: tour.id, opinion: '同意' })
    await callDone(page, 'staff.signOut', {})
    await signIn(page, '陈主管', '584201')
    await expect(page.getByText('请设置您自己的密码')).toBeVisible()
    await page.locator('input[type=password]').nth(0).fill('584201')
    await page.locator('input[type=password]').nth(1).fill('663190')
    await page.locator('input[type=password]').nth(2).fill('663190')
    await page.keyboard.press('Enter')
    await tab(page, '参观会务')
    await page.getByText('市机关事务局').first().click()
    await page.getByRole('button', { name: '批准' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '批准' }).click()
    await expect(page.getByText('市机关事务局 将于')).toBeVisible()
    await page.getByRole('tab', { name: /岗位检查/ }).click()
    await picture('checks')
    await page.getByRole('button', { name: /全部完好/ }).click()
    await expect(page.getByText('可以接待').first()).toBeVisible()
    const file = info.outputPath('run-sheet.pdf')
    await answerSave(desk.app, file)
    await page.getByRole('button', { name: '打印接待方案' }).click()
    await expect(page.locator('[data-pages]')).toBeVisible()
    await page.getByRole('button', { name: '另存为 PDF' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await pdfText(file)).replace(/\s+/g, '')).toContain('市机关事务局')
    expect(await pdfFacts(file)).toMatchObject({ widthMm: 210, heightMm: 297 })
  })

  await test.step('a visitor pass', async () => {
    await tab(page, '证件')
    await page.getByRole('button', { name: '登记来访' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill('钱来访')
    await dialog.getByLabel('被访人/部门').fill('物业前台')
    await dialog.getByLabel('事由').fill('洽谈业务')
    await dialog.getByRole('button', { name: '登记并发证' }).click()
    await expect(page.locator('[data-pages="1"]')).toBeVisible()
    await picture('visitor-pass')
    await page.keyboard.press('Escape')
    expect((await callDone(page, 'passes.visitors', {})).inside).toBe(1)
  })

  const figures = ['¥100.50', '1 张收据']
  await test.step("the manager's dashboard shows those very numbers", async () => {
    await tab(page, '看板')
    for (const figure of figures) await expect(page.getByText(figure).first()).toBeVisible()
    await picture('dashboard')
    await page.getByText('今日收款').click()
    await expect(page.getByText(receiptNo).first()).toBeVisible()
  })

  await test.step('restart: all of it is there', async () => {
    await desk.kill()
    const again = await launch()
    page = again.page
    await signIn(page, '周敏', PIN)
    await tab(page, '看板')
    for (const figure of figures) await expect(page.getByText(figure).first()).toBeVisible()
    expect((await callDone(page, 'estate.units', {})).total).toBe(300)
    expect((await callDone(page, 'keys.loans', { state: 'all' })).total).toBe(1)
    await picture('after-restart')
  })
})

test('the same desk in English: collect, void, lock', async ({ launch }, info) => {
  const { page } = await launch({ demo: true, language: 'en' })
  await signIn(page, '赵敏', '202688')
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  const arrears = await callDone(page, 'arrears.list', {})
  const [first] = arrears.rows
  if (!first) throw new Error('the demo owes nothing')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(first.unitLabel)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Collect fee' })).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Amount to collect')).toBeVisible()
  await page.screenshot({ path: info.outputPath('collect-en.png') })
  const before = (await callDone(page, 'fees.receipts', {})).total
  const send = page.getByRole('button', { name: /^Collect ¥/ })
  await send.dblclick()
  await page.getByRole('dialog').waitFor()
  await page.screenshot({ path: info.outputPath('receipt-en.png') })
  expect((await callDone(page, 'fees.receipts', {})).total).toBe(before + 1)
  await page.keyboard.press('Escape')
  const newest = (await callDone(page, 'fees.receipts', {})).rows[0]
  const unproved = await callRoute(page, 'fees.voidReceipt', {
    receiptId: newest?.id ?? '',
    reason: 'wrong payer',
    allCopiesInHand: true,
  })
  expect(unproved.ok || unproved.problem.code).toBe('session.confirmFirst')
  await callDone(page, 'staff.confirm', { pin: '202688' })
  const voided = await callDone(page, 'fees.voidReceipt', {
    receiptId: newest?.id ?? '',
    reason: 'wrong payer',
    allCopiesInHand: true,
  })
  expect(voided.no).toBe(newest?.no)
  await page.keyboard.press('Control+l')
  await expect(page.getByText('The screen is locked')).toBeVisible()
  await page.locator('input[type=password]').first().fill('000000')
  await page.keyboard.press('Enter')
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /wrong|not right|tries/i })
      .first(),
  ).toBeVisible()
  await page.locator('input[type=password]').first().fill('202688')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()
})
