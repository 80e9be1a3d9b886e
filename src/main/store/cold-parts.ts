import { NotLoaded } from './cold'
import type { Files } from './files'
import { hintsFolder, hintsName, hintsOf, readHints, removeOldHints, writeHints } from './hints'
import type { JournalLine } from './line'
import type { Manifest } from './manifest'
import { partFile, readAhead } from './snapshot'
import type { Table } from './table'
import type { Tables } from './tables'

const entryOf = (manifest: Manifest, collection: string, part: string) => {
  const entry = manifest.files[partFile(collection, part)]
  if (!entry) throw new Error(`no snapshot of ${collection} ${part}`)
  return entry
}

const loadHints = async (files: Files, folder: string, manifest: Manifest, table: Table): Promise<void> => {
  for (const [part, cold] of table.cold.parts) {
    const name = hintsName(table.name, part, entryOf(manifest, table.name, part))
    cold.hints ??= (await readHints(files, folder, name)) ?? null
  }
}

interface Where {
  readonly files: Files
  readonly folder: string
  readonly tables: Tables
}

/** Loads what a read or an act was stopped for. `free` is awaited before anything is put into memory. */
const loadMissing = async (
  { files, folder, tables }: Where,
  manifest: Manifest,
  missing: NotLoaded,
  free: () => Promise<void>,
): Promise<void> => {
  const table = tables.get(missing.collection) as Table
  if (missing.parts.length === 0) return loadHints(files, folder, manifest, table)
  const wanted = missing.parts.filter((part) => table.cold.parts.has(part))
  const named = wanted.map(
    (part) => [partFile(table.name, part), entryOf(manifest, table.name, part)] as const,
  )
  const next = readAhead(files, folder, named)
  for (const part of wanted) {
    const { records } = await next()
    await free()
    table.warm(part, records)
  }
}

/** Brings parts into memory when somebody asks for what is in them. */
export class ColdParts {
  constructor(
    private readonly where: Where,
    private readonly manifest: () => Manifest,
    /** Resolves when no act is half done in memory. */
    private readonly free: () => Promise<void> = async () => undefined,
  ) {}

  /**
   * Runs again, from the start, what was stopped for want of a part on the disk, once that is loaded. Throws StoreFault
   * `store.damaged` when a part is not as it was written.
   */
  async untilLoaded<T>(run: () => T | Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await run()
      } catch (error) {
        if (!(error instanceof NotLoaded)) throw error
        await loadMissing(this.where, this.manifest(), error, this.free)
      }
    }
  }

  /** Reckons the hints of every part in memory that has none yet, and drops those of contents that are no more. */
  async hint(): Promise<void> {
    const { files, folder, tables } = this.where
    const known = new Set(await files.list(hintsFolder(folder)))
    const wanted = new Set<string>()
    for (const table of tables.values()) {
      for (const part of [...table.partNames(), ...table.cold.parts.keys()]) {
        const entry = this.manifest().files[partFile(table.name, part)]
        if (!entry || !table.spec.cold?.(part)) continue
        const name = hintsName(table.name, part, entry)
        wanted.add(name)
        if (known.has(name) || table.dirty.has(part)) continue
        await writeHints(files, folder, name, await hintsOf(table.spec, table.partRecords(part)))
      }
    }
    await removeOldHints(files, folder, wanted)
  }
}

/** Before journal lines are applied: whatever record they change, and the part it goes to, must be in memory. */
export const warmFor = (where: Where, manifest: Manifest) => {
  const cold = new ColdParts(where, () => manifest)
  return async (lines: readonly JournalLine[]): Promise<void> => {
    for (const { o } of lines)
      for (const [collection, id, set] of o) {
        const table = where.tables.get(collection)
        if (!table || table.cold.parts.size === 0) continue
        await cold.untilLoaded(() => {
          table.find(id)
          if (set !== null) table.cold.need(table.spec.partition?.(set as never) ?? 'all')
        })
      }
  }
}
