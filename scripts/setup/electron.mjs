import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { devRuntime } from './dev-runtime/fetch.mjs'
import { downloadOfficial } from './download.mjs'
import { ROOT } from './paths.mjs'
import { SetupProblem, say } from './progress.mjs'
import { run } from './run.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const OFFICIAL = join(PACKAGE, 'dist')

export const programIn = (dist) => {
  if (process.platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

const versionIn = (dist) => {
  const file = join(dist, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : ''
}

/** path.txt is written last: without it the unpacking was cut short. */
const hasOfficial = (version) =>
  versionIn(OFFICIAL) === version && existsSync(join(PACKAGE, 'path.txt')) && existsSync(programIn(OFFICIAL))

const givenElectron = (dist) => {
  if (existsSync(programIn(dist))) return { dist, version: versionIn(dist) }
  throw new SetupProblem(
    `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${dist}\nCorrect it or unset it, then run the same command again.`,
  )
}

/** Where Electron is: one given, the official one, or the development runtime (see dev-runtime/fetch.mjs). */
export const findElectron = async () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return givenElectron(given)
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const hasOtherWay = process.platform === 'linux' && process.arch === 'x64'
  if (hasOfficial(version) || (await downloadOfficial(version, hasOtherWay)))
    return { dist: OFFICIAL, version }
  if (!hasOtherWay)
    throw new SetupProblem(
      'Electron could not be downloaded. Connect to the internet, or set ELECTRON_MIRROR to a mirror you trust, and run the same command again.',
    )
  const dist = await devRuntime()
  say(
    `Electron ${version} cannot be had here: using the development runtime ${versionIn(dist)}, never shipped`,
  )
  return { dist, version: versionIn(dist) }
}

export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/** Chromium's sandbox needs user namespaces, or rights this program does not ask for. */
const canSandbox = async () => {
  if (process.platform !== 'linux') return true
  return !isRoot() && (await run('unshare', ['--user', 'true'])).code === 0
}

/** What the build, the tests and `npm start` read to use this Electron. */
export const electronEnv = async ({ dist, version }) => {
  const major = version.split('.')[0]
  return {
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    ELECTRON_EXEC_PATH: programIn(dist),
    ...(major ? { ELECTRON_MAJOR_VER: major } : {}),
    ...((await canSandbox()) ? {} : { NO_SANDBOX: '1' }),
  }
}
