import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { callDone } from './support/calls'
import { answerOpen, answerSave } from './support/dialogs'
import { DEMO_PIN, demoIn, throughTheDoor } from './support/doors'
import { visit } from './support/going'
import { expect, test } from './support/test'
import { LANGUAGES, wordsIn } from './support/words'

const nothing = (): Promise<void> => Promise.resolve()

for (const language of LANGUAGES)
  test(`a copy, the way back to it, and records that are damaged (${language})`, async ({
    launch,
    folder,
  }, info) => {
    test.setTimeout(180_000)
    const words = wordsIn(language)
    const press = (page: Page, key: string) =>
      page
        .getByRole('button', { name: words(key), exact: true })
        .last()
        .click()
    const desk = await launch(demoIn(language))
    const { page } = desk
    await throughTheDoor(desk, nothing)
    const guide = { page, words }
    await visit(guide, '/settings/backups')
    await page.screenshot({ path: info.outputPath('empty.png') })
    await page
      .getByRole('button', { name: words('backups.take'), exact: true })
      .first()
      .click()
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await expect(page.getByRole('contentinfo')).toContainText(words('backups.last'))

    const facts = await callDone(page, 'center.facts', {})
    await callDone(page, 'center.update', { name: '错误的名字', phone: '', address: '' })
    await page
      .getByRole('button', { name: words('backups.restore.open'), exact: true })
      .last()
      .click()
    await expect(page.getByRole('table', { name: words('backups.restore.changes') })).toBeVisible()
    await page.screenshot({ path: info.outputPath('preview.png') })
    await press(page, 'backups.restore.submit')
    await page.locator('input[type=password]').fill(DEMO_PIN)
    await page.keyboard.press('Enter')
    await throughTheDoor(desk, nothing)
    expect((await callDone(page, 'center.facts', {})).name).toBe(facts.name)
    await visit(guide, '/settings/backups')
    await expect(page.getByRole('table', { name: words('backups.past.title') })).toBeVisible()
    await page.screenshot({ path: info.outputPath('restored.png') })

    const file = join(folder, 'everything.tar.gz')
    await answerSave(desk.app, file)
    await page.getByRole('button', { name: words('backups.more'), exact: true }).click()
    await page.getByRole('menuitem', { name: words('backups.export.open') }).click()
    if (await page.locator('input[type=password]').isVisible()) {
      await page.locator('input[type=password]').fill(DEMO_PIN)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText(file)).toBeVisible()
    await desk.close()

    const units = join(folder, 'records', 'data', 'units', 'all.json')
    await writeFile(units, (await readFile(units, 'utf8')).replace(/"areaCenti":\d/, '"areaCenti":0'))
    const broken = await readFile(units)
    const again = await launch({ language })
    await expect(again.page.getByText('data/units/all.json').first()).toBeVisible()
    await again.page.getByRole('button', { name: words('backups.rescue.submit'), exact: true }).waitFor()
    await again.page.screenshot({ path: info.outputPath('damaged.png') })
    await press(again.page, 'backups.rescue.look')
    await throughTheDoor(again, nothing)
    await expect(
      again.page.getByRole('alert').filter({ hasText: words('i18n.store.onlyLook') }),
    ).toBeVisible()
    expect((await callDone(again.page, 'estate.units', {})).rows).toEqual([])
    expect((await callDone(again.page, 'people.list', {})).rows.length).toBeGreaterThan(0)
    await again.page.screenshot({ path: info.outputPath('looked-at.png') })
    await again.close()
    expect(await readFile(units)).toEqual(broken)
    const third = await launch({ language })
    await press(third.page, 'backups.rescue.submit')
    await throughTheDoor(third, nothing)
    expect((await readdir(folder)).some((name) => name.startsWith('records.damaged-'))).toBe(true)
    await third.close()

    const other = await launch({ language, folder: join(folder, 'other') })
    await other.page.getByRole('button', { name: words('backups.takeOver'), exact: true }).waitFor()
    await other.page.screenshot({ path: info.outputPath('first-start.png') })
    await answerOpen(other.app, [file])
    await press(other.page, 'backups.takeOver')
    await throughTheDoor(other, nothing)
    expect((await callDone(other.page, 'center.facts', {})).name).toBe(facts.name)
  })
