import { newBreath } from './breath'
import type { JournalLine } from './line'
import type { Change, HistoryLine } from './types'

type Heading = Omit<HistoryLine, 'changes' | 'changeCount'>
type Op = JournalLine['o'][number]

const opsStart = '"o":['
/** A longer line is not parsed in one go: a billing run of a whole estate is one line. */
const largeLine = 128 * 1024
const [quote, backslash, open, close] = [...'"\\[]'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
]

const changeOf = ([collection, id, set]: Op): Change => ({ collection, id, set })

/** Who, when and what way of a journal line, and where its changes begin. The line's CRC was seen to when it was opened. */
export const readHeading = (line: Buffer): { heading: Heading; opsAt: number } => {
  const opsAt = line.indexOf(opsStart)
  const { n, at, by, route, note } = JSON.parse(`${line.toString('utf8', 0, opsAt - 1)}}`) as JournalLine
  const heading = { sequence: n, at, staffId: by, route, ...(note === undefined ? {} : { note }) }
  return { heading, opsAt: opsAt + opsStart.length - 1 }
}

/** The changes of a line: of one record or of all, at most `most` of them; how many the line holds in all. */
export const readOps = async (
  line: Buffer,
  opsAt: number,
  recordId: string | undefined,
  most: number,
): Promise<{ changes: readonly Change[]; count: number }> => {
  if (line.length > largeLine) return readLarge(line, opsAt, recordId, most)
  const ops = JSON.parse(line.toString('utf8', opsAt, line.length - 1)) as Op[]
  const wanted = recordId === undefined ? ops : ops.filter(([, id]) => id === recordId)
  return { changes: wanted.slice(0, most).map(changeOf), count: ops.length }
}

const readLarge = async (line: Buffer, opsAt: number, recordId: string | undefined, most: number) => {
  const breathe = newBreath()
  const word = recordId === undefined ? undefined : JSON.stringify(recordId)
  const changes: Change[] = []
  let count = 0
  for (let at = opsAt + 1; line[at] === open; count++) {
    const end = endOf(line, at)
    const op = line.subarray(at, end)
    if (changes.length < most && (word === undefined || op.includes(word))) {
      const parsed = JSON.parse(op.toString()) as Op
      if (recordId === undefined || parsed[1] === recordId) changes.push(changeOf(parsed))
    }
    at = end + 1
    if (count % 100 === 0) await breathe()
  }
  return { changes, count }
}

/** Where the list that begins at `from` ends. Brackets inside texts do not count. */
const endOf = (line: Buffer, from: number): number => {
  let depth = 0
  for (let at = from; at < line.length; at++) {
    const sign = line[at]
    if (sign === quote) at = endOfText(line, at)
    else if (sign === open) depth++
    else if (sign === close && --depth === 0) return at + 1
  }
  return line.length
}

const endOfText = (line: Buffer, from: number): number => {
  let at = from + 1
  while (at < line.length && line[at] !== quote) at += line[at] === backslash ? 2 : 1
  return at
}
