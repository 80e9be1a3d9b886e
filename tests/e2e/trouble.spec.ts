import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { callDone } from './support/calls'
import { demoIn, MANAGER, throughTheDoor } from './support/doors'
import { visit } from './support/going'
import { environment, startArguments } from './support/launch'
import { pdfText } from './support/paper'
import { unpluggedPrinter } from './support/printer'
import { makeReadOnly } from './support/read-only'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

const words = wordsIn('zh-CN')
const guideTo = (page: Page) => ({ page, words })
const nothing = (): Promise<void> => Promise.resolve()

test('starting the program a second time shows the first window; the records have one master', async ({
  launch,
  folder,
}) => {
  const first = await launch(demoIn('zh-CN'))
  const second = spawn(process.env.ELECTRON_EXEC_PATH ?? '', startArguments(folder), {
    stdio: 'ignore',
    env: environment(),
  })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  await throughTheDoor(first, nothing)
  expect((await callDone(first.page, 'center.status', {})).store).toBe('open')
})

test('a folder that cannot be written can be looked at, and says so; nothing is half done', async ({
  launch,
  folder,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  await desk.close()
  const giveBack = makeReadOnly(join(folder, 'records'))
  if (!giveBack) {
    info.annotations.push({ type: 'left out', description: 'no folder can be made read-only here' })
    return
  }
  try {
    const again = await launch({ language: 'zh-CN' })
    await throughTheDoor(again, nothing)
    await expect(again.page.getByText(/是只读的，只能查看、不能办理/).first()).toBeVisible()
    await again.page.screenshot({ path: info.outputPath('read-only.png') })
    const { rows } = await callDone(again.page, 'arrears.list', {})
    await visit(guideTo(again.page), `/fees/collect/${rows[0]?.unitId}`)
    await again.page.keyboard.press('Control+Enter')
    await expect(again.page.getByRole('alert').filter({ hasText: /只读/ }).first()).toBeVisible()
    await again.page.screenshot({ path: info.outputPath('read-only-collect.png') })
    await again.close()
  } finally {
    giveBack()
  }
})

test('a printer without power: the desk goes on, the paper waits, one press prints it', async ({
  launch,
}, info) => {
  const printer = await unpluggedPrinter(info.outputPath('spooler'), 'Counter_Epson')
  const desk = await launch({ ...demoIn('zh-CN'), env: printer.env })
  const { page } = desk
  await throughTheDoor(desk, nothing)
  const [receipt] = (await callDone(page, 'fees.receipts', {})).rows
  await visit(guideTo(page), `/fees/receipts?receipt=${receipt?.id}`)
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: /打印预览/ })
  await dialog.locator('[data-pages]').waitFor()
  await dialog.getByRole('button', { name: words('printing.print'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/1 份单据未打印/)).toBeVisible()
  await visit(guideTo(page), '/settings/printing')
  await expect(page.getByText(/Counter_Epson 没有响应，单据未打印/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('printer-without-power.png') })
  await printer.plugIn()
  await page.getByRole('button', { name: words('printing.retry'), exact: true }).click()
  await expect(page.getByText(words('printing.state.sent')).first()).toBeVisible()
  const [file = '', ...more] = await printer.printed()
  expect(more).toEqual([])
  expect((await pdfText(file)).replace(/\s+/g, '')).toContain(receipt?.no)
})

test('wrong PINs cost time, also after a restart', async ({ launch }, info) => {
  const desk = await launch(demoIn('zh-CN'))
  await throughTheDoor(desk, nothing)
  await desk.page.keyboard.press('Control+l')
  const pin = desk.page.locator('input[type=password]').first()
  await expect
    .poll(async () => {
      if (await pin.isEnabled()) {
        await pin.fill('000000')
        await desk.page.keyboard.press('Enter')
      }
      return desk.page.getByText(/请等待/).count()
    })
    .toBe(1)
  await desk.page.screenshot({ path: info.outputPath('wrong-pins.png') })
  await desk.kill()
  const again = await launch({ language: 'zh-CN' })
  await again.page
    .getByRole('button', { name: new RegExp(MANAGER) })
    .first()
    .click()
  await expect(again.page.getByText(/请等待/).first()).toBeVisible()
})

const workbooks: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['坏的.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2, 3]), /已损坏或不是真正的 Excel 文件/],
  [
    '旧的.xls',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /旧版 \.xls 格式|请取消密码/,
  ],
  ['照片.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /不是 Excel 或 CSV 文件/],
  ['空的.csv', '', /没有数据/],
]

test('a wrong workbook says what it is and what to do; a hurried one is checked cell by cell', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, nothing)
  const before = (await callDone(page, 'estate.units', {})).total
  const folder = info.outputPath('workbooks')
  await mkdir(folder, { recursive: true })
  await visit(guideTo(page), '/imports')
  for (const [name, content, says] of workbooks) {
    await writeFile(join(folder, name), content)
    await page.locator('input[type=file]').setInputFiles(join(folder, name))
    await expect(page.getByText(says).first()).toBeVisible()
  }
  await page.screenshot({ path: info.outputPath('wrong-workbook.png') })
  const long = '欧阳'.repeat(150)
  const rows = [
    '楼号,单元,房间,建筑面积,业主名称,手机号',
    '91,1,1101,89.76,张三,13900000001',
    '91,1,1102,-5,李四,13900000002',
    `91,1,1103,89.76,${long},13900000003`,
    '91,1,1104,99999999,王五🙂,13900000004',
    '91,1,1101,90,赵六,13900000005',
    ',,3-1-9902,89.76,钱七,13900000006',
    ',,B-02,12.5,孙八,not-a-phone',
  ]
  const file = join(folder, '匆忙.csv')
  await writeFile(file, rows.join('\n'))
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: words('imports.toDryRun'), exact: true }).click()
  for (const says of [
    /D3：面积「-5」不是有效数字/,
    /E4：文字太长\(300 字\)/,
    /D5：面积 99999999 过大/,
    /C6：91-1-1101 与第 2 行重复/,
    /F8：电话「not-a-phone」/,
  ])
    await expect(page.getByText(says).first()).toBeVisible()
  await expect(page.getByRole('cell', { name: '3-1-9902', exact: true })).toBeVisible()
  await page.screenshot({ path: info.outputPath('hurried-workbook.png') })
  expect((await callDone(page, 'estate.units', {})).total).toBe(before)
})

test('a record changed under another hand, and a file that cannot be saved, lose nothing', async ({
  launch,
}, info) => {
  const desk = await launch(demoIn('zh-CN'))
  const { page } = desk
  await throughTheDoor(desk, nothing)
  const { rows } = await callDone(page, 'arrears.list', {})
  const unitId = rows[0]?.unitId ?? ''
  await visit(guideTo(page), `/fees/collect/${unitId}`)
  const count = (await callDone(page, 'fees.receipts', {})).total
  const send = page.getByRole('button', { name: /^收款 ¥/ })
  await send.dblclick()
  await page.getByRole('dialog', { name: /打印预览/ }).waitFor()
  expect((await callDone(page, 'fees.receipts', {})).total).toBe(count + 1)
  const nowhere = join(info.outputPath('gone'), 'away', 'receipt.pdf')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }) as never
  }, nowhere)
  await page.getByRole('button', { name: words('printing.savePdf'), exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('alert').first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('not-saved.png') })
  await expect(readFile(nowhere)).rejects.toThrow()
})
