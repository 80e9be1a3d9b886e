import { dirname, join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { newBreath } from './breath'
import { crc32, hex } from './crc'
import { codeOf, type Files, type OpenFile, readAll, writeAll } from './files'
import { newline } from './line'
import type { FileEntry } from './manifest'
import { type StoredRecord, StoreFault } from './types'

/** Path inside the data folder, always with `/`: it is a name in the manifest too. */
export const partFile = (collection: string, part: string): string => `data/${collection}/${part}.json`
export const nextOf = (path: string): string => `${path}.next`

const chunkChars = 48 * 1024
const parseBytes = 256 * 1024

/**
 * lowdb's door to one part of one collection: a JSON array, one record a line.
 * Writes beside the file that counts (`.next`) and syncs it; the manifest decides when it takes over.
 */
export class PartAdapter implements Adapter<readonly StoredRecord[]> {
  /** What the last `write` wrote. */
  written: FileEntry | undefined

  constructor(
    private readonly files: Files,
    private readonly path: string,
    private readonly expected?: FileEntry,
  ) {}

  async read(): Promise<readonly StoredRecord[] | null> {
    const bytes = await readAll(this.files, this.path, this.expected?.size).catch((error) => {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    })
    if (!bytes) return null
    const { expected } = this
    if (expected && (bytes.length !== expected.size || hex(crc32(bytes)) !== expected.crc)) return null
    return parseRecords(bytes)
  }

  async write(records: readonly StoredRecord[]): Promise<void> {
    const file = await this.files.open(nextOf(this.path), 'replace')
    try {
      this.written = await writeRecords(file, records)
      await file.sync()
    } finally {
      await file.close()
    }
  }
}

/** Chunk by chunk: every write gives the main thread back for as long as the disk takes. */
const writeRecords = async (file: OpenFile, records: readonly StoredRecord[]): Promise<FileEntry> => {
  let size = 0
  let crc = 0
  let text = '[\n'
  const flush = async () => {
    const bytes = Buffer.from(text)
    text = ''
    crc = crc32(bytes, crc)
    await writeAll(file, bytes, size)
    size += bytes.length
  }
  for (let at = 0; at < records.length; at++) {
    text += JSON.stringify(records[at]) + (at === records.length - 1 ? '\n' : ',\n')
    if (text.length >= chunkChars) await flush()
  }
  text += ']\n'
  await flush()
  return { size, crc: hex(crc), records: records.length }
}

const [open, close] = [Buffer.from('[')[0] as number, Buffer.from(']')[0] as number]

/** Parses in pieces that give the main thread back. Writes brackets into `bytes`: cheaper than a copy of each piece. */
const parseRecords = async (bytes: Buffer): Promise<StoredRecord[]> => {
  const breathe = newBreath()
  const records: StoredRecord[] = []
  const last = bytes.length - '\n]\n'.length
  for (let at = '[\n'.length; at < last; ) {
    const cut = at + parseBytes >= last ? last : bytes.indexOf(newline, at + parseBytes)
    const end = cut < 0 || cut > last ? last : cut
    // Before a piece stands a newline; after it a comma, or the newline before the last bracket.
    const stop = end < last ? end - 1 : end
    bytes[at - 1] = open
    bytes[stop] = close
    for (const record of JSON.parse(bytes.toString('utf8', at - 1, stop + 1))) records.push(record)
    at = end + 1
    await breathe()
  }
  return records
}

/** Writes one part beside the old one, through lowdb, and syncs it. Answers its manifest entry. */
export const writePart = async (
  files: Files,
  folder: string,
  name: string,
  records: readonly StoredRecord[],
): Promise<FileEntry> => {
  const adapter = new PartAdapter(files, join(folder, name))
  await new Low<readonly StoredRecord[]>(adapter, records).write()
  return adapter.written as FileEntry
}

/**
 * Reads one part as the manifest describes it, from the file or from the `.next` that a power cut left un-renamed.
 * Throws StoreFault `store.damaged` when neither has the right length and CRC.
 */
export const readPart = async (
  files: Files,
  folder: string,
  name: string,
  expected: FileEntry,
): Promise<{ records: readonly StoredRecord[]; from: 'file' | 'next' }> => {
  for (const from of ['file', 'next'] as const) {
    const path = join(folder, name)
    const adapter = new PartAdapter(files, from === 'file' ? path : nextOf(path), expected)
    const low = new Low<readonly StoredRecord[] | undefined>(
      adapter as Adapter<readonly StoredRecord[] | undefined>,
      [],
    )
    low.data = undefined
    await low.read()
    if (low.data !== undefined) return { records: low.data, from }
  }
  throw new StoreFault('store.damaged', { file: name })
}

const filesAhead = 16
const bytesAhead = 16 * 1024 * 1024

/** Answers one part after another; the disk works on those that follow while one is put in place. */
export const readAhead = (
  files: Files,
  folder: string,
  entries: readonly (readonly [name: string, entry: FileEntry])[],
): (() => ReturnType<typeof readPart>) => {
  const reading: { readonly read: ReturnType<typeof readPart>; readonly size: number }[] = []
  let bytes = 0
  let begun = 0
  return () => {
    while (
      begun < entries.length &&
      (reading.length === 0 || (reading.length < filesAhead && bytes < bytesAhead))
    ) {
      const [name, entry] = entries[begun++] as (typeof entries)[number]
      const read = readPart(files, folder, name, entry)
      read.catch(() => undefined)
      reading.push({ read, size: entry.size })
      bytes += entry.size
    }
    const { read, size } = reading.shift() as (typeof reading)[number]
    bytes -= size
    return read
  }
}

export const folderOf = (name: string): string => dirname(name)
