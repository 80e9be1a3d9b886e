import { labelKey } from '../../shared/estate/label'
import type { Unit } from '../../shared/estate/schema'
import type { CellProblem, PreviewRow, RowState } from '../../shared/imports/contract'
import type { ImportField, Mapping } from '../../shared/imports/schema'
import { formatFen } from '../../shared/money'
import { type Problem, problem } from '../../shared/problem'
import type { View } from '../collections'
import { type FeeRow, readFeeRow } from './feeRow'
import { columnName } from './file'
import { mappedCells, type Table } from './opened'

export interface PlannedFee extends FeeRow {
  readonly state: RowState
  readonly unit: Unit | null
  /** The fee item of ours that the unpaid rest is billed by. */
  readonly tariffId: string | null
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A shop of the peer's is written 商铺-0-7: entrance 0 means none. */
const unitOf = (view: View, siteId: string, label: string): Unit | undefined =>
  [label, label.replace('-0-', '-')]
    .map((each) => view.units.where('siteLabel', `${siteId}|${labelKey(each)}`)[0])
    .find((unit) => unit !== undefined)

/** Reads and judges the rows of a fee history one after the other, as the records are now. */
export const feePlanner = (view: View, mapping: Mapping, siteId: string) => {
  const items = new Map(
    view.tariffs
      .where('site', siteId)
      .filter((tariff) => tariff.kind !== 'deposit')
      .map((tariff) => [plain(tariff.name), tariff] as const),
  )
  const seen = new Map<string, number>()
  const judge = (read: FeeRow, unit: Unit | undefined): Problem | 'same' | undefined => {
    if (!unit) return problem('imports.noSuchUnit', { label: read.label }, 'label')
    const key = `${unit.id}|${read.item}|${read.fromOn}`
    const before = seen.get(key)
    seen.set(key, read.row)
    if (before !== undefined) return problem('imports.periodTwice', { row: before }, 'feeFrom')
    const known = view.feePast.where('period', key)[0]
    if (known)
      return known.dueFen === read.dueFen && known.paidFen === read.paidFen && known.toOn === read.toOn
        ? 'same'
        : problem(
            'imports.pastUnlike',
            { due: formatFen(known.dueFen), paid: formatFen(known.paidFen) },
            'feeDue',
          )
    const item = items.get(plain(read.item))
    if (read.paidFen < read.dueFen && (!item || item.retiredOn !== null))
      return problem(
        'imports.noSuchItem',
        { item: read.item, rest: formatFen(read.dueFen - read.paidFen) },
        'feeItem',
      )
    return undefined
  }
  return ({ row, cells }: Table['rows'][number]): PlannedFee | undefined => {
    if (mappedCells(cells, mapping).every((text) => text === '')) return undefined
    const read = readFeeRow(row, cells, mapping)
    const unit = unitOf(view, siteId, read.label)
    const base = { ...read, unit: unit ?? null, tariffId: items.get(plain(read.item))?.id ?? null }
    if (read.problems.length > 0) return { ...base, state: 'wrong' }
    const found = judge(read, unit)
    if (found === undefined) return { ...base, state: 'new' }
    if (found === 'same') return { ...base, state: 'same' }
    const place = mapping[(found.field ?? 'label') as ImportField] ?? 0
    const cell: CellProblem = { ...found, cell: `${columnName(place)}${row}` }
    return { ...base, state: 'wrong', problems: [cell] }
  }
}

export const previewFee = (row: PlannedFee): Omit<PreviewRow, 'problems' | 'notes'> => ({
  row: row.row,
  state: row.state,
  label: row.label.slice(0, 60),
  person: '',
  area: '',
  item: row.item.slice(0, 60),
  period: row.fromOn && row.toOn ? `${row.fromOn} – ${row.toOn}` : '',
  due: row.dueFen > 0 ? formatFen(row.dueFen) : '',
  paid: formatFen(row.paidFen),
  changes: [],
})
