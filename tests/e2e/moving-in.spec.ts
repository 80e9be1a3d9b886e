import type { Page } from '@playwright/test'
import type { Id } from '../../src/shared/id'
import { callDone, callRoute } from './support/calls'
import { answerSave } from './support/dialogs'
import { DEMO_PIN, demoIn, throughTheDoor } from './support/doors'
import { visit } from './support/going'
import type { Desk } from './support/launch'
import { pdfText } from './support/paper'
import { expect, test } from './support/test'
import { type Language, wordsIn } from './support/words'

const CLERK = '周婷'

const signInAs = async (page: Page, name: string): Promise<void> => {
  await callDone(page, 'staff.signOut', {})
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.locator('input[type=password]').first().fill(DEMO_PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

const sheetText = async (desk: Desk, file: string, language: Language): Promise<string> => {
  await answerSave(desk.app, file)
  await expect(desk.page.locator('[data-pages]')).toBeVisible()
  await desk.page.getByRole('button', { name: wordsIn(language)('printing.savePdf') }).click()
  await expect(desk.page.locator('[data-pages]')).toBeHidden()
  return (await pdfText(file)).replace(/\s+/g, '')
}

/** The builder has done what was asked: given out, signed for, reported done. */
const mend = async (page: Page, defectId: Id<'defect'>): Promise<void> => {
  const { defect } = await callDone(page, 'defects.file', { defectId })
  if (defect.status === 'registered') {
    const [party] = await callDone(page, 'defects.parties', {})
    if (!party) throw new Error('the demo has no party')
    const sheet = await callDone(page, 'defects.dispatch', {
      partyId: defect.partyId ?? party.party.id,
      defectIds: [defectId],
      dueOn: '2099-12-31',
      note: '',
    })
    await callDone(page, 'defects.receive', { dispatchId: sheet.id, on: defect.foundOn, name: '签收人' })
  }
  await callDone(page, 'defects.finish', { defectId, worker: '老周班组', note: '' })
}

/** A family expected today, whose flat owes nothing. */
const expectedFamily = async (page: Page) => {
  const rows = (await callDone(page, 'moveins.list', { view: 'today', pageSize: 100 })).rows
  for (const { moveIn, state } of rows) {
    if (state !== 'booked') continue
    const { facts } = await callDone(page, 'moveins.file', { moveInId: moveIn.id })
    if (facts.openFen === 0) return moveIn
  }
  throw new Error('the demo expects nobody today')
}

test('a family moves in: number, steps, an inspection that fails first, keys, sign-off sheet', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, () => Promise.resolve())
  const guide = { page, words: wordsIn('zh-CN') }
  await signInAs(page, CLERK)
  const family = await expectedFamily(page)
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

  await visit(guide, `/moveinboards/${family.batchId}?desk=1号台`)
  const card = page.getByRole('listitem').filter({ hasText: family.unitLabel })
  await card.getByRole('button', { name: '到场取号' }).click()
  await card.getByRole('button', { name: '叫号' }).click()
  await expect(card.getByText(`1号台 ${CLERK}`)).toBeVisible()
  await picture('called')

  await visit(guide, `/moveins/${family.id}`)
  await press('核验')
  await page.getByLabel('证件后四位').fill('612X')
  await page.getByLabel('身份证(必备)').check()
  await page.getByLabel('购房合同(必备)').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press('已签')
  await press('已填')
  await press('登记签署')
  for (const paper of ['临时管理规约(必备)', '前期物业服务协议(必备)', '消防安全责任书(必备)'])
    await page.getByLabel(paper).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press('费用已清')
  await picture('steps')

  await press('开始验房')
  await expect(page.getByRole('table', { name: '验房表' })).toBeVisible()
  await page.locator('[data-cell="bath.proof"]').click()
  await page.keyboard.press('2')
  await page.getByLabel('问题描述').fill('地漏边渗水')
  await page.keyboard.press('Enter')
  await press('其余合格')
  await picture('walk')
  await expect(page.getByRole('button', { name: '结束验房' })).toBeEnabled()
  await press('结束验房')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('拒绝收房').click()
  await dialog.getByLabel('保留或拒收理由').fill('渗水修好再收房')
  await dialog.getByRole('button', { name: '结束并保存' }).click()
  await expect(page.getByText('业主拒收').first()).toBeVisible()
  await picture('refused')
  await press('打印验房单')
  const first = await sheetText(desk, info.outputPath('inspection-1.pdf'), 'zh-CN')
  for (const part of [family.unitLabel, family.ownerNames, '地漏边渗水', '拒绝收房', '不合格', 'ZG-'])
    expect(first).toContain(part)

  const [walk] = await callDone(page, 'inspections.ofUnit', { unitId: family.unitId })
  if (!walk) throw new Error('no inspection')
  const found = await callDone(page, 'inspections.file', { inspectionId: walk.inspection.id })
  const [row] = found.defects
  if (!row) throw new Error('no defect')
  await mend(page, row.defect.id)
  await visit(guide, `/inspections/${walk.inspection.id}`)
  await press('复验不合格项')
  await expect(page.locator('[data-cell="bath.proof"]')).toBeEnabled()
  await expect(page.locator('[data-cell="living.walls"]')).toBeDisabled()
  await page.locator('[data-cell="bath.proof"]').click()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: '结束验房' })).toBeEnabled()
  await press('结束验房')
  await page.getByRole('dialog').getByRole('button', { name: '结束并保存' }).click()
  await expect(page.getByText('合格', { exact: true }).first()).toBeVisible()
  expect((await callDone(page, 'defects.file', { defectId: row.defect.id })).defect.status).toBe('closed')

  await visit(guide, `/moveins/${family.id}`)
  await press('抄表')
  const values = page.getByRole('dialog').getByLabel(/表底数/)
  for (let place = 0; place < (await values.count()); place += 1) await values.nth(place).fill('99999.00')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press('验房完成')
  await press('发钥匙')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-pages]')).toBeVisible()
  await page.keyboard.press('Escape')
  await press('办理交付')
  await page.getByRole('dialog').getByRole('button', { name: '办理交付' }).click()
  const sheet = await sheetText(desk, info.outputPath('sign-off.pdf'), 'zh-CN')
  for (const part of [family.no, family.unitLabel, walk.inspection.no, '临时管理规约', CLERK])
    expect(sheet).toContain(part)
  await picture('handed-over')
  const { unit } = await callDone(page, 'estate.unit', { unitId: family.unitId })
  expect([unit.handedOverOn, unit.occupancy]).toEqual([row.defect.foundOn, 'ownerOccupied'])
  await press('归档')
  await page.getByRole('dialog').getByLabel('档案柜位').fill('D-03')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已归档').first()).toBeVisible()
})

