import { join } from 'node:path'
import { type Files, writeAll } from './files'

const nameOf = (folder: string): string => join(folder, 'RESERVE')
const chunk = 256 * 1024

/**
 * A file that only takes up room. When the disk is full it is given up: the desk can write for a while
 * longer and is told meanwhile.
 */
export class Reserve {
  /** True while the file is there. */
  held = false

  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly bytes: number,
  ) {}

  /** True while the room that should be kept back is not there. */
  get missing(): boolean {
    return !this.held && this.bytes > 0
  }

  /** Looks whether an earlier run left the file. */
  async find(): Promise<void> {
    this.held = ((await this.files.size(nameOf(this.folder))) ?? 0) >= this.bytes && this.bytes > 0
  }

  /** Takes the room up again where there is any. Never fails: a full disk is what it is for. */
  async fill(): Promise<void> {
    if (this.held || this.bytes === 0) return
    const whole = await this.write().catch(() => false)
    this.held = whole
    if (!whole) await this.files.remove(nameOf(this.folder)).catch(() => undefined)
  }

  /** Gives the room up. Answers whether there was any to give. */
  async spend(): Promise<boolean> {
    if (!this.held) return false
    this.held = false
    await this.files.remove(nameOf(this.folder))
    return true
  }

  private async write(): Promise<boolean> {
    const file = await this.files.open(nameOf(this.folder), 'replace')
    try {
      const filler = Buffer.alloc(Math.min(chunk, this.bytes), '\n')
      for (let at = 0; at < this.bytes; at += filler.length) await writeAll(file, filler, at)
      await file.sync()
    } finally {
      await file.close()
    }
    return true
  }
}
