import { addDays, addMonths } from '../../shared/day'
import { tidyLabel } from '../../shared/estate/label'
import type { CellProblem } from '../../shared/imports/contract'
import type { Mapping } from '../../shared/imports/schema'
import { formatFen } from '../../shared/money'
import type { Cell } from './file'
import { Reader } from './reader'

/** A row of fee history as the records will have it. */
export interface FeeRow {
  readonly row: number
  readonly label: string
  readonly item: string
  readonly fromOn: string
  /** The last day paid for. */
  readonly toOn: string
  readonly paidOn: string | null
  readonly dueFen: number
  readonly paidFen: number
  readonly cashier: string
  readonly note: string
  readonly problems: readonly CellProblem[]
  readonly notes: readonly CellProblem[]
}

/** The end as written is the first day of the next period where the months say so: 12 months from 1 January end on 31 December. */
const lastDayOf = (fromOn: string, toOn: string, months: number): string =>
  months > 0 && addMonths(fromOn, months) === toOn ? addDays(toOn, -1) : toOn

const amountsOf = (read: Reader): { readonly dueFen: number; readonly paidFen: number } => {
  const dueFen = read.fen('feeDue')
  const paidFen = read.fen('feePaid') ?? 0
  if (read.text('feeDue') === '') read.wrong('feeDue', 'imports.dueMissing')
  if (dueFen === 0) read.wrong('feeDue', 'imports.dueMissing')
  if (dueFen !== null && paidFen > dueFen)
    read.wrong('feePaid', 'imports.paidOverDue', { due: formatFen(dueFen), paid: formatFen(paidFen) })
  return { dueFen: dueFen ?? 0, paidFen }
}

/** Reads one row of fee history; what is wrong stands in `problems` with its cell. */
export const readFeeRow = (row: number, cells: readonly Cell[], mapping: Mapping): FeeRow => {
  const read = new Reader(row, cells, mapping)
  const label = tidyLabel(read.name('label', 40))
  const item = read.limited('feeItem', 60)
  if (label === '') read.wrong('label', 'imports.roomMissing')
  if (item === '') read.wrong('feeItem', 'imports.itemMissing')
  const fromOn = read.day('feeFrom')
  const given = read.day('feeTo')
  if (fromOn === null && read.text('feeFrom') === '') read.wrong('feeFrom', 'imports.dayMissing')
  if (given === null && read.text('feeTo') === '') read.wrong('feeTo', 'imports.dayMissing')
  const months = Number(read.text('feeCycle'))
  const toOn =
    fromOn && given ? lastDayOf(fromOn, given, Number.isInteger(months) && months < 1200 ? months : 0) : null
  if (fromOn && toOn && toOn < fromOn) read.wrong('feeTo', 'imports.periodBackwards')
  return {
    row,
    label,
    item,
    fromOn: fromOn ?? '',
    toOn: toOn ?? '',
    paidOn: read.day('feePaidOn'),
    ...amountsOf(read),
    cashier: read.limited('feeCashier', 40),
    note: read.limited('note', 200),
    problems: read.problems,
    notes: read.notes,
  }
}
