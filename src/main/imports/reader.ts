import type { CellProblem } from '../../shared/imports/contract'
import type { ImportField, Mapping } from '../../shared/imports/schema'
import { parseArea, parseFen } from '../../shared/money'
import { type Problem, problem } from '../../shared/problem'
import { type Cell, cellText, columnName } from './file'

/** Excel counts days from the end of 1899. */
const EXCEL_FIRST = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/** A day as people or Excel write it: a date cell, 2016-1-1, 2016/01/01, 2016年1月1日, 20160101, or Excel's own number. */
const dayOfCell = (cell: Cell | undefined): string | undefined => {
  if (cell instanceof Date) return cellText(cell) || undefined
  const text = cellText(cell)
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!parts) {
    const serial = Number(text)
    return Number.isInteger(serial) && serial > 20_000 && serial < 80_000
      ? new Date(EXCEL_FIRST + serial * DAY_MS).toISOString().slice(0, 10)
      : undefined
  }
  const [, year = '', month = '', day = ''] = parts
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(written) ? written : undefined
}

/** One row of a file under a mapping: reads its fields and keeps what is wrong, with the cell. */
export class Reader {
  readonly problems: CellProblem[] = []
  readonly notes: CellProblem[] = []

  constructor(
    private readonly row: number,
    private readonly cells: readonly Cell[],
    private readonly mapping: Mapping,
  ) {}

  private cell(field: ImportField): Cell | undefined {
    const place = this.mapping[field]
    return place === undefined ? undefined : this.cells[place]
  }

  private at(field: ImportField, code: Problem['code'], details: Problem['details']): CellProblem {
    return { ...problem(code, details, field), cell: `${columnName(this.mapping[field] ?? 0)}${this.row}` }
  }

  text(field: ImportField): string {
    return cellText(this.cell(field))
  }

  /** The row cannot be taken over. */
  wrong(field: ImportField, code: Problem['code'], details: Problem['details'] = {}): void {
    this.problems.push(this.at(field, code, details))
  }

  /** The row is taken over, without this cell. */
  note(field: ImportField, code: Problem['code'], details: Problem['details'] = {}): void {
    this.notes.push(this.at(field, code, details))
  }

  limited(field: ImportField, limit: number): string {
    const text = this.text(field)
    if ([...text].length > limit)
      this.wrong(field, 'imports.textTooLong', { limit, length: [...text].length })
    return text
  }

  /** A room number; Excel makes a date of 3-1 unless the column is text. */
  name(field: 'label' | 'room' | 'building', limit: number): string {
    if (this.cell(field) instanceof Date) this.wrong(field, 'imports.roomIsDate', { value: this.text(field) })
    return this.limited(field, limit)
  }

  /** A number of 16 and more figures that Excel kept as a number has lost its last ones. */
  exact(field: ImportField): string {
    const cell = this.cell(field)
    if (typeof cell !== 'number' || Math.abs(cell) <= Number.MAX_SAFE_INTEGER) return this.text(field)
    this.note(field, 'imports.figuresLost')
    return ''
  }

  area(field: 'area' | 'innerArea'): number | null {
    const text = this.text(field)
    if (text === '') return null
    const parsed = parseArea(text)
    if (parsed.ok) return parsed.value
    this.wrong(
      field,
      parsed.problem.code === 'money.tooLarge' ? 'imports.areaTooLarge' : 'imports.areaWrong',
      { value: text.slice(0, 40) },
    )
    return null
  }

  fen(field: 'feeDue' | 'feePaid'): number | null {
    const text = this.text(field)
    if (text === '') return null
    const parsed = parseFen(text)
    if (parsed.ok) return parsed.value
    this.wrong(field, 'imports.amountWrong', { value: text.slice(0, 40) })
    return null
  }

  day(field: 'feeFrom' | 'feeTo' | 'feePaidOn'): string | null {
    if (this.text(field) === '') return null
    const day = dayOfCell(this.cell(field))
    if (day && day >= '1990-01-01' && day <= '2199-12-31') return day
    this.wrong(field, 'imports.dayWrong', { value: this.text(field).slice(0, 40) })
    return null
  }

  /** How many floors a building has; a wrong number is told and left out. */
  floors(): number | null {
    const text = this.text('floors')
    if (text === '') return null
    const floors = Number(text)
    if (Number.isInteger(floors) && floors >= 1 && floors <= 200) return floors
    this.note('floors', 'imports.wordUnknown', { value: text.slice(0, 40) })
    return null
  }

  floor(): number | null {
    const text = this.text('floor')
    if (text === '') return null
    const floor = Number(text)
    if (Number.isInteger(floor) && floor >= -10 && floor <= 200) return floor
    this.wrong('floor', 'imports.floorWrong', { value: text.slice(0, 40) })
    return null
  }

  /** A word of a list; one that is not on it is told and left out. */
  word<T>(field: ImportField, words: Readonly<Record<string, T>>): T | null {
    const text = this.text(field).toLowerCase()
    if (text === '') return null
    const found = Object.hasOwn(words, text) ? words[text] : undefined
    if (found === undefined) this.note(field, 'imports.wordUnknown', { value: text.slice(0, 40) })
    return found ?? null
  }
}
