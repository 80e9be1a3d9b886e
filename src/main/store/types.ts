import type { z } from 'zod'
import type { Still } from './take-backup'

/** What the store keeps: a plain JSON object with an id. */
export interface StoredRecord {
  readonly id: string
}

export type IndexKey = string | number
/** Where a record stands in an index: at one key, at several, or nowhere. */
export type IndexOf<R> = (record: R) => IndexKey | readonly IndexKey[] | undefined

/** One line per collection in `collections.ts`: everything the store must know about it. */
export interface CollectionSpec<R extends StoredRecord, I extends string> {
  readonly schema: z.ZodType<R>
  readonly indexes: Readonly<Record<I, IndexOf<R>>>
  /** Indexes in which a key may stand once; a second insert is a bug in a handler, not a refusal. */
  readonly unique?: readonly NoInfer<I>[]
  /** Name of the snapshot file part, for example the year-month of the record. Default: one part, `all`. */
  readonly partition?: (record: R) => string
  /** Parts that stay on the disk until somebody asks for what is in them. Only for collections that grow for ever. */
  readonly cold?: (part: string) => boolean
  /** What a record is found by in a search of all of them, computed once per record (`ranked`). */
  readonly text?: (record: R) => string
  /** Hashes of the kept files a record refers to (kept-files.ts): missing ones are named by the check of a folder. */
  readonly keeps?: (record: R) => readonly string[]
}

export const collection =
  <R extends StoredRecord>() =>
  <const I extends string>(spec: CollectionSpec<R, I>): CollectionSpec<R, I> =>
    spec

// biome-ignore lint/suspicious/noExplicitAny: a map of specs of unlike records has no other common type
export type Collections = Readonly<Record<string, CollectionSpec<any, any>>>

/** A record that a search found, and how well it answers. */
export interface Ranked<R> {
  readonly record: R
  readonly rank: number
}

export interface ReadTable<R extends StoredRecord, I extends string> {
  get(id: string): R | undefined
  /** Every record, in order of insertion; partition by partition where the collection has several. */
  all(): IterableIterator<R>
  count(): number
  /** Records that stand at `key` in the index; empty when none. In the order of `all`. */
  where(index: I, key: IndexKey): readonly R[]
  countWhere(index: I, key: IndexKey): number
  /** The newest `count` records at `key`, newest first. Of older parts only as many are loaded as it takes. */
  latest(index: I, key: IndexKey, count: number): readonly R[]
  /**
   * Records whose `text` holds one of the needles and ranks above 0, in no order: 60,000 are looked through in a few
   * milliseconds. With `most`, looks no further once a needle has found so many.
   */
  ranked(needles: readonly string[], rankOf: (text: string) => number, most?: number): readonly Ranked<R>[]
  /** Rises with every change: what was reckoned from the table stands as long as it is the same. */
  revision(): number
}

export interface DraftTable<R extends StoredRecord, I extends string> extends ReadTable<R, I> {
  /** Adds a record. Throws StoreFault when the id or a unique key is taken or the schema does not fit. */
  insert(record: R): R
  /** Changes named fields of a record that exists (undefined removes an optional field). Answers the new record. */
  update(id: string, change: { readonly [K in keyof R]?: R[K] | undefined }): R
  /** Removes a record that exists. Only for what never carried money, a number or a signature. */
  remove(id: string): void
}

export type View<C extends Collections> = {
  readonly [K in keyof C]: C[K] extends CollectionSpec<infer R, infer I> ? ReadTable<R, I> : never
}
export type Draft<C extends Collections> = {
  readonly [K in keyof C]: C[K] extends CollectionSpec<infer R, infer I> ? DraftTable<R, I> : never
}

/** The heading of a journal line: who did what, when. */
export interface CommitEntry {
  readonly route: string
  readonly staffId: string | null
  /** Instant, ISO with zone. */
  readonly at: string
  /** What the audit shows beside the changes, for example the unit or the reason. */
  readonly note?: Readonly<Record<string, string | number | boolean | null>>
}

export interface StoreStatus {
  /** `open`: writes work. `readOnly`: a folder that cannot be written, or is damaged and only looked at. `stopped`: a write failed; nothing more is accepted until `reopen` worked. */
  readonly state: 'open' | 'readOnly' | 'stopped'
  readonly reason?: 'diskFull' | 'ioError' | 'folderReadOnly' | 'damaged'
  /** The disk was found full and the reserve is in use: writes still work, for a short while. */
  readonly spaceLow?: true
  /** Instant of the last commit that is safe on disk. */
  readonly savedAt: string | null
  readonly sequence: number
}

