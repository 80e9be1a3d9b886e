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
const CAR_COLUMNS = ['plate', 'space'] as const
const BUILDING_COLUMNS = ['floors'] as const

type Beside = (typeof OWNER_COLUMNS | typeof CAR_COLUMNS | typeof BUILDING_COLUMNS)[number]

const isRooms = (mapping: Mapping): boolean => mapping.room !== undefined || mapping.label !== undefined

/** Rows of another sheet by what joins it to the rooms: 业主编号, or the building. */
const rowsBy = (other: Table, key: number): ReadonlyMap<string, readonly (readonly Cell[])[]> => {
  const rows = new Map<string, (readonly Cell[])[]>()
  for (const { cells } of other.rows) {
    const value = cellText(cells[key])
    if (value !== '') rows.set(value, [...(rows.get(value) ?? []), cells])
  }
  return rows
}

interface Join {
  readonly by: 'ownerNo' | 'building'
  readonly columns: readonly Beside[]
  /** Several rows make several rows of the room, as the people of a household do; else they stand in one cell. */
  readonly several: boolean
}

/** Sets columns of another sheet beside the rooms; nothing where no sheet has them, or the rooms have them already. */
const joined = (table: Table, tables: readonly Table[], { by, columns, several }: Join): Table => {
  const own = guessMapping(table.headings)
  const [first] = columns
  const at = own[by]
  if (!isRooms(own) || at === undefined || first === undefined || own[first] !== undefined) return table
  const other = tables.find((each) => {
    const mapping = guessMapping(each.headings)
    return each !== table && !isRooms(mapping) && mapping[by] !== undefined && mapping[first] !== undefined
  })
  if (!other) return table
  const from = guessMapping(other.headings)
  const found = rowsBy(other, from[by] ?? -1)
  const places = columns.map((column) => from[column] ?? -1)
  const width = table.headings.length
  const rows = table.rows.flatMap(({ row, cells }) => {
    const padded = Array.from({ length: width }, (_, place) => cells[place] ?? null)
    const there = found.get(cellText(cells[at])) ?? []
    const beside = several
      ? there.map((each) => places.map((place) => each[place] ?? null))
      : [places.map((place) => [...new Set(there.map((each) => cellText(each[place])))].join('、') || null)]
    return (beside.length > 0 ? beside : [places.map(() => null)]).map((each) => ({
      row,
      cells: [...padded, ...each],
    }))
  })
  return {
    ...table,
    headings: [...table.headings, ...places.map((place) => other.headings[place] ?? null)],
    rows,
  }
}

/** A workbook that keeps owners, parking and buildings on sheets of their own: their columns are set beside the rooms. */
const JOINS: readonly Join[] = [
  { by: 'ownerNo', columns: OWNER_COLUMNS, several: true },
  { by: 'ownerNo', columns: CAR_COLUMNS, several: false },
  { by: 'building', columns: BUILDING_COLUMNS, several: false },
]

export const tablesOf = (sheets: readonly Sheet[]): readonly Table[] => {
  const tables = sheets.map(tableOf)
  return tables.map((table) => JOINS.reduce((whole, join) => joined(whole, tables, join), table))
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
