import { join } from 'node:path'
import { copyBytes } from './backup-disk'
import { crc32, hex } from './crc'
import { type Files, readAll } from './files'
import { isCopyName } from './names'
import { StoreFault } from './types'

/** Why a copy was made. */
export type BackupKind = 'automatic' | 'manual' | 'beforeRestore'

/** `BACKUP.json` of a copy: what it holds and how each file must read. A copy without one was never finished. */
export interface BackupNote {
  readonly format: 1
  readonly kind: BackupKind
  /** Instant. */
  readonly takenAt: string
  /** Last command in it, and when that was made. */
  readonly sequence: number
  readonly savedAt: string | null
  /** Version of the shape of the data. */
  readonly version: number
  readonly bytes: number
  readonly files: Readonly<Record<string, { readonly size: number; readonly crc: string }>>
  /** Of whoever made the copy, over all of the above: see `Taking.vouch`. */
  readonly vouched?: string
}

/** What a copy's maker vouches for. */
export const vouchedText = ({ vouched: _, ...note }: BackupNote): string => JSON.stringify(note)

export const noteName = 'BACKUP.json'

const crcOf = (note: BackupNote): string => hex(crc32(Buffer.from(JSON.stringify(note))))

export const writeNote = async (files: Files, folder: string, note: BackupNote): Promise<void> => {
  const text = `${JSON.stringify({ ...note, crc: crcOf(note) }, null, 1)}\n`
  await copyBytes(files, Buffer.from(text), join(folder, noteName))
  await files.syncFolder(folder)
}

/** Throws StoreFault `store.damaged` when there is none or it was changed. */
export const readNote = async (files: Files, folder: string): Promise<BackupNote> => {
  const damaged = new StoreFault('store.damaged', { file: noteName })
  let parsed: BackupNote & { crc?: string }
  try {
    parsed = JSON.parse((await readAll(files, join(folder, noteName))).toString())
  } catch {
    throw damaged
  }
  if (typeof parsed !== 'object' || parsed === null) throw damaged
  const { crc, ...note } = parsed
  if (crc !== crcOf(note) || note.format !== 1) throw damaged
  if (!Object.keys(note.files).every(isCopyName)) throw damaged
  return note
}
