import { build } from './build.mjs'
import { ensureDisplay } from './display.mjs'
import { electronEnv, findElectron } from './electron.mjs'
import { install } from './install.mjs'
import { ensureLibraries } from './libraries.mjs'

/** Everything a fresh clone needs before a window can open. Answers the environment to run in. */
export const prepareWindow = async ({ extraPrograms = [] } = {}) => {
  await install()
  const electron = await findElectron()
  await ensureLibraries(electron.dist, extraPrograms)
  const env = electronEnv(electron)
  await build(env)
  const display = await ensureDisplay()
  return { electron, env: { ...env, ...display.env }, display }
}
