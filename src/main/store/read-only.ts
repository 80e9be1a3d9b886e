import { History } from './history'
import type { Loaded, Loading } from './opening'
import type { Tables } from './tables'
import { viewOf } from './transaction'
import { type Collections, type Database, StoreFault, type View } from './types'

/** A store in a folder that cannot be written: everything can be looked at, every command is refused. */
export const readOnlyDatabase = <C extends Collections>(
  { files, folder }: Loading,
  tables: Tables,
  { manifest, replayed, notices }: Loaded,
): Database<C> => {
  const refuse = () => Promise.reject(new StoreFault('store.folderReadOnly', { folder }))
  const { sequence, savedAt } = replayed.end
  const past = new History(files, folder)
  return {
    view: viewOf(tables) as View<C>,
    notices,
    status: { state: 'readOnly', reason: 'folderReadOnly', savedAt, sequence },
    read: async (work) => work(viewOf(tables) as View<C>),
    transact: refuse,
    transactInSlices: refuse,
    halfDone: undefined,
    slicedActs: 0,
    checkpoint: refuse,
    reopen: refuse,
    hold: (work) => work({ folder, manifest, journal: replayed.end }),
    settled: async () => undefined,
    history: (filter) => past.read(replayed.end, filter),
    onStatus: () => () => undefined,
    onCommit: () => () => undefined,
    close: async () => undefined,
  }
}
