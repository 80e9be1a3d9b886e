import { dirname, join } from 'node:path'
import { type BackupDisk, type Copied, copyBytes, copyFile, nodeDisk, removeTree, sweep } from './backup-disk'
import { type BackupKind, type BackupNote, vouchedText, writeNote } from './backup-note'
import { type Backup, backupName, verifyBackup } from './backups'
import { hex } from './crc'
import { makeFolderSynced, readAll, renamePatiently } from './files'
import { keptFolder, listKept } from './kept-files'
import { chainOf } from './line'
import { type Manifest, writeManifest } from './manifest'
import { journalFolder, segmentName, segmentNumbers, segmentPath } from './segment'
import { nextOf } from './snapshot'
import { StoreFault } from './types'

/** A moment of an open store whose files do not change while it is held: snapshots rest, the journal only grows. */
export interface Still {
  readonly folder: string
  readonly manifest: Manifest
  readonly journal: {
    readonly segment: number
    readonly position: number
    readonly sequence: number
    readonly chain: number
    readonly savedAt: string | null
  }
}

export interface Taking {
  readonly home: string
  readonly kind: BackupKind
  /** Instant. */
  readonly takenAt: string
  readonly onProgress?: (done: number, total: number) => void
  readonly disk?: BackupDisk
  /** Marks the text of the note, so that a copy changed later, checksums and all, can be told; null where it cannot. */
  readonly vouch?: (text: string) => string | null
}

interface Plan {
  readonly still: Still
  readonly disk: BackupDisk
  readonly part: string
  readonly copied: Record<string, Copied>
  readonly tell: (bytes: number) => void
}

/**
 * Copies a data folder that is being worked with into a new folder under `home`, reads the copy back and gives it
 * its name. Until then it is hidden, and whatever fails (a full disk, a drive pulled out) leaves nothing behind.
 */
export const takeBackup = async (still: Still, taking: Taking): Promise<Backup & { note: BackupNote }> => {
  const { home, takenAt, disk = nodeDisk, onProgress = () => undefined } = taking
  await makeFolderSynced(disk, home)
  await sweep(disk, home)
  const name = await freeName(disk, home, backupName(takenAt))
  const part = join(home, `.${name}.part`)
  try {
    const note = await fill({ still, disk, part, copied: {}, tell: progressOf(still, onProgress) }, taking)
    await verifyBackup(part, disk)
    await renamePatiently(disk, part, join(home, name))
    await disk.syncFolder(home)
    return { name, folder: join(home, name), note }
  } catch (error) {
    await removeTree(disk, home, `.${name}.part`).catch(() => undefined)
    throw error
  }
}

const freeName = async (disk: BackupDisk, home: string, wanted: string): Promise<string> => {
  const taken = new Set(await disk.list(home))
  let name = wanted
  for (let again = 2; taken.has(name); again++) name = `${wanted}-${again}`
  return name
}

const progressOf = (still: Still, onProgress: (done: number, total: number) => void) => {
  const sizes = [...Object.values(still.manifest.files), ...Object.values(still.manifest.segments)]
  const total = sizes.reduce((sum, { size }) => sum + size, still.journal.position)
  let done = 0
  return (bytes: number): void => {
    done = Math.min(total, done + bytes)
    onProgress(done, total)
  }
}

const fill = async (plan: Plan, { kind, takenAt, vouch }: Taking): Promise<BackupNote> => {
  const { still, disk, part, copied } = plan
  await makeFolderSynced(disk, part)
  await copyParts(plan)
  await copyJournal(plan)
  await copySecrets(plan)
  await copyKept(plan)
  const { segment, sequence, chain, savedAt } = still.journal
  // The copy's own manifest vouches for its journal up to the last line copied.
  const manifest = { ...still.manifest, journal: { segment, sequence, chain: hex(chain) } }
  await writeManifest(disk, part, manifest)
  const bytes = Object.values(copied).reduce((sum, { size }) => sum + size, 0)
  const version = still.manifest.version
  const facts: BackupNote = { format: 1, kind, takenAt, sequence, savedAt, version, bytes, files: copied }
  const vouched = vouch?.(vouchedText(facts)) ?? null
  const note: BackupNote = vouched === null ? facts : { ...facts, vouched }
  await writeNote(disk, part, note)
  return note
}

