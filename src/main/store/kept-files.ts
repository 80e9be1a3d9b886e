import { createHash } from 'node:crypto'
import { join } from 'node:path'
import {
  codeOf,
  type Files,
  isDiskFull,
  isReadOnly,
  makeFolderSynced,
  nodeFiles,
  readAll,
  renamePatiently,
  writeSynced,
} from './files'
import { StoreFault } from './types'

/** Folder of what stands beside the records: scans, photos, PDFs. Each is named by its content and never changes. */
export const keptFolder = 'files'

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Path inside the data folder, always with `/`. */
export const keptName = (hash: string): string => `${keptFolder}/${hash.slice(0, 2)}/${hash}`

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

/** Files that belong to records. A command that refers to one is committed after `put` has answered, never before. */
export interface KeptFiles {
  /**
   * Keeps bytes and answers their SHA-256, the name they are found by. Resolves when content and name are safe on the
   * disk; the same bytes are kept once. Throws StoreFault `store.diskFull`, `store.folderReadOnly` or `store.ioError`.
   */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes exactly as they were kept. Throws StoreFault `store.damaged` when they are missing or were changed. */
  get(hash: string): Promise<Buffer>
}

export const openKeptFiles = (folder: string, files: Files = nodeFiles): KeptFiles => {
  // The same picture twice at once is written once.
  const underWay = new Map<string, Promise<void>>()
  return {
    put: async (bytes) => {
      const hash = hashOf(bytes)
      const writing = underWay.get(hash) ?? write(files, folder, hash, bytes)
      underWay.set(hash, writing)
      await writing.finally(() => underWay.delete(hash))
      return hash
    },
    get: async (hash) => {
      const found = await sound(files, folder, hash)
      if (found) return found
      const missing = (await files.size(join(folder, keptName(hash)))) === undefined
      throw new StoreFault('store.damaged', {
        file: keptName(hash),
        problem: missing ? 'missing' : 'changed',
      })
    },
  }
}

const sound = async (files: Files, folder: string, hash: string): Promise<Buffer | undefined> => {
  const bytes = await readAll(files, join(folder, keptName(hash))).catch((error) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  return bytes && hashOf(bytes) === hash ? bytes : undefined
}

/** Written beside, synced, given its name, the name synced. What stands there damaged is replaced. */
const write = async (files: Files, folder: string, hash: string, bytes: Uint8Array): Promise<void> => {
  try {
    if (await sound(files, folder, hash)) return
    const path = join(folder, keptName(hash))
    const home = join(folder, keptFolder, hash.slice(0, 2))
    await makeFolderSynced(files, join(folder, keptFolder))
    await makeFolderSynced(files, home)
    await writeSynced(files, `${path}.part`, bytes)
    await renamePatiently(files, `${path}.part`, path)
    await files.syncFolder(home)
  } catch (error) {
    await files.remove(join(folder, `${keptName(hash)}.part`)).catch(() => undefined)
    throw faultOf(error, folder)
  }
}

const faultOf = (cause: unknown, folder: string): StoreFault => {
  if (isDiskFull(cause)) return new StoreFault('store.diskFull', {}, { cause })
  if (isReadOnly(cause)) return new StoreFault('store.folderReadOnly', { folder }, { cause })
  return new StoreFault('store.ioError', { folder }, { cause })
}

/** Names of all kept files, as paths inside the folder. What a power cut left half written is not among them. */
export const listKept = async (files: Files, folder: string): Promise<readonly string[]> => {
  const names: string[] = []
  for (const part of await files.list(join(folder, keptFolder)))
    for (const hash of await files.list(join(folder, keptFolder, part)))
      if (isHash(hash)) names.push(`${keptFolder}/${part}/${hash}`)
  return names
}

/** Reads every kept file back. Answers the hashes that are sound; tells `add` of the others. */
export const checkKept = async (
  files: Files,
  folder: string,
  add: (where: string, what: string) => void,
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  for (const name of await listKept(files, folder)) {
    const hash = name.slice(-64)
    if (name === keptName(hash) && (await sound(files, folder, hash))) found.add(hash)
    else add(name, 'changed or damaged')
  }
  return found
}
