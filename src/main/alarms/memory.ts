import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeFiles, renamePatiently, writeSynced } from '../store/files'
import type { Prints, Witness } from '../store/witness'

/** What this PC remembers of the records, outside their folder. */
export interface Remembered {
  readonly at: string
  readonly witness: Witness
  /** Of journal files written to no more. */
  readonly prints: Prints
}

const ENDING = '.seen'

/** One file a data key, beside the key: whoever can only reach the data folder cannot change it. */
export class Memory {
  /** `mark`: a text under the data key; null where this PC has it not. */
  constructor(
    private readonly folder: string,
    private readonly mark: (text: string) => string | null,
  ) {}

  /** Undefined when nothing is remembered, or what is was not written by a program with the key. */
  async recall(keyId: string): Promise<Remembered | undefined> {
    try {
      const { mark, ...remembered } = JSON.parse(
        await readFile(join(this.folder, `${keyId}${ENDING}`), 'utf8'),
      ) as Remembered & { mark: string }
      const expected = this.mark(JSON.stringify(remembered))
      return expected !== null && expected === mark ? remembered : undefined
    } catch {
      return undefined
    }
  }

  async keep(keyId: string, remembered: Remembered): Promise<void> {
    const mark = this.mark(JSON.stringify(remembered))
    if (mark === null) return
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const text = JSON.stringify({ ...remembered, mark })
    const path = join(this.folder, `${keyId}${ENDING}`)
    await writeSynced(nodeFiles, `${path}.next`, Buffer.from(text))
    await renamePatiently(nodeFiles, `${path}.next`, path)
  }

  /** Other records are about to be put in place on purpose. */
  async forget(): Promise<void> {
    const names = await readdir(this.folder).catch(() => [])
    for (const name of names) if (name.endsWith(ENDING)) await rm(join(this.folder, name))
  }
}
