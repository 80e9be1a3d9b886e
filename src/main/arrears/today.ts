import type { ArrearsRow } from '../../shared/arrears/answers'
import { nextStep } from '../../shared/arrears/rules'
import { addDays, addMonths, type Day } from '../../shared/day'
import type { Bill } from '../../shared/fees/schema'
import { formatFen } from '../../shared/money'
import type { View } from '../collections'
import type { Context } from '../context'
import { hasRecords, openByDebtor } from './debts'
import { isShown } from './listing'
import { rowsKept } from './rows'
import { type Terms, termsOn } from './terms'

/** A duty as the list of today shows it. */
interface Duty {
  readonly kind:
    | 'promiseDue'
    | 'promiseBroken'
    | 'planBroken'
    | 'arrearsSteps'
    | 'arrearsToServe'
    | 'arrearsLapsing'
  readonly id: string
  readonly title: string
  readonly count?: number
  readonly detail: string
  readonly at: string
  readonly path: string
}

/** One debtor of a group: the room, and since when it waits. */
interface Waiting {
  readonly label: string
  readonly on: Day
}

const FIRST = 3

const group = (kind: Duty['kind'], waiting: readonly Waiting[], show: string): readonly Duty[] => {
  if (waiting.length === 0) return []
  const labels = [...new Set(waiting.map(({ label }) => label))]
  const [at = ''] = waiting.map(({ on }) => on).sort()
  return [
    {
      kind,
      id: show,
      title: '',
      count: waiting.length,
      detail: labels.length > FIRST ? `${labels.slice(0, FIRST).join(' · ')} …` : labels.join(' · '),
      at,
      path: `/arrears?show=${show}`,
    },
  ]
}

const one = (kind: Duty['kind'], row: ArrearsRow, wanted: { on: Day; fen: number }): Duty => ({
  kind,
  id: row.key,
  title: `${row.unitLabel} · ${row.ownerName}`,
  detail: `¥${formatFen(wanted.fen)}`,
  at: wanted.on,
  path: `/arrears?unit=${row.unitId}${row.owedBy === '' ? '' : `&owedBy=${encodeURIComponent(row.owedBy)}`}`,
})

const ofRow = (row: ArrearsRow): readonly Duty[] => {
  const { promise, plan } = row
  const next = plan?.progress.state === 'broken' ? plan.progress.next : null
  return [
    ...(promise?.state === 'dueToday' ? [one('promiseDue', row, promise)] : []),
    ...(promise && row.promiseOpen ? [one('promiseBroken', row, promise)] : []),
    ...(next ? [one('planBroken', row, { on: next.dueOn, fen: next.fen })] : []),
  ]
}

const oldestOf = (bills: readonly Bill[], today: Day): Day =>
  bills.reduce((oldest, { dueOn }) => (dueOn < oldest ? dueOn : oldest), today)

/** Debtors about whom nothing was written down yet need no full look: their first notice, and when they lapse. */
const freshOf = (oldestDueOn: Day, terms: Terms, today: Day) => {
  const bare = { steps: [], promisedOn: null, planNo: null, dissatisfied: false, seniorVisited: false }
  const firstOn = nextStep({ oldestDueOn, ...bare }, terms.ladder)?.dueOn ?? today
  const lapses = addMonths(oldestDueOn, terms.limitationYears * 12)
  return { firstOn, mayLapse: lapses <= addDays(today, terms.limitationWarnDays) }
}

/** Thousands of debtors share a few due days. */
const freshByDay = (terms: Terms, today: Day) => {
  const known = new Map<Day, ReturnType<typeof freshOf>>()
  return (oldestDueOn: Day): ReturnType<typeof freshOf> => {
    const fresh = known.get(oldestDueOn) ?? freshOf(oldestDueOn, terms, today)
    known.set(oldestDueOn, fresh)
    return fresh
  }
}

/** Promises one by one, since somebody must call; papers, steps and what lapses in one line each. */
export const arrearsDuties = (view: View, { today }: Context): readonly Duty[] => {
  const terms = termsOn(view, today)
  const duties: Duty[] = []
  const steps: Waiting[] = []
  const papers: Waiting[] = []
  const lapsing: Waiting[] = []
  const look = (row: ArrearsRow): void => {
    duties.push(...ofRow(row))
    const label = row.unitLabel
    if (isShown(row, 'stepDue', today)) steps.push({ label, on: row.next?.dueOn ?? today })
    if (row.toServe.length > 0) papers.push({ label, on: today })
    if (row.lapsesSoon) lapsing.push({ label, on: row.limitation?.lapsesOn ?? today })
  }
  const freshOn = freshByDay(terms, today)
  const rowOf = rowsKept(view, terms, today)
  for (const [key, bills] of openByDebtor(view)) {
    const oldestDueOn = oldestOf(bills, today)
    const written = hasRecords(view, key)
    const [bill] = bills
    if (!bill || (!written && oldestDueOn >= today)) continue
    const fresh = freshOn(oldestDueOn)
    if (written || fresh.mayLapse) {
      const row = rowOf(key, bills)
      if (row) look(row)
    } else if (fresh.firstOn <= today)
      steps.push({ label: view.units.get(bill.unitId)?.label ?? bill.unitLabel, on: fresh.firstOn })
  }
  return [
    ...duties,
    ...group('arrearsSteps', steps, 'stepDue'),
    ...group('arrearsToServe', papers, 'toServe'),
    ...group('arrearsLapsing', lapsing, 'lapsing'),
  ]
}
