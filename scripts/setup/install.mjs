import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { SetupProblem, step } from './progress.mjs'
import { npm } from './run.mjs'

const packagesIn = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages

const isThere = ([path, wanted], found) => {
  const installed = found[path]
  // Packages for other systems are locked too, and rightly absent.
  if (!installed) return wanted.optional === true
  return (
    installed.version === wanted.version &&
    installed.integrity === wanted.integrity &&
    existsSync(join(ROOT, path))
  )
}

/** npm notes at the end of an install what it installed: an install that was killed has no such note. */
export const isInstalled = () => {
  try {
    const wanted = packagesIn('package-lock.json')
    const found = packagesIn('node_modules/.package-lock.json')
    const locked = Object.entries(wanted).filter(([path]) => path !== '')
    return (
      locked.every((entry) => isThere(entry, found)) && Object.keys(found).every((path) => path in wanted)
    )
  } catch {
    return false
  }
}

const CLEAN_INSTALL = [
  'ci',
  '--include=dev',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--loglevel=error',
]
/** Somebody else still works in the folder: a scanner, or an install whose starter was killed. */
const DISTURBED = /\b(ENOTEMPTY|EBUSY|EPERM|ENOENT)\b/
const ATTEMPTS = 3
const PAUSE_MS = 15_000

const cleanInstall = async (attempt = 1) => {
  const { code, output } = await npm(CLEAN_INSTALL)
  if (code === 0 && isInstalled()) return { done: true }
  if (attempt === ATTEMPTS || (code !== 0 && !DISTURBED.test(output))) return { done: false, output }
  await new Promise((next) => setTimeout(next, PAUSE_MS))
  return cleanInstall(attempt + 1)
}

/** Dependencies exactly as locked; the network is not asked when they already are. */
export const install = async () => {
  if (isInstalled()) return
  const { done, output } = await step('installing dependencies', () => cleanInstall())
  if (done) return
  throw new SetupProblem(
    `${output.trim()}\n\nDependencies could not be installed. Check the network and run the same command again.`,
  )
}
