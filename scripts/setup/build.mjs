import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OUT, ROOT } from './paths.mjs'
import { SetupProblem, step } from './progress.mjs'
import { run, tool } from './run.mjs'

const SOURCES = [
  'src',
  'resources',
  'scripts/firstPage.mjs',
  'scripts/gatePage.mjs',
  'scripts/setup/compile.mjs',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const STAMP = join(OUT, 'built-from')

const filesBelow = (path) => {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`))
}

/** By content, not by date: a checkout or a clone changes dates and nothing else. */
const sourceHash = () => {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(filesBelow))
    hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)))
  return hash.digest('hex')
}

/** Only saves time at every start: where it cannot be done, the program starts all the same. */
const compile = async (env) => {
  const given = [join(ROOT, 'scripts/setup/compile.mjs'), join(OUT, 'main')]
  await run(env.ELECTRON_EXEC_PATH, given, { env: { ...process.env, ...env, ELECTRON_RUN_AS_NODE: '1' } })
}

/** Builds only when a source differs from what the present build was made of. */
export const build = async (env) => {
  const wanted = sourceHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  // Gone before the work begins: a build that was killed must not look finished.
  rmSync(STAMP, { force: true })
  const { code, output } = await step('building', () =>
    tool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], {
      env: { ...process.env, ...env },
    }),
  )
  if (code !== 0) throw new SetupProblem(`${output.trim()}\n\nThe build failed; the reason is above.`)
  await compile(env)
  writeFileSync(STAMP, wanted)
}
