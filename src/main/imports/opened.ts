import type { Mapping } from '../../shared/imports/schema'
import { refuse } from '../../shared/problem'
import { type Cell, cellText, type Sheet } from './file'
import { guessMapping, headerRowOf } from './headings'

/** A sheet ready to be read: its headings, and the rows below them with their numbers in the file (from 1). */
export interface Table {
  readonly name: string
  readonly headings: readonly Cell[]
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[]
}

export interface Opened {
  readonly fileName: string
  readonly tables: readonly Table[]
}

const tableOf = (sheet: Sheet): Table => {
  const header = headerRowOf(sheet)
  return {
    name: sheet.name,
    headings: sheet.rows[header] ?? [],
    rows: sheet.rows.slice(header + 1).map((cells, place) => ({ row: header + 2 + place, cells })),
  }
}

const OWNER_COLUMNS = ['ownerName', 'ownerPhone', 'ownerId', 'ownerRole'] as const

/** A workbook that keeps owners on a sheet of their own: their columns are set beside the rooms by 业主编号. */
const joinOwners = (table: Table, tables: readonly Table[]): Table => {
  const own = guessMapping(table.headings)
  if (
    own.ownerNo === undefined ||
    own.ownerName !== undefined ||
    (own.room === undefined && own.label === undefined)
  )
    return table
  const owners = tables.find((each) => {
    const mapping = guessMapping(each.headings)
    return each !== table && mapping.ownerNo !== undefined && mapping.ownerName !== undefined
  })
  if (!owners) return table
  const from = guessMapping(owners.headings)
  const byNumber = new Map<string, readonly Cell[]>()
  for (const { cells } of owners.rows) {
    const number = cellText(cells[from.ownerNo ?? -1])
    if (number !== '' && !byNumber.has(number)) byNumber.set(number, cells)
  }
  const width = table.headings.length
  const places = OWNER_COLUMNS.map((column) => from[column] ?? -1)
  return {
    ...table,
    headings: [...table.headings, ...places.map((place) => owners.headings[place] ?? null)],
    rows: table.rows.map(({ row, cells }) => {
      const owner = byNumber.get(cellText(cells[own.ownerNo ?? -1]))
      const padded = Array.from({ length: width }, (_, place) => cells[place] ?? null)
      return { row, cells: [...padded, ...places.map((place) => owner?.[place] ?? null)] }
    }),
  }
}

export const tablesOf = (sheets: readonly Sheet[]): readonly Table[] => {
  const tables = sheets.map(tableOf)
  return tables.map((table) => joinOwners(table, tables))
}

const KEPT = 4
const opened = new Map<string, Opened>()

/** Keeps the last few opened files, so that a preview need not send the whole file again. */
export const keep = (token: string, file: Opened): void => {
  opened.set(token, file)
  for (const old of [...opened.keys()].slice(0, -KEPT)) opened.delete(old)
}

export const openedTable = (
  token: string,
  sheet: number,
): { readonly file: Opened; readonly table: Table } => {
  const file = opened.get(token) ?? refuse('imports.openAgain')
  return { file, table: file.tables[sheet] ?? refuse('imports.openAgain') }
}

/** Cells of a row that the mapping speaks of; all empty means an explanation beside the data, or nothing. */
export const mappedCells = (cells: readonly Cell[], mapping: Mapping): readonly string[] =>
  Object.values(mapping).map((place) => cellText(cells[place]))
