import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../../../src/main/collections'
import { DATA_VERSION } from '../../../src/main/migrations'
import { hex } from '../../../src/main/store/crc'
import { nodeFiles, writeAll } from '../../../src/main/store/files'
import { hintsName, hintsOf, writeHints } from '../../../src/main/store/hints'
import { encodeHeader, encodeLines } from '../../../src/main/store/line'
import { type FileEntry, type SegmentEntry, writeManifest } from '../../../src/main/store/manifest'
import { segmentName, segmentPath } from '../../../src/main/store/segment'
import { nextOf, partFile, writePart } from '../../../src/main/store/snapshot'
import type { AnySpec } from '../../../src/main/store/table-keys'
import type { StoredRecord } from '../../../src/main/store/types'
import * as make from './records'
import { idOf, monthAt } from './words'

export const YEARS_5 = 60

const many = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n))

/** Writes snapshots as a checkpoint would leave them, part by part: an estate larger than memory can be made. */
class Folder {
  /** As a program leaves them that was closed in peace. */
  private async hint(collection: string, part: string, records: readonly StoredRecord[], entry: FileEntry) {
    const spec = collections[collection as keyof typeof collections] as unknown as AnySpec
    if (!spec.cold?.(part)) return
    const bytes = await hintsOf(spec, records)
    await writeHints(nodeFiles, this.path, hintsName(collection, part, entry), bytes)
  }

  readonly files: Record<string, FileEntry> = {}
  constructor(readonly path: string) {}

  async part(collection: keyof typeof collections, part: string, records: readonly StoredRecord[]) {
    if (records.length === 0) return
    const name = partFile(collection, part)
    mkdirSync(join(this.path, 'data', collection), { recursive: true })
    this.files[name] = await writePart(nodeFiles, this.path, name, records)
    renameSync(nextOf(join(this.path, name)), join(this.path, name))
    await this.hint(collection, part, records, this.files[name] as FileEntry)
  }
}

const writeHouse = async (folder: Folder, units: number): Promise<void> => {
  const createdAt = '2021-12-01T00:30:00.000Z'
  await folder.part('center', 'all', [
    {
      id: idOf('center', 1),
      name: '滨江花园服务中心',
      phone: '',
      address: '',
      demo: false,
      createdAt,
    } as StoredRecord,
  ])
  await folder.part('sites', 'all', [
    { id: make.siteId, name: '滨江花园', kind: 'residential', address: '', createdAt } as StoredRecord,
  ])
  await folder.part('buildings', 'all', many(Math.ceil(units / 250), make.building))
  await folder.part('units', 'all', many(units, make.unit))
  const people = Math.round(units * 1.2)
  await folder.part('people', 'all', many(people, make.person))
  await folder.part(
    'ties',
    'all',
    many(people, (n) => make.tie(n, units)),
  )
  await folder.part('vehicles', 'all', many(Math.floor(units / 2), make.vehicle))
  await folder.part('tariffs', 'all', [make.tariff])
  const price = {
    id: idOf('price', 1),
    tariffId: make.tariffId,
    priceE4: 28_000,
    fromOn: '2021-12-01',
    createdAt,
  }
  await folder.part('tariffPrices', 'all', [price as StoredRecord])
  await folder.part('keys', 'all', many(Math.floor(units / 4), make.key))
}

const writeMoney = async (folder: Folder, units: number, months: number): Promise<void> => {
  const houses = many(units, make.unit)
  const owed: StoredRecord[] = []
  for (let month = 0; month < months; month++) {
    const at = (n: number) => month * units + n
    const bills = houses.map((unit, n) => make.bill(at(n), month, unit, make.isOpen(at(n), month, months)))
    const open = (_: unknown, n: number): boolean => make.isOpen(at(n), month, months)
    owed.push(...bills.filter(open))
    await folder.part(
      'bills',
      monthAt(month),
      bills.filter((bill, n) => !open(bill, n)),
    )
    const paid = bills.flatMap((bill, n) =>
      make.hasReceipt(at(n), month, months) ? [make.receipt(at(n), month, bill)] : [],
    )
    await folder.part('receipts', monthAt(month), paid)
    const visits = Math.floor(units / 10)
    await folder.part(
      'visitorPasses',
      monthAt(month),
      many(visits, (n) => make.visitor(month * visits + n, month, units)),
    )
  }
  await folder.part('bills', 'open', owed)
}

