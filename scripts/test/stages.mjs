import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareWindow } from '../setup/index.mjs'
import { TEST_PROGRAMS, WISHED_PROGRAMS, wishFor } from '../setup/libraries.mjs'
import { CACHE, ROOT } from '../setup/paths.mjs'
import { readReport, runPlaywright, show } from '../setup/playwright.mjs'
import { say } from '../setup/progress.mjs'
import { run, tool } from '../setup/run.mjs'

const BIOME = '@biomejs/biome/bin/biome'
const HOUSE = ['--config-path', 'tests/house', '--colors=off', '--error-on-warnings']
const UNIT_REPORT = join(CACHE, 'unit.json')

const counted = (passed, failed, skipped = 0) => ({ passed, failed, skipped })

/** A tool that only says yes or no counts as one check; what it says is shown when it says no. */
const check = (runTool, hint) => async () => {
  const { code, output } = await runTool()
  if (code === 0) return counted(1, 0)
  process.stdout.write(`${output.trim()}\n${hint ? `${hint}\n` : ''}`)
  return counted(0, 1)
}

export const format = check(
  () => tool(BIOME, ['check', ...HOUSE, '--linter-enabled=false', '--reporter=summary']),
  'mend all of it with: npx biome check --config-path tests/house --write',
)

export const lint = check(() => tool(BIOME, ['lint', ...HOUSE, '--max-diagnostics=30']))

export const types = check(() => tool('typescript/bin/tsc', ['-b', '--pretty', 'false']))

export const words = check(() => run(process.execPath, [join('scripts', 'words.mjs')]))

/** A file that cannot even be loaded has no tests of its own to count; it counts as one that failed. */
const brokenFiles = (report) =>
  report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length

const failedAtLeast = (found, code) => (code !== 0 && found === 0 ? 1 : found)

export const unit = async () => {
  mkdirSync(CACHE, { recursive: true })
  rmSync(UNIT_REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await show(vitest, ['run', '--config', 'tests/vitest.config.ts', ...reporters])
  const report = readReport(UNIT_REPORT)
  if (!report) return counted(0, 1)
  const failed = failedAtLeast(report.numFailedTests + brokenFiles(report), code)
  return counted(report.numPassedTests, failed, report.numPendingTests + report.numTodoTests)
}

const testsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(testsOf)]

/** What was skipped, and the plain word why. */
const saySkipped = (report) => {
  for (const { title, tests } of testsOf(report))
    for (const { annotations } of tests.filter(({ status }) => status === 'skipped')) {
      const why = annotations.find(({ type }) => type === 'skip')?.description
      say(`skipped: ${title}${why ? `: ${why}` : ''}`)
    }
}

export const journeys = async (args) => {
  const { env, stop } = await prepareWindow({ extraPrograms: TEST_PROGRAMS })
  await wishFor(WISHED_PROGRAMS)
  try {
    const { code, report } = await runPlaywright('journeys', env, args)
    if (!report) return counted(0, 1)
    saySkipped(report)
    const { expected, unexpected, flaky, skipped } = report.stats
    return counted(expected, failedAtLeast(unexpected + flaky, code), skipped)
  } finally {
    stop()
  }
}