export interface Database<C extends Collections> {
  /**
   * Live, read-only. Parts still on the disk make it throw `NotLoaded`: read through `read` what may be old.
   * May show a commit whose sync is under way: await `settled()` before telling a person.
   */
  readonly view: View<C>
  /** Runs `work` on the view; runs it anew, from the start, after loading what it asked for and was on the disk. */
  read<T>(work: (view: View<C>) => T | Promise<T>): Promise<T>
  /**
   * Runs `work` on a draft at once (it must be synchronous), then writes one journal line and syncs it.
   * Run anew when it needs what is still on the disk; commands given meanwhile may then come first. Resolves when the line is on disk. When `work` throws, nothing has changed and its error is passed on.
   * Rejects with StoreFault when the line could not be made safe; memory is then as before.
   */
  transact<T>(entry: CommitEntry, work: (draft: Draft<C>) => T): Promise<T>
  /**
   * `transact` for an act on so many records that done at once it would freeze the window: `work` gives the main
   * thread back now and then, and waits for nothing else. One commit all the same. Other commands wait for it.
   */
  transactInSlices<T>(entry: CommitEntry, work: (draft: Draft<C>) => Promise<T>): Promise<T>
  /** While such an act is half done in `view`: resolves when it is done or taken back. */
  readonly halfDone: Promise<void> | undefined
  /** How many such acts have begun: whoever waited while reading knows by it whether to read again. */
  readonly slicedActs: number
  /** Resolves when everything `view` shows now is on disk; rejects when that failed. */
  settled(): Promise<void>
  /** Writes snapshots of what changed and trims the journal. */
  checkpoint(): Promise<void>
  /** Runs `work` while the files of one moment stay as they are; commands go on meanwhile. Writes snapshots first where it can. */
  hold<T>(work: (still: Still) => Promise<T>): Promise<T>
  /** Commands of a record, a person, a route, some days or of everything, newest first: the audit trail. Never trimmed. */
  history(filter: HistoryFilter): Promise<readonly HistoryLine[]>
  readonly status: StoreStatus
  onStatus(listener: (status: StoreStatus) => void): () => void
  /** Called after a commit is on disk, with the collections it changed. */
  onCommit(listener: (changed: readonly string[], sequence: number) => void): () => void
  /** After `stopped`: opens the journal anew and checks that all that was promised is there. Also tried by itself. */
  reopen(): Promise<void>
  /** What opening found and did, for example a torn last line dropped after a power cut. */
  readonly notices: readonly StoreNotice[]
  /** Waits for writes under way, writes snapshots, gives the folder free. */
  close(): Promise<void>
}

/** Something a log should keep. Never a sentence for people. */
export interface StoreNotice {
  readonly code:
    | 'store.tornTail'
    | 'store.lockBroken'
    | 'store.auditIncomplete'
    | 'store.checkpointFailed'
    | 'store.listenerFailed'
    | 'store.migrated'
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

/** Which commands of the journal; what is left out is not asked. */
export interface HistoryFilter {
  /** Commands that changed this record; their `changes` are then of this record only. */
  readonly recordId?: string
  readonly staffId?: string
  readonly route?: string
  /** Commands whose line holds at least one of these texts whole, for example the ids of a unit and of what belongs to it. */
  readonly mentions?: readonly string[]
  /** Calendar days at the center, both included. */
  readonly fromOn?: string
  readonly toOn?: string
  /** Only commands older than this sequence: the next page begins at the last one seen. */
  readonly before?: number
  readonly limit: number
  /** Changes answered of one command. Default 200. */
  readonly mostChanges?: number
}

export interface HistoryLine extends CommitEntry {
  readonly sequence: number
  readonly changes: readonly Change[]
  /** How many records the command changed, `changes` or not. */
  readonly changeCount: number
}

/** One change of one record: `set` null means removed. */
export interface Change {
  readonly collection: string
  readonly id: string
  readonly set: unknown
}

export type StoreFaultCode =
  | 'store.diskFull'
  | 'store.ioError'
  | 'store.folderReadOnly'
  | 'store.stopped'
  | 'store.folderInUse'
  | 'store.newerVersion'
  | 'store.damaged'
  | 'store.onlyLook'
  | 'store.handlerBug'

/** What the store itself has to say. The code is also a key of the words. */
export class StoreFault extends Error {
  constructor(
    readonly code: StoreFaultCode,
    readonly details: Readonly<Record<string, string | number | boolean | null>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'StoreFault'
  }
}
