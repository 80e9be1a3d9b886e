import { z } from 'zod'
import { Instant } from '../day'
import { id } from '../id'

/** A second folder for copies, chosen on this PC: a USB drive, another disk. The last one chosen counts. */
export const BackupFolder = z.strictObject({
  id: id('backupfolder'),
  /** Empty: no second folder any more. */
  path: z.string().max(1000),
  byName: z.string().max(40),
  at: Instant,
})
export type BackupFolder = z.infer<typeof BackupFolder>

/** A restore, told to the records that came back: the journal they replaced knows nothing of it. */
export const Restore = z.strictObject({
  id: id('restore'),
  /** Name of the copy that was put in place, and when it was made. */
  backup: z.string().max(40),
  takenAt: Instant,
  /** Name of the copy of what was there before; empty when there was nothing. */
  keptAs: z.string().max(200),
  byName: z.string().max(40),
  at: Instant,
})
export type Restore = z.infer<typeof Restore>
