// `npm run papers -- --out DIR`: every paper of the demo estate as PDF; without --out into shots/papers.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { prepareWindow, runScript } from './setup/index.mjs'
import { TEST_PROGRAMS } from './setup/libraries.mjs'
import { ROOT } from './setup/paths.mjs'
import { runPlaywright } from './setup/playwright.mjs'
import { SetupProblem, say } from './setup/progress.mjs'

/** `--out DIR` or `--out=DIR`; the rest goes to the test runner. */
const readArguments = (args) => {
  const place = args.findIndex((arg) => arg === '--out' || arg.startsWith('--out='))
  if (place < 0) return { folder: join(ROOT, 'shots', 'papers'), rest: args }
  const joined = args[place].startsWith('--out=')
  const given = joined ? args[place].slice('--out='.length) : args[place + 1]
  if (!given) throw new SetupProblem('usage: npm run papers -- --out DIR')
  return { folder: resolve(given), rest: args.toSpliced(place, joined ? 1 : 2) }
}

await runScript(async () => {
  const { folder, rest } = readArguments(process.argv.slice(2))
  const { env, stop } = await prepareWindow({ extraPrograms: TEST_PROGRAMS })
  mkdirSync(folder, { recursive: true })
  const { code } = await runPlaywright('papers', { ...env, PAPERS_DIR: folder }, rest)
  stop()
  if (code === 0) say(`papers are in ${folder}`)
  return code
})
