import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps the data key on this PC, outside the data folder: a copied folder has it not. */
export interface KeyKeeper {
  /** `system`: under the system's key store; `file`: in a file only this user of the PC can read. */
  readonly kind: 'system' | 'file'
  keep(name: string, key: Buffer): void
  /** undefined when this PC has no such key, or another user's. */
  recall(name: string): Buffer | undefined
}

/** The system's key store, where there is one: Electron's safeStorage, given by the start of the app. */
export interface SystemGuard {
  protect(text: string): Buffer
  unprotect(bytes: Buffer): string
}

/** A file a key, in a folder of its own; guarded by the system's key store where there is one. */
export const folderKeeper = (folder: string, guard: SystemGuard | undefined): KeyKeeper => {
  const pathOf = (name: string): string => join(folder, `${name}.key`)
  return {
    kind: guard ? 'system' : 'file',
    keep: (name, key) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const text = key.toString('base64url')
      const fd = openSync(`${pathOf(name)}.next`, 'w', 0o600)
      try {
        writeSync(fd, guard ? guard.protect(text) : Buffer.from(text))
        fsyncSync(fd)
      } finally {
        closeSync(fd)
      }
      renameSync(`${pathOf(name)}.next`, pathOf(name))
    },
    recall: (name) => {
      try {
        const bytes = readFileSync(pathOf(name))
        return Buffer.from(guard ? guard.unprotect(bytes) : bytes.toString(), 'base64url')
      } catch {
        return undefined
      }
    },
  }
}
