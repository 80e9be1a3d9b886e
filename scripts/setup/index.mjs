import { build } from './build.mjs'
import { ensureDisplay } from './display.mjs'
import { electronEnv, findElectron } from './electron.mjs'
import { install } from './install.mjs'
import { ensureLibraries } from './libraries.mjs'
import { alone } from './lock.mjs'
import { SetupProblem } from './progress.mjs'

const OLDEST_NODE = 20

const checkNode = () => {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return
  throw new SetupProblem(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer.`)
}

/** For scripts that need the tools only. */
export const prepareTools = async () => {
  checkNode()
  await alone(install)
}

/** Electron, the system libraries it needs, and a build of the present sources. */
const prepareElectron = async (extraPrograms) => {
  await install()
  const electron = await findElectron()
  await ensureLibraries(electron.dist, extraPrograms)
  const env = await electronEnv(electron)
  await build(env)
  return env
}

/** Everything a fresh clone needs before a window can open. Answers the environment to run in. */
export const prepareWindow = async ({ extraPrograms = [] } = {}) => {
  checkNode()
  const env = await alone(() => prepareElectron(extraPrograms))
  const display = await ensureDisplay()
  return { env: { ...env, ...display.env }, virtual: display.virtual, stop: display.stop }
}

/** Runs a script and ends with the exit code it answers; a set-up problem is said without a stack. */
export const runScript = async (work) => {
  // Leaving through exit() ends what was started; the default of a signal would leave it behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130))
  try {
    process.exitCode = await work()
  } catch (error) {
    process.stderr.write(`${error instanceof SetupProblem ? error.message : error.stack}\n`)
    process.exitCode = 1
  }
}
