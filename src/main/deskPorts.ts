import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backups } from './backups/keeper'
import type { collections } from './collections'
import { chooseFile, chooseFolder, chooseTarget, saveWithDialog, writeWhole } from './files'
import type { Ports } from './ports'
import { newPrintQueue } from './printing/queue'
import { newBreath } from './store/breath'
import { openKeptFiles } from './store/kept-files'
import type { Database } from './store/types'

interface Parts extends Pick<Ports, 'session' | 'paper' | 'vault'> {
  readonly folder: string
  readonly records: Database<typeof collections>
  readonly backups: Backups
}

/** What handlers reach the world through, on opened records. */
export const deskPorts = ({ folder, records, session, paper, vault, backups }: Parts): Ports => ({
  session,
  paper,
  queue: newPrintQueue(),
  files: { save: saveWithDialog, chooseTarget, write: writeWhole, chooseFile, chooseFolder },
  store: { folder, status: () => records.status, history: (filter) => records.history(filter) },
  backups,
  vault,
  kept: openKeptFiles(folder),
  gatePage: () => readFile(join(__dirname, '../renderer/gate.html'), 'utf8'),
  progress: () => undefined,
  breathe: newBreath(),
})
