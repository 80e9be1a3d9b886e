import * as fs from 'node:fs'
import { join } from 'node:path'
import { crc32, hex } from './crc'
import { codeOf, type Files, nodeFiles, type OpenFile, renamePatiently, writeAll } from './files'

/** What copies of a data folder need of a disk beside the store's own steps. */
export interface BackupDisk extends Files {
  /** Removes an empty folder. */
  removeFolder(folder: string): Promise<void>
  isFolder(path: string): Promise<boolean>
}

export const nodeDisk: BackupDisk = {
  ...nodeFiles,
  removeFolder: (folder) => fs.promises.rmdir(folder),
  isFolder: (path) =>
    fs.promises.stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    ),
}

export interface Copied {
  readonly size: number
  readonly crc: string
}

const pieceBytes = 1024 * 1024

/** Reads a file in pieces that give the main thread back. Answers its length and CRC. */
export const readPieces = async (
  disk: Files,
  path: string,
  take: (piece: Buffer, at: number) => Promise<void> = async () => undefined,
): Promise<Copied> => {
  const file = await disk.open(path, 'read')
  try {
    let size = 0
    let crc = 0
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes)
      const count = await file.read(piece, size)
      if (count === 0) return { size, crc: hex(crc) }
      const read = piece.subarray(0, count)
      crc = crc32(read, crc)
      await take(read, size)
      size += count
    }
  } finally {
    await file.close()
  }
}

const writing = async <T>(disk: Files, to: string, work: (file: OpenFile) => Promise<T>): Promise<T> => {
  const file = await disk.open(to, 'replace')
  try {
    const done = await work(file)
    await file.sync()
    return done
  } finally {
    await file.close()
  }
}

/** Copies one file and syncs it; its name is safe once its folder is synced. */
export const copyFile = (disk: Files, from: string, to: string): Promise<Copied> =>
  writing(disk, to, (file) => readPieces(disk, from, (piece, at) => writeAll(file, piece, at)))

/** Writes bytes that were read and checked already. */
export const copyBytes = (disk: Files, bytes: Buffer, to: string): Promise<Copied> =>
  writing(disk, to, async (file) => {
    await writeAll(file, bytes, 0)
    return { size: bytes.length, crc: hex(crc32(bytes)) }
  })

/**
 * Removes a folder with all that is in it. It loses its name first: half removed it must never be taken for whole.
 * `goneName` begins with a dot.
 */
export const removeTree = async (disk: BackupDisk, home: string, name: string): Promise<void> => {
  const gone = name.startsWith('.') ? name : `.${name}.gone`
  if (gone !== name) {
    await renamePatiently(disk, join(home, name), join(home, gone))
    await disk.syncFolder(home)
  }
  await emptyOut(disk, join(home, gone))
}

const emptyOut = async (disk: BackupDisk, folder: string): Promise<void> => {
  for (const name of await disk.list(folder)) {
    const path = join(folder, name)
    if (await disk.isFolder(path)) await emptyOut(disk, path)
    else await disk.remove(path)
  }
  await disk.removeFolder(folder).catch((error) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
}

/** What a copy or a removal that was cut short left behind. */
export const sweep = async (disk: BackupDisk, home: string): Promise<void> => {
  for (const name of await disk.list(home)) {
    if (/^\..*\.(part|gone)$/.test(name)) await removeTree(disk, home, name).catch(() => undefined)
  }
}
