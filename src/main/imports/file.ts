import { parse } from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { refuse } from '../../shared/problem'
import { unharmed } from '../workbook'
import { zipFault } from './zip'

export type Cell = string | number | boolean | Date | null
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, place) => bytes[place] === byte)

/** Excel keeps a locked workbook inside an old-style container; the stream's name tells it from a real .xls. */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** A web page or an old XML sheet that was given the name of a workbook: what many systems "export". */
const MARKUP = /^\s*(?:<!doctype|<html|<table|<\?xml|<head|<meta|mime-version)/i

/** Columns beyond this are no list of rooms; rows beyond it are several estates. */
const MOST_COLUMNS = 500
const MOST_ROWS = 60_000

/** How much of a file shows whether every second byte is empty, as in Chinese Windows' "Unicode text". */
const LOOKED_AT = 4000

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  // Commas and line ends of a list are enough of them; a picture has zeros at both places.
  if (odd > head.length / 40 && even === 0) return 'utf-16le'
  return even > head.length / 40 && odd === 0 ? 'utf-16be' : undefined
}

/** UTF-16 by its mark or its zeros, UTF-8 where it is valid, else what Chinese Excel writes: GBK. */
const decode = (bytes: Uint8Array): string => {
  const wide = utf16Of(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const readCsv = (text: string, fileName: string): readonly Sheet[] => {
  if (text.includes('\u0000')) return refuse('imports.notWorkbook', { file: fileName })
  const { data } = parse<string[]>(text)
  // Blank lines keep their place: a row is told by the number it has in the file.
  return [{ name: fileName, rows: data.map((row) => row.map((cell) => (cell === '' ? null : cell))) }]
}

const FAULTS = {
  damaged: 'imports.damaged',
  tooLarge: 'imports.unfoldsTooFar',
  notWorkbook: 'imports.notWorkbook',
  locked: 'imports.locked',
} as const

const readWorkbook = async (bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> => {
  const fault = zipFault(bytes)
  if (fault) refuse(FAULTS[fault], { file: fileName })
  try {
    const sheets = (await readXlsxFile(Buffer.from(bytes) as never)) as unknown as readonly {
      sheet: string
      data: Cell[][]
    }[]
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }))
  } catch {
    return refuse('imports.damaged', { file: fileName })
  }
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === ''

const widthOf = (row: readonly Cell[]): number => {
  let width = row.length
  while (width > 0 && isEmpty(row[width - 1])) width -= 1
  return width
}

/** Refuses what is too wide or too long to be a list of an estate. */
const checkSize = (sheets: readonly Sheet[], fileName: string): void => {
  for (const { rows } of sheets) {
    const columns = rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0)
    if (columns > MOST_COLUMNS) refuse('imports.tooWide', { file: fileName, columns, limit: MOST_COLUMNS })
    if (rows.length > MOST_ROWS)
      refuse('imports.tooLong', { file: fileName, rows: rows.length, limit: MOST_ROWS })
  }
}

const sheetsOf = (bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> | readonly Sheet[] => {
  if (startsWith(bytes, ZIP)) return readWorkbook(bytes, fileName)
  const text = decode(bytes)
  if (MARKUP.test(text.slice(0, 400))) return refuse('imports.markup', { file: fileName })
  return /\.(csv|txt)$/i.test(fileName)
    ? readCsv(text, fileName)
    : refuse('imports.notWorkbook', { file: fileName })
}

/**
 * Sheets of a workbook or of a CSV file. Refuses `imports.empty`, `imports.oldXls`, `imports.locked`, `imports.damaged`,
 * `imports.notWorkbook`, `imports.markup`, `imports.unfoldsTooFar`, `imports.tooWide`, `imports.tooLong`, each with what
 * to do. Macros are never run; of a formula its last value is read.
 */
export const readFile = async (bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> => {
  if (bytes.length === 0) refuse('imports.empty', { file: fileName })
  if (startsWith(bytes, OLE))
    refuse(isLocked(bytes) ? 'imports.locked' : 'imports.oldXls', { file: fileName })
  const sheets = await sheetsOf(bytes, fileName)
  checkSize(sheets, fileName)
  const filled = sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => !isEmpty(cell))))
  return filled.length === 0 ? refuse('imports.empty', { file: fileName }) : filled
}

/** A cell as text: numbers without a needless point, dates as days. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return unharmed(String(cell)).normalize('NFKC').trim()
}

/** 0 → A, 26 → AA: the column as the spreadsheet names it. */
export const columnName = (place: number): string =>
  place < 26
    ? String.fromCharCode(65 + place)
    : columnName(Math.floor(place / 26) - 1) + columnName(place % 26)
