// Verifies a data folder without changing it: `npm run data:check -- <folder>`. Exit code 0: sound, 1: problems, 2: not asked rightly.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2]
if (!folder) {
  console.error('usage: npm run data:check -- <data folder>')
  process.exit(2)
}

const load = async (file) =>
  (await runnerImport(resolve(root, file), { root, configFile: false, logLevel: 'error' })).module
const { inspectFolder } = await load('src/main/store/inspect.ts')
const { collections } = await load('src/main/collections.ts')
const { DATA_VERSION } = await load('src/main/migrations.ts')

const { problems, sequence, counts } = await inspectFolder({
  folder: resolve(folder),
  collections,
  version: DATA_VERSION,
})
for (const [name, count] of Object.entries(counts)) if (count > 0) console.log(`${name}: ${count}`)
for (const { where, what } of problems) console.log(`PROBLEM ${where}: ${what}`)
console.log(
  problems.length === 0
    ? `sound: ${sequence} commands, every checksum right`
    : `${problems.length} problem(s)`,
)
process.exit(problems.length === 0 ? 0 : 1)
