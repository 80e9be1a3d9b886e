import { join } from 'node:path'
import { nodeDisk, removeTree } from '../store/backup-disk'
import type { BackupNote } from '../store/backup-note'
import { backupName, listBackups, verifyBackup } from '../store/backups'
import { renamePatiently } from '../store/files'
import { unpack } from './pack'

const PART = '.import.part'

/** Gives an unpacked copy its name, unless it is there already. */
const giveName = async (home: string, note: BackupNote): Promise<string> => {
  const present = await listBackups(home)
  const same = present.find((each) => JSON.stringify(each.note) === JSON.stringify(note))
  if (same) {
    await removeTree(nodeDisk, home, PART)
    return same.name
  }
  const taken = new Set(present.map(({ name }) => name))
  let name = backupName(note.takenAt)
  for (let again = 2; taken.has(name); again++) name = `${backupName(note.takenAt)}-${again}`
  await renamePatiently(nodeDisk, join(home, PART), join(home, name))
  await nodeDisk.syncFolder(home)
  return name
}

/** Puts an exported file among the copies of `home`, read back. Nothing of it stays when it cannot be used. */
export const adoptFile = async (
  home: string,
  source: string,
): Promise<{ readonly name: string; readonly folder: string; readonly note: BackupNote }> => {
  const part = join(home, PART)
  await removeTree(nodeDisk, home, PART).catch(() => undefined)
  try {
    await unpack(source, part)
    const note = await verifyBackup(part)
    const name = await giveName(home, note)
    return { name, folder: join(home, name), note }
  } catch (error) {
    await removeTree(nodeDisk, home, PART).catch(() => undefined)
    throw error
  }
}
