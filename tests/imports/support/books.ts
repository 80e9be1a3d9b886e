import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import type { SiteId } from '../../../src/shared/id'
import type { Mapping } from '../../../src/shared/imports/schema'
import type { Desk } from '../../support/desk'

export type Cell = string | number | Date | null

const cellOf = (value: Cell) => {
  if (value === null) return null
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' }
  return { value, type: typeof value === 'number' ? Number : String }
}

/** A workbook of one sheet, as bytes. */
export const book = async (rows: readonly (readonly Cell[])[], sheet = '表'): Promise<Buffer> => {
  const written = writeXlsxFile(rows.map((row) => row.map(cellOf)) as never, { sheet } as never)
  return (written as unknown as { toBuffer(): Promise<Buffer> }).toBuffer()
}

/** A workbook kept beside the tests, in the form of another system's template. */
export const kept = (name: string): Promise<Buffer> => readFile(join(__dirname, '..', 'fixtures', name))

/** Opens a file and answers what the calls that follow want: the sheet and the mapping as guessed. */
export const opened = async (desk: Desk, siteId: SiteId, bytes: Uint8Array, fileName = 'rooms.xlsx') => {
  const contentBase64 = Buffer.from(bytes).toString('base64')
  const file = await desk.done('imports.open', { fileName, contentBase64 })
  return {
    token: file.token,
    sheet: file.sheet,
    siteId,
    mapping: (file.sheets[file.sheet]?.mapping ?? {}) as Mapping,
  }
}

/** Everything an import could touch, to compare before and after. */
export const everything = (desk: Desk): string =>
  JSON.stringify([
    [...desk.view.units.all()],
    [...desk.view.people.all()],
    [...desk.view.ties.all()],
    [...desk.view.buildings.all()],
    [...desk.view.entrances.all()],
    [...desk.view.feePast.all()],
    [...desk.view.bills.all()],
  ])
