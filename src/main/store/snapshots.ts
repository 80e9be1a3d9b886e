import type { Checkpoints } from './checkpoint'
import { codeOf } from './files'
import type { Journal } from './journal'
import type { Parts } from './store-parts'

interface Hooks {
  /** The room kept back for a full disk was filled or spent. */
  readonly reserveChanged: () => void
  readonly closing: () => boolean
}

/** When snapshots are written: after so many bytes of commands, after a while without any, and when asked. */
export class Snapshots {
  private bytes = 0
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly journal: Journal,
    private readonly parts: Pick<Parts, 'limits' | 'reserve' | 'notices'>,
    private readonly hooks: Hooks,
  ) {}

  begin(): void {
    const { idleMs } = this.parts.limits
    if (idleMs === 0) return
    this.timer = setTimeout(() => {
      if (!this.hooks.closing()) void this.write().catch(() => undefined)
    }, idleMs)
    this.timer.unref()
  }

  /** Not for ever put off by steady work: what counts is what the journal holds beyond the last snapshots. */
  committed(): void {
    this.timer?.refresh()
    if (this.journal.bytesWritten - this.bytes < this.parts.limits.checkpointBytes) return
    this.write().catch(() => undefined)
  }

  /** Writes what changed. Throws when the disk does; the trouble is noted, and nothing is lost by it. */
  async write(): Promise<void> {
    this.bytes = this.journal.bytesWritten
    const { reserve, notices } = this.parts
    try {
      await this.checkpoints.run()
    } catch (error) {
      notices.push({ code: 'store.checkpointFailed', details: { cause: codeOf(error) || String(error) } })
      throw error
    }
    const before = reserve.missing
    await reserve.fill()
    if (before !== reserve.missing) this.hooks.reserveChanged()
  }

  end(): void {
    clearTimeout(this.timer)
  }
}
