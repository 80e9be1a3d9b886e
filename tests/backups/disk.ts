import { type BackupDisk, nodeDisk } from '../../src/main/store/backup-disk'
import { FileError } from '../store/crash/recording-files'

/** A real disk that stops working at its n-th change, as when the power goes or the drive is pulled out. */
export const dyingDisk = (after: number, code = 'EIO'): BackupDisk & { readonly changes: () => number } => {
  let count = 0
  const change = <A extends unknown[], T>(work: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => {
      count += 1
      if (count > after) throw new FileError(code, String(args[0]))
      return work(...args)
    }
  }
  return {
    ...nodeDisk,
    changes: () => count,
    open: async (path, how) => {
      if (how === 'read') return nodeDisk.open(path, how)
      const file = await change(nodeDisk.open)(path, how)
      const bound = { write: file.write, truncate: file.truncate, sync: file.sync }
      return {
        ...file,
        ...Object.fromEntries(Object.entries(bound).map(([k, v]) => [k, change(v as never)])),
      }
    },
    makeFolder: change(nodeDisk.makeFolder),
    rename: change(nodeDisk.rename),
    remove: change(nodeDisk.remove),
    removeFolder: change(nodeDisk.removeFolder),
    syncFolder: change(nodeDisk.syncFolder),
  }
}
