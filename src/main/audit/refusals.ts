import type { Problem } from '../../shared/problem'
import type { collections } from '../collections'
import type { CommitEntry, Database } from '../store/types'

export interface RefusedCall {
  readonly route: string
  readonly kind: 'query' | 'command'
  readonly staffId: string | null
  readonly at: string
  readonly problem: Problem
}

/** Unlike refusals that wait for the disk; more at once is an attack, of which only the count is kept. */
const MOST_WAITING = 60
const LONGEST_WORD = 100
/** A page that asks the same again and again is told of once. */
const ONCE_IN_MS = 600_000

const noteOf = ({ problem }: RefusedCall, times: number): NonNullable<CommitEntry['note']> => {
  const details = Object.entries(problem.details).slice(0, 8)
  return {
    refused: problem.code,
    times,
    ...Object.fromEntries(
      details.map(([name, value]) => [
        `d.${name}`,
        typeof value === 'string' ? value.slice(0, LONGEST_WORD) : value,
      ]),
    ),
  }
}

/**
 * Refused calls on their way to the audit trail. Nobody waits for them: they are counted in memory, the same in a row
 * once, and written a little later, all in one sync.
 */
export class Refusals {
  private waiting = new Map<string, { readonly call: RefusedCall; times: number }>()
  private overflow = 0
  private readonly asked = new Map<string, number>()

  constructor(private readonly database: () => Database<typeof collections>) {}

  note(call: RefusedCall): void {
    const key = JSON.stringify([call.staffId, call.route, call.problem])
    if (call.kind === 'query' && this.askedBefore(key, call.at)) return
    const same = this.waiting.get(key)
    if (same) same.times += 1
    else if (this.waiting.size < MOST_WAITING) this.waiting.set(key, { call, times: 1 })
    else this.overflow += 1
  }

  private askedBefore(key: string, at: string): boolean {
    const before = this.asked.get(key)
    const now = Date.parse(at)
    if (before !== undefined && Math.abs(now - before) < ONCE_IN_MS) return true
    if (this.asked.size > MOST_WAITING) this.asked.clear()
    this.asked.set(key, now)
    return false
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0
  }

  /** Resolves when they are on disk. Where nothing can be written they are forgotten. */
  async write(): Promise<void> {
    const database = this.database()
    const [calls, overflow] = [[...this.waiting.values()], this.overflow]
    this.waiting = new Map()
    this.overflow = 0
    if (database.status.state !== 'open') return
    const last = calls.at(-1)
    const entries: CommitEntry[] = calls.map(({ call, times }) => ({
      route: call.route,
      staffId: call.staffId,
      at: call.at,
      note: noteOf(call, times),
    }))
    if (overflow > 0 && last)
      entries.push({
        route: 'audit.flood',
        staffId: last.call.staffId,
        at: last.call.at,
        note: { refused: 'audit.tooMany', times: overflow },
      })
    await Promise.all(entries.map((entry) => database.transact(entry, () => undefined)))
  }
}

const EVERY_MS = 3_000

/** Writes what is waiting every few seconds, for as long as the program runs. */
export const writeEvery = (refusals: Refusals, log: (message: string, error: unknown) => void): void => {
  setInterval(() => {
    if (!refusals.isEmpty) refusals.write().catch((error) => log('refusals were not written', error))
  }, EVERY_MS).unref()
}
