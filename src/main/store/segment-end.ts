import { type Files, type OpenFile, readAll, writeAll } from './files'
import { encodeHeader, type SegmentHeader } from './line'
import { journalFolder, readSegment, segmentNumbers, segmentPath } from './segment'
import { StoreFault } from './types'

interface Where {
  readonly files: Files
  readonly folder: string
}

/** Where the journal ends: everything before `position` in the segment is safe on disk. */
export interface JournalEnd {
  readonly segment: number
  /** Last command before this segment. */
  readonly after: number
  readonly position: number
  /** Length of the file; from `position` on it holds newlines. */
  readonly allocated: number
  readonly sequence: number
  readonly chain: number
  readonly savedAt: string | null
}

/** A new segment with its heading, name and content safe on disk. Answers it open. */
export const beginSegment = async (
  { files, folder }: Where,
  header: SegmentHeader,
): Promise<{ file: OpenFile; position: number }> => {
  const bytes = encodeHeader(header)
  const file = await files.open(segmentPath(folder, header.segment), 'replace')
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
    await files.syncFolder(journalFolder(folder))
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
  return { file, position: bytes.length }
}

/**
 * Makes the journal end where the last safe command ends: later segments and bytes are refused commands.
 * Reads back what was promised. Answers the length of the file.
 */
export const cutToSafe = async ({ files, folder }: Where, end: JournalEnd): Promise<number> => {
  await removeLater({ files, folder }, end.segment)
  const path = segmentPath(folder, end.segment)
  const found = readSegment((await readAll(files, path)).subarray(0, end.position))
  if (found.end !== end.position || found.chain !== end.chain)
    throw new StoreFault('store.damaged', { file: path })
  const file = await files.open(path, 'update')
  try {
    await file.truncate(end.position)
    await file.sync()
  } finally {
    await file.close().catch(() => undefined)
  }
  return end.position
}

export const removeLater = async ({ files, folder }: Where, segment: number): Promise<void> => {
  const later = segmentNumbers(await files.list(journalFolder(folder))).filter((number) => number > segment)
  for (const number of later) await files.remove(segmentPath(folder, number))
  if (later.length > 0) await files.syncFolder(journalFolder(folder))
}
