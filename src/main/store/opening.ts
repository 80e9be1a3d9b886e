import { join } from 'node:path'
import { warmFor } from './cold-parts'
import { type Files, readAll } from './files'
import { collectionAndPart, hintsFolder, hintsName } from './hints'
import { type FileEntry, type Manifest, readManifest } from './manifest'
import { type Migration, migrateAll } from './migrations'
import { attempt } from './record'
import { type Replayed, replay } from './replay'
import { journalFolder, readSegment, segmentNumbers, segmentPath } from './segment'
import { readAhead } from './snapshot'
import { fillPart, intoMaps, intoTables, type Tables } from './tables'
import { type StoredRecord, StoreFault, type StoreNotice } from './types'

export interface Loading {
  readonly files: Files
  readonly folder: string
  readonly version: number
  readonly migrations: readonly Migration[]
  /** Bytes read and bytes to read. */
  readonly onProgress: (done: number, total: number) => void
  /** Bytes from which on parts that may stay on the disk do. Undefined: everything is read. */
  readonly coldBytes?: number
}

/** What a folder holds, read without changing anything in it. */
export interface Loaded {
  readonly manifest: Manifest
  readonly replayed: Replayed
  /** Snapshot files whose published content still stands under the name `.next`. */
  readonly unrenamed: readonly string[]
  /** The version found, when it is an older one. */
  readonly migratedFrom: number | undefined
  readonly notices: readonly StoreNotice[]
}

type ReadPart = (collection: string, part: string, records: readonly StoredRecord[]) => void

/**
 * Reads a folder into empty tables. Undefined when the folder holds no data yet.
 * Throws StoreFault `store.damaged` or `store.newerVersion`; nothing on the disk is touched.
 */
export const load = async (loading: Loading, tables: Tables): Promise<Loaded | undefined> => {
  const { files, folder, version } = loading
  const manifest = await readManifest(files, folder)
  if (!manifest) {
    await refuseOrphans(files, folder)
    return undefined
  }
  if (manifest.version > version) {
    throw new StoreFault('store.newerVersion', { found: manifest.version, known: version })
  }
  const notices: StoreNotice[] = []
  if (manifest.version < version) return loadOlder(loading, manifest, tables, notices)
  const cold = await leaveCold(loading, manifest, tables)
  const take: ReadPart = (collection, part, records) => fillPart(tables, collection, part, records)
  const unrenamed = await readParts(loading, manifest, take, cold)
  const target = { ...intoTables(tables), ready: warmFor({ files, folder, tables }, manifest) }
  const replayed = await replay(files, folder, manifest, target, notices)
  return { manifest, replayed, unrenamed, migratedFrom: undefined, notices }
}

/** Records of an older version may fit neither tables nor indexes: they are carried over first, then checked. */
const loadOlder = async (
  loading: Loading,
  manifest: Manifest,
  tables: Tables,
  notices: StoreNotice[],
): Promise<Loaded> => {
  const maps = new Map<string, Map<string, StoredRecord>>()
  const target = intoMaps(maps)
  const unrenamed = await readParts(loading, manifest, (collection, _part, records) => {
    for (const record of records) target.put(collection, record.id, record)
  })
  const replayed = await replay(loading.files, loading.folder, manifest, target, notices)
  const before = Object.fromEntries([...maps].map(([name, map]) => [name, [...map.values()]]))
  const after = migrateAll(before, manifest.version, loading.version, loading.migrations)
  for (const [name, records] of Object.entries(after)) {
    const table = tables.get(name)
    if (!table) throw new StoreFault('store.handlerBug', { reason: 'unknownCollection', collection: name })
    for (const record of records) table.insert(attempt(table, record))
  }
  notices.push({ code: 'store.migrated', details: { from: manifest.version, to: loading.version } })
  return { manifest, replayed, unrenamed, migratedFrom: manifest.version, notices }
}

/** Sets down which parts stay on the disk: those whose hints are there and whose file has its length. */
const leaveCold = async (
  { files, folder, coldBytes }: Loading,
  manifest: Manifest,
  tables: Tables,
): Promise<ReadonlySet<string>> => {
  const left = new Set<string>()
  if (coldBytes === undefined) return left
  const may = ([name]: readonly [string, FileEntry]): boolean => {
    const [collection, part] = collectionAndPart(name)
    return tables.get(collection)?.spec.cold?.(part) ?? false
  }
  const candidates = Object.entries(manifest.files).filter(may)
  if (candidates.reduce((sum, [, { size }]) => sum + size, 0) < coldBytes) return left
  const hinted = new Set(await files.list(hintsFolder(folder)))
  for (const [name, entry] of candidates) {
    const [collection, part] = collectionAndPart(name)
    if (!hinted.has(hintsName(collection, part, entry))) continue
    if ((await files.size(join(folder, name))) !== entry.size) continue
    left.add(name)
    tables.get(collection)?.cold.parts.set(part, { records: entry.records, hints: undefined })
  }
  return left
}

const readParts = async (
  loading: Loading,
  manifest: Manifest,
  take: ReadPart,
  cold: ReadonlySet<string> = new Set(),
): Promise<string[]> => {
  const { files, folder, onProgress } = loading
  const entries = Object.entries(manifest.files)
    .filter(([name]) => !cold.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const total = entries.reduce((sum, [, entry]) => sum + entry.size, 0)
  const unrenamed: string[] = []
  let done = 0
  const next = readAhead(files, folder, entries)
  for (const [name, entry] of entries) {
    const { records, from } = await next()
    if (from === 'next') unrenamed.push(name)
    const [collection, part] = collectionAndPart(name)
    take(collection, part, records)
    done += entry.size
    onProgress(done, total)
  }
  return unrenamed
}

/** A folder with data but without a manifest is not new: starting over would hide what is there. */
const refuseOrphans = async (files: Files, folder: string): Promise<void> => {
  const damaged = new StoreFault('store.damaged', { file: 'MANIFEST.json', problem: 'missing' })
  if ((await files.list(join(folder, 'data'))).length > 0) throw damaged
  const segments = segmentNumbers(await files.list(journalFolder(folder)))
  for (const segment of segments) {
    const { lines, rest } = readSegment(await readAll(files, segmentPath(folder, segment)))
    if (segments.length > 1 || lines.length > 0 || rest === 'damaged') throw damaged
  }
}
