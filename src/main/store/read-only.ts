import { History } from './history'
import type { Manifest } from './manifest'
import type { Loading } from './opening'
import type { JournalEnd } from './segment-end'
import type { Tables } from './tables'
import { viewOf } from './transaction'
import { type Collections, type Database, StoreFault, type StoreNotice, type View } from './types'

interface Found {
  readonly manifest: Manifest
  readonly end: JournalEnd
  readonly notices: readonly StoreNotice[]
}

/** A store that cannot be written, or must not be: what there is can be looked at, every command is refused. */
export const readOnlyDatabase = <C extends Collections>(
  { files, folder }: Pick<Loading, 'files' | 'folder'>,
  tables: Tables,
  { manifest, end, notices }: Found,
  reason: 'folderReadOnly' | 'damaged',
): Database<C> => {
  const code = reason === 'damaged' ? 'store.onlyLook' : 'store.folderReadOnly'
  const refuse = () => Promise.reject(new StoreFault(code, { folder }))
  const { sequence, savedAt } = end
  const past = new History(files, folder)
  return {
    view: viewOf(tables) as View<C>,
    notices,
    status: { state: 'readOnly', reason, savedAt, sequence },
    read: async (work) => work(viewOf(tables) as View<C>),
    transact: refuse,
    transactInSlices: refuse,
    halfDone: undefined,
    slicedActs: 0,
    checkpoint: refuse,
    reopen: refuse,
    hold: (work) => work({ folder, manifest, journal: end }),
    settled: async () => undefined,
    history: (filter) => past.read(end, filter),
    onStatus: () => () => undefined,
    onCommit: () => () => undefined,
    close: async () => undefined,
  }
}
