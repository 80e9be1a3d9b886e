import { deflateRawSync } from 'node:zlib'

interface Part {
  readonly name: string
  readonly content: Buffer | string
  /** What the table of contents claims of the unfolded size. */
  readonly claims?: number
  readonly locked?: boolean
  readonly method?: number
}

const header = (part: Part, packed: Buffer, size: number): Buffer => {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(0x04034b50, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(part.locked ? 1 : 0, 6)
  bytes.writeUInt16LE(part.method ?? 8, 8)
  bytes.writeUInt32LE(packed.length, 18)
  bytes.writeUInt32LE(size, 22)
  bytes.writeUInt16LE(Buffer.byteLength(part.name), 26)
  return bytes
}

const entry = (part: Part, packed: Buffer, size: number, start: number): Buffer => {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(20, 6)
  bytes.writeUInt16LE(part.locked ? 1 : 0, 8)
  bytes.writeUInt16LE(part.method ?? 8, 10)
  bytes.writeUInt32LE(packed.length, 20)
  bytes.writeUInt32LE(size, 24)
  bytes.writeUInt16LE(Buffer.byteLength(part.name), 28)
  bytes.writeUInt32LE(start, 42)
  return bytes
}

/** A zip made by hand, so that it can lie. Checksums are left at zero. */
export const zip = (parts: readonly Part[]): Buffer => {
  const files: Buffer[] = []
  const contents: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.method === 0 ? content : deflateRawSync(content)
    const size = part.claims ?? content.length
    const file = Buffer.concat([header(part, packed, size), Buffer.from(part.name), packed])
    contents.push(entry(part, packed, size, at), Buffer.from(part.name))
    files.push(file)
    at += file.length
  }
  const table = Buffer.concat(contents)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, table, end])
}

const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook around the XML of one sheet, with parts beside it. */
export const workbookZip = (sheet: Buffer | string, more: readonly Part[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ])

/** The XML of a sheet of texts; a cell may be given as XML of its own. */
export const sheetXml = (rows: readonly (readonly string[])[], dimension?: string): string => {
  const letter = (place: number): string =>
    place < 26
      ? String.fromCharCode(65 + place)
      : letter(Math.floor(place / 26) - 1) + String.fromCharCode(65 + (place % 26))
  const cell = (text: string, row: number, place: number): string =>
    text.startsWith('<')
      ? text.replace('<c', `<c r="${letter(place)}${row}"`)
      : `<c r="${letter(place)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`
  const body = rows
    .map(
      (row, place) =>
        `<row r="${place + 1}">${row.map((text, at) => cell(text, place + 1, at)).join('')}</row>`,
    )
    .join('')
  return `<worksheet xmlns="${MAIN}">${dimension ? `<dimension ref="${dimension}"/>` : ''}<sheetData>${body}</sheetData></worksheet>`
}
