import { dirname } from 'node:path'
import type { Files, OpenFile, OpenHow } from '../../../src/main/store/files'

/** One thing done to the disk, in order. `file` numbers a content; names come and go separately, as on a real disk. */
export type Op =
  | { readonly kind: 'write'; readonly file: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'name'; readonly path: string; readonly file: number }
  | { readonly kind: 'unname'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly file: number }
  | { readonly kind: 'syncFolder'; readonly folder: string }
  | { readonly kind: 'mark'; readonly acknowledged: number }
  | { readonly kind: 'life' }

/** Stands for the content of a folder. */
export const aFolder = -1

/** What a disk holds after a power cut. */
export type DiskImage = ReadonlyMap<string, Uint8Array>

export class FileError extends Error {
  constructor(
    readonly code: string,
    what: string,
  ) {
    super(`${code}: ${what}`)
  }
}

/** May throw to make an operation fail, or answer `skip`; see `RecordingFiles.before`. */
export type Before = (kind: string, path: string) => unknown

/** A disk in memory that writes down everything done to it. Folders exist by being named. */
export class RecordingFiles implements Files {
  readonly ops: Op[] = []
  readonly sites = new Set<string>()
  /** Called before every operation: may throw to make it fail, or skip a sync. */
  before: Before = () => undefined
  /** Bytes all files together may take. */
  capacity = Number.POSITIVE_INFINITY
  /** Most bytes one write takes. */
  mouthful = Number.POSITIVE_INFINITY
  private readonly contents: Uint8Array[] = []
  private readonly names = new Map<string, number>()
  private readonly folders = new Set<string>()

  constructor(image: DiskImage = new Map()) {
    for (const path of image.keys()) {
      for (let home = dirname(path); home.length > 1; home = dirname(home)) this.folders.add(home)
    }
    for (const [path, bytes] of image) this.names.set(path, this.contents.push(new Uint8Array(bytes)) - 1)
  }

  get image(): DiskImage {
    return new Map([...this.names].map(([path, file]) => [path, (this.contents[file] as Uint8Array).slice()]))
  }

  async open(path: string, how: OpenHow): Promise<OpenFile> {
    this.before(`open:${how}`, path)
    const known = this.names.get(path)
    if (known === undefined && (how === 'read' || how === 'update' || how === 'journal'))
      throw new FileError('ENOENT', path)
    if (known !== undefined && how === 'create') throw new FileError('EEXIST', path)
    if (known === undefined && !this.folders.has(dirname(path))) throw new FileError('ENOENT', dirname(path))
    if (known !== undefined) {
      if (how === 'replace') this.cut(known, 0)
      return this.handle(known, path)
    }
    const file = this.contents.push(new Uint8Array(0)) - 1
    this.names.set(path, file)
    this.ops.push({ kind: 'name', path, file })
    return this.handle(file, path)
  }

  async size(path: string): Promise<number | undefined> {
    const file = this.names.get(path)
    return file === undefined ? undefined : (this.contents[file] as Uint8Array).length
  }

  async list(folder: string): Promise<readonly string[]> {
    const inside = new Set<string>()
    for (const path of this.names.keys()) {
      if (path.startsWith(`${folder}/`)) inside.add(path.slice(folder.length + 1).split('/')[0] as string)
    }
    return [...inside]
  }

  async makeFolder(folder: string): Promise<void> {
    this.before('makeFolder', folder)
    if (this.folders.has(folder)) return
    this.folders.add(folder)
    this.ops.push({ kind: 'name', path: folder, file: aFolder })
  }

  async rename(from: string, to: string): Promise<void> {
    this.before('rename', to)
    const file = this.names.get(from)
    if (file === undefined) throw new FileError('ENOENT', from)
    this.names.delete(from)
    this.names.set(to, file)
    this.ops.push({ kind: 'rename', from, to, file })
  }

  async remove(path: string): Promise<void> {
    this.before('remove', path)
    if (!this.names.delete(path)) throw new FileError('ENOENT', path)
    this.ops.push({ kind: 'unname', path })
  }

  async syncFolder(folder: string): Promise<void> {
    this.sites.add(`${siteOf()}`)
    if (this.before('syncFolder', folder) === 'skip') return
    this.ops.push({ kind: 'syncFolder', folder })
  }

  async canWrite(folder: string): Promise<boolean> {
    return this.before('canWrite', folder) !== 'skip'
  }

  private handle(file: number, path: string): OpenFile {
    const write = (from: Uint8Array, position: number): number => {
      this.before('write', path)
      const bytes = new Uint8Array(
        from.subarray(0, Math.min(this.mouthful, this.roomFor(file, from, position))),
      )
      if (bytes.length === 0 && from.length > 0) throw new FileError('ENOSPC', path)
      this.ops.push({ kind: 'write', file, at: position, bytes })
      this.contents[file] = patched(this.contents[file] as Uint8Array, bytes, position)
      return bytes.length
    }
    const sync = (): void => {
      this.sites.add(siteOf())
      if (this.before('sync', path) === 'skip') return
      this.ops.push({ kind: 'sync', file })
    }
    return {
      read: async (into, position) => {
        this.before('read', path)
        const bytes = (this.contents[file] as Uint8Array).subarray(position, position + into.length)
        into.set(bytes)
        return bytes.length
      },
      write: async (from, position) => write(from, position),
      writeSafe: async (from, position) => {
        const count = write(from, position)
        sync()
        return count
      },
      truncate: async (length) => {
        this.before('truncate', path)
        this.cut(file, length)
      },
      sync: async () => sync(),
      close: async () => undefined,
    }
  }

  get used(): number {
    let sum = 0
    for (const file of new Set(this.names.values())) sum += (this.contents[file] as Uint8Array).length
    return sum
  }

  private roomFor(file: number, from: Uint8Array, position: number): number {
    if (this.capacity === Number.POSITIVE_INFINITY) return from.length
    const inside = (this.contents[file] as Uint8Array).length - position
    return Math.min(from.length, Math.max(inside + Math.max(0, this.capacity - this.used), 0))
  }

  private cut(file: number, length: number): void {
    this.ops.push({ kind: 'truncate', file, length })
    this.contents[file] = resized(this.contents[file] as Uint8Array, length)
  }
}

export const patched = (content: Uint8Array, bytes: Uint8Array, at: number): Uint8Array => {
  const result = at + bytes.length > content.length ? resized(content, at + bytes.length) : content.slice()
  result.set(bytes, at)
  return result
}

export const resized = (content: Uint8Array, length: number): Uint8Array => {
  const result = new Uint8Array(length)
  result.set(content.subarray(0, length))
  return result
}

/** Who asked for a sync: the two nearest functions inside the store. */
export const siteOf = (): string => {
  const frames = (new Error().stack ?? '').split('\n').filter((line) => line.includes('/src/main/store/'))
  return frames
    .slice(0, 2)
    .map(
      (line) =>
        /at (?:async )?(\S+) \(.*store\/([\w-]+\.ts:\d+)/.exec(line)?.slice(1).join(' in ') ?? line.trim(),
    )
    .join(' < ')
}
