import writeXlsxFile from 'write-excel-file/node'

/** A number that stays one in the spreadsheet: it can be added up there, and is read back as it was. */
export interface NumberCell {
  readonly number: number
  readonly format: string
}
export type SheetCell = string | NumberCell

/** Money, shown with two decimals. */
export const fenCell = (fen: number): NumberCell => ({ number: fen / 100, format: '#,##0.00' })
/** An area in 0.01 ㎡. */
export const areaCell = (centi: number): NumberCell => ({ number: centi / 100, format: '0.00' })
export const intCell = (number: number): NumberCell => ({ number, format: '0' })

/** What makes a spreadsheet calculate when the text is typed, pasted or saved as CSV; full-width forms count as well. */
const STARTS_FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/
/** Rooms (`-1-102`), phones (`+86 138…`) and signed figures: no name, no bracket, nothing a formula could call. */
const IS_PLAIN = /^[+\-＋－]?[\d０-９][\d０-９\-－ .]*$/

/** A text that a spreadsheet would run as a formula gets a leading apostrophe; `unharmed` takes it away again. */
export const harmless = (text: string): string =>
  text.startsWith("'") || (STARTS_FORMULA.test(text) && !IS_PLAIN.test(text)) ? `'${text}` : text

/** A text as it was before `harmless`: what we wrote is read back unchanged. */
export const unharmed = (text: string): string =>
  text.startsWith("''") || (text.startsWith("'") && STARTS_FORMULA.test(text.slice(1))) ? text.slice(1) : text

const cellOf = (cell: SheetCell) =>
  typeof cell === 'string'
    ? { value: harmless(cell), type: String }
    : { value: cell.number, type: Number, format: cell.format }

/** A plain workbook: one heading row; texts stay texts, numbers stay numbers, nothing is ever a formula. */
export const workbookOf = async (
  headings: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Uint8Array> => {
  const data = [
    headings.map((value) => ({ value: harmless(value), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ]
  const written = await writeXlsxFile(data as never)
  return new Uint8Array(await (written as { toBuffer(): Promise<Buffer> }).toBuffer())
}
