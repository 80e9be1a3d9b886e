// `npm run test:store`: crash states, kills, faults, properties and copies of the store. `--long`: the full counts, power
// cuts on a disk of its own, and the real program killed 200 times; prints the counts at the end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareTools, prepareWindow, runScript } from './setup/index.mjs'
import { CACHE, ROOT } from './setup/paths.mjs'
import { runPlaywright, show } from './setup/playwright.mjs'
import { say } from './setup/progress.mjs'

const long = process.argv.includes('--long')
const COUNTS = join(CACHE, 'store-counts.txt')

const suites = (env) =>
  show(
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    ['run', '--config', 'tests/vitest.config.ts', '--project', 'rules', 'tests/store', 'tests/backups'],
    { STORE_TESTS: long ? 'long' : 'short', ...env },
  )

const realProgram = async (env) => {
  const window = await prepareWindow()
  try {
    return (await runPlaywright('kill', { ...window.env, ...env, KILLS: '200' })).code
  } finally {
    window.stop()
  }
}

await runScript(async () => {
  await prepareTools()
  mkdirSync(CACHE, { recursive: true })
  rmSync(COUNTS, { force: true })
  const env = { STORE_COUNTS: COUNTS }
  const code = await suites(env)
  const killed = long ? await realProgram(env) : 0
  say(`\n${readFileSync(COUNTS, 'utf8').trim()}`)
  return code || killed
})
