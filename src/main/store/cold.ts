import { byId, type Hints } from './hints'
import type { IndexKey } from './types'

/**
 * Thrown out of a read or an act that needs records still on the disk, `hints` of them or themselves. Whoever runs it
 * loads them and runs it anew, from the start.
 */
export class NotLoaded extends Error {
  constructor(
    readonly collection: string,
    /** Parts to load; empty: the hints of all of them. */
    readonly parts: readonly string[],
  ) {
    super(`${collection} ${parts.join(' ')}`)
    this.name = 'NotLoaded'
  }
}

/** A part that stays on the disk until somebody asks. Its file is exactly as the manifest says: nothing changed it. */
export interface ColdPart {
  readonly records: number
  /** Undefined: not read yet. Null: there are none, so anything may be in it. */
  hints: Hints | null | undefined
}

/** The parts of one collection that are not in memory. */
export class Cold {
  readonly parts = new Map<string, ColdPart>()

  constructor(private readonly collection: string) {}

  get count(): number {
    let count = 0
    for (const { records } of this.parts.values()) count += records
    return count
  }

  /** Everything must be there. */
  needAll(): void {
    if (this.parts.size > 0) throw new NotLoaded(this.collection, [...this.parts.keys()])
  }

  need(part: string): void {
    if (this.parts.has(part)) throw new NotLoaded(this.collection, [part])
  }

  /** Whatever stands at this key must be there. */
  needAt(index: string, key: IndexKey): void {
    if (this.parts.size === 0) return
    const parts = this.holding(index, key)
    if (parts.length > 0) throw new NotLoaded(this.collection, parts)
  }

  needId(id: string): void {
    this.needAt(byId, id)
  }

  /** Parts in which the key may be. */
  holding(index: string, key: IndexKey): string[] {
    const found: string[] = []
    for (const [name, { hints }] of this.parts) {
      if (hints === undefined) throw new NotLoaded(this.collection, [])
      if (hints === null || hints.mayHold(index, key)) found.push(name)
    }
    return found
  }
}
