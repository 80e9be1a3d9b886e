import { dirname } from 'node:path'
import { aFolder, type DiskImage, type Op, patched, resized } from './recording-files'

export type Random = () => number

/** A small seeded generator (mulberry32): a failing run can be repeated from its seed. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type NameOp = Extract<Op, { kind: 'name' | 'unname' | 'rename' }>
type DataOp = Extract<Op, { kind: 'write' | 'truncate' }>

/** What a power cut could leave, moment by moment: what was synced for certain, the rest by chance. */
export class Disk {
  private readonly safeContents = new Map<number, Uint8Array>()
  private readonly safeNames = new Map<string, number>()
  private looseNames: NameOp[] = []
  private readonly looseData = new Map<number, DataOp[]>()

  constructor(image: DiskImage = new Map()) {
    let file = 0
    for (const [path, bytes] of image) {
      for (let home = dirname(path); home.length > 1; home = dirname(home)) this.safeNames.set(home, aFolder)
      this.safeContents.set(file, bytes)
      this.safeNames.set(path, file++)
    }
  }

  /** Lets one operation happen. */
  step(op: Op): void {
    if (op.kind === 'write' || op.kind === 'truncate') {
      const loose = this.looseData.get(op.file)
      if (loose) loose.push(op)
      else this.looseData.set(op.file, [op])
    } else if (op.kind === 'sync') {
      let content = this.safeContents.get(op.file) ?? new Uint8Array(0)
      for (const change of this.looseData.get(op.file) ?? []) content = applied(content, change)
      this.safeContents.set(op.file, content)
      this.looseData.delete(op.file)
    } else if (op.kind === 'syncFolder') {
      const inFolder = (name: NameOp) => dirname(name.kind === 'rename' ? name.to : name.path) === op.folder
      for (const name of this.looseNames) if (inFolder(name)) applyName(this.safeNames, name)
      this.looseNames = this.looseNames.filter((name) => !inFolder(name))
    } else if (op.kind !== 'mark' && op.kind !== 'life') this.looseNames.push(op)
  }

  /** One possible state of the disk if the power went now. */
  crash(random: Random): DiskImage {
    const names = new Map(this.safeNames)
    for (const name of chosenNames(this.looseNames, random)) applyName(names, name)
    const luck = random()
    const image = new Map<string, Uint8Array>()
    for (const [path, file] of names) {
      if (file === aFolder || !reachable(names, path)) continue
      let content = this.safeContents.get(file) ?? new Uint8Array(0)
      for (const op of this.looseData.get(file) ?? []) {
        if (luck < 0.2) continue
        content = luck < 0.4 ? applied(content, op) : torn(content, op, random)
      }
      image.set(path, content)
    }
    return image
  }
}

/** A file in a folder whose own name was lost is lost with it. `/estate` was there before. */
const reachable = (names: ReadonlyMap<string, number>, path: string): boolean => {
  for (let home = dirname(path); home !== '/estate'; home = dirname(home)) if (!names.has(home)) return false
  return true
}

const applyName = (names: Map<string, number>, op: NameOp): void => {
  if (op.kind === 'unname') names.delete(op.path)
  else if (op.kind === 'name') names.set(op.path, op.file)
  else {
    if (names.get(op.from) === op.file) names.delete(op.from)
    names.set(op.to, op.file)
  }
}

/** None, all, cut at some point, or out of order: each by itself. */
const chosenNames = (loose: readonly NameOp[], random: Random): readonly NameOp[] => {
  const luck = random()
  if (luck < 0.2) return []
  if (luck < 0.4) return loose
  if (luck < 0.7) return loose.slice(0, Math.floor(random() * (loose.length + 1)))
  return loose.filter(() => random() < 0.5)
}

const applied = (content: Uint8Array, op: DataOp): Uint8Array =>
  op.kind === 'truncate' ? resized(content, op.length) : patched(content, op.bytes, op.at)

const sector = 512

/** Each sector of a write by itself: written, not written, or, when it was all new, rubbish. */
const torn = (content: Uint8Array, op: DataOp, random: Random): Uint8Array => {
  if (op.kind === 'truncate') return random() < 0.5 ? resized(content, op.length) : content
  const end = op.at + op.bytes.length
  let result = random() < 0.5 && end > content.length ? resized(content, end) : content.slice()
  const chance = random()
  for (let at = op.at; at < end; ) {
    const stop = Math.min(end, (Math.floor(at / sector) + 1) * sector)
    const luck = random()
    if (luck < chance) {
      const piece = op.bytes.slice(at - op.at, stop - op.at)
      if (stop - at === sector && luck < chance / 10) piece.fill(Math.floor(random() * 256))
      result = patched(result, piece, at)
    }
    at = stop
  }
  return result
}
