import { type Files, readAll } from './files'
import type { JournalLine } from './line'
import { newline } from './line'
import { journalFolder, segmentNumbers, segmentPath } from './segment'
import type { HistoryFilter, HistoryLine } from './types'

/**
 * Journal lines that are safe on disk, newest first. Reads the newest files only until `limit` is reached;
 * a line is parsed only when the id asked for stands in it.
 */
export const readHistory = async (
  files: Files,
  folder: string,
  safe: { readonly segment: number; readonly position: number },
  filter: HistoryFilter,
): Promise<HistoryLine[]> => {
  const found: HistoryLine[] = []
  const numbers = segmentNumbers(await files.list(journalFolder(folder))).filter(
    (number) => number <= safe.segment,
  )
  for (const number of numbers.reverse()) {
    const bytes = await readAll(files, segmentPath(folder, number))
    collect(number === safe.segment ? bytes.subarray(0, safe.position) : bytes, filter, found)
    if (found.length >= filter.limit) break
  }
  return found
}

const collect = (bytes: Buffer, filter: HistoryFilter, found: HistoryLine[]): void => {
  const wanted = filter.recordId ?? filter.staffId
  if (wanted !== undefined && !bytes.includes(wanted)) return
  let end = bytes.length - 1
  while (end > 0 && bytes[end - 1] === newline) end--
  while (end > 0 && found.length < filter.limit) {
    const start = bytes.lastIndexOf(newline, end - 1) + 1
    // The first line of a file is its heading.
    if (start === 0) return
    const line = bytes.subarray(start, end)
    end = start - 1
    if (wanted !== undefined && !line.includes(wanted)) continue
    const command = toHistory(JSON.parse(line.toString()) as JournalLine)
    if (matches(command, filter)) found.push(command)
  }
}

const toHistory = (line: JournalLine): HistoryLine => ({
  sequence: line.n,
  at: line.at,
  staffId: line.by,
  route: line.route,
  ...(line.note === undefined ? {} : { note: line.note }),
  changes: line.o.map(([collection, id, set]) => ({ collection, id, set })),
})

const matches = (command: HistoryLine, { recordId, staffId }: HistoryFilter): boolean =>
  (staffId === undefined || command.staffId === staffId) &&
  (recordId === undefined || command.changes.some((change) => change.id === recordId))
