// `npm run test:fuzz`: every route of the contract attacked with generated calls; prints the counts. `--long`: 200,000
// calls; `--calls N`, `--seed N`: so many, and the run that a seed stands for.
import { join } from 'node:path'
import { prepareTools, runScript } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { show } from './setup/playwright.mjs'

const args = process.argv.slice(2)
const numberAfter = (name, otherwise) => {
  const place = args.indexOf(name)
  return String(place < 0 ? otherwise : Number(args[place + 1]))
}

await runScript(async () => {
  await prepareTools()
  return show(
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    ['run', '--config', 'tests/vitest.config.ts', '--project', 'rules', 'tests/fuzz'],
    {
      FUZZ_CALLS: numberAfter('--calls', args.includes('--long') ? 200_000 : 20_000),
      FUZZ_SEED: numberAfter('--seed', 20261123),
    },
  )
})
