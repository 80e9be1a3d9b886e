import { join } from 'node:path'
import { type BackupDisk, nodeDisk, readPieces, removeTree } from './backup-disk'
import { type BackupNote, readNote } from './backup-note'
import { readManifest } from './manifest'
import { StoreFault } from './types'

/** A finished copy of a data folder. The copy is itself a data folder: put in place, it opens. */
export interface Backup {
  readonly name: string
  readonly folder: string
  /** Undefined when its note cannot be read: it must not be restored. */
  readonly note: BackupNote | undefined
}

/** Copies are named by when they were made at the center (UTC+8): `20261124-102608`. */
export const backupName = (takenAt: string): string =>
  new Date(Date.parse(takenAt) + 8 * 3_600_000)
    .toISOString()
    .slice(0, 19)
    .replace(/[-:]/g, '')
    .replace('T', '-')

export const isBackupName = (name: string): boolean => /^\d{8}-\d{6}(-\d+)?$/.test(name)

/** Finished copies in a folder of copies, newest first. Reads only their notes. */
export const listBackups = async (home: string, disk: BackupDisk = nodeDisk): Promise<readonly Backup[]> => {
  const names = (await disk.list(home)).filter(isBackupName).sort().reverse()
  return Promise.all(
    names.map(async (name) => {
      const folder = join(home, name)
      return { name, folder, note: await readNote(disk, folder).catch(() => undefined) }
    }),
  )
}

/**
 * Reads a copy back, every byte. Throws StoreFault `store.damaged` naming the first file that is not as it was
 * written. `onProgress` is given bytes.
 */
export const verifyBackup = async (
  folder: string,
  disk: BackupDisk = nodeDisk,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<BackupNote> => {
  const note = await readNote(disk, folder)
  let done = 0
  for (const [file, expected] of Object.entries(note.files)) {
    const found = await readPieces(disk, join(folder, file)).catch(() => undefined)
    if (found?.size !== expected.size || found.crc !== expected.crc)
      throw new StoreFault('store.damaged', { file, problem: found ? 'changed' : 'missing' })
    done += expected.size
    onProgress(done, note.bytes)
  }
  const manifest = await readManifest(disk, folder)
  if (!manifest) throw new StoreFault('store.damaged', { file: 'MANIFEST.json', problem: 'missing' })
  for (const [file, entry] of Object.entries(manifest.files))
    if (note.files[file]?.crc !== entry.crc)
      throw new StoreFault('store.damaged', { file, problem: 'changed' })
  return note
}

/** Of all copies in these folders, the newest that reads back whole. What is damaged is passed over. */
export const newestVerified = async (
  homes: readonly string[],
  disk: BackupDisk = nodeDisk,
): Promise<(Backup & { readonly note: BackupNote }) | undefined> => {
  const found = (await Promise.all(homes.map((home) => listBackups(home, disk).catch(() => [])))).flat()
  for (const backup of found.sort((a, b) => (a.name < b.name ? 1 : -1))) {
    const note = await verifyBackup(backup.folder, disk).catch(() => undefined)
    if (note) return { ...backup, note }
  }
  return undefined
}

export const removeBackup = (home: string, name: string, disk: BackupDisk = nodeDisk): Promise<void> =>
  removeTree(disk, home, name)
