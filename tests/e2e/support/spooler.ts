import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, symlinkSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { BACK_END, cupsdConf, filesConf, PRINTER_MODEL } from './spoolerFiles'

const execute = promisify(execFile)
const STARTS_WITHIN_MS = 20_000
const PROGRAMS = '/usr/lib/cups'

/** What came out of a printer. */
export interface Arrived {
  readonly printer: string
  readonly title: string
  readonly copies: number
  /** What the printer was told: `media`, `InputSlot`, … */
  readonly options: Readonly<Record<string, string>>
  readonly file: string
}

/** A print system of a test's own: real CUPS, on a socket of its own, with printers that write down what they get. */
export interface Spooler {
  /** What a desk needs around it to see these printers and no others. */
  readonly env: Readonly<Record<string, string>>
  add(printer: string): Promise<void>
  remove(printer: string): Promise<void>
  /** Out of paper: it takes jobs and keeps them. */
  pause(printer: string): Promise<void>
  resume(printer: string): Promise<void>
  /** The print system itself, off and on again. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Everything that came out, in order. */
  arrived(): Promise<readonly Arrived[]>
  close(): Promise<void>
}

/** Where programs are: the path, and where an administrator's are. */
const PLACES = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']

const find = (program: string, places: readonly string[] = PLACES): string | undefined =>
  places
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

/** Why no print system can be set up here, in plain words; undefined when one can. */
export const noSpooler = (places: readonly string[] = PLACES, own = PROGRAMS): string | undefined => {
  if (process.platform === 'win32') return 'Windows has no CUPS'
  const missing = ['cupsd', 'lpadmin', 'lp', 'lpstat'].filter((program) => !find(program, places))
  if (missing.length > 0) return `this machine has no CUPS (${missing.join(', ')})`
  return existsSync(join(own, 'daemon')) ? undefined : `CUPS keeps its programs elsewhere than ${own}`
}

const layOut = async (root: string): Promise<void> => {
  for (const folder of ['etc/ppd', 'bin/backend', 'spool/tmp', 'cache', 'run', 'log', 'out'])
    await mkdir(join(root, folder), { recursive: true })
  for (const part of readdirSync(PROGRAMS))
    if (part !== 'backend') symlinkSync(join(PROGRAMS, part), join(root, 'bin', part))
  await writeFile(join(root, 'etc', 'cups-files.conf'), filesConf(root))
  await writeFile(join(root, 'etc', 'cupsd.conf'), cupsdConf(root))
  await writeFile(join(root, 'etc', 'recorder.ppd'), PRINTER_MODEL)
  // CUPS runs a back end of this mode as root, and no other that somebody else could change.
  await writeFile(join(root, 'bin', 'backend', 'record'), BACK_END, { mode: 0o700 })
}

const optionsIn = (line: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    line
      .split(' ')
      .filter((part) => part.includes('='))
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )

const recordIn = async (folder: string, name: string): Promise<Arrived> => {
  const [printer = '', title = '', copies = '', ...options] = (
    await readFile(join(folder, `${name}.job`), 'utf8')
  ).split('\n')
  return {
    printer,
    title,
    copies: Number(copies),
    options: optionsIn(options.join(' ')),
    file: join(folder, `${name}.pdf`),
  }
}

const answers = async (env: Readonly<Record<string, string>>): Promise<boolean> =>
  execute('lpstat', ['-r'], { env: { ...process.env, ...env } }).then(
    ({ stdout }) => stdout.includes('is running'),
    () => false,
  )

/** Sets one up in a folder of its own; nothing of the machine's own print system is touched or used. */
export const openSpooler = async (): Promise<Spooler> => {
  // A socket's name may not be long, so not in the test's own folder.
  const root = await mkdtemp(join(tmpdir(), 'cups-'))
  await layOut(root)
  const env = { CUPS_SERVER: join(root, 'cups.sock'), LC_ALL: 'C' }
  const ask = (program: string, ...args: readonly string[]): Promise<unknown> =>
    execute(find(program) ?? program, [...args], { env: { ...process.env, ...env } })
  let child: ChildProcess | undefined
  const start = async (): Promise<void> => {
    const [conf, files] = [join(root, 'etc', 'cupsd.conf'), join(root, 'etc', 'cups-files.conf')]
    child = spawn(find('cupsd') ?? 'cupsd', ['-f', '-c', conf, '-s', files], { stdio: 'ignore' })
    for (const until = Date.now() + STARTS_WITHIN_MS; !(await answers(env)); ) {
      if (Date.now() > until) throw new Error(await readFile(join(root, 'log', 'error'), 'utf8'))
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child?.once('exit', resolve) ?? resolve(0))
    child?.kill()
    await gone
    child = undefined
  }
  await start()
  return {
    env,
    add: async (printer) => {
      const model = join(root, 'etc', 'recorder.ppd')
      await ask('lpadmin', '-p', printer, '-E', '-v', `record:${join(root, 'out')}`, '-P', model)
    },
    remove: async (printer) => void (await ask('lpadmin', '-x', printer)),
    pause: async (printer) => void (await ask('cupsdisable', printer)),
    resume: async (printer) => void (await ask('cupsenable', printer)),
    stop,
    start,
    arrived: async () => {
      const names = (await readdir(join(root, 'out'))).filter((name) => name.endsWith('.job'))
      const byNumber = names.map((name) => Number(name.slice(0, -4))).sort((a, b) => a - b)
      return Promise.all(byNumber.map((number) => recordIn(join(root, 'out'), String(number))))
    },
    close: async () => {
      if (child) await stop()
      await rm(root, { recursive: true, force: true })
    },
  }
}
