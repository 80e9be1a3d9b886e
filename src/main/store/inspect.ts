import { join } from 'node:path'
import { hex } from './crc'
import { type Files, nodeFiles, readAll } from './files'
import { checkKept, keptName } from './kept-files'
import { type Manifest, readManifest } from './manifest'
import { load } from './opening'
import { journalFolder, readSegment, segmentName, segmentNumbers, segmentPath } from './segment'
import { readPart } from './snapshot'
import { makeTables, type Tables } from './tables'
import { type Collections, StoreFault } from './types'

export interface Finding {
  /** Path inside the folder, or `collection/id` of a record. */
  readonly where: string
  readonly what: string
}

export interface Inspection {
  readonly problems: readonly Finding[]
  /** Last command found; records per collection, when the folder opens. */
  readonly sequence: number
  readonly counts: Readonly<Record<string, number>>
}

interface Asked {
  readonly folder: string
  readonly collections: Collections
  readonly version: number
  readonly files?: Files
}

/** Verifies a whole data folder: manifest, every file's CRC, the journal's chain, every record, every kept file. Changes nothing. */
export const inspectFolder = async ({
  folder,
  collections,
  version,
  files = nodeFiles,
}: Asked): Promise<Inspection> => {
  const problems: Finding[] = []
  const add = (where: string, what: string) => problems.push({ where, what })
  let manifest: Manifest | undefined
  try {
    manifest = await readManifest(files, folder)
    if (!manifest) add('MANIFEST.json', 'missing: this is not a data folder, or its manifest was removed')
  } catch {
    add('MANIFEST.json', 'changed or damaged')
  }
  if (manifest) await checkParts(files, folder, manifest, add)
  const sequence = await checkJournal(files, folder, manifest, add)
  if (!manifest) return { problems, sequence, counts: {} }
  if (manifest.version < version) {
    add('MANIFEST.json', `version ${manifest.version}, this program has ${version}: records were not checked`)
    return { problems, sequence, counts: {} }
  }
  const kept = await checkKept(files, folder, add)
  const counts = await checkRecords({ folder, collections, version, files }, kept, add)
  return { problems, sequence, counts }
}

type Add = (where: string, what: string) => void

const checkParts = async (files: Files, folder: string, manifest: Manifest, add: Add): Promise<void> => {
  const known = new Set(Object.keys(manifest.files))
  for (const [name, entry] of Object.entries(manifest.files)) {
    try {
      const { records } = await readPart(files, folder, name, entry)
      if (records.length !== entry.records) add(name, `${records.length} records instead of ${entry.records}`)
    } catch {
      const there = (await files.size(join(folder, name))) !== undefined
      add(name, there ? 'changed or damaged' : 'missing')
    }
  }
  for (const collection of await files.list(join(folder, 'data'))) {
    for (const file of await files.list(join(folder, 'data', collection))) {
      const name = `data/${collection}/${file}`
      if (!known.has(name.replace(/\.next$/, ''))) add(name, 'not in the manifest')
    }
  }
}

/** Answers the last command of the journal. */
const checkJournal = async (
  files: Files,
  folder: string,
  manifest: Manifest | undefined,
  add: Add,
): Promise<number> => {
  const numbers = segmentNumbers(await files.list(journalFolder(folder)))
  let sequence = 0
  let chain = '00000000'
  for (const [at, number] of numbers.entries()) {
    const name = `journal/${segmentName(number)}`
    if (number !== at + 1 && number !== (numbers[at - 1] ?? 0) + 1) add(name, 'the file before it is missing')
    const found = readSegment(await readAll(files, segmentPath(folder, number)))
    if (!found.header) {
      add(name, 'its first line is damaged')
      continue
    }
    if (found.header.after !== sequence || found.header.chain !== chain) {
      add(name, `continues command ${found.header.after}, but command ${sequence} came before`)
    }
    sequence = found.lines.at(-1)?.n ?? found.header.after
    chain = hex(found.chain)
    if (found.rest === 'damaged') add(name, `changed or damaged after command ${sequence}`)
    if (found.rest === 'torn') add(name, `ends with an unfinished line after command ${sequence} (harmless)`)
    const entry = manifest?.segments[segmentName(number)]
    if (entry && (entry.last !== sequence || entry.chain !== chain))
      add(name, `should end with command ${entry.last}`)
  }
  return sequence
}

const checkRecords = async (
  asked: Required<Asked>,
  kept: ReadonlySet<string>,
  add: Add,
): Promise<Record<string, number>> => {
  const tables = makeTables(asked.collections)
  try {
    const loaded = await load({ ...asked, migrations: [], onProgress: () => undefined }, tables)
    for (const notice of loaded?.notices ?? [])
      add('journal', `${notice.code} ${JSON.stringify(notice.details)}`)
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    add('folder', `does not open: ${error.code} ${JSON.stringify(error.details)}`)
    return {}
  }
  return countAndCheck(tables, kept, add)
}

const countAndCheck = (tables: Tables, kept: ReadonlySet<string>, add: Add): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const [name, table] of tables) {
    counts[name] = table.rows.size
    for (const row of table.rows.values()) {
      const parsed = table.spec.schema.safeParse(row.record)
      const issue = parsed.error?.issues[0]
      if (issue) add(`${name}/${row.record.id}`, `${issue.path.join('.')}: ${issue.message}`)
      const index = table.conflict(row.record, row)
      if (index !== undefined) add(`${name}/${row.record.id}`, `shares its ${index} with another record`)
      for (const hash of table.spec.keeps?.(row.record) ?? [])
        if (!kept.has(hash))
          add(`${name}/${row.record.id}`, `its file ${keptName(hash)} is missing or damaged`)
    }
  }
  return counts
}
