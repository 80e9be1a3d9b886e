// `npm run papers -- --out DIR`: every paper in zh, en and both, with short, typical and extreme data, as PDF, and an
// index.json that says what each must be. Without --out into shots/papers. `--only receipt,…` and
// `--languages zh-CN,en,both` draw some of them.
import { join, resolve } from 'node:path'
import { drawPapers } from './papers/draw.mjs'
import { prepareWindow, runScript } from './setup/index.mjs'
import { ROOT } from './setup/paths.mjs'
import { SetupProblem, say, step } from './setup/progress.mjs'

/** What follows a switch, as `--out DIR` or `--out=DIR`. */
const given = (args, name) => {
  const place = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`))
  if (place < 0) return undefined
  const value = args[place].startsWith(`${name}=`) ? args[place].slice(name.length + 1) : args[place + 1]
  if (!value)
    throw new SetupProblem('usage: npm run papers -- --out DIR [--only KIND,KIND] [--languages both]')
  return value
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const folder = resolve(given(args, '--out') ?? join(ROOT, 'shots', 'papers'))
  const choice = { only: given(args, '--only'), languages: given(args, '--languages') }
  const { env, stop } = await prepareWindow()
  try {
    const { code, output } = await step('drawing papers', () => drawPapers(env, folder, choice))
    if (code !== 0) throw new SetupProblem(output)
    say(`papers are in ${folder}`)
    return 0
  } finally {
    stop()
  }
})
