import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { hex } from './crc'
import { type Files, nodeFiles, readAll } from './files'
import { readManifest } from './manifest'
import {
  journalFolder,
  type ReadSegment,
  readSegment,
  segmentName,
  segmentNumbers,
  segmentPath,
} from './segment'

/** What whoever stands outside a folder must remember to tell later whether it was changed behind the program's back. */
export interface Witness {
  /** The last command, and a fingerprint of the end of the journal up to it. */
  readonly sequence: number
  readonly line: string
  /** The snapshots that counted then, and a fingerprint of what the manifest says of them. */
  readonly snapshots: { readonly sequence: number; readonly version: number; readonly print: string }
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64url')

/** The chain and the text of a journal file up to a command; undefined when the command is not in it. */
const upTo = (bytes: Buffer, { header, lines }: ReadSegment, sequence: number): string | undefined => {
  if (!header) return undefined
  if (sequence === header.after) return sha256(header.chain)
  const place = lines.findIndex(({ n }) => n === sequence)
  if (place < 0) return undefined
  let end = 0
  // The heading, then one line for each command.
  for (let left = place + 2; left > 0; left--) end = bytes.indexOf(10, end) + 1
  return sha256(Buffer.concat([Buffer.from(hex(lines[place]?.crc ?? 0)), bytes.subarray(0, end)]))
}

/** A fingerprint of the journal file that holds a command, up to it; undefined when no file has it whole. */
export const lineAt = async (
  folder: string,
  sequence: number,
  files: Files = nodeFiles,
): Promise<string | undefined> => {
  const numbers = segmentNumbers(await files.list(journalFolder(folder)))
  for (const number of [...numbers].reverse()) {
    const bytes = await readAll(files, segmentPath(folder, number))
    const read = readSegment(bytes)
    // The last command of a file is also where the next begins: only the file that holds it counts.
    if (read.header && (sequence > read.header.after || sequence === 0)) return upTo(bytes, read, sequence)
  }
  return undefined
}

export const snapshotsOf = async (
  folder: string,
  files: Files = nodeFiles,
): Promise<Witness['snapshots'] | undefined> => {
  const manifest = await readManifest(files, folder)
  if (!manifest) return undefined
  const entries = Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1))
  const { sequence, version, chain } = manifest
  return { sequence, version, print: sha256(JSON.stringify([chain, entries])) }
}

/** Of a folder that may be written to meanwhile; undefined when its end cannot be read whole just now. */
export const witnessOf = async (folder: string, sequence: number): Promise<Witness | undefined> => {
  const [line, snapshots] = await Promise.all([lineAt(folder, sequence), snapshotsOf(folder)])
  return line && snapshots ? { sequence, line, snapshots } : undefined
}

export type Breach = 'rolledBack' | 'historyChanged' | 'recordsChanged'

/** What was done to a folder since, other than by going on with it. `sequence`: the last command now. */
export const breachOf = async (
  folder: string,
  sequence: number,
  before: Witness,
): Promise<Breach | undefined> => {
  if (sequence < before.sequence) return 'rolledBack'
  if ((await lineAt(folder, before.sequence)) !== before.line) return 'historyChanged'
  const now = await snapshotsOf(folder)
  const same = now?.sequence === before.snapshots.sequence && now.version === before.snapshots.version
  return same && now.print !== before.snapshots.print ? 'recordsChanged' : undefined
}

/** Fingerprints of journal files that are written to no more, by name. */
export type Prints = Readonly<Record<string, string>>

/** Adds those of files finished since. What is known already is not read again. */
export const printsOf = async (folder: string, known: Prints, files: Files = nodeFiles): Promise<Prints> => {
  const numbers = segmentNumbers(await files.list(journalFolder(folder)))
  const prints: Record<string, string> = { ...known }
  for (const number of numbers.slice(0, -1))
    prints[segmentName(number)] ??= sha256(await readAll(files, segmentPath(folder, number)))
  return prints
}

/** Names of journal files that are not as they were, or gone; reads them one after another, with a pause between. */
export const changedFiles = async (
  folder: string,
  known: Prints,
  pause: () => Promise<void>,
  files: Files = nodeFiles,
): Promise<readonly string[]> => {
  const changed: string[] = []
  for (const [name, print] of Object.entries(known)) {
    const bytes = await readAll(files, join(journalFolder(folder), name)).catch(() => undefined)
    if (!bytes || sha256(bytes) !== print) changed.push(name)
    await pause()
  }
  return changed
}
