// `npm run shots`: a picture of every page and dialog, in both languages and sizes, into shots/.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepareWindow, runScript } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { runPlaywright } from './setup/playwright.mjs'
import { say } from './setup/progress.mjs'

const folder = join(ROOT, 'shots')

await runScript(async () => {
  const { env, stop } = await prepareWindow()
  mkdirSync(folder, { recursive: true })
  const { code } = await runPlaywright('shots', { ...env, SHOTS_DIR: folder }, process.argv.slice(2))
  stop()
  if (code === 0) say(`pictures are in ${folder}`)
  return code
})
