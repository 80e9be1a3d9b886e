import type { AlarmKind } from '../../shared/alarms/schema'
import type { Id } from '../../shared/id'
import type { collections, Draft, View } from '../collections'
import type { Ports } from '../ports'
import { isWhole, recoveryWhole, stampAll } from '../staff/marks'
import type { Database } from '../store/types'
import { breachOf, changedFiles, type Prints, printsOf, witnessOf } from '../store/witness'
import { Memory } from './memory'

export interface Noticed {
  readonly kind: AlarmKind
  readonly about: string
}

export interface WatchParts {
  /** The data folder, and where this PC keeps what it knows of it. */
  readonly folder: string
  readonly keys: string
  readonly vault: Ports['vault']
  readonly database: () => Database<typeof collections>
  readonly now: () => string
  readonly newId: <K extends string>(kind: K) => Id<K>
}

const keyOf = (view: View) => [...view.sealKeys.all()][0]
const REMEMBER_MS = 60_000

const alreadySaid = (view: View, { kind, about }: Noticed): boolean =>
  view.alarms.where('open', 'open').some((alarm) => alarm.kind === kind && alarm.about === about)

/** Notices what was done to the records while the program was not looking, and says it once. */
export class Watch {
  private readonly memory: Memory
  private remembered = -1
  private prints: Prints = {}

  constructor(private readonly parts: WatchParts) {
    const { keys, vault } = parts
    this.memory = new Memory(keys, (text) => vault.mark(parts.database().view, 'seen', text))
  }

  /** Right after opening, before anybody can do anything. `also`: what opening itself has to say. */
  async look(also: readonly Noticed[] = []): Promise<void> {
    const { vault, database } = this.parts
    const { view, status } = database()
    if (view.center.count() === 0) return
    const state = vault.state(view)
    const known = state === 'open' ? await this.memory.recall(keyOf(view)?.id ?? '') : undefined
    vault.expectMarks(known !== undefined)
    this.prints = known?.prints ?? {}
    const breach = known && (await breachOf(this.parts.folder, status.sequence, known.witness))
    const noticed: readonly Noticed[] = [
      ...also,
      ...(state === 'locked' ? [{ kind: 'otherPc', about: '' } as const] : []),
      ...(breach ? [{ kind: breach, about: known.at } as const] : []),
      ...this.changedPeople(view),
    ]
    if (status.state !== 'open') return
    await this.say(noticed, state === 'open' && !known)
    vault.expectMarks(state === 'open')
    await this.remember()
  }

  private changedPeople(view: View): readonly Noticed[] {
    const { vault } = this.parts
    const people = [...view.staff.all()].filter((each) => each.active && !isWhole(view, vault, 'staff', each))
    const said = people.map(({ name }): Noticed => ({ kind: 'staffChanged', about: name }))
    return recoveryWhole(view, vault) ? said : [...said, { kind: 'codeChanged', about: '' }]
  }

  private async say(noticed: readonly Noticed[], first: boolean): Promise<void> {
    const { database, vault, now, newId } = this.parts
    const { view } = database()
    const fresh = noticed.filter((each) => !alreadySaid(view, each))
    const at = now()
    const insert = (draft: Draft) => {
      for (const each of fresh)
        draft.alarms.insert({ id: newId('alarm'), ...each, noticedAt: at, answer: null })
    }
    if (fresh.length > 0) await database().transact({ route: 'alarms.noticed', staffId: null, at }, insert)
    if (first)
      await database().transact({ route: 'alarms.marked', staffId: null, at }, (draft) =>
        stampAll(draft, vault, 'missing'),
      )
  }

  /** Older journal files are not read when the records are opened: they are looked at later, one by one. */
  async checkHistory(pause: () => Promise<void>): Promise<void> {
    const changed = await changedFiles(this.parts.folder, this.prints, pause)
    if (changed.length === 0) return
    await this.say([{ kind: 'fileChanged', about: changed.join(' ').slice(0, 200) }], false)
    this.prints = Object.fromEntries(Object.entries(this.prints).filter(([name]) => !changed.includes(name)))
    this.remembered = -1
  }

  /** Writes down how the records stand now. */
  async remember(): Promise<void> {
    const { folder, vault, database, now } = this.parts
    const { view, status } = database()
    const key = keyOf(view)
    if (!key || vault.state(view) !== 'open' || status.sequence === this.remembered) return
    const witness = await witnessOf(folder, status.sequence)
    if (!witness) return
    this.prints = await printsOf(folder, this.prints)
    await this.memory.keep(key.id, { at: now(), witness, prints: this.prints })
    this.remembered = status.sequence
  }

  forget(): Promise<void> {
    this.remembered = -1
    this.prints = {}
    return this.memory.forget()
  }
}

/** Remembers every minute for as long as the program runs. */
export const rememberEvery = (
  watch: () => Watch | undefined,
  log: (message: string, error: unknown) => void,
): void => {
  setInterval(() => {
    watch()
      ?.remember()
      .catch((error) => log('the records were not remembered', error))
  }, REMEMBER_MS).unref()
}
