import { hex } from './crc'
import { type Files, readAll } from './files'
import type { JournalLine } from './line'
import type { Manifest, SegmentEntry } from './manifest'
import {
  journalFolder,
  type ReadLine,
  type ReadSegment,
  readSegment,
  segmentName,
  segmentNumbers,
  segmentPath,
} from './segment'
import type { JournalEnd } from './segment-end'
import { StoreFault, type StoreNotice } from './types'

/** Where replayed changes go. */
export interface Target {
  put(collection: string, id: string, record: unknown): void
  remove(collection: string, id: string): void
  /** Given the lines about to be applied: loads what they need. */
  ready?(lines: readonly JournalLine[]): Promise<void>
}

export interface Replayed {
  readonly end: JournalEnd
  /** Segments that are written to no more. */
  readonly finished: Readonly<Record<string, SegmentEntry>>
  /** There were bytes after `end.position` that are neither blank nor promised to anybody. */
  readonly torn: boolean
  /** A segment whose heading never became safe: nothing was ever confirmed in it. */
  readonly unborn: number | undefined
  /** Journal bytes that had to be read. */
  readonly bytes: number
}

/**
 * Applies every command the snapshots do not hold yet. Throws StoreFault `store.damaged` when a command that was
 * safe on disk is missing or changed; a torn end, which nobody was promised, is only reported.
 */
export const replay = async (
  files: Files,
  folder: string,
  manifest: Manifest,
  target: Target,
  notices: StoreNotice[],
): Promise<Replayed> => {
  const present = segmentNumbers(await files.list(journalFolder(folder)))
  await checkFinished(files, folder, manifest, present, notices)
  const needed = present.filter((number) => !isCovered(manifest, number))
  const run = new Run(manifest)
  for (const number of needed) {
    const bytes = await readAll(files, segmentPath(folder, number))
    const read = readSegment(bytes, manifest.sequence)
    await target.ready?.(run.ahead(read))
    run.take(number, read, bytes.length, number === needed.at(-1), target)
  }
  return run.result(notices)
}

/** A journal file whose every act the snapshots hold. */
export const isCovered = (manifest: Manifest, number: number): boolean => {
  const entry = manifest.segments[segmentName(number)]
  return entry !== undefined && entry.last <= manifest.sequence
}

/** Old segments are only the audit trail: work goes on without them, but not in silence. */
const checkFinished = async (
  files: Files,
  folder: string,
  manifest: Manifest,
  present: readonly number[],
  notices: StoreNotice[],
): Promise<void> => {
  for (const [name, entry] of Object.entries(manifest.segments)) {
    const number = Number.parseInt(name, 10)
    if (!isCovered(manifest, number)) continue
    const size = present.includes(number) ? await files.size(segmentPath(folder, number)) : undefined
    if (size === undefined || size < entry.size) {
      notices.push({ code: 'store.auditIncomplete', details: { file: `journal/${name}` } })
    }
  }
}

const damaged = (number: number, problem: string): StoreFault =>
  new StoreFault('store.damaged', { file: `journal/${segmentName(number)}`, problem })

class Run {
  private end: JournalEnd | undefined
  private sequence: number
  private savedAt: string | null
  private torn = false
  private unborn: number | undefined
  private bytes = 0
  private proven = false
  private readonly finished: Record<string, SegmentEntry>

  constructor(private readonly manifest: Manifest) {
    this.sequence = manifest.sequence
    this.savedAt = manifest.savedAt
    this.finished = { ...manifest.segments }
  }

  /** Lines of a file that are not in the snapshots. */
  ahead(read: ReadSegment): readonly JournalLine[] {
    return read.lines.flatMap(({ line }) => (line && line.n > this.sequence ? [line] : []))
  }

  take(number: number, read: ReadSegment, length: number, last: boolean, target: Target): void {
    const { header } = read
    if (!header || header.segment !== number) {
      if (header || !last || read.rest === 'damaged') throw damaged(number, 'heading')
      this.unborn = number
      return
    }
    this.join(number, read)
    for (const line of read.lines) this.apply(number, line, target)
    const reached = read.lines.at(-1)?.n ?? header.after
    if (reached < this.manifest.sequence && !last) throw damaged(number, 'shortened')
    // Only in the last file can a line be cut by a power failure; and nothing promised may follow a bad one.
    if (read.rest === 'damaged') throw damaged(number, 'changed')
    if (last) this.torn = read.rest === 'torn'
    this.close(number, read, length)
  }

  private join(number: number, read: ReadSegment): void {
    const header = read.header as NonNullable<ReadSegment['header']>
    const before = this.end
    if (before) {
      const follows = before.segment + 1 === number && before.sequence === header.after
      if (!follows || hex(before.chain) !== header.chain) throw damaged(before.segment, 'shortened')
      this.finished[segmentName(before.segment)] = {
        after: before.after,
        last: before.sequence,
        size: before.position,
        chain: hex(before.chain),
      }
    } else if (header.after > this.sequence) throw damaged(number - 1, 'missing')
    else if (header.after === this.sequence && header.chain !== this.manifest.chain)
      throw damaged(number, 'chain')
    this.vouch(number, header.after, header.chain)
  }

  private apply(number: number, { n, crc, line }: ReadLine, target: Target): void {
    if (n === this.manifest.sequence && hex(crc) !== this.manifest.chain) throw damaged(number, 'chain')
    if (n === this.manifest.journal.sequence) this.vouch(number, n, hex(crc))
    if (!line || n <= this.sequence) return
    for (const [collection, id, set] of line.o) {
      if (set === null) target.remove(collection, id)
      else target.put(collection, id, set)
    }
    this.sequence = line.n
    this.savedAt = line.at
  }

  private vouch(number: number, sequence: number, chain: string): void {
    const { journal } = this.manifest
    if (sequence !== journal.sequence) return
    if (chain !== journal.chain) throw damaged(number, 'chain')
    this.proven = true
  }

  private close(number: number, read: ReadSegment, length: number): void {
    const header = read.header as NonNullable<ReadSegment['header']>
    const sequence = read.lines.at(-1)?.n ?? header.after
    this.bytes += read.end
    this.end = {
      segment: number,
      after: header.after,
      position: read.end,
      allocated: read.rest === 'blank' ? length : read.end,
      sequence,
      chain: read.chain,
      savedAt: this.savedAt,
    }
  }

  result(notices: StoreNotice[]): Replayed {
    const { end, manifest } = this
    // The manifest vouches for the journal up to a command: a file that ends earlier was cut or taken away.
    if (!this.proven || !end) throw damaged(manifest.journal.segment, 'shortened')
    if (this.torn) notices.push({ code: 'store.tornTail', details: { sequence: this.sequence } })
    return { end, finished: this.finished, torn: this.torn, unborn: this.unborn, bytes: this.bytes }
  }
}
