import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { codeOf, type Files, isDiskFull, type OpenFile, readAll, writeAll } from './files'
import { StoreFault } from './types'

/** Who holds a folder. `started` tells a living process from another that got the number of a dead one. */
export interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
  readonly token: string
}

/** Asked about the other holder of a folder. Tests put processes of their own in its place. */
export interface Identity {
  readonly self: Holder
  /** How long another process may take between creating and writing its lock, ms. */
  readonly patienceMs: number
  isAlive(other: Holder): boolean
}

const nameOf = (number: number): string => `LOCK.${number}`
const numbersIn = (names: readonly string[]): number[] =>
  names
    .filter((name) => /^LOCK\.\d+$/.test(name))
    .map((name) => Number(name.slice(5)))
    .sort((a, b) => a - b)

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Takes the folder for this process. The highest-numbered lock counts; it is created exclusively, so of two
 * processes that both find a stale one only one gets the next number. Answers how to give it free.
 * Throws StoreFault `store.folderInUse` while another living process holds it.
 */
export const takeLock = async (
  files: Files,
  folder: string,
  identity: Identity,
  makeRoom: () => Promise<boolean>,
) => {
  for (let attempt = 0; attempt < 20; attempt++) {
    const number = numbersIn(await files.list(folder)).pop() ?? 0
    const broken = number > 0 && (await judge(files, join(folder, nameOf(number)), identity))
    const mine = number + 1
    if (!(await create(files, join(folder, nameOf(mine)), identity.self, makeRoom))) continue
    const present = numbersIn(await files.list(folder))
    if (present.at(-1) !== mine) {
      await files.remove(join(folder, nameOf(mine)))
      continue
    }
    for (const old of present)
      if (old < mine) await files.remove(join(folder, nameOf(old))).catch(() => undefined)
    return { broken, release: () => release(files, join(folder, nameOf(mine))) }
  }
  throw new StoreFault('store.folderInUse', { folder })
}

/** False: given free. True: left behind by a process that is gone. Throws when its holder lives. */
const judge = async (files: Files, path: string, identity: Identity): Promise<boolean> => {
  let text = await textOf(files, path)
  // Its maker may be between creating and writing it.
  if (text.trim() === '') {
    await pause(identity.patienceMs)
    text = await textOf(files, path)
  }
  if (text.trim() === 'free') return false
  const holder = parse(text)
  if (holder && identity.isAlive(holder)) {
    throw new StoreFault('store.folderInUse', { pid: holder.pid, host: holder.host })
  }
  return true
}

const textOf = (files: Files, path: string): Promise<string> =>
  readAll(files, path).then(
    (bytes) => bytes.toString(),
    () => 'free',
  )

const parse = (text: string): Holder | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'pid' in value ? (value as Holder) : undefined
  } catch {
    return undefined
  }
}

const create = async (
  files: Files,
  path: string,
  holder: Holder,
  makeRoom: () => Promise<boolean>,
): Promise<boolean> => {
  let file: OpenFile
  try {
    file = await files.open(path, 'create')
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  const content = Buffer.from(JSON.stringify(holder))
  try {
    await writeAll(file, content, 0).catch(async (error) => {
      if (!isDiskFull(error)) throw error
      // A person must be able to look at the data on a full disk: a lock without content is better than none.
      if (await makeRoom()) await writeAll(file, content, 0)
    })
  } finally {
    await file.close()
  }
  return true
}

// The file stays and says `free`: were it removed, a slow rival could take a number that is no longer the highest.
const release = async (files: Files, path: string): Promise<void> => {
  const file = await files.open(path, 'update')
  try {
    await writeAll(file, Buffer.from('free'), 0)
    await file.truncate(4)
  } finally {
    await file.close()
  }
}

/** When a process started, in whatever form the system tells it; empty when it cannot be asked. */
const startedOf = (pid: number): string => {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
    }
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        timeout: 3000,
      }).trim()
    }
    // Windows: the start is slow to ask for; whether the number now belongs to our program is not.
    const program = basename(process.execPath)
    if (pid === process.pid) return program
    const list = ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']
    const text = execFileSync('tasklist', list, { encoding: 'utf8', timeout: 5000, windowsHide: true })
    return text.toLowerCase().includes(`"${program.toLowerCase()}"`) ? program : 'another program'
  } catch {
    return ''
  }
}

const signalArrives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** This process. Holders on other machines count as alive: their processes cannot be asked from here. */
export const processIdentity = (): Identity => ({
  self: { pid: process.pid, started: startedOf(process.pid), host: hostname(), token: randomUUID() },
  patienceMs: 150,
  isAlive: (other) => {
    if (other.host !== hostname()) return true
    if (!signalArrives(other.pid)) return false
    const started = startedOf(other.pid)
    return started === '' || other.started === '' || started === other.started
  },
})
