import { z } from 'zod'
import type { Instant } from '../day'
import { everyone, managers } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import type { Restore } from './schema'

/** `first`: beside the records; `second`: the folder or drive that was chosen. */
export const BackupPlace = z.enum(['first', 'second'])
export type BackupPlace = z.infer<typeof BackupPlace>

export interface BackupRow {
  readonly place: BackupPlace
  /** Name of its folder: when it was made at the center, `20261124-102608`. */
  readonly name: string
  /** Null when its heading cannot be read: it must not be restored. */
  readonly facts: {
    readonly takenAt: Instant
    readonly kind: 'automatic' | 'manual' | 'beforeRestore'
    readonly bytes: number
    /** Commands it holds. */
    readonly sequence: number
  } | null
  /** When it was last read back, every byte. Each is, before it gets its name. */
  readonly verifiedAt: Instant | null
}

export interface PlaceState {
  readonly place: BackupPlace
  readonly folder: string
  /** It is there: the drive is plugged in. */
  readonly there: boolean
}

export interface BackupList {
  readonly rows: readonly BackupRow[]
  readonly places: readonly PlaceState[]
  readonly restores: readonly Restore[]
}

/** What the status line says. */
export interface BackupStatus {
  /** The newest copy there is; null when there is none. */
  readonly takenAt: Instant | null
  /** Why the last copy was not made, there or at the second place. */
  readonly trouble: Problem | null
  /** Records changed since, and for too long nothing was copied. */
  readonly old: boolean
}

/** What a copy made, or could not make, at each place. */
export interface BackupMade {
  readonly takenAt: Instant
  readonly bytes: number
  /** Null: nobody chose a second place. */
  readonly second: 'made' | Problem | null
}

export const BackupName = z.string().regex(/^\d{8}-\d{6}(-\d+)?$/, 'backups.unknown')
const Which = z.strictObject({ place: BackupPlace, name: BackupName })

/** Groups of records as a manager thinks of them. */
export type PreviewGroup =
  | 'estate'
  | 'people'
  | 'keys'
  | 'fees'
  | 'tours'
  | 'passes'
  | 'approvals'
  | 'staff'
  | 'other'

export interface RestorePreview {
  readonly name: string
  readonly takenAt: Instant
  /** When the last act in it was done. */
  readonly savedAt: Instant | null
  /** Acts since, which a restore takes back; null when the copy is of other records. */
  readonly actsSince: number | null
  /** Groups in which anything differs: what disappears, comes back, becomes as it was. */
  readonly groups: readonly {
    readonly group: PreviewGroup
    readonly now: number
    readonly inCopy: number
    readonly gone: number
    readonly back: number
    readonly changed: number
  }[]
  /** The copy was written by an older version: it is brought up to date when it is opened, and only counted here. */
  readonly older: boolean
  /** This center's program made it; otherwise a manager should know where it comes from. */
  readonly ours: boolean
}

/** What a damaged folder holds, and the way out. */
export interface RescueOffer {
  readonly problems: readonly { readonly where: string; readonly what: string }[]
  readonly backup: {
    readonly name: string
    readonly folder: string
    readonly takenAt: Instant
    readonly savedAt: Instant | null
  } | null
}

const nothing = z.strictObject({})

export const backupsContract = {
  'backups.status': query<BackupStatus>()(everyone, nothing),
  'backups.list': query<BackupList>()(managers, nothing),
  'backups.take': command<BackupMade>()(managers, nothing),
  'backups.check': command<BackupRow>()(managers, Which),
  'backups.chooseSecond': command<string | null>()(managers, nothing),
  'backups.forgetSecond': command<null>()(managers, nothing),
  'backups.preview': command<RestorePreview>()(managers, Which),
  'backups.restore': command<Restore>()(managers, Which, { confirm: 'pin' }),
  'backups.export': command<string | null>()(managers, nothing, { confirm: 'pin' }),
  'backups.import': command<BackupRow | null>()(managers, nothing),
  /** On a PC that has no records yet: everything from one file. */
  'backups.takeOver': command<boolean>()('anyone', nothing),
  /** Only when the folder could not be opened. */
  'backups.rescueOffer': query<RescueOffer>()('anyone', nothing),
  'backups.rescue': command<null>()('anyone', nothing),
  /** Shows what can be read of it; whoever signs in then can change nothing. */
  'backups.look': command<null>()('anyone', nothing),
} as const
