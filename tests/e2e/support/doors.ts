import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { forgeSnapshot } from '../../alarms/tamper'
import type { Desk, LaunchOptions } from './launch'
import { type Language, wordsIn } from './words'

export const MANAGER = '赵敏'
export const DEMO_PIN = '202688'

/** What looks at a screen: a checker, or a camera. */
export type Look = (page: Page, name: string) => Promise<void>

const typePin = async (page: Page): Promise<void> => {
  await page.locator('input[type=password]').first().fill(DEMO_PIN)
  await page.keyboard.press('Enter')
}

/** The screens before anybody has signed in to an empty folder. */
export const firstStart = async (desk: Desk, language: Language, look: Look): Promise<void> => {
  const { page } = desk
  const words = wordsIn(language)
  await page.getByText(words('center.first.setUp')).waitFor()
  await look(page, 'first-start')
  await page.getByText(words('center.first.setUp')).click()
  await page.getByRole('textbox').first().waitFor()
  await look(page, 'set-up')
}

/** Signs the manager in on the demo estate, looking at every screen on the way. */
export const throughTheDoor = async (desk: Desk, look: Look): Promise<void> => {
  const { page } = desk
  const person = page.getByRole('button', { name: new RegExp(MANAGER) }).first()
  await person.waitFor()
  await look(page, 'sign-in')
  await person.click()
  await look(page, 'sign-in-pin')
  await typePin(page)
  await page.getByRole('navigation').first().waitFor()
}

export const lockAndUnlock = async (desk: Desk, look: Look): Promise<void> => {
  const { page } = desk
  await page.keyboard.press('Control+l')
  await page.locator('input[type=password]').first().waitFor()
  await look(page, 'lock')
  await typePin(page)
  await page.getByRole('navigation').first().waitFor()
}

const unseen: Look = async () => undefined

/** Changes the records of a desk that is closed, as somebody with an editor would. */
export const tamperWith = (home: string): void =>
  forgeSnapshot(join(home, 'records'), 'data/center/all.json', (text) =>
    text.replace('0755-0000 0088', '0755-0000 0099'),
  )

/** What stands over every page once that was noticed, and where a manager answers it. */
export const alarmed = async (desk: Desk, language: Language, look: Look): Promise<void> => {
  const { page } = desk
  const words = wordsIn(language)
  await throughTheDoor(desk, unseen)
  await page.getByRole('alert').first().waitFor()
  await look(page, 'alarm-bar')
  await page.getByRole('button', { name: words('alarms.open'), exact: true }).click()
  await page.getByRole('dialog', { name: words('alarms.dialog') }).waitFor()
  await look(page, 'alarm')
}

export const demoIn = (language: Language): LaunchOptions => ({ demo: true, language })
