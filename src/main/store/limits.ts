/** Sizes in bytes, times in milliseconds. Tests use small ones. */
export interface Limits {
  /** A journal file is closed and the next begun when it is longer than this. */
  readonly segmentBytes: number
  /** Room is taken this much at a time, so that most commits change no file length. */
  readonly padBytes: number
  /** Snapshots are written when the journal grew by this much since the last. */
  readonly checkpointBytes: number
  /** Snapshots are written when nothing was committed for this long. 0: never. */
  readonly idleMs: number
  /** Room kept back for a full disk. */
  readonly reserveBytes: number
  /** After a failed write the store tries to reopen itself this often. 0: only when asked. */
  readonly retryMs: number
  /** Collections that may stay on the disk do so when they are larger than this together. */
  readonly coldBytes: number
}

export const usualLimits: Limits = {
  segmentBytes: 4 * 1024 * 1024,
  padBytes: 1024 * 1024,
  checkpointBytes: 8 * 1024 * 1024,
  idleMs: 30_000,
  reserveBytes: 4 * 1024 * 1024,
  retryMs: 5_000,
  coldBytes: 32 * 1024 * 1024,
}
