import { dirname, join } from 'node:path'
import { hex } from './crc'
import { type Files, makeFolderSynced, renamePatiently } from './files'
import type { Journal, SafePoint } from './journal'
import { type FileEntry, type Manifest, writeManifest } from './manifest'
import { nextOf, partFile, writePart } from './snapshot'
import type { Tables } from './tables'
import type { StoredRecord } from './types'

interface Part {
  readonly collection: string
  readonly part: string
  readonly records: readonly StoredRecord[]
}

/** Published snapshots that still have to take their names. Until they have, nothing may be written over them. */
interface Unfinished {
  readonly rename: readonly string[]
  readonly remove: readonly string[]
}

export interface CheckpointPlace {
  readonly files: Files
  readonly folder: string
  readonly version: number
  readonly tables: Tables
  readonly journal: Journal
  /** The last command in memory, once it is safe; rejects when it was taken back. */
  readonly cut: () => Promise<SafePoint>
  /** While memory holds half of an act. */
  readonly halfDone: () => Promise<void> | undefined
}

/** Takes the changed parts as they stand now. Records never change in place, so lists of them are a true copy. */
const takeDirty = (tables: Tables, full: boolean): Part[] => {
  const taken: Part[] = []
  for (const table of tables.values()) {
    const parts = full ? new Set([...table.partNames(), ...table.dirty]) : table.dirty
    for (const part of parts) taken.push({ collection: table.name, part, records: table.partRecords(part) })
    table.dirty.clear()
  }
  return taken
}

/** Writes snapshots. One at a time: see `run`. */
export class Checkpoints {
  /** A manifest that may or may not have become the one that counts: it must, before anything else happens. */
  private unpublished: { readonly manifest: Manifest; readonly unfinished: Unfinished } | undefined
  private unfinished: Unfinished = { rename: [], remove: [] }
  private readonly settledFolders = new Set<string>()
  private turn: Promise<void> = Promise.resolve()

  constructor(
    private readonly place: CheckpointPlace,
    /** The manifest that counts. */
    public manifest: Manifest,
  ) {}

  /** Writes what changed (`full`: everything) once snapshots under way are done. Rejects when it could not. */
  run(full = false): Promise<void> {
    const mine = this.turn.then(() => this.write(full))
    this.turn = mine.catch(() => undefined)
    return mine
  }

  /** Runs a task while no snapshot is written, renamed or removed. The files the manifest names stay as they are. */
  hold<T>(task: (manifest: Manifest) => Promise<T>): Promise<T> {
    const mine = this.turn.then(() => task(this.manifest))
    this.turn = mine.then(
      () => undefined,
      () => undefined,
    )
    return mine
  }

  /** Gives published snapshots their names, as a crash may have left to do. */
  async adopt(names: readonly string[]): Promise<void> {
    this.unfinished = { rename: names, remove: [] }
    await this.finish()
  }

  private async finish(): Promise<void> {
    await giveNames(this.place, this.unfinished)
    this.unfinished = { rename: [], remove: [] }
  }

  private get dirty(): boolean {
    return [...this.place.tables.values()].some((table) => table.dirty.size > 0)
  }

  /** New parts beside the old ones, then the manifest, then their names: any crash leaves old with old or new with new. */
  private async write(full: boolean): Promise<void> {
    const { place } = this
    if (this.unpublished) await this.publish(this.unpublished.manifest, this.unpublished.unfinished)
    await this.finish()
    // From here to the records being taken nothing waits: no act can begin between.
    while (place.halfDone()) await place.halfDone()
    if (!full && !this.dirty && place.journal.safe.sequence === this.manifest.journal.sequence) return
    const cut = place.cut()
    const taken = takeDirty(place.tables, full)
    let files: Record<string, FileEntry>
    let point: SafePoint
    try {
      // Memory may be ahead of the journal: nothing is published that a failed sync could take back.
      point = await cut
      files = await writeParts(place, taken, full ? {} : this.manifest.files, this.settledFolders)
    } catch (error) {
      for (const { collection, part } of taken) place.tables.get(collection)?.dirty.add(part)
      throw error
    }
    const rename = taken.filter(({ records }) => records.length > 0).map(nameOf)
    const remove = Object.keys(this.manifest.files).filter((name) => files[name] === undefined)
    await this.publish(describe(place, point, files), { rename, remove })
    await this.finish()
  }

  private async publish(manifest: Manifest, unfinished: Unfinished): Promise<void> {
    this.unpublished = { manifest, unfinished }
    await writeManifest(this.place.files, this.place.folder, manifest)
    this.unpublished = undefined
    this.manifest = manifest
    this.unfinished = unfinished
  }
}

const nameOf = ({ collection, part }: Part): string => partFile(collection, part)

const writeParts = async (
  { files, folder }: CheckpointPlace,
  parts: readonly Part[],
  before: Readonly<Record<string, FileEntry>>,
  known: Set<string>,
): Promise<Record<string, FileEntry>> => {
  const entries: Record<string, FileEntry> = { ...before }
  const folders = new Set<string>()
  for (const { collection, part, records } of parts) {
    const name = partFile(collection, part)
    delete entries[name]
    if (records.length === 0) continue
    const home = join(folder, dirname(name))
    if (!known.has(home)) await settleFolder(files, home)
    known.add(home)
    folders.add(home)
    entries[name] = await writePart(files, folder, name, records)
  }
  for (const home of folders) await files.syncFolder(home)
  return entries
}

// A killed process may have given snapshots their names without this being safe yet: it must be, before a new
// `.next` takes the place of the one a power cut would go back to.
const settleFolder = async (files: Files, home: string): Promise<void> => {
  await makeFolderSynced(files, dirname(home))
  await makeFolderSynced(files, home)
  await files.syncFolder(home)
}

const describe = (
  { journal, version }: CheckpointPlace,
  point: SafePoint,
  files: Readonly<Record<string, FileEntry>>,
): Manifest => {
  const now = journal.safe
  return {
    format: 1,
    version,
    sequence: point.n,
    chain: hex(point.chain),
    savedAt: point.at,
    journal: { segment: now.segment, sequence: now.sequence, chain: hex(now.chain) },
    files,
    segments: { ...journal.finished },
  }
}

/** May be repeated: what already has its name is left alone. */
const giveNames = async ({ files, folder }: CheckpointPlace, unfinished: Unfinished): Promise<void> => {
  const folders = new Set<string>()
  for (const name of unfinished.rename) {
    const path = join(folder, name)
    folders.add(dirname(path))
    if ((await files.size(nextOf(path))) === undefined) continue
    await renamePatiently(files, nextOf(path), path)
  }
  for (const name of unfinished.remove) {
    const path = join(folder, name)
    folders.add(dirname(path))
    if ((await files.size(path)) !== undefined) await files.remove(path)
  }
  for (const home of folders) await files.syncFolder(home)
}
