import { join } from 'node:path'
import { newBreath } from './breath'
import { crc32, hex } from './crc'
import { type Files, readAll, writeAll } from './files'
import type { FileEntry } from './manifest'
import { type AnySpec, keysOf } from './table-keys'
import type { IndexKey, StoredRecord } from './types'

/** Says of a part on the disk whether a key may be in it; never wrongly that it is not. */
export interface Hints {
  mayHold(index: string, key: IndexKey): boolean
}

/** Stands for the ids among the indexes of a collection. */
export const byId = '#id'

const bitsPerKey = 16
const hashes = 7

/** FNV-1a; numbers and texts that look alike are different keys. */
const hashOf = (key: IndexKey, seed: number): number => {
  const text = typeof key === 'number' ? `#${key}` : key
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const eachBit = (key: IndexKey, bits: number, visit: (bit: number) => boolean): boolean => {
  const first = hashOf(key, 0)
  const step = hashOf(key, 0x9e3779b9) | 1
  for (let n = 0; n < hashes; n++) if (!visit(((first + Math.imul(n, step)) >>> 0) % bits)) return false
  return true
}

interface Heading {
  readonly crc: string
  /** Bytes of the bits of each index, in order. */
  readonly indexes: readonly (readonly [name: string, bytes: number])[]
}

const mapOf = (keys: readonly IndexKey[]): Buffer => {
  const map = Buffer.alloc(Math.max(8, Math.ceil((keys.length * bitsPerKey) / 8)))
  for (const key of keys)
    eachBit(key, map.length * 8, (bit) => {
      map[bit >> 3] = (map[bit >> 3] as number) | (1 << (bit & 7))
      return true
    })
  return map
}

/** Reckons the hints of a part, giving the main thread back now and then. */
export const hintsOf = async (spec: AnySpec, records: readonly StoredRecord[]): Promise<Buffer> => {
  const breathe = newBreath()
  const maps: [string, Buffer][] = [[byId, mapOf(records.map(({ id }) => id))]]
  for (const [name, of] of Object.entries(spec.indexes)) {
    const keys: IndexKey[] = []
    for (const record of records) keys.push(...keysOf(of, record))
    await breathe()
    maps.push([name, mapOf(keys)])
    await breathe()
  }
  const body = Buffer.concat(maps.map(([, map]) => map))
  const indexes = maps.map(([name, map]) => [name, map.length] as const)
  const heading: Heading = { crc: hex(crc32(body)), indexes }
  return Buffer.concat([Buffer.from(`${JSON.stringify(heading)}\n`), body])
}

const read = (bytes: Buffer): Hints | undefined => {
  const end = bytes.indexOf(10)
  if (end < 0) return undefined
  const { crc, indexes } = JSON.parse(bytes.toString('utf8', 0, end)) as Heading
  const body = bytes.subarray(end + 1)
  if (hex(crc32(body)) !== crc) return undefined
  const maps = new Map<string, Buffer>()
  let from = 0
  for (const [name, length] of indexes) {
    maps.set(name, body.subarray(from, from + length))
    from += length
  }
  return {
    mayHold: (index, key) => {
      const map = maps.get(index)
      return !map || eachBit(key, map.length * 8, (bit) => ((map[bit >> 3] as number) & (1 << (bit & 7))) > 0)
    },
  }
}

export const hintsFolder = (folder: string): string => join(folder, 'hints')

/** Named by what they were reckoned from: hints of an older content fit no name. */
export const hintsName = (collection: string, part: string, { crc, size }: FileEntry): string =>
  `${collection}.${part}.${crc}-${size}`

/**
 * Only reckoned from the records: no copy has them, and when they are gone they are reckoned anew. Not synced, since
 * their own checksum says whether they can be used.
 */
export const writeHints = async (
  files: Files,
  folder: string,
  name: string,
  bytes: Buffer,
): Promise<void> => {
  await files.makeFolder(hintsFolder(folder))
  const file = await files.open(join(hintsFolder(folder), name), 'replace')
  try {
    await writeAll(file, bytes, 0)
  } finally {
    await file.close()
  }
}

/** Undefined when they are missing or damaged: then the part has to be looked at itself. */
export const readHints = (files: Files, folder: string, name: string): Promise<Hints | undefined> =>
  readAll(files, join(hintsFolder(folder), name))
    .then(read)
    .catch(() => undefined)

/** Hints of contents that are no more. */
export const removeOldHints = async (
  files: Files,
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<void> => {
  for (const name of await files.list(hintsFolder(folder)))
    if (!wanted.has(name)) await files.remove(join(hintsFolder(folder), name)).catch(() => undefined)
}

export const collectionAndPart = (name: string): readonly [collection: string, part: string] => {
  const [, collection = '', file = ''] = name.split('/')
  return [collection, file.replace(/\.json$/, '')]
}
