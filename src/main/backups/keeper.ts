import { basename, join } from 'node:path'
import type { BackupMade, BackupPlace, BackupRow, BackupStatus } from '../../shared/backups/contract'
import { OLD_AFTER_DAYS, whichToKeep } from '../../shared/backups/rules'
import { dayOf, diffDays, type Instant } from '../../shared/day'
import type { Id } from '../../shared/id'
import { type Problem, problem, Refusal, refuse } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { collections } from '../collections'
import { nodeDisk, removeTree } from '../store/backup-disk'
import type { BackupKind, BackupNote } from '../store/backup-note'
import { type Backup, backupName, listBackups, removeBackup, verifyBackup } from '../store/backups'
import { codeOf, renamePatiently } from '../store/files'
import { replaceFolder } from '../store/replace-folder'
import { takeBackup } from '../store/take-backup'
import { type Database, StoreFault } from '../store/types'
import { isOurs, type Marking, vouchWith } from './ours'
import { checkPacked, pack, unpack } from './pack'
import { type Home, homeNamed, homesOf, rememberPlaces } from './places'
import type { BackupPort, By, Told } from './port'
import { previewOf } from './preview'
import { rowOf, troubleOf } from './rows'

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

type Found = Backup & { readonly note: BackupNote }

/** Makes, keeps, checks and restores copies of the records. */
export class Backups implements BackupPort {
  private readonly readBack = new Map<string, Instant | null>()
  private newest: BackupNote | undefined
  private trouble: Problem | null = null
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly parts: BackupParts) {}

  /** Looks what copies there are already. */
  async begin(): Promise<void> {
    const notes = (await listBackups(this.parts.home)).flatMap(({ note }) => note ?? [])
    this.newest = notes[0]
    this.parts.changed()
  }

  status(): BackupStatus {
    const takenAt = this.newest?.takenAt ?? null
    const { view, status } = this.parts.database()
    const [center] = view.center.all()
    // The demo's center says it was founded years ago, and its records are of today.
    const since = takenAt ?? (center?.demo ? undefined : center?.createdAt)
    const days = since ? diffDays(dayOf(since), dayOf(this.parts.now())) : 0
    return { takenAt, trouble: this.trouble, old: days >= OLD_AFTER_DAYS && this.differs(status.sequence) }
  }

  /** Whether anything was done since the newest copy. */
  get needed(): boolean {
    const { view, status } = this.parts.database()
    return view.center.count() > 0 && status.state === 'open' && this.differs(status.sequence)
  }

  get newestAt(): Instant | null {
    return this.newest?.takenAt ?? null
  }

  private differs(sequence: number): boolean {
    return this.newest?.sequence !== sequence
  }

  async list() {
    const homes = await this.homes()
    const rows = await Promise.all(
      homes.map(async ({ place, home, there }) =>
        there ? (await listBackups(home)).map((each) => rowOf(place, each, this.readBack)) : [],
      ),
    )
    return { rows: rows.flat(), places: homes.map(({ home: _, ...state }) => state) }
  }

  take(kind: BackupKind, told: Told): Promise<BackupMade> {
    return this.inTurn(async () => {
      const made = await this.takeEverywhere(kind, told)
      await this.prune()
      return made
    })
  }

  check(place: BackupPlace, name: string, told: Told): Promise<BackupRow> {
    return this.inTurn(async () => {
      const { home } = homeNamed(await this.homes(), place)
      const found = (await listBackups(home)).find((each) => each.name === name) ?? refuse('backups.unknown')
      const sound = await verifyBackup(found.folder, nodeDisk, told).catch(() => undefined)
      this.readBack.set(`${place}/${name}`, sound ? this.parts.now() : null)
      return rowOf(place, found, this.readBack)
    })
  }

  preview(place: BackupPlace, name: string, told: Told) {
    return this.inTurn(async () => {
      const found = await this.find(place, name)
      this.mustKnow(found.note)
      const ours = isOurs(found, this.parts.mark)
      return this.parts.database().hold(async (still) => ({ ...(await previewOf(still, found, told)), ours }))
    })
  }

  restore(place: BackupPlace, name: string, by: By, told: Told) {
    return this.inTurn(async () => {
      const found = await this.find(place, name)
      this.mustKnow(found.note)
      await verifyBackup(found.folder).catch((error) => this.unfit(error, place, name))
      if (!isOurs(found, this.parts.mark) && this.parts.database().view.center.count() > 0)
        this.parts.foreign(name)
      const kept = await this.keepPresent()
      await this.putInPlace(found, told)
      return this.tell(found, kept, by)
    })
  }

  packInto(target: string, told: Told): Promise<void> {
    return this.inTurn(async () => {
      const { folder } = await this.takeAt(this.first(), 'manual', () => undefined)
      await pack(folder, target, told)
      await checkPacked(target, folder)
      await this.prune()
    })
  }

  unpackFrom(source: string): Promise<BackupRow> {
    return this.inTurn(async () => {
      const { home } = this.parts
      const part = join(home, '.import.part')
      await removeTree(nodeDisk, home, '.import.part').catch(() => undefined)
      try {
        await unpack(source, part)
        const note = await verifyBackup(part)
        const name = await this.adopt(part, note)
        return rowOf('first', { name, folder: join(home, name), note }, this.readBack)
      } catch (error) {
        await removeTree(nodeDisk, home, '.import.part').catch(() => undefined)
        throw error instanceof Refusal
          ? error
          : new Refusal(problem('backups.notACopy', { file: basename(source) }))
      }
    })
  }

  /** Gives an unpacked copy its name, unless it is there already. */
  private async adopt(part: string, note: BackupNote): Promise<string> {
    const { home } = this.parts
    const present = await listBackups(home)
    const same = present.find((each) => JSON.stringify(each.note) === JSON.stringify(note))
    if (same) {
      await removeTree(nodeDisk, home, '.import.part')
      return same.name
    }
    const taken = new Set(present.map(({ name }) => name))
    let name = backupName(note.takenAt)
    for (let again = 2; taken.has(name); again++) name = `${backupName(note.takenAt)}-${again}`
    await renamePatiently(nodeDisk, part, join(home, name))
    await nodeDisk.syncFolder(home)
    return name
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(task)
    this.turn = mine.catch(() => undefined)
    return mine
  }

  private homes(): Promise<readonly Home[]> {
    return homesOf(this.parts.database().view, this.parts.home)
  }

  private first(): Home {
    return { place: 'first', folder: this.parts.home, home: this.parts.home, there: true }
  }

  private async find(place: BackupPlace, name: string): Promise<Found> {
    const { home } = homeNamed(await this.homes(), place)
    const found = (await listBackups(home)).find((each) => each.name === name) ?? refuse('backups.unknown')
    return found.note ? { ...found, note: found.note } : refuse('backups.damaged', { name })
  }

  private mustKnow({ version }: BackupNote): void {
    if (version > this.parts.version)
      refuse('store.newerVersion', { found: version, known: this.parts.version })
  }

  private unfit(error: unknown, place: BackupPlace, name: string): never {
    this.readBack.set(`${place}/${name}`, null)
    if (error instanceof StoreFault) refuse('backups.damaged', { ...error.details, name })
    throw error
  }

  private async takeAt({ home, place }: Home, kind: BackupKind, told: Told): Promise<Found> {
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

  private async takeEverywhere(kind: BackupKind, told: Told): Promise<BackupMade> {
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

  private async prune(): Promise<void> {
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

  /** The state before a restore. Records nobody has set up yet need no copy. */
  private async keepPresent(): Promise<string> {
    if (this.parts.database().view.center.count() === 0) return ''
    return (await this.takeAt(this.first(), 'beforeRestore', () => undefined)).name
  }

  private async putInPlace({ folder: backup }: Found, told: Told): Promise<void> {
    const { folder, carryOver } = this.parts
    await this.parts.replace(() =>
      replaceFolder({ folder, backup, adjust: (part) => carryOver(folder, part), onProgress: told }).catch(
        (error) => {
          throw new Refusal(problem('backups.notRestored', { folder, reason: codeOf(error) }))
        },
      ),
    )
    await this.begin()
  }

  /** The restored records learn what became of those they replaced. */
  private tell({ name, note }: Found, keptAs: string, by: By) {
    const at = this.parts.now()
    const told = { backup: name, takenAt: note.takenAt, keptAs, byName: by.name, at }
    return this.parts
      .database()
      .transact({ route: 'backups.restore', staffId: by.id, at }, (draft) =>
        draft.restores.insert({ id: this.parts.newId('restore'), ...told }),
      )
  }
}
