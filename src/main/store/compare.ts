import { newBreath } from './breath'
import { type Files, readAll } from './files'
import { type Manifest, readManifest } from './manifest'
import { journalFolder, readSegment, segmentNumbers, segmentPath } from './segment'
import { readPart } from './snapshot'
import type { Still } from './take-backup'
import { type StoredRecord, StoreFault } from './types'

/** How the records of one collection differ between two moments. */
export interface Difference {
  readonly collection: string
  /** Records at the first and at the second moment. */
  readonly now: number
  readonly inCopy: number
  /** Only at the first, only at the second, at both but not alike. */
  readonly gone: number
  readonly back: number
  readonly changed: number
}

interface Side {
  readonly folder: string
  readonly manifest: Manifest
  /** Changes after the snapshots, oldest first, by collection. */
  readonly tail: ReadonlyMap<string, readonly (readonly [id: string, set: unknown])[]>
}

type Counting = { now: number; inCopy: number }

const collectionOf = (name: string): string => name.split('/')[1] ?? ''

/** Every command a folder's journal holds beyond its snapshots. */
const tailOf = async (
  files: Files,
  folder: string,
  manifest: Manifest,
): Promise<Map<string, [string, unknown][]>> => {
  const tail = new Map<string, [string, unknown][]>()
  if (manifest.journal.sequence === manifest.sequence) return tail
  for (const number of segmentNumbers(await files.list(journalFolder(folder)))) {
    for (const { line } of readSegment(await readAll(files, segmentPath(folder, number)), manifest.sequence)
      .lines) {
      if (!line || line.n <= manifest.sequence || line.n > manifest.journal.sequence) continue
      for (const [collection, id, set] of line.o) {
        const known = tail.get(collection)
        if (known) known.push([id, set])
        else tail.set(collection, [[id, set]])
      }
    }
  }
  return tail
}

const sideOf = async (files: Files, folder: string, manifest: Manifest): Promise<Side> => ({
  folder,
  manifest,
  tail: await tailOf(files, folder, manifest),
})

/**
 * Compares an open store, held still, with a copy. Parts whose snapshots are alike to the byte are not read.
 * `onProgress` is given collections. Throws StoreFault `store.damaged` when either cannot be read.
 */
export const compareFolders = async (
  files: Files,
  still: Still,
  then: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly Difference[]> => {
  const { segment, sequence } = still.journal
  const present = { ...still.manifest, journal: { ...still.manifest.journal, segment, sequence } }
  const manifest = await readManifest(files, then)
  if (!manifest) throw new StoreFault('store.damaged', { file: 'MANIFEST.json', problem: 'missing' })
  const a = await sideOf(files, still.folder, present)
  const b = await sideOf(files, then, manifest)
  const named = [a, b].flatMap((side) => [
    ...Object.keys(side.manifest.files).map(collectionOf),
    ...side.tail.keys(),
  ])
  const collections = [...new Set(named)].sort()
  const differences: Difference[] = []
  for (const [at, collection] of collections.entries()) {
    differences.push(await compareOne(files, collection, a, b))
    onProgress(at + 1, collections.length)
  }
  return differences
}

const compareOne = async (files: Files, collection: string, a: Side, b: Side): Promise<Difference> => {
  const counting: Counting = { now: 0, inCopy: 0 }
  const settled = a.tail.has(collection) || b.tail.has(collection)
  const alike = (name: string): boolean => !settled && sameFile(name, a.manifest, b.manifest)
  for (const [name, { records }] of Object.entries(a.manifest.files)) {
    if (collectionOf(name) !== collection || !alike(name)) continue
    counting.now += records
    counting.inCopy += records
  }
  const now = await recordsOf(files, a, collection, alike)
  const then = await recordsOf(files, b, collection, alike)
  const difference = { collection, gone: 0, back: 0, changed: 0 }
  const breathe = newBreath()
  for (const [id, record] of now) {
    const other = then.get(id)
    if (other === undefined) difference.gone++
    else if (JSON.stringify(record) !== JSON.stringify(other)) difference.changed++
    await breathe()
  }
  for (const id of then.keys()) if (!now.has(id)) difference.back++
  return { ...difference, now: counting.now + now.size, inCopy: counting.inCopy + then.size }
}

const sameFile = (name: string, a: Manifest, b: Manifest): boolean =>
  a.files[name]?.crc === b.files[name]?.crc && a.files[name]?.size === b.files[name]?.size

const recordsOf = async (
  files: Files,
  { folder, manifest, tail }: Side,
  collection: string,
  skip: (name: string) => boolean,
): Promise<Map<string, StoredRecord>> => {
  const found = new Map<string, StoredRecord>()
  for (const [name, entry] of Object.entries(manifest.files)) {
    if (collectionOf(name) !== collection || skip(name)) continue
    const { records } = await readPart(files, folder, name, entry)
    for (const record of records) found.set(record.id, record)
  }
  for (const [id, set] of tail.get(collection) ?? []) {
    if (set === null) found.delete(id)
    else found.set(id, set as StoredRecord)
  }
  return found
}
