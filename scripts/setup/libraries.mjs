import { needsVirtualDisplay } from './display.mjs'
import { isRoot, programIn } from './electron.mjs'
import { SetupProblem, step } from './progress.mjs'
import { hasProgram, run } from './run.mjs'

/** Packages that bring what Electron links to, by the library that shows whether they are there. */
const LIBRARIES = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  // Newer systems renamed it, and the old name is then no package that can be installed.
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
]
const DISPLAY_PROGRAMS = [
  { program: 'Xvfb', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
]

/** What the tests need besides: the text of a printed page is read back with it. */
export const TEST_PROGRAMS = [{ program: 'pdftotext', packages: ['poppler-utils'] }]

/** What some tests use where it can be had, and are skipped without: a print system. */
export const WISHED_PROGRAMS = [
  { program: 'cupsd', packages: ['cups-daemon'] },
  { program: 'lp', packages: ['cups-client'] },
]

const missingLibraries = async (dist) => {
  const { output } = await run('ldd', [programIn(dist)])
  const lacking = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  if (lacking.length === 0) return []
  const known = LIBRARIES.filter(({ library }) => lacking.includes(library))
  // The rest comes along with these; if none of ours is named, all are asked for.
  return known.length > 0 ? known : LIBRARIES
}

const missingHere = async (dist, programs) => [
  ...(await missingLibraries(dist)),
  ...programs.filter(({ program }) => !hasProgram(program)),
]

const isInstallable = async (name) => (await run('apt-cache', ['show', '--no-all-versions', name])).code === 0

const packageNames = async (missing) => {
  const names = []
  for (const { packages } of missing) {
    const [newest, ...older] = packages
    names.push(older.length > 0 && !(await isInstallable(newest)) ? older[0] : newest)
  }
  return names
}

const apt = (args) => run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

const installWithApt = async (missing) => {
  const update = await apt(['update'])
  const wanted = ['install', '-y', '--no-install-recommends', ...(await packageNames(missing))]
  const { code, output } = await apt(wanted)
  return {
    code,
    output: code === 0 ? output : `${update.output}\n${output}`,
    command: `apt-get ${wanted.join(' ')}`,
  }
}

const whatToDo = async (missing) => {
  if (!hasProgram('apt-get')) {
    const files = missing.map(({ library, program }) => library ?? program)
    return `Install the packages of your system that bring ${files.join(', ')}, then run the same command again.`
  }
  const names = (await packageNames(missing)).join(' ')
  return `Run this once, then the same command again:\n  sudo apt-get install -y --no-install-recommends ${names}`
}

/** Linux only: installs the system libraries that are missing where it may, else says the one command to run. */
export const ensureLibraries = async (dist, extraPrograms = []) => {
  if (process.platform !== 'linux') return
  const programs = [...(needsVirtualDisplay() ? DISPLAY_PROGRAMS : []), ...extraPrograms]
  const missing = await missingHere(dist, programs)
  if (missing.length === 0) return
  if (!isRoot() || !hasProgram('apt-get'))
    throw new SetupProblem(`Some system libraries are missing. ${await whatToDo(missing)}`)
  const names = missing.map(({ packages }) => packages.at(-1)).join(' ')
  const { code, output, command } = await step(`installing system libraries (${names})`, () =>
    installWithApt(missing),
  )
  if (code !== 0 || (await missingHere(dist, programs)).length > 0)
    throw new SetupProblem(
      `${output.trim()}\n\nSystem libraries are still missing. Run this by hand:\n  ${command}`,
    )
}

/** Linux only: installs what is missing of these where it may. Nothing fails without them; the tests say what they skip. */
export const wishFor = async (programs) => {
  const missing = programs.filter(({ program }) => !hasProgram(program))
  if (missing.length === 0 || !isRoot() || !hasProgram('apt-get')) return
  const names = missing.map(({ packages }) => packages.at(-1)).join(' ')
  await step(`installing what some tests use (${names})`, () => installWithApt(missing))
}
