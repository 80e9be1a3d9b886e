import { expect, type Page } from '@playwright/test'
import { callDone } from './calls'
import { DEMO_PIN } from './doors'
import { closeAll, type Guide } from './going'

const pinField = (page: Page) => page.locator('input[type=password]').last()

export const signIn = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await pinField(page).fill(DEMO_PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}

export const changePerson = async (page: Page, name: string): Promise<void> => {
  await callDone(page, 'staff.signOut', {})
  await page.reload()
  await signIn(page, name)
}

/** Presses what ends a dialog; types the PIN when it is asked for; the dialog is gone afterwards. */
export const finish = async ({ page, words }: Guide, key: string): Promise<void> => {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words(key), exact: true })
    .last()
    .click()
  const gone = page.getByRole('dialog').first().waitFor({ state: 'detached' })
  const asked = pinField(page).waitFor()
  await Promise.race([gone, asked])
  if (await pinField(page).isVisible()) {
    await pinField(page).fill(DEMO_PIN)
    await page.keyboard.press('Enter')
  }
  await gone
}

/** Closes the preview of a paper that opened by itself. */
export const putAway = async (guide: Guide): Promise<void> => {
  await guide.page.locator('[data-pages]:not([data-pages="0"])').waitFor()
  await closeAll(guide)
  await expect(guide.page.locator('[data-pages]')).toHaveCount(0)
}