test('in English: the board of the day, no family called to two desks, a second look that passes', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const desk = await launch(demoIn('en'))
  const { page } = desk
  await throughTheDoor(desk, () => Promise.resolve())
  const guide = { page, words: wordsIn('en') }
  const rows = (await callDone(page, 'moveins.list', { view: 'today', pageSize: 100 })).rows
  const family = rows.find(({ moveIn }) =>
    moveIn.tickets.some(({ calls }) => calls.some(({ ended }) => !ended)),
  )
  const batchId = family?.moveIn.batchId
  if (!family || !batchId) throw new Error('nobody is at a desk')
  await visit(guide, `/moveinboards/${batchId}`)
  await expect(page.getByText('Waiting').first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('board.png') })
  const board = await callDone(page, 'moveins.board', { batchId })
  const shown = await page.evaluate(() => document.body.innerText)
  expect(shown).toContain(family.moveIn.unitLabel)
  for (const other of board.batch.desks) {
    const again = await callRoute(page, 'moveins.call', { moveInId: family.moveIn.id, desk: other })
    expect(again).toMatchObject({ ok: false, problem: { code: 'moveins.calledAlready' } })
  }
  await page.getByRole('button', { name: 'Big screen' }).click()
  await expect(page.getByText(/^A0\d\d/).first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('screen.png') })
  await page.keyboard.press('Escape')
  const inspections = (await callDone(page, 'inspections.list', { view: 'ready' })).rows
  const ready = inspections[0]
  if (!ready) throw new Error('nothing is ready to look at again')
  await visit(guide, `/inspections/${ready.inspection.id}`)
  await page.getByRole('button', { name: 'Look again at failing cells' }).click()
  await expect(page.getByRole('button', { name: 'Pass the rest' })).toBeEnabled()
  await page.getByRole('button', { name: 'Pass the rest' }).click()
  await page.getByRole('button', { name: 'End inspection' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End and save' }).click()
  await expect(page.getByText('Passed', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Inspection sheet' }).click()
  const text = await sheetText(desk, info.outputPath('inspection-2.pdf'), 'en')
  for (const part of [ready.inspection.no, '第2次Round2', 'Conclusion合格']) expect(text).toContain(part)
})

test('a defect comes back once: given out, failed, mended, not accepted, mended, confirmed', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, () => Promise.resolve())
  const guide = { page, words: wordsIn('zh-CN') }
  const [fresh] = (await callDone(page, 'defects.list', { view: 'registered' })).rows
  if (!fresh) throw new Error('no defect to give out')
  const { id: defectId } = fresh.defect
  const panel = page.getByRole('complementary')
  const act = async (name: string): Promise<void> => {
    await panel.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  }
  const done = async (): Promise<void> => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await mend(page, defectId)
  await visit(guide, `/defects?defect=${defectId}`)
  await act('复验')
  await page.getByRole('dialog').getByText('不合格', { exact: true }).click()
  await page.getByLabel('备注').fill('接缝仍渗')
  await done()
  await page.screenshot({ path: info.outputPath('failed.png') })
  await mend(page, defectId)
  await act('复验')
  await done()
  await panel.getByRole('button', { name: wordsIn('zh-CN')('defects.more') }).click()
  await page.getByRole('menuitem', { name: wordsIn('zh-CN')('defects.act.reopen') }).click()
  await page.getByRole('dialog').getByLabel('原因').fill('雨后又有水印')
  await done()
  await mend(page, defectId)
  await act('复验')
  await done()
  await act(wordsIn('zh-CN')('defects.act.confirm'))
  await done()
  const after = (await callDone(page, 'defects.file', { defectId })).defect
  expect([after.status, after.reopened, after.rechecks.map(({ ok }) => ok)]).toEqual([
    'closed',
    1,
    [false, true, true],
  ])
  await page.screenshot({ path: info.outputPath('closed.png') })
})
