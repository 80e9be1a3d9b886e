import { join } from 'node:path'
import { crcOf, decode, type JournalLine, newline, numberIn, type SegmentHeader } from './line'

export const journalFolder = (folder: string): string => join(folder, 'journal')
export const segmentName = (segment: number): string => `${String(segment).padStart(6, '0')}.jsonl`
export const segmentPath = (folder: string, segment: number): string =>
  join(folder, 'journal', segmentName(segment))

/** Numbers of the segments among these file names, ascending. */
export const segmentNumbers = (names: readonly string[]): number[] =>
  names
    .filter((name) => /^\d{6,}\.jsonl$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b)

export interface ReadLine {
  readonly n: number
  readonly crc: number
  /** Undefined when nobody asked what the command did. */
  readonly line: JournalLine | undefined
}

export interface ReadSegment {
  /** Undefined when the first line is not a heading with the right CRC. */
  readonly header: SegmentHeader | undefined
  readonly lines: readonly ReadLine[]
  /** Bytes up to and with the last good line. */
  readonly end: number
  /** CRC of the last good line, or the chain of the heading. */
  readonly chain: number
  /**
   * What follows the last good line. `torn`: remains of a write that was never confirmed.
   * `damaged`: a later line says that what is missing here had been safe on disk.
   */
  readonly rest: 'blank' | 'torn' | 'damaged'
}

const readLine = (bytes: Buffer, chain: number, known: number): ReadLine | undefined => {
  const crc = crcOf(bytes, chain)
  if (crc === undefined) return undefined
  const n = numberIn(bytes)
  if (n === undefined || n <= known) return n === undefined ? undefined : { n, crc, line: undefined }
  const line = decode(bytes, chain)?.value as JournalLine | undefined
  return line && { n: line.n, crc, line }
}

/**
 * Reads a segment as far as its chain of CRCs holds. Never throws: what is wrong is in the answer. Commands up to
 * `known` are checked to the byte like all others, but not parsed: whoever opens a folder has them in the snapshots.
 */
export const readSegment = (bytes: Buffer, known = 0): ReadSegment => {
  const firstEnd = bytes.indexOf(newline)
  const first = firstEnd < 0 ? undefined : decode(bytes.subarray(0, firstEnd), 0)
  const header = first?.value as SegmentHeader | undefined
  if (header === undefined || typeof header.segment !== 'number') {
    return { header: undefined, lines: [], end: 0, chain: 0, rest: judge(bytes, 0, 0) }
  }
  const lines: ReadLine[] = []
  let chain = Number.parseInt(header.chain, 16)
  let end = firstEnd + 1
  let sequence = header.after
  while (end < bytes.length) {
    const stop = bytes.indexOf(newline, end)
    const found = stop <= end ? undefined : readLine(bytes.subarray(end, stop), chain, known)
    if (found?.n !== sequence + 1) break
    lines.push(found)
    chain = found.crc
    sequence = found.n
    end = stop + 1
  }
  return { header, lines, end, chain, rest: judge(bytes, end, sequence + 1) }
}

const judge = (bytes: Buffer, from: number, missing: number): ReadSegment['rest'] => {
  let blank = true
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === newline) continue
    blank = false
    const end = bytes.indexOf(newline, at)
    const stop = end < 0 ? bytes.length : end
    if (provesSafe(bytes.subarray(at, stop), missing)) return 'damaged'
    at = stop
  }
  return blank ? 'blank' : 'torn'
}

const provesSafe = (line: Buffer, missing: number): boolean => {
  if (line.toString('latin1', 0, 6) !== '{"c":"') return false
  try {
    const { n, b } = JSON.parse(line.toString()) as Partial<JournalLine>
    return typeof n === 'number' && typeof b === 'number' && n > b && b >= missing
  } catch {
    return false
  }
}
