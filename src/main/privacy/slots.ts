import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { secretsFolder } from '../store/take-backup'

/** Inside the data folder, beside the journal: a copy of the folder has it too. */
export const SLOTS_FILE = join(secretsFolder, 'slots.bin')

const SIZE = 32
const FIRST_BATCH = 64
const LARGEST_BATCH = 8192
const gone = Buffer.alloc(SIZE)

export interface Slot {
  readonly slot: number
  readonly secret: Buffer
}

const writeAll = (fd: number, bytes: Buffer, position: number): void => {
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, position + done)
}

const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/**
 * A secret for each sealed field, outside the journal, in one file of 32 bytes a slot: the journal never forgets, but
 * without its slot what it holds cannot be opened any more. Secrets are made in batches, synced before the first is
 * used; slots left over at the end of a day are never used again.
 */
export class Slots {
  private batch: Slot[] = []
  private size = FIRST_BATCH

  constructor(private readonly path: string) {}

  /** A slot nobody has used. */
  take(): Slot {
    if (this.batch.length === 0) this.batch = this.make().reverse()
    return this.batch.pop() as Slot
  }

  /** The secret of a slot; undefined when it was destroyed or never was. */
  read(slot: number): Buffer | undefined {
    if (!Number.isSafeInteger(slot) || slot < 0 || !existsSync(this.path)) return undefined
    const secret = Buffer.alloc(SIZE)
    const fd = openSync(this.path, 'r')
    try {
      const count = readSync(fd, secret, 0, SIZE, slot * SIZE)
      return count === SIZE && !secret.equals(gone) ? secret : undefined
    } finally {
      closeSync(fd)
    }
  }

  /** Overwrites slots with nothing, on the disk when it answers. What was sealed with them is lost for good. */
  destroy(slots: readonly number[]): void {
    if (slots.length === 0 || !existsSync(this.path)) return
    const fd = openSync(this.path, 'r+')
    try {
      const { size } = fstatSync(fd)
      for (const slot of slots) if ((slot + 1) * SIZE <= size) writeAll(fd, gone, slot * SIZE)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  }

  private make(): Slot[] {
    const fresh = !existsSync(this.path)
    if (fresh) mkdirSync(dirname(this.path), { recursive: true })
    const fd = openSync(this.path, fresh ? 'w+' : 'r+')
    try {
      // A power cut may have left part of a slot: it is skipped.
      const first = Math.ceil(fstatSync(fd).size / SIZE)
      const secrets = randomBytes(this.size * SIZE)
      writeAll(fd, secrets, first * SIZE)
      fsyncSync(fd)
      if (fresh) syncFolder(dirname(this.path))
      const made = Array.from({ length: this.size }, (_, at) => ({
        slot: first + at,
        secret: secrets.subarray(at * SIZE, (at + 1) * SIZE),
      }))
      this.size = Math.min(this.size * 2, LARGEST_BATCH)
      return made
    } finally {
      closeSync(fd)
    }
  }
}

const at = (bytes: Buffer, slot: number): Buffer => bytes.subarray(slot * SIZE, (slot + 1) * SIZE)

/** Slots that hold the same secret in both: only then is one file an earlier moment of the other. */
const related = (one: Buffer, other: Buffer): boolean => {
  for (let slot = 0; (slot + 1) * SIZE <= Math.min(one.length, other.length); slot++)
    if (!at(one, slot).equals(gone) && at(one, slot).equals(at(other, slot))) return true
  return false
}

/**
 * Before older records take the place of newer ones: what was destroyed since stays destroyed, and slots taken since are
 * never taken again. Records of another center are left as they are.
 */
export const keepDestroyed = (from: string, to: string): void => {
  const [present, restored] = [join(from, SLOTS_FILE), join(to, SLOTS_FILE)]
  if (!existsSync(present) || !existsSync(restored)) return
  const now = readFileSync(present)
  const then = readFileSync(restored)
  if (!related(now, then)) return
  const merged = Buffer.concat([then, now.subarray(then.length)])
  for (let slot = 0; (slot + 1) * SIZE <= now.length; slot++)
    if (at(now, slot).equals(gone)) at(merged, slot).fill(0)
  const fd = openSync(restored, 'r+')
  try {
    writeAll(fd, merged, 0)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
