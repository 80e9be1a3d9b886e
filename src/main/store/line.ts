import { crc32, hex } from './crc'
import type { Change, CommitEntry } from './types'

/**
 * One command: `{"c":"<crc>","n":7,"b":5,"at":…,"by":…,"route":…,"o":[["units","unit_1",{…}],…]}` and a newline.
 * `c` is the CRC of the rest, seeded with the `c` of the line before: no line can be changed, dropped or moved unseen.
 * `b` is the last command that was safe on disk when this line was written.
 */
export interface JournalLine {
  readonly n: number
  readonly b: number
  readonly at: string
  readonly by: string | null
  readonly route: string
  readonly note?: CommitEntry['note']
  readonly o: readonly (readonly [collection: string, id: string, set: unknown])[]
}

/** First line of a segment file: what it continues. */
export interface SegmentHeader {
  readonly segment: number
  /** Last command before this segment, and the CRC of its line. */
  readonly after: number
  readonly chain: string
  /** Version of the data the lines were written by. */
  readonly version: number
}

const crcLength = '{"c":"00000000",'.length
export const newline = 10

const sealed = (json: string, seed: number): { bytes: Buffer; crc: number } => {
  const bytes = Buffer.from(`{"c":"00000000",${json.slice(1)}\n`)
  const crc = crc32(bytes.subarray(crcLength, -1), seed)
  bytes.write(hex(crc), 6, 'latin1')
  return { bytes, crc }
}

export const encodeHeader = (header: SegmentHeader): Buffer => sealed(JSON.stringify(header), 0).bytes

const sliceOfChanges = 500
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const heading = (n: number, b: number, { at, staffId, route, note }: CommitEntry): string => {
  const fields = { n, b, at, by: staffId, route, ...(note === undefined ? {} : { note }) }
  return JSON.stringify(fields).slice(0, -1)
}

const opsText = (changes: readonly Change[]): string =>
  changes.map(({ collection, id, set }) => JSON.stringify([collection, id, set])).join(',')

/** The line of one command. A large one is encoded in slices, so that the window stays alive meanwhile. */
export const encodeLine = async (
  command: { readonly n: number; readonly entry: CommitEntry; readonly changes: readonly Change[] },
  durable: number,
  chain: number,
): Promise<{ bytes: Buffer; crc: number }> => {
  const { n, entry, changes } = command
  const start = `${heading(n, durable, entry)},"o":[`
  if (changes.length <= sliceOfChanges) return sealed(`${start}${opsText(changes)}]}`, chain)
  const pieces = [Buffer.from(`{"c":"00000000",${start.slice(1)}`)]
  let crc = crc32((pieces[0] as Buffer).subarray(crcLength), chain)
  for (let at = 0; at < changes.length; at += sliceOfChanges) {
    const last = at + sliceOfChanges >= changes.length
    const piece = Buffer.from(opsText(changes.slice(at, at + sliceOfChanges)) + (last ? ']}' : ','))
    crc = crc32(piece, crc)
    pieces.push(piece)
    await breathe()
  }
  ;(pieces[0] as Buffer).write(hex(crc), 6, 'latin1')
  pieces.push(Buffer.from('\n'))
  return { bytes: Buffer.concat(pieces), crc }
}

/** Parses a line (without its newline) whose CRC, seeded with `chain`, is right. Undefined when it is not. */
export const decode = (line: Buffer, chain: number): { value: unknown; crc: number } | undefined => {
  if (line.length <= crcLength || line.toString('latin1', 0, 6) !== '{"c":"') return undefined
  const crc = crc32(line.subarray(crcLength), chain)
  if (line.toString('latin1', 6, 14) !== hex(crc)) return undefined
  try {
    return { value: JSON.parse(line.toString()), crc }
  } catch {
    return undefined
  }
}

/** CRC of the last line of a journal file whose every line follows from the one before; undefined when one does not. */
export const chainOf = (bytes: Buffer): string | undefined => {
  let chain = 0
  let first = true
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(newline, at)
    const stop = found < 0 ? bytes.length : found
    const line = bytes.subarray(at, stop)
    at = stop + 1
    if (line.length === 0) continue
    if (line.length <= crcLength || line.toString('latin1', 0, 6) !== '{"c":"') return undefined
    const crc = crc32(line.subarray(crcLength), chain)
    if (line.toString('latin1', 6, 14) !== hex(crc)) return undefined
    chain = first ? startOf(line) : crc
    first = false
  }
  return first ? undefined : hex(chain)
}

/** A file's lines go on from the chain its heading names. */
const startOf = (heading: Buffer): number =>
  Number.parseInt((JSON.parse(heading.toString()) as SegmentHeader).chain, 16)
