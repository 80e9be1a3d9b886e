import { applyAtOnce, applyInSlices } from './apply'
import { Bells } from './bells'
import { Checkpoints } from './checkpoint'
import { NotLoaded } from './cold'
import { ColdParts } from './cold-parts'
import { codeOf } from './files'
import { History } from './history'
import { Journal, type SafePoint } from './journal'
import { keepCopy } from './repair'
import { Snapshots } from './snapshots'
import type { Parts } from './store-parts'
import type { Still } from './take-backup'
import { draftsOf, Transaction, viewOf } from './transaction'
import {
  type Change,
  type Collections,
  type CommitEntry,
  type Database,
  type Draft,
  type HistoryFilter,
  type HistoryLine,
  StoreFault,
  type StoreNotice,
  type StoreStatus,
  type View,
} from './types'

/** The open store: memory, journal and snapshots kept in step. Made by `openDatabase`. */
export class Store<C extends Collections> implements Database<C> {
  readonly view: View<C>
  readonly notices: StoreNotice[]
  private readonly draftFor: (transaction: Transaction) => Draft<C>
  private readonly journal: Journal
  private readonly checkpoints: Checkpoints
  private readonly past: History
  private readonly cold: ColdParts
  /** Commands in memory whose lines are not yet safe, oldest first. */
  private readonly unsafe = new Map<number, Transaction>()
  private lastCut: Promise<SafePoint> | undefined
  private sliced: Promise<void> | undefined
  slicedActs = 0
  private applied: number
  private working = false
  private closing: Promise<void> | undefined
  private readonly snapshots: Snapshots
  private retryTimer: NodeJS.Timeout | undefined
  private readonly bells: Bells

  constructor(private readonly parts: Parts) {
    const { files, folder, limits, version, reserve, tables, manifest, end, finished } = parts
    this.view = viewOf(tables) as View<C>
    this.draftFor = draftsOf<C>(tables)
    this.notices = parts.notices
    this.bells = new Bells(this.notices)
    this.past = new History(files, folder)
    const free = async () => {
      while (this.sliced) await this.sliced
    }
    this.cold = new ColdParts({ files, folder, tables }, () => this.checkpoints.manifest, free)
    this.applied = end.sequence
    this.journal = new Journal({ files, folder, limits, version, reserve }, end, finished ?? {}, {
      rollback: () => this.rollback(),
      changed: () => this.announceStatus(),
    })
    const cut = () => this.cut()
    this.checkpoints = new Checkpoints(
      { files, folder, version, tables, journal: this.journal, cut, halfDone: () => this.sliced },
      manifest,
    )
    this.snapshots = new Snapshots(this.checkpoints, this.journal, parts, {
      reserveChanged: () => this.announceStatus(),
      closing: () => this.closing !== undefined,
    })
  }

  /** Finishes what a crash or a change of version left to do. */
  async begin(unrenamed: readonly string[], migrated: boolean): Promise<void> {
    const { files, folder, version, manifest, reserve } = this.parts
    if (unrenamed.length > 0) await this.checkpoints.adopt(unrenamed)
    if (migrated) {
      await keepCopy(files, folder, `before-version-${version}`, manifest)
      await this.checkpoints.run(true)
    }
    await reserve.fill()
    this.snapshots.begin()
  }

  get status(): StoreStatus {
    const { sequence, savedAt } = this.journal.safe
    const known = { savedAt, sequence, ...(this.parts.reserve.missing ? { spaceLow: true as const } : {}) }
    const { stopped } = this.journal
    return stopped ? { state: 'stopped', reason: stopped, ...known } : { state: 'open', ...known }
  }

  get halfDone(): Promise<void> | undefined {
    return this.sliced
  }

  transact<T>(entry: CommitEntry, work: (draft: Draft<C>) => T): Promise<T> {
    if (this.sliced) return this.transactLater(entry, work)
    try {
      const { value, saved } = this.act(entry, work)
      return saved.then(() => value)
    } catch (error) {
      return error instanceof NotLoaded ? this.transactLater(entry, work) : Promise.reject(error)
    }
  }

  /** For the few that must wait: for an act in slices, or for records still on the disk. */
  private async transactLater<T>(entry: CommitEntry, work: (draft: Draft<C>) => T): Promise<T> {
    const { value, saved } = await this.cold.untilLoaded(async () => {
      while (this.sliced) await this.sliced
      return this.act(entry, work)
    })
    await saved
    return value
  }

  private act<T>(
    entry: CommitEntry,
    work: (draft: Draft<C>) => T,
  ): { readonly value: T; readonly saved: Promise<SafePoint> } {
    this.mustAccept()
    const transaction = new Transaction()
    const value = this.apply(transaction, work)
    return { value, saved: this.enqueue(entry, transaction) }
  }

  read<T>(work: (view: View<C>) => T | Promise<T>): Promise<T> {
    return this.cold.untilLoaded(() => work(this.view))
  }

  transactInSlices<T>(entry: CommitEntry, work: (draft: Draft<C>) => Promise<T>): Promise<T> {
    return this.cold.untilLoaded(() => this.actInSlices(entry, work))
  }

