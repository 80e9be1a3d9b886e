import writeXlsxFile from 'write-excel-file/node'

/** A text that a spreadsheet would run as a formula gets a leading apostrophe instead. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** A plain workbook: one heading row, everything as text, exactly as on screen. */
export const workbookOf = async (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> => {
  const data = [
    headings.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ value: harmless(value), type: String }))),
  ]
  const written = await writeXlsxFile(data as never)
  return new Uint8Array(await (written as { toBuffer(): Promise<Buffer> }).toBuffer())
}
