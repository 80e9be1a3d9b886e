import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE, ROOT } from './paths.mjs'
import { step } from './progress.mjs'
import { tool } from './run.mjs'

const NOTE = join(CACHE, 'electron-not-downloaded')
const REMEMBERED_MS = 24 * 3_600_000
const SILENCE_MS = 20_000
const LIMIT_MS = 240_000

const bytesBelow = (folder) => {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) bytes += bytesBelow(path)
    else bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}

const bytesIn = (folders) => {
  try {
    return folders.reduce((sum, folder) => sum + bytesBelow(folder), 0)
  } catch {
    return -1
  }
}

/** Ends the work when nothing has arrived for a while: a network that swallows packets answers nothing at all. */
const watchArrival = (folders, hasOtherWay) => {
  const abort = new AbortController()
  const started = Date.now()
  let seen = bytesIn(folders)
  let lastGrowth = started
  const timer = setInterval(() => {
    const now = bytesIn(folders)
    if (now !== seen) lastGrowth = Date.now()
    seen = now
    const tooSlow = hasOtherWay && Date.now() - started > LIMIT_MS
    if (tooSlow || Date.now() - lastGrowth > SILENCE_MS) abort.abort()
  }, 1000)
  return { signal: abort.signal, stop: () => clearInterval(timer) }
}

/** What was asked for: another mirror or version is worth another try. */
const asked = (version) =>
  `${version} ${process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? ''}\n`

const failedLately = (version) => {
  const found = statSync(NOTE, { throwIfNoEntry: false })
  if (!found || Date.now() - found.mtimeMs > REMEMBERED_MS) return false
  return readFileSync(NOTE, 'utf8').startsWith(asked(version))
}

/** Tries for the official binary; a failure is remembered for a day where there is another way to go on. */
export const downloadOfficial = async (version, hasOtherWay) => {
  if (hasOtherWay && failedLately(version)) return false
  const scratch = join(CACHE, 'electron-download')
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const watch = watchArrival([scratch, join(ROOT, 'node_modules', 'electron')], hasOtherWay)
  const { code, output } = await step('downloading Electron', () =>
    tool('electron/install.js', [], {
      signal: watch.signal,
      env: { ...env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    }),
  )
  watch.stop()
  rmSync(scratch, { recursive: true, force: true })
  if (code !== 0) writeFileSync(NOTE, `${asked(version)}${output.slice(-2000)}`)
  return code === 0
}
