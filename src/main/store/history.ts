import { dayOf } from '../../shared/day'
import { newBreath } from './breath'
import { type Files, readAll } from './files'
import { newline } from './line'
import { readHeading, readOps } from './line-reader'
import { journalFolder, segmentNumbers, segmentPath } from './segment'
import type { HistoryFilter, HistoryLine } from './types'

/** Most changes of one act that are answered when no limit is asked for: nobody reads a billing run line by line. */
const usualMostChanges = 200

interface Days {
  first: string
  last: string
}

/** The journal read as an audit trail. Remembers of finished files which days they hold, so that they need not be read again. */
export class History {
  private readonly days = new Map<number, Days>()

  constructor(
    private readonly files: Files,
    private readonly folder: string,
  ) {}

  /** Lines that are safe on disk, newest first. Reads the newest files only until `limit` is reached. */
  async read(
    safe: { readonly segment: number; readonly position: number },
    filter: HistoryFilter,
  ): Promise<HistoryLine[]> {
    const found: HistoryLine[] = []
    const numbers = segmentNumbers(await this.files.list(journalFolder(this.folder)))
    const breathe = newBreath()
    for (const number of numbers.reverse()) {
      if (found.length >= filter.limit) break
      if (number > safe.segment || this.passes(number, filter)) continue
      const all = await readAll(this.files, segmentPath(this.folder, number))
      const bytes = number === safe.segment ? all.subarray(0, safe.position) : all
      const days = await collect(bytes, filter, found, breathe)
      if (days && number < safe.segment) this.days.set(number, days)
    }
    return found
  }

  /** No line of this file can be among the days asked for. */
  private passes(number: number, { fromOn, toOn }: HistoryFilter): boolean {
    const days = this.days.get(number)
    if (!days) return false
    return (fromOn !== undefined && days.last < fromOn) || (toOn !== undefined && days.first > toOn)
  }
}

const quoted = (text: string | undefined): string[] => (text === undefined ? [] : [JSON.stringify(text)])

const holdsAll = (bytes: Buffer, wanted: readonly string[], mentions: readonly string[]): boolean =>
  wanted.every((word) => bytes.includes(word)) &&
  (mentions.length === 0 || mentions.some((word) => bytes.includes(word)))

/** Adds what fits, newest first. Answers the days of the file, when all of it was read. */
const collect = async (
  bytes: Buffer,
  filter: HistoryFilter,
  found: HistoryLine[],
  breathe: () => Promise<void>,
): Promise<Days | undefined> => {
  const wanted = [filter.recordId, filter.staffId, filter.route].flatMap(quoted)
  const mentions = (filter.mentions ?? []).flatMap(quoted)
  const dated = filter.fromOn !== undefined || filter.toOn !== undefined
  // Without days to compare, a file that does not hold the words is done with in one look.
  if (!dated && !holdsAll(bytes, wanted, mentions)) return undefined
  const days: Days = { first: '9999-12-31', last: '0000-01-01' }
  let end = bytes.length
  while (end > 0) {
    while (end > 0 && bytes[end - 1] === newline) end--
    const start = end === 0 ? 0 : bytes.lastIndexOf(newline, end - 1) + 1
    // The first line of a file is its heading.
    if (start === 0) return days
    if (found.length >= filter.limit) return undefined
    const line = bytes.subarray(start, end)
    end = start - 1
    const read = await readIfWanted(line, holdsAll(line, wanted, mentions), filter, days, dated)
    if (read) found.push(read)
    await breathe()
  }
  return days
}

const readIfWanted = async (
  line: Buffer,
  holds: boolean,
  filter: HistoryFilter,
  days: Days,
  dated: boolean,
): Promise<HistoryLine | undefined> => {
  if (!holds && !dated) return undefined
  const { heading, opsAt } = readHeading(line)
  const day = dayOf(heading.at)
  if (day < days.first) days.first = day
  if (day > days.last) days.last = day
  if (!holds || !fits(heading, day, filter)) return undefined
  const { recordId, mostChanges = usualMostChanges } = filter
  const { changes, count } = await readOps(line, opsAt, recordId, mostChanges)
  if (recordId !== undefined && changes.length === 0) return undefined
  return { ...heading, changes, changeCount: count }
}

const fits = (
  { sequence, staffId, route }: Omit<HistoryLine, 'changes' | 'changeCount'>,
  day: string,
  filter: HistoryFilter,
): boolean =>
  (filter.before === undefined || sequence < filter.before) &&
  (filter.staffId === undefined || staffId === filter.staffId) &&
  (filter.route === undefined || route === filter.route) &&
  (filter.fromOn === undefined || day >= filter.fromOn) &&
  (filter.toOn === undefined || day <= filter.toOn)
