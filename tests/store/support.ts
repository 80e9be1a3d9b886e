import { type OpenOptions, openDatabase } from '../../src/main/store/database'
import { StoreFault } from '../../src/main/store/types'
import { FileError, type RecordingFiles } from './crash/recording-files'
import { folder, freshProcess } from './crash/workload'
import { collections, type Estate, type EstateStore, entry, unit } from './sample'

/** The sample estate on a disk in memory. */
export const openIn = (
  files: RecordingFiles,
  options: Partial<OpenOptions<Estate>> = {},
): Promise<EstateStore> =>
  openDatabase<Estate>({
    folder,
    collections,
    version: 1,
    files,
    identity: freshProcess(),
    ...options,
    limits: { padBytes: 4096, idleMs: 0, reserveBytes: 0, retryMs: 0, ...options.limits },
  })

/** What a promise was refused with: the code of a fault, or what else was thrown. */
export const refusal = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'accepted',
    (error) => (error instanceof StoreFault ? error.code : error),
  )

export const addUnit = (store: EstateStore, number: number): Promise<unknown> =>
  store.transact(entry(), (draft) => draft.units.insert({ ...unit(number), note: 'x'.repeat(200) }))

/** Makes operations of one kind fail from now on; answers how to heal the disk. */
export const failing = (
  files: RecordingFiles,
  kind: string,
  code: string,
  path = '',
  times = Number.POSITIVE_INFINITY,
) => {
  let left = times
  files.before = (asked, where) => {
    if (asked === kind && where.includes(path) && left-- > 0) throw new FileError(code, where)
  }
  return () => {
    files.before = () => undefined
  }
}

export const numbers = (store: EstateStore): number[] =>
  Array.from(store.view.units.all(), (found) => Number(found.id.slice(5)))
