import { harmless, type SheetCell } from './workbook'

const textOf = (cell: SheetCell): string =>
  typeof cell === 'string' ? harmless(cell) : cell.number.toFixed(cell.format === '0' ? 0 : 2)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Comma-separated values as office programs read them: UTF-8 with its mark, CRLF, nothing that would calculate. */
export const csvOf = (headings: readonly string[], rows: readonly (readonly SheetCell[])[]): Uint8Array => {
  const lines = [headings, ...rows].map((row) => row.map((cell) => quoted(textOf(cell))).join(','))
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}
