// `npm test`: everything that can be checked. `--ready`: without the journeys; `--journeys [file …]`: only them.
import { prepareTools, runScript } from './setup/index.mjs'
import { SetupProblem, say } from './setup/progress.mjs'
import { format, journeys, lint, types, unit, words } from './test/stages.mjs'

const args = process.argv.slice(2)
const QUICK = { format, types, lint, words, 'house rules and unit tests': unit }

const chosen = () => {
  if (args.includes('--journeys'))
    return { journeys: () => journeys(args.filter((arg) => arg !== '--journeys')) }
  return args.includes('--ready') ? QUICK : { ...QUICK, journeys: () => journeys([]) }
}

const problemOf = (error) => (error instanceof SetupProblem ? error.message : error.stack)

/** One stage that fails, or cannot even begin, keeps nobody from hearing about the others. */
const runStage = async (name, work) => {
  const started = performance.now()
  say(`\n── ${name}`)
  const result = await work().catch((error) => {
    say(problemOf(error))
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${name}: ${result.failed > 0 ? 'FAILED' : 'passed'}, ${seconds} s`)
  return { name, ...result }
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)

const summary = (results) => {
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((key) => sum(results, key))
  const broken = results.filter((result) => result.failed > 0).map(({ name }) => name)
  say('')
  if (broken.length > 0) say(`failed: ${broken.join(', ')}`)
  say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed > 0 || passed === 0 ? 1 : 0
}

await runScript(async () => {
  await prepareTools()
  const results = []
  for (const [name, work] of Object.entries(chosen())) results.push(await runStage(name, work))
  return summary(results)
})
