import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { devRuntime } from './dev-runtime/fetch.mjs'
import { CACHE, ROOT } from './paths.mjs'
import { SetupProblem, step } from './progress.mjs'
import { tool } from './run.mjs'

const OFFICIAL = join(ROOT, 'node_modules', 'electron', 'dist')
const DOWNLOAD_LIMIT_MS = 240_000
const REMEMBERED_MS = 24 * 3_600_000

export const programIn = (dist) => {
  if (process.platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

/** The official download failed lately: do not make the next start wait for it again. */
const failedLately = (note) => existsSync(note) && Date.now() - statSync(note).mtimeMs < REMEMBERED_MS

const downloadOfficial = async () => {
  const note = join(CACHE, 'electron-not-downloaded')
  if (failedLately(note) && !process.env.ELECTRON_MIRROR) return false
  const { code, output } = await step('downloading Electron', () =>
    tool(join('electron', 'install.js'), [], { timeout: DOWNLOAD_LIMIT_MS }),
  )
  if (code === 0 && existsSync(programIn(OFFICIAL))) return true
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(note, output.slice(-2000))
  return false
}

const versionIn = (dist) => {
  const file = join(dist, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : ''
}

/** Where Electron is: one given, the official one, or the development runtime (README, "Electron without GitHub"). */
export const findElectron = async () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given && existsSync(programIn(given))) return { dist: given, version: versionIn(given), official: false }
  if (existsSync(programIn(OFFICIAL)) || (await downloadOfficial()))
    return { dist: OFFICIAL, version: versionIn(OFFICIAL), official: true }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupProblem(
      'Electron could not be downloaded. Connect to the internet, or set ELECTRON_MIRROR to a mirror you trust, and run the same command again.',
    )
  const dist = await devRuntime()
  process.stdout.write(`official Electron not reachable: using the development runtime ${versionIn(dist)} (never packaged)\n`)
  return { dist, version: versionIn(dist), official: false }
}

/** What other tools read to use this Electron. */
export const electronEnv = ({ dist, version }) => ({
  ELECTRON_OVERRIDE_DIST_PATH: dist,
  ELECTRON_EXEC_PATH: programIn(dist),
  ELECTRON_MAJOR_VER: version.split('.')[0] ?? '',
  ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
})

export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0
