import type { Page } from '@playwright/test'
import { dayOf } from '../../src/shared/day'
import { callDone } from './support/calls'
import { answerSave } from './support/dialogs'
import { demoIn, MANAGER, throughTheDoor } from './support/doors'
import { visit } from './support/going'
import type { Desk } from './support/launch'
import { pdfText } from './support/paper'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const PIN = '202688'
const CLERK = '周婷'

const signInAs = async (page: Page, name: string): Promise<void> => {
  await callDone(page, 'staff.signOut', {})
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.locator('input[type=password]').first().fill(PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

const provePin = async (page: Page): Promise<void> => {
  const field = page.getByRole('dialog').locator('input[type=password]').last()
  await field.fill(PIN)
  await page.keyboard.press('Enter')
}

const sheetText = async (desk: Desk, file: string): Promise<string> => {
  await answerSave(desk.app, file)
  await expect(desk.page.locator('[data-pages]')).toBeVisible()
  await desk.page.getByRole('button', { name: '另存为 PDF' }).click()
  await expect(desk.page.locator('[data-pages]')).toBeHidden()
  return (await pdfText(file)).replace(/\s+/g, '')
}

test('a tenant leaves with arrears: refused, agreed to by the manager, and gone with a sheet', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, () => Promise.resolve())
  const guide = { page, words: wordsIn('zh-CN') }
  const today = dayOf(new Date().toISOString())
  const debtors = (await callDone(page, 'arrears.list', { pageSize: 200 })).rows
  const units = (await callDone(page, 'estate.units', { occupancy: 'vacant', pageSize: 200 })).rows
  const flat = debtors.find(({ unitId }) => units.every(({ unit }) => unit.id !== unitId))
  if (!flat) throw new Error('nobody owes anything')
  await signInAs(page, CLERK)
  const items = await callDone(page, 'tenancies.items', { unitId: flat.unitId })
  const tenancy = await callDone(page, 'tenancies.register', {
    unitId: flat.unitId,
    personId: null,
    person: {
      kind: 'person',
      name: '申屠静',
      phones: ['13900007788'],
      idType: null,
      idNo: '',
      contactName: '',
      address: '',
      note: '',
    },
    leaseNo: 'ZL-9',
    fromOn: today,
    toOn: '2099-12-31',
    residents: 1,
    tenantPays: items.map(({ id }) => id),
    leaseDepositFen: null,
    consent: null,
    note: '',
  })

  await visit(guide, `/tenancies?view=current&tenancy=${tenancy.id}`)
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: '登记迁出通知' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await panel.getByRole('button', { name: '联合验房' }).click()
  await page.getByLabel('墙地面、门窗').check()
  await page.getByLabel('业主方').fill('业主代表')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(panel.getByText('未结清').first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('not-cleared.png') })
  await panel.getByRole('button', { name: '申请未结清迁出' }).click()
  await page.getByLabel('申请理由').fill('业主同意以押金抵扣')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('等待').first()).toBeVisible()

  await signInAs(page, MANAGER)
  await visit(guide, '/approvals?view=forMe')
  await page.getByText('申屠静').first().click()
  await page.getByRole('complementary').getByRole('button', { name: '同意', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click()
  await provePin(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await signInAs(page, CLERK)
  await visit(guide, `/tenancies?view=leaving&tenancy=${tenancy.id}`)
  await expect(page.getByText('经理已同意').first()).toBeVisible()
  await page.getByRole('complementary').getByRole('button', { name: '办理迁出' }).click()
  await page.keyboard.press('Control+Enter')
  const text = await sheetText(desk, info.outputPath('move-out.pdf'))
  const left = await callDone(page, 'tenancies.file', { tenancyId: tenancy.id })
  for (const part of [left.tenancy.moveOut?.no ?? '', '申屠静', flat.unitLabel, '业主同意以押金抵扣'])
    expect(text).toContain(part.replace(/\s+/g, ''))
  expect(left.state).toBe('left')
})

test('a flat is sold with a prepayment: handed on, signed, and to the fen the same afterwards', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, () => Promise.resolve())
  const guide = { page, words: wordsIn('zh-CN') }
  const today = dayOf(new Date().toISOString())
  const rows = (await callDone(page, 'estate.units', { occupancy: 'ownerOccupied', pageSize: 200 })).rows
  const debtors = new Set(
    (await callDone(page, 'arrears.list', { pageSize: 200 })).rows.map((row) => row.unitId),
  )
  const sold = rows.find(({ unit, owners }) => unit.use === 'home' && owners !== '' && !debtors.has(unit.id))
  if (!sold) throw new Error('the demo has no flat without debts')
  const { unit } = sold
  await signInAs(page, CLERK)
  const [item] = await callDone(page, 'tenancies.items', { unitId: unit.id })
  if (!item) throw new Error('the demo has no item to prepay')
  const ask = { unitId: unit.id, tariffId: item.id, months: 3 }
  const { totalFen } = await callDone(page, 'ledger.quotePrepay', ask)
  await callDone(page, 'ledger.prepay', {
    ...ask,
    totalFen,
    requestId: 'journey-prepay-1',
    payer: sold.owners.split('、')[0] ?? '业主',
    payments: [{ method: 'wechat', amountFen: totalFen, reference: '' }],
    cashReceivedFen: 0,
    remark: '',
  })
  const before = await callDone(page, 'transfers.money', { unitId: unit.id, transferOn: today })
  expect(before.prepaidFen).toBeGreaterThan(0)

  await visit(guide, `/transfers?new=1&unit=${unit.id}`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('业主 1', { exact: true }).fill('欧阳靖')
  await page.screenshot({ path: info.outputPath('prepare.png') })
  await dialog.getByRole('button', { name: '生成过户单' }).click()
  await expect(dialog).toBeHidden()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: '登记签字' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '登记签字' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await panel.getByRole('button', { name: '打印过户确认单' }).click()
  const text = await sheetText(desk, info.outputPath('transfer.pdf'))
  for (const part of ['欧阳靖', unit.label, '转给新业主']) expect(text).toContain(part)
  await panel.getByRole('button', { name: '完成过户' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '完成过户' }).click()
  await provePin(page)
  await expect(panel.getByText('已过户').first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('done.png') })

  expect(await callDone(page, 'transfers.money', { unitId: unit.id, transferOn: today })).toEqual(before)
  const owners = (await callDone(page, 'people.onDay', { unitId: unit.id, day: today })).owners
  expect(owners.map(({ name }) => name)).toEqual(['欧阳靖'])
  const file = await callDone(page, 'unitfiles.file', { unitId: unit.id })
  expect(file.volumes.map(({ volume, closedOn }) => [volume, closedOn])).toEqual([
    [1, today],
    [2, null],
  ])
})