const copyParts = async ({ still, disk, part, copied, tell }: Plan): Promise<void> => {
  const folders = new Set<string>()
  for (const [name, expected] of Object.entries(still.manifest.files)) {
    const to = join(part, name)
    if (!folders.has(dirname(to))) {
      await makeFolderSynced(disk, dirname(dirname(to)))
      await makeFolderSynced(disk, dirname(to))
    }
    folders.add(dirname(to))
    const found = await firstThatFits(disk, join(still.folder, name), to, expected)
    if (!found) throw new StoreFault('store.damaged', { file: name })
    copied[name] = found
    tell(found.size)
  }
  for (const folder of folders) await disk.syncFolder(folder)
}

/** A published snapshot may still stand under its `.next` name. */
const firstThatFits = async (
  disk: BackupDisk,
  path: string,
  to: string,
  expected: Copied,
): Promise<Copied | undefined> => {
  for (const from of [path, nextOf(path)]) {
    if ((await disk.size(from)) === undefined) continue
    const found = await copyFile(disk, from, to)
    if (found.size === expected.size && found.crc === expected.crc) return found
  }
  return undefined
}

/** Every journal file up to the moment held: it is the audit trail. Its chain is followed, so that no damage is copied unseen. */
const copyJournal = async ({ still, disk, part, copied, tell }: Plan): Promise<void> => {
  await makeFolderSynced(disk, join(part, 'journal'))
  const { segment, position, chain } = still.journal
  for (const number of segmentNumbers(await disk.list(journalFolder(still.folder)))) {
    if (number > segment) continue
    const all = await readAll(disk, segmentPath(still.folder, number))
    const bytes = number === segment ? all.subarray(0, position) : all
    const name = `journal/${segmentName(number)}`
    const promised = still.manifest.segments[segmentName(number)]?.chain
    const reached = chainOf(bytes)
    const wanted = number === segment ? hex(chain) : (promised ?? reached)
    if (reached === undefined || reached !== wanted) throw new StoreFault('store.damaged', { file: name })
    copied[name] = await copyBytes(disk, bytes, join(part, name))
    tell(bytes.length)
  }
  await disk.syncFolder(join(part, 'journal'))
}

/** Folder of what opens sealed fields: not in the manifest, since what is destroyed in it must stay destroyed. */
export const secretsFolder = 'seal'

/** After the journal: every secret that a line in the copy needs was safe on the disk before that line. */
const copySecrets = async ({ still, disk, part, copied, tell }: Plan): Promise<void> => {
  const names = await disk.list(join(still.folder, secretsFolder))
  if (names.length === 0) return
  await makeFolderSynced(disk, join(part, secretsFolder))
  for (const file of names) {
    const name = `${secretsFolder}/${file}`
    copied[name] = await copyFile(disk, join(still.folder, name), join(part, name))
    tell(copied[name].size)
  }
  await disk.syncFolder(join(part, secretsFolder))
}

/**
 * After the journal: every file that a line in the copy refers to was safe on the disk before that line. A damaged one
 * is copied as it is: it must not keep all the rest from being copied, and the check of a folder names it.
 */
const copyKept = async ({ still, disk, part, copied }: Plan): Promise<void> => {
  const names = await listKept(disk, still.folder)
  if (names.length === 0) return
  await makeFolderSynced(disk, join(part, keptFolder))
  const homes = new Set(names.map((name) => dirname(name)))
  for (const home of homes) await makeFolderSynced(disk, join(part, home))
  for (const name of names) copied[name] = await copyFile(disk, join(still.folder, name), join(part, name))
  for (const home of homes) await disk.syncFolder(join(part, home))
}
