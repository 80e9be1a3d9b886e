import { inflateRawSync } from 'node:zlib'

/** What a workbook may unfold to. A year's estate of 20,000 rooms unfolds to about 20 MB. */
const LARGEST_BYTES = 160_000_000
const MOST_PARTS = 2000
/** Cells that a sheet spans, filled or not: they are all made when it is read. */
const MOST_CELLS = 3_000_000

export type ZipFault = 'damaged' | 'tooLarge' | 'notWorkbook' | 'locked'

interface Part {
  readonly name: string
  readonly method: number
  readonly start: number
  readonly size: number
  readonly locked: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** The parts of a zip by its table of contents; undefined when there is none that holds together. */
const partsOf = (bytes: Buffer): readonly Part[] | undefined => {
  let end = bytes.length - 22
  const earliest = Math.max(0, bytes.length - 22 - 65_535)
  while (end >= earliest && bytes.readUInt32LE(end) !== END) end -= 1
  if (end < earliest) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const parts: Part[] = []
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    const start = bytes.readUInt32LE(at + 42)
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      start,
      size: bytes.readUInt32LE(at + 20),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

/** A part unfolded, never beyond what is left of the limit: what a file says of its own size proves nothing. */
const unfold = (bytes: Buffer, part: Part, left: number): Buffer | ZipFault => {
  if (part.start + 30 > bytes.length || bytes.readUInt32LE(part.start) !== LOCAL) return 'damaged'
  const from = part.start + 30 + bytes.readUInt16LE(part.start + 26) + bytes.readUInt16LE(part.start + 28)
  const packed = bytes.subarray(from, from + part.size)
  if (part.method === 0) return packed.length > left ? 'tooLarge' : packed
  if (part.method !== 8) return 'damaged'
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged'
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** How many cells a sheet spans from A1 to its furthest one; one written at XFD1048576 spans seventeen billion. */
const spanOf = (xml: string): number => {
  let [column, row] = [1, 1]
  for (const [, letters = '', figures = ''] of xml.matchAll(/\br="([A-Z]{1,7})(\d{1,9})"/g)) {
    column = Math.max(column, columnNumber(letters))
    row = Math.max(row, Number(figures))
  }
  for (const [, figures = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*?\br="(\d{1,9})"/g))
    row = Math.max(row, Number(figures))
  return column * row
}

/** Whether a zip is a workbook that can be read within bounds of memory and time; the reason when it is not. */
export const zipFault = (file: Uint8Array): ZipFault | undefined => {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const parts = bytes.length < 22 ? undefined : partsOf(bytes)
  if (!parts) return 'damaged'
  if (parts.some((part) => part.locked)) return 'locked'
  if (parts.length > MOST_PARTS) return 'tooLarge'
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return 'notWorkbook'
  let left = LARGEST_BYTES
  let cells = 0
  for (const part of parts) {
    if (!/^xl\/.*\.xml$|^\[Content_Types\]\.xml$|\.rels$/.test(part.name)) continue
    const whole = unfold(bytes, part, left)
    if (typeof whole === 'string') return whole
    left -= whole.length
    if (left <= 0) return 'tooLarge'
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(part.name)) cells += spanOf(whole.toString('latin1'))
    if (cells > MOST_CELLS) return 'tooLarge'
  }
  return undefined
}
