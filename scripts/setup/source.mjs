import { resolve } from 'node:path'
import { ROOT } from './paths.mjs'

/** Loads a TypeScript file of the project without building it first. */
export const loadSource = async (file) => {
  const { runnerImport } = await import('vite')
  const options = { root: ROOT, configFile: false, logLevel: 'error' }
  return (await runnerImport(resolve(ROOT, file), options)).module
}
