import { BackupFolder, Restore } from '../../shared/backups/schema'
import { collection } from '../store/types'

export const backupsCollections = {
  backupFolders: collection<BackupFolder>()({ schema: BackupFolder, indexes: {} }),
  restores: collection<Restore>()({ schema: Restore, indexes: {} }),
} as const
