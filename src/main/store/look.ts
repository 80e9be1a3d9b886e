import { codeOf, type Files, nodeFiles, readAll } from './files'
import { collectionAndPart } from './hints'
import { type Manifest, readManifest } from './manifest'
import { readOnlyDatabase } from './read-only'
import { isCovered } from './replay'
import { journalFolder, readSegment, segmentNumbers, segmentPath } from './segment'
import type { JournalEnd } from './segment-end'
import { readPart } from './snapshot'
import { fillPart, intoTables, makeTables, type Tables } from './tables'
import { type Collections, type Database, StoreFault } from './types'

interface Asked<C extends Collections> {
  readonly folder: string
  readonly collections: C
  readonly version: number
  readonly files?: Files
}

const missing = (file: string): StoreFault => new StoreFault('store.damaged', { file, problem: 'missing' })

/**
 * Opens what can be read of a damaged folder, to be looked at only: every part whose checksum is right, and the acts
 * after them up to the first that is missing or changed. Nothing on the disk is touched. Throws StoreFault
 * `store.damaged` when the manifest itself cannot be trusted, `store.newerVersion` when another version wrote it.
 */
export const lookIntoFolder = async <C extends Collections>(asked: Asked<C>): Promise<Database<C>> => {
  const { folder, version, files = nodeFiles } = asked
  const manifest = await readManifest(files, folder)
  if (!manifest) throw missing('MANIFEST.json')
  if (manifest.version !== version)
    throw new StoreFault('store.newerVersion', { found: manifest.version, known: version })
  const tables = makeTables(asked.collections)
  await fillReadable(files, folder, manifest, tables)
  const end = await replayReadable(files, folder, manifest, tables)
  return readOnlyDatabase<C>({ files, folder }, tables, { manifest, end, notices: [] }, 'damaged')
}

const unreadable = (error: unknown): boolean => error instanceof StoreFault || codeOf(error) !== ''

const fillReadable = async (
  files: Files,
  folder: string,
  manifest: Manifest,
  tables: Tables,
): Promise<void> => {
  for (const [name, entry] of Object.entries(manifest.files)) {
    const [collection, part] = collectionAndPart(name)
    try {
      fillPart(tables, collection, part, (await readPart(files, folder, name, entry)).records)
    } catch (error) {
      if (!unreadable(error)) throw error
    }
  }
}

/** Acts are taken in order: after a gap nobody could say what the records were. */
const replayReadable = async (
  files: Files,
  folder: string,
  manifest: Manifest,
  tables: Tables,
): Promise<JournalEnd> => {
  const { put, remove } = intoTables(tables)
  const chain = Number.parseInt(manifest.chain, 16)
  let end: JournalEnd = {
    ...manifest.journal,
    after: manifest.sequence,
    position: 0,
    allocated: 0,
    sequence: manifest.sequence,
    chain,
    savedAt: manifest.savedAt,
  }
  for (const number of segmentNumbers(await files.list(journalFolder(folder)))) {
    if (isCovered(manifest, number)) continue
    const bytes = await readAll(files, segmentPath(folder, number)).catch(() => Buffer.alloc(0))
    const { header, lines, end: position } = readSegment(bytes, manifest.sequence)
    for (const { n, crc, line } of lines) {
      if (!line || n !== end.sequence + 1) continue
      for (const [collection, id, set] of line.o)
        if (set === null) remove(collection, id)
        else put(collection, id, set)
      const after = header?.after ?? end.after
      end = {
        segment: number,
        after,
        position,
        allocated: position,
        sequence: n,
        chain: crc,
        savedAt: line.at,
      }
    }
  }
  return end
}
