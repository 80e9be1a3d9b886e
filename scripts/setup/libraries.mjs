import { isRoot, programIn } from './electron.mjs'
import { SetupProblem, step } from './progress.mjs'
import { run } from './run.mjs'

/** Debian's package for each library or program Electron and the tests ask for. */
const PACKAGES = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
]
const DISPLAY_PACKAGES = [
  { package: 'xvfb', program: 'Xvfb' },
  { package: 'xauth', program: 'xauth' },
]

const hasProgram = async (name) => (await run('which', [name])).code === 0

const missingPackages = async (dist, withDisplay, extra) => {
  const { output } = await run('ldd', [programIn(dist)])
  const lacking = output.split('\n').filter((line) => line.includes('not found'))
  const libraries = PACKAGES.filter((each) => lacking.some((line) => line.includes(each.library)))
  const programs = []
  for (const each of [...(withDisplay ? DISPLAY_PACKAGES : []), ...extra])
    if (!(await hasProgram(each.program))) programs.push(each)
  const found = [...libraries, ...programs].map((each) => each.package)
  return found.length === 0 && lacking.length > 0 ? PACKAGES.map((each) => each.package) : found
}

export const needsVirtualDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** Linux only: installs what is missing where it may, else says the one command to run. */
export const ensureLibraries = async (dist, extra = []) => {
  if (process.platform !== 'linux') return
  const missing = await missingPackages(dist, needsVirtualDisplay(), extra)
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (!isRoot() || !(await hasProgram('apt-get')))
    throw new SetupProblem(`Some system libraries are missing. Run this once, then the same command again:\n  sudo ${command}`)
  const { code, output } = await step(`installing system libraries (${missing.join(' ')})`, async () => {
    await run('apt-get', ['update'])
    return run('apt-get', command.split(' ').slice(1), { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  })
  if (code !== 0) throw new SetupProblem(`System libraries could not be installed. Run this by hand:\n  ${command}\n${output}`)
}
