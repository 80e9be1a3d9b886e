import type { Locator, Page } from '@playwright/test'
import type { Words } from './words'

/** What a journey through all screens has in hand. */
export interface Guide {
  readonly page: Page
  readonly words: Words
}

const settled = async (page: Page): Promise<void> => {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  // Longer than the longest movement of the house, and than an answer from the records.
  await page.waitForTimeout(350)
}

const dialogs = (page: Page): Locator => page.locator('[role="dialog"][aria-modal="true"]:visible')

/** Closes what stands above the page; typed text is thrown away. */
export const closeAll = async ({ page, words }: Guide): Promise<void> => {
  for (let left = 4; left > 0 && (await dialogs(page).count()) > 0; left -= 1) {
    const leave = page.getByRole('button', { name: words('ui.leave.leave'), exact: true })
    if (await leave.isVisible()) await leave.click()
    else await page.keyboard.press('Escape')
    await page.waitForTimeout(250)
  }
}

/** Opens an address with its question part, as a link would, by way of no page at all: nothing stays open. */
export const visit = async (guide: Guide, address: string): Promise<void> => {
  await closeAll(guide)
  const { page } = guide
  for (const to of ['/-', address]) {
    await page.evaluate((path) => {
      const [place = '', search = ''] = path.split('?')
      history.pushState(null, '', `${location.pathname}${search && `?${search}`}#${place}`)
      dispatchEvent(new HashChangeEvent('hashchange'))
    }, to)
  }
  await page.getByRole('main').first().waitFor()
  await settled(page)
}

const button = ({ page, words }: Guide, key: string): Locator =>
  page.getByRole('button', { name: words(key), exact: true })

/** Presses a button that opens a dialog; one of the record beside the list before one of the list. */
export const open = async (guide: Guide, key: string): Promise<void> => {
  const named = button(guide, key)
  const beside = guide.page.getByRole('complementary').locator(named)
  await ((await beside.count()) > 0 ? beside : named).first().click()
  await dialogs(guide.page).first().waitFor()
  await settled(guide.page)
}

/** Opens a dialog by a mark of its button, where the words of it differ from row to row. */
export const openMarked = async ({ page }: Guide, mark: string): Promise<void> => {
  await page.getByRole('main').locator(mark).first().click()
  await dialogs(page).first().waitFor()
  await settled(page)
}

/** Opens a dialog out of a menu. */
export const openFrom = async (guide: Guide, menu: string, item: string): Promise<void> => {
  await button(guide, menu).first().click()
  await guide.page.getByRole('menuitem', { name: guide.words(item), exact: true }).click()
  await dialogs(guide.page).first().waitFor()
  await settled(guide.page)
}

/** Chooses from the last of several menus, as those of a list are. */
export const openFromLast = async (guide: Guide, menu: string, item: string): Promise<void> => {
  await button(guide, menu).last().click()
  await guide.page.getByRole('menuitem', { name: guide.words(item), exact: true }).click()
  await dialogs(guide.page).first().waitFor()
  await settled(guide.page)
}

/** Presses something that changes the page itself. */
export const press = async (guide: Guide, key: string): Promise<void> => {
  await button(guide, key).first().click()
  await settled(guide.page)
}

/** Chooses one of a row of choices on the page. */
export const choose = async ({ page, words }: Guide, key: string): Promise<void> => {
  await page.getByRole('main').getByText(words(key), { exact: true }).first().click()
  await settled(page)
}

/** Opens a print preview and waits for the paper on it. */
export const preview = async (guide: Guide, key: string): Promise<void> => {
  await button(guide, key).first().click()
  await guide.page.locator('[data-pages]').waitFor()
  await settled(guide.page)
}

export const showTab = async ({ page, words }: Guide, key: string): Promise<void> => {
  await page.getByRole('tab', { name: new RegExp(`^${words(key)}`) }).click()
  await settled(page)
}

export const keys = async ({ page }: Guide, ...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key)
  await settled(page)
}

/** Opens the row that has a word of its own. */
export const clickCell = async ({ page, words }: Guide, key: string): Promise<void> => {
  await page
    .getByRole('main')
    .getByRole('gridcell', { name: words(key), exact: true })
    .last()
    .click()
  await dialogs(page).first().waitFor()
  await settled(page)
}

/** Opens the first record of the list on the page. */
export const clickRow = async ({ page }: Guide): Promise<void> => {
  await page.getByRole('main').locator('tbody tr').first().click()
  await settled(page)
}
