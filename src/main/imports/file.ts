import { parse } from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { refuse } from '../../shared/problem'
import { unharmed } from '../workbook'

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

/** UTF-8 where it is valid, else what Chinese Excel writes: GBK. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}

const readCsv = (bytes: Uint8Array, fileName: string): readonly Sheet[] => {
  const text = decode(bytes)
  if (text.includes('\u0000')) return refuse('imports.notWorkbook', { file: fileName })
  const { data } = parse<string[]>(text, { skipEmptyLines: 'greedy' })
  return [{ name: fileName, rows: data.map((row) => row.map((cell) => (cell === '' ? null : cell))) }]
}

const readWorkbook = async (bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> => {
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

/**
 * Sheets of a workbook or of a CSV file. Refuses `imports.empty`, `imports.oldXls`, `imports.locked`, `imports.damaged`,
 * `imports.notWorkbook`, each with what to do.
 */
export const readFile = async (bytes: Uint8Array, fileName: string): Promise<readonly Sheet[]> => {
  if (bytes.length === 0) refuse('imports.empty', { file: fileName })
  if (startsWith(bytes, OLE))
    refuse(isLocked(bytes) ? 'imports.locked' : 'imports.oldXls', { file: fileName })
  const sheets = startsWith(bytes, ZIP)
    ? await readWorkbook(bytes, fileName)
    : /\.(csv|txt)$/i.test(fileName)
      ? readCsv(bytes, fileName)
      : refuse('imports.notWorkbook', { file: fileName })
  const filled = sheets.filter((sheet) =>
    sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== '')),
  )
  return filled.length === 0 ? refuse('imports.empty', { file: fileName }) : filled
}

/** A cell as text: numbers without a needless point, dates as days. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return unharmed(String(cell)).normalize('NFKC').trim()
}

/** 0 → A, 26 → AA: the column as the spreadsheet names it. */
export const columnName = (place: number): string =>
  place < 26
    ? String.fromCharCode(65 + place)
    : columnName(Math.floor(place / 26) - 1) + columnName(place % 26)
