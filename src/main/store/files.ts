import * as fs from 'node:fs'
import { dirname } from 'node:path'

/** An open file. Positions and lengths in bytes. */
export interface OpenFile {
  /** Answers the bytes read; 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>
  /** Answers the bytes written, which may be fewer than given: see `writeAll`. */
  write(from: Uint8Array, position: number): Promise<number>
  /** Like `write`, but the bytes answered are on the disk. */
  writeSafe(from: Uint8Array, position: number): Promise<number>
  truncate(length: number): Promise<void>
  /** Resolves when content and length are on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

export type OpenHow = 'read' | 'update' | 'journal' | 'create' | 'replace'

/**
 * All the store ever does to a disk. Tests put a recording or a failing disk in its place.
 * `open`: `read`, `update` and `journal` (an update of many safe writes) need the file; `create` refuses an existing
 * one; `replace` empties or makes it.
 */
export interface Files {
  open(path: string, how: OpenHow): Promise<OpenFile>
  /** Length in bytes; undefined when there is no such file. */
  size(path: string): Promise<number | undefined>
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Makes one folder; an existing one is fine. */
  makeFolder(folder: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Resolves when names made, changed and removed in the folder are on the disk. */
  syncFolder(folder: string): Promise<void>
  canWrite(folder: string): Promise<boolean>
}

type Done<T> = (error: NodeJS.ErrnoException | null, value: T) => void
// Callbacks, not fs/promises: a commit is two calls, and handles of fs/promises cost a third of one on a fast disk.
const call = <T>(start: (done: Done<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => start((error, value) => (error ? reject(error) : resolve(value))))

const { O_RDWR, O_DSYNC } = fs.constants
// Where the system can write and sync in one call, a commit waits for one turn of the thread pool instead of two.
const journalFlag = process.platform === 'linux' && O_DSYNC ? O_RDWR | O_DSYNC : 'r+'
const flags = { read: 'r', update: 'r+', journal: journalFlag, create: 'wx+', replace: 'w+' } as const

const openFile = (fd: number, syncsItself: boolean): OpenFile => {
  const write = (from: Uint8Array, position: number): Promise<number> =>
    call((done) => fs.write(fd, from, 0, from.length, position, done))
  const sync = (): Promise<void> => call<void>((done) => fs.fdatasync(fd, done as fs.NoParamCallback))
  const writeThenSync = async (from: Uint8Array, position: number): Promise<number> => {
    const count = await write(from, position)
    await sync()
    return count
  }
  return {
    read: (into, position) => call((done) => fs.read(fd, into, 0, into.length, position, done)),
    write,
    writeSafe: syncsItself ? write : writeThenSync,
    truncate: (length) => call<void>((done) => fs.ftruncate(fd, length, done as fs.NoParamCallback)),
    sync,
    close: () => call<void>((done) => fs.close(fd, done as fs.NoParamCallback)),
  }
}

const ifThere = async <T>(found: Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await found
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise
    throw error
  }
}

/** The real disk. */
export const nodeFiles: Files = {
  open: async (path, how) => {
    const fd = await call<number>((done) => fs.open(path, flags[how], done))
    return openFile(fd, how === 'journal' && journalFlag !== 'r+')
  },
  size: (path) =>
    ifThere<number | undefined>(
      fs.promises.stat(path).then((stat) => stat.size),
      undefined,
    ),
  list: (folder) => ifThere<readonly string[]>(fs.promises.readdir(folder), []),
  makeFolder: async (folder) => {
    await fs.promises.mkdir(folder, { recursive: true })
  },
  rename: (from, to) => fs.promises.rename(from, to),
  remove: (path) => fs.promises.unlink(path),
  syncFolder: async (folder) => {
    if (process.platform === 'win32') return
    const fd = await call<number>((done) => fs.open(folder, 'r', done))
    try {
      await call<void>((done) => fs.fsync(fd, done as fs.NoParamCallback))
    } finally {
      await call<void>((done) => fs.close(fd, done as fs.NoParamCallback))
    }
  },
  canWrite: (folder) =>
    fs.promises.access(folder, fs.constants.W_OK).then(
      () => true,
      () => false,
    ),
}

/** The system's short name of an error: `ENOSPC`, `EIO`; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

export const isDiskFull = (error: unknown): boolean =>
  codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'
export const isReadOnly = (error: unknown): boolean => ['EROFS', 'EACCES', 'EPERM'].includes(codeOf(error))

const everyByte = async (
  bytes: Uint8Array,
  position: number,
  write: (from: Uint8Array, position: number) => Promise<number>,
): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const count = await write(done === 0 ? bytes : bytes.subarray(done), position + done)
    if (count <= 0) throw Object.assign(new Error('the disk took no byte'), { code: 'EIO' })
    done += count
  }
}

/** Writes every byte: a disk may take fewer than it was given, a nearly full one does. */
export const writeAll = (file: OpenFile, bytes: Uint8Array, position: number): Promise<void> =>
  everyByte(bytes, position, file.write)

/** Writes every byte and resolves when all are on the disk. */
export const writeAllSafe = (file: OpenFile, bytes: Uint8Array, position: number): Promise<void> =>
  everyByte(bytes, position, file.writeSafe)

/**
 * The whole file. Throws with ENOENT when there is none. `expected`: the length it should have; of a longer file one
 * byte more is read, so that it shows.
 */
export const readAll = async (files: Files, path: string, expected?: number): Promise<Buffer> => {
  const file = await files.open(path, 'read')
  try {
    const length = expected === undefined ? await files.size(path) : expected + 1
    const bytes = Buffer.allocUnsafe(length ?? 0)
    let done = 0
    while (done < bytes.length) {
      const count = await file.read(bytes.subarray(done), done)
      if (count === 0) break
      done += count
      if (done === expected) break
    }
    return bytes.subarray(0, done)
  } finally {
    await file.close()
  }
}

/** A new file with this content, safe on disk except for its name: sync the folder afterwards. */
export const writeSynced = async (files: Files, path: string, bytes: Uint8Array): Promise<void> => {
  const file = await files.open(path, 'replace')
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Renames; waits up to a second for a scanner or viewer that holds the file open, as happens on Windows. */
export const renamePatiently = async (files: Files, from: string, to: string): Promise<void> => {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (wait > 600 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error
      await pause(wait)
    }
  }
}

/** Makes a folder whose name is safe on disk. Its parent must be there. */
export const makeFolderSynced = async (files: Files, folder: string): Promise<void> => {
  await files.makeFolder(folder)
  await files.syncFolder(dirname(folder))
}
