import type { ImportInput, ImportPlan, ImportRow, ImportRowState } from '../../shared/meters/contract'
import { ROW_STATES } from '../../shared/meters/contract'
import type { Meter } from '../../shared/meters/schema'
import { type Problem, problem, refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { readFile } from '../imports/file'
import { meterKey } from './collections'
import { readingsOf } from './facts'
import { type FileRow, fileRows } from './importRows'
import { addMeter } from './meterHandlers'
import { type Given, keepReading, weigh } from './reading'

type Where = Pick<ImportInput, 'siteId' | 'month' | 'readOn'>

const labelKey = (label: string): string => label.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** What one row comes to, and what is done with it. */
interface Planned {
  readonly shown: ImportRow
  readonly act: ((draft: Draft, context: Context) => void) | undefined
}

const shownOf = (row: FileRow, state: ImportRowState, more: Partial<ImportRow> = {}): ImportRow => ({
  row: row.row,
  state,
  meterNo: row.no,
  unitLabel: row.unit,
  valueCenti: row.valueCenti ?? null,
  usageCenti: null,
  problem: null,
  column: '',
  ...more,
})

const wrong = (row: FileRow, found: Problem, column: string | undefined, unitLabel = row.unit): Planned => ({
  shown: shownOf(row, 'wrong', { problem: found, column: column ?? '', unitLabel }),
  act: undefined,
})

const LONGEST_NO = 30
const USUAL_DIGITS = 6
const MOST_DIGITS = 8

/** Whole figures of a counter that can show this; null when none can. */
const digitsFor = (centi: number): number | null => {
  const digits = Math.max(USUAL_DIGITS, String(Math.floor(centi / 100)).length)
  return digits > MOST_DIGITS ? null : digits
}

/** A meter nobody knows yet, in a room that is known: it begins with what it shows. */
const planNew = (view: View, row: FileRow, startCenti: number, where: Where, context: Context): Planned => {
  const about = { meter: row.no, unit: row.unit }
  const [unit] = view.units.where('siteLabel', `${where.siteId}|${labelKey(row.unit)}`)
  if (!unit) return wrong(row, problem('meters.unknownNo', about), row.columns.no)
  const { kind } = row
  if (!kind) return wrong(row, problem('meters.kindNeeded', about), row.columns.kind ?? row.columns.no)
  const startOn = row.on ?? where.readOn
  if (startOn > context.today)
    return wrong(row, problem('meters.dayAhead', { meter: row.no, today: context.today }), row.columns.on)
  if (row.no.length > LONGEST_NO) return wrong(row, problem('meters.textTooLong'), row.columns.no)
  const digits = digitsFor(startCenti)
  if (digits === null)
    return wrong(
      row,
      problem('meters.tooManyFigures', { meter: row.no, digits: MOST_DIGITS }),
      row.columns.value,
    )
  const input = {
    siteId: where.siteId,
    no: row.no,
    kind,
    unitId: unit.id,
    place: row.place,
    route: row.route,
    order: 0,
    digits,
    factor: 1,
    startCenti,
    startOn,
  }
  return {
    shown: shownOf(row, 'newMeter', { unitLabel: unit.label }),
    act: (draft, context) => void addMeter(draft, input, context),
  }
}

const planReading = (view: View, row: FileRow, meter: Meter, given: Given, context: Context): Planned => {
  const same = readingsOf(view, meter.id).find((reading) => reading.month === given.month && !reading.final)
  if (same?.valueCenti === given.valueCenti)
    return { shown: shownOf(row, 'same', { unitLabel: meter.unitLabel }), act: undefined }
  const weighed = weigh(view, meter, given, context)
  if (weighed.problem) return wrong(row, weighed.problem, row.columns.value, meter.unitLabel)
  return {
    shown: shownOf(row, weighed.unusual ? 'unusual' : 'read', {
      unitLabel: meter.unitLabel,
      usageCenti: weighed.usageCenti,
    }),
    act: (draft, act) => void keepReading(draft, meter, given, weighed, act),
  }
}

const planRow = (view: View, row: FileRow, seen: Set<string>, where: Where, context: Context): Planned => {
  const about = { meter: row.no, typed: row.typed }
  const key = meterKey(row.no)
  if (key === '') return wrong(row, problem('meters.noNeeded'), row.columns.no)
  if (seen.has(key)) return wrong(row, problem('meters.twiceInFile', about), row.columns.no)
  seen.add(key)
  if (row.valueCenti === null) return wrong(row, problem('meters.valueMissing', about), row.columns.value)
  if (row.valueCenti === undefined) return wrong(row, problem('meters.valueWrong', about), row.columns.value)
  const [meter] = view.meters.where('siteNo', `${where.siteId}|${key}`)
  if (!meter) return planNew(view, row, row.valueCenti, where, context)
  const given: Given = {
    month: where.month,
    readOn: row.on ?? where.readOn,
    valueCenti: row.valueCenti,
    ranOver: false,
    estimated: false,
    note: '',
  }
  return planReading(view, row, meter, given, context)
}

/** The rows of the first sheet that speaks of meters. Refuses `meters.noColumns`, and what `readFile` refuses. */
export const rowsOfFile = async ({ fileName, contentBase64 }: ImportInput): Promise<readonly FileRow[]> => {
  const sheets = await readFile(new Uint8Array(Buffer.from(contentBase64, 'base64')), fileName)
  for (const sheet of sheets) {
    const rows = fileRows(sheet)
    if (rows) return rows
  }
  return refuse('meters.noColumns', { file: fileName })
}

const planAll = (
  view: View,
  rows: readonly FileRow[],
  where: Where,
  context: Context,
): readonly Planned[] => {
  if (!view.sites.get(where.siteId)) refuse('meters.unknownSite')
  const seen = new Set<string>()
  return rows.map((row) => planRow(view, row, seen, where, context))
}

const countsOf = (planned: readonly Planned[]): ImportPlan['counts'] => {
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as Record<ImportRowState, number>
  for (const { shown } of planned) counts[shown.state] += 1
  return counts
}

const SHOWN = 200

/** What an import would do: trouble first, so that it is seen. */
export const planOf = (view: View, rows: readonly FileRow[], where: Where, context: Context): ImportPlan => {
  const planned = planAll(view, rows, where, context)
  const inOrder = [...planned].sort(
    (a, b) =>
      ROW_STATES.indexOf(b.shown.state) - ROW_STATES.indexOf(a.shown.state) || a.shown.row - b.shown.row,
  )
  return { rows: inOrder.slice(0, SHOWN).map(({ shown }) => shown), counts: countsOf(planned) }
}

/** Good rows go in, the others are left as they are; the same file again changes nothing (peers, complaint 1). */
export const applyPlan = (
  draft: Draft,
  rows: readonly FileRow[],
  where: Where,
  context: Context,
): ImportPlan['counts'] => {
  const planned = planAll(draft, rows, where, context)
  for (const { act } of planned) act?.(draft, context)
  return countsOf(planned)
}
