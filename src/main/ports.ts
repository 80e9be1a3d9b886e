import type { BackupPort } from './backups/port'
import type { PaperPort } from './printing/port'
import type { PrintQueue } from './printing/queue'
import type { Vault } from './privacy/vault'
import type { SessionPort } from './session'
import type { KeptFiles } from './store/kept-files'
import type { HistoryFilter, HistoryLine, StoreStatus } from './store/types'

/** What handlers may ask of the world outside the store. Tests give their own. */
export interface Ports {
  readonly session: SessionPort
  readonly paper: PaperPort
  readonly queue: PrintQueue
  readonly files: FilePort
  readonly store: StorePort
  /** Copies of the records, and the way back to one. */
  readonly backups: BackupPort
  /** The page with which a gate checks papers offline, as it was built, without its facts. */
  gatePage(): Promise<string>
  /** Seals what must not lie on the disk in clear. */
  readonly vault: Vault
  /** Scans, photos and PDFs beside the records: put there before the commit that refers to them. */
  readonly kept: KeptFiles
  /** Says how far a long act of the present call has come. */
  progress(done: number, total: number): void
  /** Lets the window breathe between two slices of long work. */
  breathe(): Promise<void>
}

export interface FilePort {
  /** Asks where to save and writes the file whole or not at all. Answers the path, or null when the person declined. */
  save(suggestedName: string, content: Uint8Array): Promise<string | null>
  /** Asks where to save what is too large to hold in memory. Answers the path, or null when the person declined. */
  chooseTarget(suggestedName: string): Promise<string | null>
  /** Writes the file whole or not at all, to a place the person chose. Refuses `files.notSaved`. */
  write(path: string, content: Uint8Array): Promise<void>
  /** Asks for a file of these kinds, for a folder. Null when the person declined. */
  chooseFile(extensions: readonly string[]): Promise<string | null>
  chooseFolder(): Promise<string | null>
}

/** How the store is doing, for the status line and the sign-in screen. */
export interface StorePort {
  readonly folder: string
  status(): StoreStatus
  /** The journal, newest first: the audit trail. */
  history(filter: HistoryFilter): Promise<readonly HistoryLine[]>
}
