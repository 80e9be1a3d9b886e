import { join } from 'node:path'
import { crc32, hex } from './crc'
import { type Files, readAll, renamePatiently, writeSynced } from './files'
import { isSnapshotName } from './names'
import { StoreFault } from './types'

export interface FileEntry {
  readonly size: number
  readonly crc: string
  readonly records: number
}

/** A journal file that is written to no more. */
export interface SegmentEntry {
  readonly after: number
  readonly last: number
  readonly size: number
  /** CRC of its last line. */
  readonly chain: string
}

/** Which snapshot files together are the state after command `sequence`. Replaced whole, never changed in place. */
export interface Manifest {
  readonly format: 1
  readonly version: number
  readonly sequence: number
  readonly chain: string
  readonly savedAt: string | null
  /** The journal reached at least this far when the manifest was written: a shorter one has lost lines. */
  readonly journal: { readonly segment: number; readonly sequence: number; readonly chain: string }
  readonly files: Readonly<Record<string, FileEntry>>
  readonly segments: Readonly<Record<string, SegmentEntry>>
}

export const manifestName = 'MANIFEST.json'
export const manifestPath = (folder: string): string => join(folder, manifestName)

const crcOf = (manifest: Manifest): string => hex(crc32(Buffer.from(JSON.stringify(manifest))))

/** Publishes the manifest: after this the new snapshots count. Everything it names must be safe on disk already. */
export const writeManifest = async (files: Files, folder: string, manifest: Manifest): Promise<void> => {
  const next = `${manifestPath(folder)}.next`
  const text = `${JSON.stringify({ ...manifest, crc: crcOf(manifest) }, null, 1)}\n`
  await writeSynced(files, next, Buffer.from(text))
  await renamePatiently(files, next, manifestPath(folder))
  await files.syncFolder(folder)
}

/** The manifest of a folder; undefined when there is none. Throws StoreFault `store.damaged` when it cannot be trusted. */
export const readManifest = async (files: Files, folder: string): Promise<Manifest | undefined> => {
  if ((await files.size(manifestPath(folder))) === undefined) return undefined
  const text = (await readAll(files, manifestPath(folder))).toString()
  const damaged = new StoreFault('store.damaged', { file: manifestName })
  let parsed: Manifest & { crc?: string }
  try {
    parsed = JSON.parse(text)
  } catch {
    throw damaged
  }
  if (typeof parsed !== 'object' || parsed === null) throw damaged
  const { crc, ...manifest } = parsed
  if (crc !== crcOf(manifest) || manifest.format !== 1) throw damaged
  if (!Object.keys(manifest.files).every(isSnapshotName)) throw damaged
  return manifest
}
