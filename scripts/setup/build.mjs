import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OUT, ROOT } from './paths.mjs'
import { SetupProblem, step } from './progress.mjs'
import { tool } from './run.mjs'

const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const STAMP = join(OUT, '.built-from')

const addTo = (hash, path) => {
  const full = join(ROOT, path)
  if (!existsSync(full)) return
  const entries = path.includes('.') ? undefined : readdirSync(full, { withFileTypes: true })
  if (!entries) {
    hash.update(path).update(readFileSync(full))
    return
  }
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) addTo(hash, `${path}/${entry.name}`)
    else hash.update(`${path}/${entry.name}`).update(readFileSync(join(full, entry.name)))
  }
}

const sourceHash = () => {
  const hash = createHash('sha256')
  for (const path of SOURCES) addTo(hash, path)
  return hash.digest('hex')
}

/** Builds only when a source differs from what the present build was made of. */
export const build = async (env) => {
  const wanted = sourceHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  const { code, output } = await step('building', () =>
    tool(join('electron-vite', 'bin', 'electron-vite.js'), ['build', '--logLevel', 'warn'], { env: { ...process.env, ...env } }),
  )
  if (code !== 0) throw new SetupProblem(`The build failed.\n${output}`)
  writeFileSync(STAMP, wanted)
}