  private async actInSlices<T>(entry: CommitEntry, work: (draft: Draft<C>) => Promise<T>): Promise<T> {
    while (this.sliced) await this.sliced
    this.mustAccept()
    let done = () => {}
    this.sliced = new Promise((resolve) => {
      done = resolve
    })
    this.slicedActs++
    let saved: Promise<unknown>
    let value: T
    try {
      // What is taken back after a failed sync must not lie beneath a half-done act.
      await this.cut().catch(() => undefined)
      const transaction = new Transaction()
      value = await applyInSlices(transaction, this.draftFor(transaction), work, () => this.mustWrite())
      saved = this.enqueue(entry, transaction)
    } finally {
      this.sliced = undefined
      done()
    }
    await saved
    return value
  }

  async settled(): Promise<void> {
    await this.cut()
  }

  async checkpoint(): Promise<void> {
    if (this.closing) throw new StoreFault('store.stopped', { reason: 'closed' })
    await this.snapshots.write()
  }

  async hold<T>(work: (still: Still) => Promise<T>): Promise<T> {
    if (this.closing) throw new StoreFault('store.stopped', { reason: 'closed' })
    // Without new snapshots a copy only takes longer to open.
    await this.snapshots.write().catch(() => undefined)
    return this.checkpoints.hold(async (manifest) => {
      await this.cut().catch(() => undefined)
      const journal = this.journal.safe
      const segments = { ...this.journal.finished }
      return work({ folder: this.parts.folder, manifest: { ...manifest, segments }, journal })
    })
  }

  history(filter: HistoryFilter): Promise<readonly HistoryLine[]> {
    return this.past.read(this.journal.safe, filter)
  }

  async reopen(): Promise<void> {
    try {
      await this.journal.recover()
    } catch (error) {
      throw error instanceof StoreFault
        ? error
        : new StoreFault('store.stopped', { cause: codeOf(error) }, { cause: error })
    }
  }

  onStatus(listener: (status: StoreStatus) => void): () => void {
    return this.bells.onStatus(listener)
  }

  onCommit(listener: (changed: readonly string[], sequence: number) => void): () => void {
    return this.bells.onCommit(listener)
  }

  close(): Promise<void> {
    this.closing ??= this.shut()
    return this.closing
  }

  private async shut(): Promise<void> {
    this.snapshots.end()
    clearInterval(this.retryTimer)
    while (this.sliced) await this.sliced
    await this.cut().catch(() => undefined)
    await this.snapshots
      .write()
      // Hints only save time when the folder is opened next.
      .then(() => this.cold.hint())
      .catch(() => undefined)
    await this.journal.finish()
    await this.parts.release().catch(() => undefined)
  }

  private apply<T>(transaction: Transaction, work: (draft: Draft<C>) => T): T {
    if (this.working) throw new StoreFault('store.handlerBug', { reason: 'nested' })
    this.working = true
    try {
      return applyAtOnce(transaction, this.draftFor(transaction), work)
    } finally {
      this.working = false
    }
  }

  private mustAccept(): void {
    if (this.closing) throw new StoreFault('store.stopped', { reason: 'closed' })
    this.mustWrite()
  }

  private mustWrite(): void {
    // A full disk is asked again by every command: it may have room by now.
    if (this.journal.stopped === 'ioError')
      throw new StoreFault('store.stopped', { cause: codeOf(this.journal.cause) })
  }

  private enqueue(entry: CommitEntry, transaction: Transaction): Promise<SafePoint> {
    const changes = transaction.changes()
    const n = ++this.applied
    this.unsafe.set(n, transaction)
    const cut = new Promise<SafePoint>((resolve, reject) => {
      const saved = (point: SafePoint) => {
        this.unsafe.delete(n)
        resolve(point)
        this.announceCommit(changes, n)
      }
      this.journal.append({ n, entry, changes, saved, failed: reject })
    })
    // Somebody may only wait for it later, or never.
    cut.catch(() => undefined)
    this.lastCut = cut
    return cut
  }

  private async cut(): Promise<SafePoint> {
    if (this.unsafe.size > 0 && this.lastCut) return this.lastCut
    const { sequence, chain, savedAt } = this.journal.safe
    return { n: sequence, chain, at: savedAt }
  }

  private rollback(): void {
    for (const transaction of [...this.unsafe.values()].reverse()) transaction.undo()
    this.unsafe.clear()
    this.applied = this.journal.safe.sequence
  }

  private announceCommit(changes: readonly Change[], sequence: number): void {
    this.bells.committed(changes, sequence)
    this.snapshots.committed()
  }

  private announceStatus(): void {
    const { status } = this
    this.bells.status(status)
    clearInterval(this.retryTimer)
    this.retryTimer = undefined
    if (status.state !== 'stopped' || this.parts.limits.retryMs === 0 || this.closing) return
    this.retryTimer = setInterval(() => void this.reopen().catch(() => undefined), this.parts.limits.retryMs)
    this.retryTimer.unref()
  }
}
