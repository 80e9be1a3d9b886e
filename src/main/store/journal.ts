import { hex } from './crc'
import { codeOf, type Files, isDiskFull, type OpenFile, writeAll, writeAllSafe } from './files'
import type { Limits } from './limits'
import { type Command, encodeLines } from './line'
import type { SegmentEntry } from './manifest'
import type { Reserve } from './reserve'
import { segmentName, segmentPath } from './segment'
import { beginSegment, cutToSafe, type JournalEnd, removeLater } from './segment-end'
import { StoreFault } from './types'

/** A command that is safe on disk, and the CRC of its line. */
export interface SafePoint {
  readonly n: number
  readonly chain: number
  readonly at: string | null
}

/** A command whose line is not yet safe. */
export interface Pending extends Command {
  readonly saved: (point: SafePoint) => void
  readonly failed: (fault: StoreFault) => void
}

export interface JournalHooks {
  /** A write failed: take back everything that is not safe, before anybody is told. */
  readonly rollback: () => void
  readonly changed: () => void
}

export interface JournalPlace {
  readonly files: Files
  readonly folder: string
  readonly limits: Limits
  readonly version: number
  readonly reserve: Reserve
}

/** Appends commands; those that arrive together share one sync. One writer, so nothing is ever written twice at once. */
export class Journal {
  /** Segments that ended since the store was opened, and those before, by name. */
  readonly finished: Record<string, SegmentEntry>
  stopped: 'diskFull' | 'ioError' | undefined
  /** Bytes of commands since the store was opened. */
  bytesWritten = 0
  /** Cause of `stopped`. */
  cause: unknown
  private file: OpenFile | undefined
  private queue: Pending[] = []
  private flying: readonly Pending[] = []
  private running: Promise<void> | undefined

  constructor(
    private readonly place: JournalPlace,
    private end: JournalEnd,
    finished: Readonly<Record<string, SegmentEntry>>,
    private readonly hooks: JournalHooks,
  ) {
    this.finished = { ...finished }
  }

  get safe(): JournalEnd {
    return this.end
  }

  /** Takes a command. Its `saved` or `failed` is called once, after the sync. */
  append(command: Pending): void {
    this.queue.push(command)
    this.wake()
  }

  /** Resolves when the writer has nothing to do. */
  async idle(): Promise<void> {
    while (this.running) await this.running
  }

  /** Opens the journal anew after a failure. Throws when it cannot be trusted, or when there still is no room. */
  async recover(): Promise<void> {
    await this.exclusively(async () => {
      if (!this.stopped) return
      await this.resume()
      this.file = await this.openEnd()
      await this.pad(this.place.limits.padBytes)
      this.goOn()
    })
  }

  /** Gives back unused room and closes the file. */
  async finish(): Promise<void> {
    await this.exclusively(async () => {
      if (!this.stopped) await this.file?.truncate(this.end.position).catch(() => undefined)
      await this.close()
    })
  }

  /** Runs a task while the writer does nothing; commands that arrive meanwhile wait. */
  private async exclusively(task: () => Promise<void>): Promise<void> {
    await this.idle()
    const done = task()
    this.occupy(done)
    await done
  }

  private occupy(work: Promise<void>): void {
    const settled = work.then(undefined, () => undefined)
    this.running = settled.then(() => {
      this.running = undefined
      if (this.queue.length > 0) this.wake()
    })
  }

  private openEnd(): Promise<OpenFile> {
    return this.place.files.open(segmentPath(this.place.folder, this.end.segment), 'journal')
  }

  private async close(): Promise<void> {
    const { file } = this
    this.file = undefined
    await file?.close().catch(() => undefined)
  }

