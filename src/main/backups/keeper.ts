import { basename } from 'node:path'
import type { BackupMade, BackupPlace, BackupRow, BackupStatus } from '../../shared/backups/contract'
import { OLD_AFTER_DAYS } from '../../shared/backups/rules'
import { dayOf, diffDays, type Instant } from '../../shared/day'
import { problem, Refusal, refuse } from '../../shared/problem'
import { nodeDisk } from '../store/backup-disk'
import type { BackupKind } from '../store/backup-note'
import { listBackups, verifyBackup } from '../store/backups'
import { codeOf } from '../store/files'
import { replaceFolder } from '../store/replace-folder'
import { adoptFile } from './adopt'
import { type BackupParts, Copies, type Found } from './copies'
import { isOurs } from './ours'
import { checkPacked, pack } from './pack'
import { homeNamed } from './places'
import type { BackupPort, By, Told } from './port'
import { previewOf } from './preview'
import { rowOf } from './rows'

/** Makes, keeps, checks and restores copies of the records. */
export class Backups implements BackupPort {
  private readonly copies: Copies
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly parts: BackupParts) {
    this.copies = new Copies(parts)
  }

  /** Looks what copies there are already. */
  begin(): Promise<void> {
    return this.copies.look()
  }

  status(): BackupStatus {
    const takenAt = this.copies.newest?.takenAt ?? null
    const { view, status } = this.parts.database()
    const [center] = view.center.all()
    // The demo's center says it was founded years ago, and its records are of today.
    const since = takenAt ?? (center?.demo ? undefined : center?.createdAt)
    const days = since ? diffDays(dayOf(since), dayOf(this.parts.now())) : 0
    return {
      takenAt,
      trouble: this.copies.trouble,
      old: days >= OLD_AFTER_DAYS && this.differs(status.sequence),
    }
  }

  /** Whether anything was done since the newest copy. */
  get needed(): boolean {
    const { view, status } = this.parts.database()
    return view.center.count() > 0 && status.state === 'open' && this.differs(status.sequence)
  }

  get newestAt(): Instant | null {
    return this.copies.newest?.takenAt ?? null
  }

  private differs(sequence: number): boolean {
    return this.copies.newest?.sequence !== sequence
  }

  async list() {
    const homes = await this.copies.homes()
    const rows = await Promise.all(
      homes.map(async ({ place, home, there }) =>
        there ? (await listBackups(home)).map((each) => rowOf(place, each, this.copies.readBack)) : [],
      ),
    )
    return { rows: rows.flat(), places: homes.map(({ home: _, ...state }) => state) }
  }

  take(kind: BackupKind, told: Told): Promise<BackupMade> {
    return this.inTurn(async () => {
      const made = await this.copies.takeEverywhere(kind, told)
      await this.copies.prune()
      return made
    })
  }

  check(place: BackupPlace, name: string, told: Told): Promise<BackupRow> {
    return this.inTurn(async () => {
      const { home } = homeNamed(await this.copies.homes(), place)
      const found = (await listBackups(home)).find((each) => each.name === name) ?? refuse('backups.unknown')
      const sound = await verifyBackup(found.folder, nodeDisk, told).catch(() => undefined)
      this.copies.readBack.set(`${place}/${name}`, sound ? this.parts.now() : null)
      return rowOf(place, found, this.copies.readBack)
    })
  }

  preview(place: BackupPlace, name: string, told: Told) {
    return this.inTurn(async () => {
      const found = await this.copies.find(place, name)
      this.copies.mustKnow(found.note)
      const ours = isOurs(found, this.parts.mark)
      return this.parts.database().hold(async (still) => ({ ...(await previewOf(still, found, told)), ours }))
    })
  }

  restore(place: BackupPlace, name: string, by: By, told: Told) {
    return this.inTurn(async () => {
      const found = await this.copies.find(place, name)
      this.copies.mustKnow(found.note)
      await verifyBackup(found.folder).catch((error) => this.copies.unfit(error, place, name))
      if (!isOurs(found, this.parts.mark) && this.parts.database().view.center.count() > 0)
        this.parts.foreign(name)
      const kept = await this.keepPresent()
      await this.putInPlace(found, told)
      return this.tell(found, kept, by)
    })
  }

  packInto(target: string, told: Told): Promise<void> {
    return this.inTurn(async () => {
      const { folder } = await this.copies.takeAt(this.copies.first(), 'manual', () => undefined)
      await pack(folder, target, told)
      await checkPacked(target, folder)
      await this.copies.prune()
    })
  }

  unpackFrom(source: string): Promise<BackupRow> {
    return this.inTurn(async () => {
      try {
        const { readBack } = this.copies
        return rowOf('first', await adoptFile(this.parts.home, source), readBack)
      } catch (error) {
        throw error instanceof Refusal
          ? error
          : new Refusal(problem('backups.notACopy', { file: basename(source) }))
      }
    })
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(task)
    this.turn = mine.catch(() => undefined)
    return mine
  }

  /** The state before a restore. Records nobody has set up yet need no copy. */
  private async keepPresent(): Promise<string> {
    if (this.parts.database().view.center.count() === 0) return ''
    return (await this.copies.takeAt(this.copies.first(), 'beforeRestore', () => undefined)).name
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
