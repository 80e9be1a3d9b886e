import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { callDone } from './support/calls'
import { demoIn, throughTheDoor } from './support/doors'
import { type Guide, visit } from './support/going'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const words = wordsIn('zh-CN')
const FIXTURES = join(__dirname, '..', 'imports', 'fixtures')
const nothing = (): Promise<void> => Promise.resolve()
const SITE = '滨江花园'

const hand = async (guide: Guide, file: string, says: string): Promise<void> => {
  const { page } = guide
  await visit(guide, '/imports')
  await page.getByLabel(words('imports.site')).first().click()
  await page.getByRole('option', { name: SITE }).click()
  await page.locator('input[type=file]').setInputFiles(join(FIXTURES, file))
  await page.getByRole('button', { name: words('imports.toDryRun'), exact: true }).click()
  await expect(page.getByText(says)).toBeVisible()
}

const takeOver = async (page: Page, rows: number): Promise<void> => {
  await page.getByRole('button', { name: `导入 ${rows} 行` }).click()
  await expect(page.getByText(words('imports.doneTitle'))).toBeVisible()
}

test('the three workbooks of another system, as they are: rooms, whole estate, fee history; twice, and back', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  const guide = { page, words }
  await throughTheDoor(desk, nothing)
  const site = await callDone(page, 'estate.addSite', { name: SITE, kind: 'residential', address: '' })
  const receipts = async () => (await callDone(page, 'fees.receipts', {})).total
  const taken = await receipts()
  const inSite = async () => (await callDone(page, 'estate.units', { siteId: site.id })).total

  await test.step('rooms and owners', async () => {
    await hand(guide, 'rooms.xlsx', '新增 300')
    await page.screenshot({ path: info.outputPath('rooms.png') })
    await takeOver(page, 300)
    expect(await inSite()).toBe(300)
  })

  await test.step('the same again changes nothing', async () => {
    await hand(guide, 'rooms.xlsx', '相同 300')
    await expect(page.getByText(words('imports.nothingToDo').slice(0, 10))).toBeVisible()
  })

  await test.step('fee history finds its rooms and moves no money', async () => {
    await hand(guide, 'fees.xlsx', '新增 300')
    await page.screenshot({ path: info.outputPath('fees.png') })
    await takeOver(page, 300)
    const [unit] = (await callDone(page, 'estate.units', { siteId: site.id })).rows
    await visit(guide, `/counter/${unit?.unit.id}`)
    await expect(page.getByText(words('imports.history.title'))).toBeVisible()
    expect(await receipts()).toBe(taken)
  })

  await test.step('both are taken back, each in one act', async () => {
    for (const file of ['fees.xlsx', 'rooms.xlsx']) {
      await visit(guide, '/imports')
      const row = page.getByRole('row').filter({ hasText: file }).first()
      await row.getByRole('button', { name: words('imports.undo') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: words('imports.undo') })
        .click()
      await expect(row.getByText(words('imports.undone'))).toBeVisible()
    }
    expect(await inSite()).toBe(0)
  })

  await test.step('the whole estate: who is not on the owners’ sheet is told', async () => {
    await hand(guide, 'estate.xlsx', '新增 200')
    await takeOver(page, 200)
    expect(await inSite()).toBe(200)
  })
})
