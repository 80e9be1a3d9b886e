import type { BackupMade, BackupPlace } from '../../shared/backups/contract'
import { whichToKeep } from '../../shared/backups/rules'
import { dayOf, type Instant } from '../../shared/day'
import type { Id } from '../../shared/id'
import { type Problem, problem, Refusal, refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { collections } from '../collections'
import type { BackupKind, BackupNote } from '../store/backup-note'
import { type Backup, listBackups, removeBackup } from '../store/backups'
import { takeBackup } from '../store/take-backup'
import { type Database, StoreFault } from '../store/types'
import { type Marking, vouchWith } from './ours'
import { type Home, homeNamed, homesOf, rememberPlaces } from './places'
import type { Told } from './port'
import { troubleOf } from './rows'

export interface BackupParts {
  /** The data folder. */
  readonly folder: string
  /** Where copies go first. */
  readonly home: string
  /** Version of the shape of the data this program knows. */
  readonly version: number
  /** Throws while the records are closed. */
  readonly database: () => Database<typeof collections>
  readonly now: () => Instant
  readonly newId: <K extends string>(kind: K) => Id<K>
  /** Closes the records, runs `put`, opens what is there then, whether `put` worked or not. */
  readonly replace: (put: () => Promise<void>) => Promise<void>
  /** Carries over to restored records what must not come back or get lost. */
  readonly carryOver: (from: string, to: string) => Promise<void>
  readonly mark: Marking
  /** A copy that this center's PC did not make is about to be put in place. */
  readonly foreign: (name: string) => void
  /** Called when the status changed. */
  readonly changed: () => void
}

export type Found = Backup & { readonly note: BackupNote }

/** The copies there are, at each place: finds them, makes new ones and drops what need not be kept. */
export class Copies {
  /** When a copy was last read back; null when it did not read back whole. */
  readonly readBack = new Map<string, Instant | null>()
  newest: BackupNote | undefined
  trouble: Problem | null = null

  constructor(private readonly parts: BackupParts) {}

  /** Looks what copies there are already. */
  async look(): Promise<void> {
    const notes = (await listBackups(this.parts.home)).flatMap(({ note }) => note ?? [])
    this.newest = notes[0]
    this.parts.changed()
  }

  homes(): Promise<readonly Home[]> {
    return homesOf(this.parts.database().view, this.parts.home)
  }

  first(): Home {
    return { place: 'first', folder: this.parts.home, home: this.parts.home, there: true }
  }

  async find(place: BackupPlace, name: string): Promise<Found> {
    const { home } = homeNamed(await this.homes(), place)
    const found = (await listBackups(home)).find((each) => each.name === name) ?? refuse('backups.unknown')
    return found.note ? { ...found, note: found.note } : refuse('backups.damaged', { name })
  }

  mustKnow({ version }: BackupNote): void {
    if (version > this.parts.version)
      refuse('store.newerVersion', { found: version, known: this.parts.version })
  }

  unfit(error: unknown, place: BackupPlace, name: string): never {
    this.readBack.set(`${place}/${name}`, null)
    if (error instanceof StoreFault) refuse('backups.damaged', { ...error.details, name })
    throw error
  }

  async takeAt({ home, place }: Home, kind: BackupKind, told: Told): Promise<Found> {
    const taking = {
      home,
      kind,
      takenAt: this.parts.now(),
      onProgress: told,
      vouch: vouchWith(this.parts.mark),
    }
    const made = await this.parts.database().hold((still) => takeBackup(still, taking))
    if (place === 'first') this.newest = made.note
    return made
  }

  async takeEverywhere(kind: BackupKind, told: Told): Promise<BackupMade> {
    const [first, second] = await this.homes()
    try {
      const { note } = await this.takeAt(first as Home, kind, told)
      const other = second ? await this.takeSecond(second, kind) : null
      this.trouble = other === 'made' ? null : other
      await rememberPlaces(this.parts.home, await this.homes())
      return { takenAt: note.takenAt, bytes: note.bytes, second: other }
    } catch (error) {
      this.trouble = troubleOf(error, (first as Home).folder)
      throw new Refusal(this.trouble)
    } finally {
      this.parts.changed()
    }
  }

  /** What goes wrong at the second place does not undo the copy at the first. */
  private async takeSecond(home: Home, kind: BackupKind): Promise<'made' | Problem> {
    if (!home.there) return problem('backups.placeMissing', { folder: home.folder })
    return this.takeAt(home, kind, () => undefined).then(
      () => 'made' as const,
      (error) => troubleOf(error, home.folder),
    )
  }

  async prune(): Promise<void> {
    const { view } = this.parts.database()
    const today = dayOf(this.parts.now())
    const plan = {
      ofToday: settingOn(view, 'backups.keepToday', today),
      days: settingOn(view, 'backups.keepDays', today),
      months: settingOn(view, 'backups.keepMonths', today),
    }
    for (const { home, there } of await this.homes()) {
      if (!there) continue
      const known = (await listBackups(home)).flatMap(({ name, note }) => (note ? [{ ...note, name }] : []))
      const keep = whichToKeep(known, today, plan)
      for (const { name } of known) if (!keep.has(name)) await removeBackup(home, name).catch(() => undefined)
    }
  }
}