  private wake(): void {
    // Started a microtask later, so that commands given in one turn share the first sync too.
    if (!this.running) this.occupy(Promise.resolve().then(() => this.run()))
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) {
      try {
        if (this.stopped === 'diskFull') await this.resume()
        await this.writeBatch()
        if (this.end.position >= this.place.limits.segmentBytes) await this.rotateIfRoom()
        else if (this.queue.length === 0) await this.padAhead()
      } catch (error) {
        await this.fail(error)
      }
    }
  }

  private async resume(): Promise<void> {
    await this.close()
    this.end = { ...this.end, allocated: await cutToSafe(this.place, this.end) }
  }

  private async writeBatch(): Promise<void> {
    const batch = this.queue
    this.queue = []
    this.flying = batch
    const encoding = encodeLines(batch, this.end.sequence, this.end.chain)
    const { pieces, chains } = encoding instanceof Promise ? await encoding : encoding
    this.file ??= await this.openEnd()
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    await this.ensureRoom(length, batch.length === 1)
    let { position } = this.end
    for (const piece of pieces) {
      await writeAllSafe(this.file, piece, position)
      position += piece.length
    }
    const last = batch[batch.length - 1] as Pending
    const allocated = Math.max(this.end.allocated, position)
    this.bytesWritten += length
    const chain = chains[chains.length - 1] as number
    this.end = { ...this.end, position, allocated, sequence: last.n, chain, savedAt: last.entry.at }
    this.flying = []
    this.goOn()
    for (const [at, command] of batch.entries()) {
      command.saved({ n: command.n, chain: chains[at] as number, at: command.entry.at })
    }
  }

  private goOn(): void {
    if (!this.stopped) return
    this.stopped = undefined
    this.cause = undefined
    this.hooks.changed()
  }

  /** Room is taken before the first byte of a command is written: a full disk then leaves no trace of it. */
  private async ensureRoom(length: number, alone: boolean): Promise<void> {
    const missing = this.end.position + length - this.end.allocated
    if (missing <= 0) return
    // Not for one large command: cut short it is no line at all, and writing its room first would double its time.
    if (alone && missing > this.place.limits.padBytes) return
    try {
      await this.pad(Math.max(missing, this.place.limits.padBytes))
    } catch (error) {
      if (!isDiskFull(error)) throw error
      if (await this.place.reserve.spend()) this.hooks.changed()
      await this.pad(missing)
    }
  }

  private async padAhead(): Promise<void> {
    if (this.end.allocated - this.end.position >= this.place.limits.padBytes / 4) return
    await this.pad(this.place.limits.padBytes).catch((error) => {
      // Nobody waits for this room yet: the next commit will ask for it and say so.
      if (!isDiskFull(error)) throw error
    })
  }

  private async pad(length: number): Promise<void> {
    this.file ??= await this.openEnd()
    const { file } = this
    const from = this.end.allocated
    try {
      await writeAll(file, Buffer.alloc(length, '\n'), from)
      await file.sync()
    } catch (error) {
      await file.truncate(from).catch(() => undefined)
      throw error
    }
    this.end = { ...this.end, allocated: from + length }
  }

  private async rotateIfRoom(): Promise<void> {
    try {
      await this.rotate()
    } catch (error) {
      if (!isDiskFull(error)) throw error
      // The half-made file must be gone before anything more is written to this one.
      await removeLater(this.place, this.end.segment)
    }
  }

  /** Between two batches: the file that ends here is complete and safe before the next one exists. */
  private async rotate(): Promise<void> {
    const { end } = this
    const old = this.file as OpenFile
    const header = {
      segment: end.segment + 1,
      after: end.sequence,
      chain: hex(end.chain),
      version: this.place.version,
    }
    const { file, position } = await beginSegment(this.place, header)
    await file.close().catch(() => undefined)
    this.file = undefined
    this.end = { ...end, segment: header.segment, after: end.sequence, position, allocated: position }
    const entry = { after: end.after, last: end.sequence, size: end.position, chain: hex(end.chain) }
    this.finished[segmentName(end.segment)] = entry
    await old.truncate(end.position).catch(() => undefined)
    await old.close().catch(() => undefined)
  }

  private async fail(error: unknown): Promise<void> {
    const lost = [...this.flying, ...this.queue]
    this.flying = []
    this.queue = []
    this.stopped = isDiskFull(error) ? 'diskFull' : 'ioError'
    this.cause = error
    const code = error instanceof StoreFault ? error.code : (`store.${this.stopped}` as const)
    const fault = new StoreFault(code, { cause: codeOf(error) }, { cause: error })
    this.hooks.rollback()
    this.hooks.changed()
    for (const command of lost) command.failed(fault)
    // The lines were refused: take them out of the file now, so that even a killed process leaves none behind.
    await this.file?.truncate(this.end.position).catch(() => undefined)
    await this.close()
  }
}
