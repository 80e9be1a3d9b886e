import type { Change, StoreNotice, StoreStatus } from './types'

type OnStatus = (status: StoreStatus) => void
type OnCommit = (changed: readonly string[], sequence: number) => void

/** Who wants to hear of commits and of the store's state. A listener that fails harms nobody but is noted. */
export class Bells {
  private readonly forStatus = new Set<OnStatus>()
  private readonly forCommits = new Set<OnCommit>()

  constructor(private readonly notices: StoreNotice[]) {}

  onStatus(listener: OnStatus): () => void {
    this.forStatus.add(listener)
    return () => this.forStatus.delete(listener)
  }

  onCommit(listener: OnCommit): () => void {
    this.forCommits.add(listener)
    return () => this.forCommits.delete(listener)
  }

  status(status: StoreStatus): void {
    for (const listener of this.forStatus) this.guard(() => listener(status))
  }

  committed(changes: readonly Change[], sequence: number): void {
    if (this.forCommits.size === 0) return
    const changed = [...new Set(changes.map((change) => change.collection))]
    for (const listener of this.forCommits) this.guard(() => listener(changed, sequence))
  }

  private guard(tell: () => void): void {
    try {
      tell()
    } catch (error) {
      this.notices.push({ code: 'store.listenerFailed', details: { message: String(error) } })
    }
  }
}
