import type {
  BackupList,
  BackupMade,
  BackupPlace,
  BackupRow,
  BackupStatus,
  RestorePreview,
} from '../../shared/backups/contract'
import type { Restore } from '../../shared/backups/schema'
import type { BackupKind } from '../store/backup-note'

export type Told = (done: number, total: number) => void

/** Who restores; null where nobody can have signed in yet. */
export interface By {
  readonly id: string | null
  readonly name: string
}

/** Copies of the records as handlers see them. One act at a time; each may take its time. */
export interface BackupPort {
  status(): BackupStatus
  list(): Promise<Pick<BackupList, 'rows' | 'places'>>
  /** Copies, reads back, drops what need not be kept. Refuses when no copy could be made at the first place. */
  take(kind: BackupKind, told: Told): Promise<BackupMade>
  /** Reads one back. Refuses `backups.unknown`, `store.damaged`. */
  check(place: BackupPlace, name: string, told: Told): Promise<BackupRow>
  preview(place: BackupPlace, name: string, told: Told): Promise<RestorePreview>
  /** Keeps what is there now, puts the copy in its place and opens it. */
  restore(place: BackupPlace, name: string, by: By, told: Told): Promise<Restore>
  /** A fresh copy as one file. */
  packInto(target: string, told: Told): Promise<void>
  /** A packed copy joins the others. Refuses `backups.notACopy`. */
  unpackFrom(source: string): Promise<BackupRow>
}
