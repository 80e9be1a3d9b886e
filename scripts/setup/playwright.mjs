import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE, ROOT } from './paths.mjs'
import { start } from './run.mjs'

const CLI = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
const REPORT = join(CACHE, 'journeys.json')

/** Runs a tool whose output a person wants to see as it comes; answers its exit code. */
export const show = (file, args, env = {}) =>
  new Promise((done) => {
    const child = start(process.execPath, [file, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Colour codes make a kept log hard to read; some tools write them even into files.
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
    })
    child.on('error', () => done(127))
    child.on('close', (code) => done(code ?? 1))
  })

/** Runs one project of tests/e2e in the environment that prepareWindow answered. */
export const runPlaywright = async (project, env, args = []) => {
  mkdirSync(CACHE, { recursive: true })
  rmSync(REPORT, { force: true })
  const config = join('tests', 'e2e', 'playwright.config.ts')
  const code = await show(CLI, ['test', '--config', config, `--project=${project}`, ...args], {
    ...env,
    JOURNEY_REPORT: REPORT,
  })
  return { code, report: readReport(REPORT) }
}

export const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
