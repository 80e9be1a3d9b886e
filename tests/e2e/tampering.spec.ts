import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { edit, forgeJournal, forgeSnapshot } from '../alarms/tamper'
import { callDone } from './support/calls'
import { DEMO_PIN, demoIn, MANAGER, throughTheDoor } from './support/doors'
import { makeFolder, removeFolder } from './support/launch'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const words = wordsIn('zh-CN')
const nothing = (): Promise<void> => Promise.resolve()
const records = (home: string): string => join(home, 'records')
const otherAct = (text: string): string => text.replace('"staff.signIn"', '"staff.signOn"')
const otherPhone = (text: string): string => text.replace('0755-0000 0088', '0755-0000 0099')

let home = ''
test.afterEach(() => removeFolder(home))

const typePin = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.locator('input[type=password]').first().fill(DEMO_PIN)
  await page.keyboard.press('Enter')
}

/** What somebody does to the files of a desk that is closed, and what the window says when it is opened again. */
const said: readonly (readonly [string, (folder: string) => unknown, string])[] = [
  ['历史', (folder) => forgeJournal(folder, otherAct), words('alarms.kind.historyChanged')],
  [
    '旧的历史',
    (folder) => edit(folder, 'journal/000001.jsonl', otherPhone),
    words('alarms.kind.fileChanged'),
  ],
  [
    '快照',
    (folder) => forgeSnapshot(folder, 'data/center/all.json', otherPhone),
    words('alarms.kind.recordsChanged'),
  ],
  [
    '另一台电脑',
    (folder) => rm(join(folder, '..', 'keys'), { recursive: true }),
    words('alarms.kind.otherPc'),
  ],
]

test('records changed while the program was closed, checksums made to fit: said over every page', async ({
  launch,
}, info) => {
  home = await makeFolder()
  const first = await launch({ ...demoIn('zh-CN'), folder: home })
  await throughTheDoor(first, nothing)
  await first.close()
  for (const [name, tamper, sentence] of said)
    await test.step(name, async () => {
      const copy = await makeFolder()
      await cp(home, copy, { recursive: true })
      await tamper(records(copy))
      const desk = await launch({ folder: copy, language: 'zh-CN' })
      await throughTheDoor(desk, nothing)
      await expect(desk.page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
      await desk.page.screenshot({ path: info.outputPath(`${name}.png`) })
      const [line] = (await callDone(desk.page, 'audit.list', { route: 'alarms.noticed' })).rows
      expect(line?.changeCount).toBe(1)
      await desk.close()
      await removeFolder(copy)
    })
})

test('a swapped PIN lets nobody in; the manager is told whose, and answers', async ({ launch }, info) => {
  home = await makeFolder()
  await (await launch({ ...demoIn('zh-CN'), folder: home })).close()
  forgeSnapshot(records(home), 'data/staff/all.json', (text) =>
    text.replace('"role":"clerk"', '"role":"manager"'),
  )
  const { page } = await launch({ folder: home, language: 'zh-CN' })
  await typePin(page, '林晓芸')
  await expect(page.getByText(/林晓芸 的人员记录在程序之外被改动过/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('swapped-at-the-door.png') })
  await page.keyboard.press('Escape')
  await typePin(page, MANAGER)
  const bar = page.getByRole('alert').filter({ hasText: words('alarms.open') })
  for (let left = 2; left > 0; left -= 1) {
    await bar.getByRole('button', { name: words('alarms.open') }).click()
    const dialog = page.getByRole('dialog', { name: words('alarms.dialog') })
    await dialog.getByRole('textbox').fill('孙立新查明：有人改过文件，已恢复')
    await page.screenshot({ path: info.outputPath(`alarm-${left}.png`) })
    await dialog.getByRole('button', { name: words('alarms.submit') }).click()
    await expect(dialog).toBeHidden()
  }
  await expect(bar).toHaveCount(0)
})

test('a damaged line: the file is named, the copy put in place, and that is said too', async ({
  launch,
}, info) => {
  home = await makeFolder()
  const first = await launch({ ...demoIn('zh-CN'), folder: home })
  await throughTheDoor(first, nothing)
  await callDone(first.page, 'backups.take', {})
  await first.close()
  const journal = (await readdir(join(records(home), 'journal'))).sort().at(-1)
  edit(records(home), `journal/${journal}`, otherAct)
  const desk = await launch({ folder: home, language: 'zh-CN' })
  await expect(desk.page.getByText(`journal/${journal}`).first()).toBeVisible()
  await desk.page.screenshot({ path: info.outputPath('damaged.png') })
  await desk.page.getByRole('button', { name: words('backups.rescue.submit') }).click()
  await throughTheDoor(desk, nothing)
  const sentence = words('alarms.kind.rescued')
  await expect(desk.page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
})
