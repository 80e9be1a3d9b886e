import { join } from 'node:path'
import { answerSave } from './support/dialogs'
import { callRoute } from './support/calls'
import { pdfFacts, pdfText, printToPdf } from './support/paper'
import { expect, test } from './support/test'

test('a desk opens on a new folder, and again after a power cut', async ({ launch }, info) => {
  const desk = await launch({ demo: true })
  console.log(desk.readyMs, desk.folder, await desk.page.evaluate(() => [innerWidth, innerHeight, Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language, document.documentElement.lang, devicePixelRatio]))
  await desk.page.screenshot({ path: info.outputPath('a.png') })
  console.log(JSON.stringify(await callRoute(desk.page, 'center.status', {})).slice(0, 300))
  await answerSave(desk.app, null)
  const file = info.outputPath('a.pdf')
  await printToPdf(desk.app, file, { widthMm: 241, heightMm: 93 })
  console.log(await pdfFacts(file), (await pdfText(file)).slice(0, 200))
  await desk.kill()
  const again = await launch({ language: 'en', size: { width: 1920, height: 1080 } })
  console.log(again.readyMs, await again.page.evaluate(() => [innerWidth, innerHeight, document.documentElement.lang]))
  await again.page.screenshot({ path: info.outputPath('b.png') })
  expect(1).toBe(2)
})
