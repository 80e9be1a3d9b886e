import { basename, dirname, join } from 'node:path'
import { type BackupDisk, copyFile, nodeDisk, removeTree } from './backup-disk'
import { readNote } from './backup-note'
import { makeFolderSynced, renamePatiently } from './files'
import { StoreFault } from './types'

export interface Replacing {
  /** The data folder, closed. */
  readonly folder: string
  /** A finished copy that was read back. */
  readonly backup: string
  /** Name beside the data folder under which what stands there now stays. Undefined: it is removed in the end. */
  readonly aside?: string
  /** Puts right what must differ from the copy, before it counts. Given the folder that is about to count. */
  readonly adjust?: (part: string) => Promise<void>
  readonly onProgress?: (done: number, total: number) => void
  readonly disk?: BackupDisk
}

const partOf = (folder: string): string => `.${basename(folder)}.part`
const incomingOf = (folder: string): string => `.${basename(folder)}.incoming`
const outgoingOf = (folder: string): string => `.${basename(folder)}.outgoing`

/**
 * Puts a copy in the place of a data folder: whole, or not at all. A crash at any moment leaves the folder as it was or
 * the copy in its place, once `settleReplacing` has run. Throws StoreFault `store.damaged` when the copy changed meanwhile.
 */
export const replaceFolder = async (replacing: Replacing): Promise<void> => {
  const { folder, aside, adjust, disk = nodeDisk } = replacing
  const home = dirname(folder)
  await settleReplacing(folder, disk)
  const part = join(home, partOf(folder))
  try {
    await copyAll(replacing, part)
    await adjust?.(part)
    await renamePatiently(disk, part, join(home, incomingOf(folder)))
    await disk.syncFolder(home)
  } catch (error) {
    await removeTree(disk, home, partOf(folder)).catch(() => undefined)
    throw error
  }
  if (await disk.isFolder(folder)) {
    await renamePatiently(disk, folder, join(home, aside ?? outgoingOf(folder)))
    await disk.syncFolder(home)
  }
  await renamePatiently(disk, join(home, incomingOf(folder)), folder)
  await disk.syncFolder(home)
  await removeIfThere(disk, home, outgoingOf(folder)).catch(() => undefined)
}

const copyAll = async (
  { backup, onProgress = () => undefined, disk = nodeDisk }: Replacing,
  part: string,
): Promise<void> => {
  const note = await readNote(disk, backup)
  const folders = new Set<string>([part])
  await makeFolderSynced(disk, part)
  let done = 0
  for (const [name, expected] of Object.entries(note.files)) {
    await makeFoldersOf(disk, part, name, folders)
    const found = await copyFile(disk, join(backup, name), join(part, name))
    if (found.size !== expected.size || found.crc !== expected.crc)
      throw new StoreFault('store.damaged', { file: name, problem: 'changed' })
    done += found.size
    onProgress(done, note.bytes)
  }
  await copyFile(disk, join(backup, 'MANIFEST.json'), join(part, 'MANIFEST.json'))
  for (const each of folders) await disk.syncFolder(each)
}

/** Folders of a name inside `part`, made once. */
const makeFoldersOf = async (
  disk: BackupDisk,
  part: string,
  name: string,
  known: Set<string>,
): Promise<void> => {
  const steps = name.split('/').slice(0, -1)
  for (let depth = 1; depth <= steps.length; depth++) {
    const folder = join(part, ...steps.slice(0, depth))
    if (known.has(folder)) continue
    await makeFolderSynced(disk, folder)
    known.add(folder)
  }
}

const removeIfThere = async (disk: BackupDisk, home: string, name: string): Promise<void> => {
  if (await disk.isFolder(join(home, name))) await removeTree(disk, home, name)
}

/** Before a data folder is opened: finishes, or takes back, a replacing that a crash cut short. */
export const settleReplacing = async (folder: string, disk: BackupDisk = nodeDisk): Promise<void> => {
  const home = dirname(folder)
  if (!(await disk.isFolder(folder)) && (await disk.isFolder(join(home, incomingOf(folder))))) {
    await renamePatiently(disk, join(home, incomingOf(folder)), folder)
    await disk.syncFolder(home)
  }
  for (const left of [partOf(folder), incomingOf(folder), outgoingOf(folder)])
    await removeIfThere(disk, home, left)
}
