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

/** Changes encoded before the main thread is given back: about a millisecond. */
const sliceOfChanges = 400
/** More changes than this are not encoded in one go. */
const largeBatch = 2_000
const pieceBytes = 2 * 1024 * 1024
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What a line says. */
export interface Command {
  readonly n: number
  readonly entry: CommitEntry
  readonly changes: readonly Change[]
}

/** As JSON.stringify, which is dear for a short text that needs no escapes. */
const quoted = (text: string): string => (/^[\w.:+-]*$/.test(text) ? `"${text}"` : JSON.stringify(text))

/** The start of a line, up to its first change, with a place for the CRC. */
const opening = ({ n, entry }: Command, b: number): string => {
  const { at, staffId, route, note } = entry
  const by = staffId === null ? 'null' : quoted(staffId)
  const noted = note === undefined ? '' : `"note":${JSON.stringify(note)},`
  return `{"c":"00000000","n":${n},"b":${b},"at":${quoted(at)},"by":${by},"route":${quoted(route)},${noted}"o":[`
}

const opsText = (changes: readonly Change[]): string => {
  let text = ''
  for (const { collection, id, set } of changes) {
    text += `${text === '' ? '' : ','}["${collection}",${quoted(id)},${JSON.stringify(set)}]`
  }
  return text
}

/** Lines as they go to the disk, in pieces to be written one after another; the CRC of each line. */
export interface Encoded {
  readonly pieces: readonly Buffer[]
  readonly chains: readonly number[]
}

/** The lines of commands that share a sync. Many or large ones are encoded in slices, so that the window stays alive. */
export const encodeLines = (
  commands: readonly Command[],
  durable: number,
  chain: number,
): Encoded | Promise<Encoded> => {
  let changes = 0
  for (const command of commands) changes += command.changes.length
  return changes > largeBatch
    ? encodeInSlices(commands, durable, chain)
    : encodeAtOnce(commands, durable, chain)
}

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const mostBytes = 3

const encodeAtOnce = (commands: readonly Command[], durable: number, chain: number): Encoded => {
  const texts = commands.map((command) => `${opening(command, durable)}${opsText(command.changes)}]}\n`)
  const bytes = Buffer.allocUnsafe(texts.reduce((sum, text) => sum + text.length, 0) * mostBytes)
  const chains: number[] = []
  let crc = chain
  let start = 0
  for (const text of texts) {
    const end = start + bytes.write(text, start)
    crc = crc32(bytes.subarray(start + crcLength, end - 1), crc)
    bytes.write(hex(crc), start + 6, 'latin1')
    chains.push(crc)
    start = end
  }
  return { pieces: [bytes.subarray(0, start)], chains }
}

const encodeInSlices = async (
  commands: readonly Command[],
  durable: number,
  chain: number,
): Promise<Encoded> => {
  const slices: Buffer[] = []
  const chains: number[] = []
  let crc = chain
  for (const command of commands) {
    const head = Buffer.from(opening(command, durable))
    slices.push(head)
    crc = crc32(head.subarray(crcLength), crc)
    for (let at = 0; at < command.changes.length; at += sliceOfChanges) {
      const part = opsText(command.changes.slice(at, at + sliceOfChanges))
      const slice = Buffer.from(at === 0 ? part : `,${part}`)
      crc = crc32(slice, crc)
      slices.push(slice)
      await breathe()
    }
    crc = crc32(lineEnd.subarray(0, -1), crc)
    slices.push(lineEnd)
    head.write(hex(crc), 6, 'latin1')
    chains.push(crc)
  }
  return { pieces: joined(slices), chains }
}

const lineEnd = Buffer.from(']}\n')

/** Few large writes: each may be a sync of its own. */
const joined = (slices: readonly Buffer[]): Buffer[] => {
  const pieces: Buffer[] = []
  let from = 0
  let size = 0
  for (let at = 0; at < slices.length; at++) {
    size += (slices[at] as Buffer).length
    if (size < pieceBytes && at < slices.length - 1) continue
    pieces.push(Buffer.concat(slices.slice(from, at + 1), size))
    from = at + 1
    size = 0
  }
  return pieces
}

/** CRC of a line (without its newline) that says its own, seeded with `chain`. Undefined when it is another. */
export const crcOf = (line: Buffer, chain: number): number | undefined => {
  if (line.length <= crcLength || line.toString('latin1', 0, 6) !== '{"c":"') return undefined
  const crc = crc32(line.subarray(crcLength), chain)
  return line.toString('latin1', 6, 14) === hex(crc) ? crc : undefined
}

/** Parses a line (without its newline) whose CRC, seeded with `chain`, is right. Undefined when it is not. */
export const decode = (line: Buffer, chain: number): { value: unknown; crc: number } | undefined => {
  const crc = crcOf(line, chain)
  if (crc === undefined) return undefined
  try {
    return { value: JSON.parse(line.toString()), crc }
  } catch {
    return undefined
  }
}

/** Number of the command of a line whose CRC is right, without parsing the rest. */
export const numberIn = (line: Buffer): number | undefined => {
  const found = /^"n":(\d+),/.exec(line.toString('latin1', crcLength, crcLength + 24))
  return found ? Number(found[1]) : undefined
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
    const crc = crcOf(line, chain)
    if (crc === undefined) return undefined
    chain = first ? startOf(line) : crc
    first = false
  }
  return first ? undefined : hex(chain)
}

/** A file's lines go on from the chain its heading names. */
const startOf = (heading: Buffer): number =>
  Number.parseInt((JSON.parse(heading.toString()) as SegmentHeader).chain, 16)
