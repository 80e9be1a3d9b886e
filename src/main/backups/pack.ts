import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { refuse } from '../../shared/problem'
import { nodeDisk } from '../store/backup-disk'
import { noteName, readNote } from '../store/backup-note'
import { crc32, hex } from '../store/crc'
import { isCopyName } from '../store/names'

const BLOCK = 512
const pieceBytes = 1024 * 1024

const field = (head: Buffer, text: string, at: number): void => {
  head.write(text, at, 'latin1')
}

/** A tar heading (ustar): any archive program opens what the desk writes. */
const headOf = (name: string, size: number): Buffer => {
  const head = Buffer.alloc(BLOCK)
  field(head, name, 0)
  field(head, '0000644\0', 100)
  field(head, '0000000\0', 108)
  field(head, '0000000\0', 116)
  field(head, `${size.toString(8).padStart(11, '0')}\0`, 124)
  field(head, '00000000000\0', 136)
  field(head, '        ', 148)
  field(head, '0', 156)
  field(head, 'ustar\u000000', 257)
  const sum = head.reduce((total, byte) => total + byte, 0)
  field(head, `${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

async function* tarOf(folder: string, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  const note = await readNote(nodeDisk, folder)
  for (const name of [noteName, 'MANIFEST.json', ...Object.keys(note.files)]) {
    const path = join(folder, name)
    const size = (await nodeDisk.size(path)) ?? 0
    yield headOf(name, size)
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
      yield piece as Buffer
      onBytes((piece as Buffer).length)
    }
    if (size % BLOCK > 0) yield Buffer.alloc(BLOCK - (size % BLOCK))
  }
  yield Buffer.alloc(2 * BLOCK)
}

const syncFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Packs a finished copy into one file, written beside the target and renamed: whole, or not at all. */
export const pack = async (
  folder: string,
  target: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> => {
  const { bytes } = await readNote(nodeDisk, folder)
  let done = 0
  const half = `${target}.part`
  try {
    const tar = tarOf(folder, (more) => {
      done += more
      onProgress(Math.min(done, bytes), bytes)
    })
    await pipeline(Readable.from(tar), createGzip({ level: 4 }), createWriteStream(half))
    await syncFile(half)
    await rename(half, target)
  } catch (error) {
    await rm(half, { force: true })
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    refuse('files.notSaved', { path: target, reason })
  }
}

/** Bytes as they come, handed out in the lengths asked for. */
class Pieces {
  private held: Buffer = Buffer.alloc(0)
  private readonly source: AsyncIterator<Buffer>

  constructor(stream: AsyncIterable<Buffer>) {
    this.source = stream[Symbol.asyncIterator]()
  }

  /** At most `length` bytes, at least one; empty at the end. */
  async some(length: number): Promise<Buffer> {
    if (this.held.length === 0) {
      const next = await this.source.next()
      if (next.done) return Buffer.alloc(0)
      this.held = next.value
    }
    const taken = this.held.subarray(0, length)
    this.held = this.held.subarray(taken.length)
    return taken
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = length; left > 0; ) {
      const piece = await this.some(left)
      if (piece.length === 0) throw new Error('the file ends too early')
      parts.push(piece)
      left -= piece.length
    }
    return Buffer.concat(parts, length)
  }
}

type Take = (name: string, size: number, pieces: Pieces) => Promise<void>

/** Reads a packed copy file by file. Throws when it is none, or is cut short. */
const readPacked = async (source: string, take: Take): Promise<void> => {
  const packed = createReadStream(source, { highWaterMark: pieceBytes })
  const stream = createGunzip()
  packed.on('error', (error) => stream.destroy(error))
  packed.pipe(stream)
  const pieces = new Pieces(stream)
  try {
    for (;;) {
      const head = await pieces.exactly(BLOCK)
      if (head.every((byte) => byte === 0)) return
      const name = head.toString('latin1', 0, head.indexOf(0))
      const size = Number.parseInt(head.toString('latin1', 124, 135), 8)
      const fits =
        isCopyName(name) && Number.isSafeInteger(size) && head.toString('latin1', 257, 262) === 'ustar'
      if (!fits) throw new Error('not a packed copy')
      await take(name, size, pieces)
      if (size % BLOCK > 0) await pieces.exactly(BLOCK - (size % BLOCK))
    }
  } finally {
    packed.destroy()
    stream.destroy()
  }
}

const eachPiece = async (pieces: Pieces, size: number, take: (piece: Buffer) => unknown): Promise<void> => {
  for (let left = size; left > 0; ) {
    const piece = await pieces.some(left)
    if (piece.length === 0) throw new Error('the file ends too early')
    await take(piece)
    left -= piece.length
  }
}

/** Unpacks a packed copy into a new folder. Throws when the file is none, or is cut short; verify what came out. */
export const unpack = async (source: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await readPacked(source, async (name, size, pieces) => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    const file = await open(path, 'wx')
    try {
      await eachPiece(pieces, size, (piece) => file.writeFile(piece))
      await file.sync()
    } finally {
      await file.close()
    }
  })
}

/** Reads a packed copy back and compares it with the folder it was made of. Refuses `backups.packedBadly`. */
export const checkPacked = async (source: string, folder: string): Promise<void> => {
  const { files } = await readNote(nodeDisk, folder)
  let sound = 0
  await readPacked(source, async (name, size, pieces) => {
    let crc = 0
    await eachPiece(pieces, size, (piece) => {
      crc = crc32(piece, crc)
    })
    if (files[name]?.crc === hex(crc)) sound++
  }).catch(() => undefined)
  if (sound !== Object.keys(files).length) refuse('backups.packedBadly', { path: source })
}