/** A year holds the months whose names begin with it. */
const writeKeys = async (folder: Folder, units: number, months: number): Promise<void> => {
  const keys = Math.floor(units / 4)
  const perMonth = Math.floor(units / 20)
  for (const year of new Set(many(months, (month) => monthAt(month).slice(0, 4)))) {
    const inYear = many(months, (month) => month).filter((month) => monthAt(month).startsWith(year))
    const numbers = (per: number) =>
      inYear.flatMap((month) => many(per, (n) => [month * per + n, month] as const))
    await folder.part(
      'keyMoves',
      year,
      numbers(perMonth).map(([n, month]) => make.keyMove(n, month, keys)),
    )
    await folder.part(
      'keyLoans',
      year,
      numbers(Math.floor(perMonth / 2)).map(([n, month]) => make.keyLoan(n, month, keys)),
    )
  }
}

const SEGMENT_LINES = 10_000

/** Twenty acts a unit: the audit trail that the journal keeps. Answers how the last one ends. */
const writeJournal = async (folder: Folder, acts: number) => {
  const segments: Record<string, SegmentEntry> = {}
  const sample = make.unit(1)
  let chain = 0
  let segment = 1
  for (let after = 0; ; segment++) {
    const pieces = [encodeHeader({ segment, after, chain: hex(chain), version: DATA_VERSION })]
    const last = Math.min(acts, after + SEGMENT_LINES)
    for (let n = after + 1; n <= last; n++) {
      const entry = { route: 'fees.collect', staffId: idOf('staff', n % 9), at: '2026-11-20T02:00:00.000Z' }
      const changes = [
        {
          collection: 'receipts',
          id: idOf('receipt', n),
          set: make.receipt(n, 59, make.bill(n, 59, sample, false)),
        },
      ]
      const line = await encodeLines([{ n, entry, changes }], n - 1, chain)
      pieces.push(...line.pieces)
      chain = line.chains[0] as number
    }
    const bytes = Buffer.concat(pieces)
    const file = await nodeFiles.open(segmentPath(folder.path, segment), 'replace')
    await writeAll(file, bytes, 0)
    await file.close()
    if (last === acts) return { segments, segment, chain: hex(chain) }
    segments[segmentName(segment)] = { after, last, size: bytes.length, chain: hex(chain) }
    after = last
  }
}

/**
 * An estate of so many units after so many months, in a folder that the product opens: per unit 1.2 people, a bill a
 * month, two receipts for three bills, six visitors, three key movements and twenty audit lines in five years.
 * M is 10,000 units and 60 months, L five times M.
 */
export const makeEstate = async (path: string, units: number, months = YEARS_5): Promise<string> => {
  if (existsSync(path)) return path
  const folder = new Folder(path)
  for (const inner of ['data', 'journal']) mkdirSync(join(path, inner), { recursive: true })
  await writeHouse(folder, units)
  await writeMoney(folder, units, months)
  await writeKeys(folder, units, months)
  const acts = Math.round((units * 20 * months) / YEARS_5)
  const { segments, segment, chain } = await writeJournal(folder, acts)
  const reached = { sequence: acts, chain }
  await writeManifest(nodeFiles, path, {
    format: 1,
    version: DATA_VERSION,
    ...reached,
    savedAt: '2026-11-20T02:00:00.000Z',
    journal: { segment, ...reached },
    files: folder.files,
    segments,
  })
  return path
}
