import { type Files, isDiskFull, isReadOnly, nodeFiles } from './files'
import { type Limits, usualLimits } from './limits'
import { type Identity, processIdentity, takeLock } from './lock'
import type { Manifest, SegmentEntry } from './manifest'
import type { Migration } from './migrations'
import { type Loaded, type Loading, load } from './opening'
import { readOnlyDatabase } from './read-only'
import { createStore, repair } from './repair'
import { Reserve } from './reserve'
import type { JournalEnd } from './segment-end'
import { Store } from './store'
import { makeTables } from './tables'
import { type Collections, type Database, StoreFault, type StoreNotice } from './types'

export interface OpenOptions<C extends Collections> {
  /** Made when it is not there. */
  readonly folder: string
  readonly collections: C
  /** Version of the shape of the data; rises with each migration. */
  readonly version: number
  readonly migrations?: readonly Migration[]
  /** Bytes read and bytes to read, after each file. */
  readonly onProgress?: (done: number, total: number) => void
  readonly files?: Files
  readonly limits?: Partial<Limits>
  readonly identity?: Identity
}

/**
 * Opens a data folder; a missing or empty one becomes a new store. A folder that cannot be written opens with
 * status `readOnly`. Throws StoreFault `store.folderInUse`, `store.newerVersion`, `store.damaged` (nothing is
 * changed on the disk then), `store.diskFull` (only when a new store cannot be made) or `store.folderReadOnly`
 * (when there is nothing to read either).
 */
export const openDatabase = async <C extends Collections>(options: OpenOptions<C>): Promise<Database<C>> => {
  const files = options.files ?? nodeFiles
  const limits = { ...usualLimits, ...options.limits }
  const { folder } = options
  await makeHome(files, folder)
  const reserve = new Reserve(files, folder, limits.reserveBytes)
  await reserve.find()
  const lock = await lockOrRead(files, folder, options.identity ?? processIdentity(), reserve)
  try {
    const tables = makeTables(options.collections)
    const loading = { ...loadingOf(options, files), ...coldFrom(options, lock !== undefined) }
    const loaded = await load(loading, tables)
    if (!lock) {
      if (!loaded) throw new StoreFault('store.folderReadOnly', { folder })
      return readOnlyDatabase<C>(loading, tables, { ...loaded, end: loaded.replayed.end }, 'folderReadOnly')
    }
    const notices: StoreNotice[] = [...(loaded?.notices ?? [])]
    if (lock.broken) notices.push({ code: 'store.lockBroken', details: {} })
    const start = loaded
      ? await makeReady(files, folder, loaded)
      : await createStore(files, folder, options.version)
    const store = new Store<C>({
      ...loading,
      limits,
      reserve,
      tables,
      ...start,
      notices,
      release: lock.release,
    })
    await store.begin(loaded?.unrenamed ?? [], loaded?.migratedFrom !== undefined)
    return store
  } catch (error) {
    await lock?.release().catch(() => undefined)
    throw asFault(error)
  }
}

const loadingOf = <C extends Collections>(options: OpenOptions<C>, files: Files): Loading => ({
  files,
  folder: options.folder,
  version: options.version,
  migrations: options.migrations ?? [],
  onProgress: options.onProgress ?? (() => undefined),
})

const coldFrom = <C extends Collections>({ limits }: OpenOptions<C>, canWrite: boolean) =>
  canWrite ? { coldBytes: limits?.coldBytes ?? usualLimits.coldBytes } : {}

const asFault = (error: unknown): unknown => {
  if (error instanceof StoreFault) return error
  if (isDiskFull(error)) return new StoreFault('store.diskFull', {}, { cause: error })
  return new StoreFault('store.ioError', {}, { cause: error })
}

const makeHome = async (files: Files, folder: string): Promise<void> => {
  try {
    await files.makeFolder(folder)
  } catch (error) {
    if (isReadOnly(error)) throw new StoreFault('store.folderReadOnly', { folder }, { cause: error })
    throw asFault(error)
  }
}

/** The lock; undefined when the folder can only be read. */
const lockOrRead = async (files: Files, folder: string, identity: Identity, reserve: Reserve) => {
  if (!(await files.canWrite(folder))) return undefined
  try {
    return await takeLock(files, folder, identity, () => reserve.spend())
  } catch (error) {
    if (isReadOnly(error)) return undefined
    throw asFault(error)
  }
}

const makeReady = async (
  files: Files,
  folder: string,
  loaded: Loaded,
): Promise<{ manifest: Manifest; end: JournalEnd; finished: Readonly<Record<string, SegmentEntry>> }> => {
  await repair(files, folder, loaded)
  return { manifest: loaded.manifest, end: loaded.replayed.end, finished: loaded.replayed.finished }
}
