import { workbookOf } from '../workbook'
import { cellText } from './file'
import type { Table } from './opened'
import type { Planned } from './planned'

interface Words {
  readonly reasonHeading: string
  /** Reasons in the language on screen, by code: main speaks none. */
  readonly reasons: Readonly<Record<string, string>>
}

/** Excel takes no longer text in a cell. */
const LONGEST = 32_000

/** The wrong rows as they were, each with its cells and reasons at the end: to be mended and handed in again. */
export const errorsWorkbook = (
  table: Table,
  planned: Planned,
  { reasonHeading, reasons }: Words,
): Promise<Uint8Array> => {
  const why = new Map(
    planned.rows
      .filter((row) => row.state === 'wrong')
      .map(({ row, problems }) => [
        row,
        problems.map((each) => `${each.cell} ${reasons[each.code] ?? each.code}`).join('；'),
      ]),
  )
  const rows = table.rows.flatMap(({ row, cells }) => {
    const reason = why.get(row)
    return reason === undefined
      ? []
      : [[...table.headings.map((_, place) => cellText(cells[place]).slice(0, LONGEST)), reason]]
  })
  return workbookOf([...table.headings.map(cellText), reasonHeading], rows)
}
