import type { ArrearsRow } from '../../shared/arrears/answers'
import { formatFen } from '../../shared/money'
import type { View } from '../collections'
import type { Context } from '../context'
import { isShown } from './listing'
import { arrearsRows } from './rows'

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
  readonly detail: string
  readonly at: string
  readonly path: string
}

const FIRST = 3

const rooms = (rows: readonly ArrearsRow[]): string => {
  const labels = [...new Set(rows.map(({ unitLabel }) => unitLabel))]
  return labels.length > FIRST ? `${labels.slice(0, FIRST).join(' · ')} …` : labels.join(' · ')
}

const fileOf = ({ unitId, owedBy }: ArrearsRow): string =>
  `/arrears?unit=${unitId}${owedBy === '' ? '' : `&owedBy=${encodeURIComponent(owedBy)}`}`

const one = (kind: Duty['kind'], row: ArrearsRow, at: string, fen: number): Duty => ({
  kind,
  id: row.key,
  title: `${row.unitLabel} · ${row.ownerName}`,
  detail: `¥${formatFen(fen)}`,
  at,
  path: fileOf(row),
})

const group = (kind: Duty['kind'], rows: readonly ArrearsRow[], show: string, at: string): readonly Duty[] =>
  rows.length === 0
    ? []
    : [
        {
          kind,
          id: show,
          title: `CJ × ${rows.length}`,
          detail: rooms(rows),
          at,
          path: `/arrears?show=${show}`,
        },
      ]

const earliest = (days: readonly (string | undefined)[], otherwise: string): string =>
  days.flatMap((day) => day ?? []).sort()[0] ?? otherwise

/** Promises one by one, since somebody must call; papers, steps and what lapses in one line each. */
export const arrearsDuties = (view: View, { today }: Context): readonly Duty[] => {
  const rows = arrearsRows(view, today)
  const shown = (show: Parameters<typeof isShown>[1]) => rows.filter((row) => isShown(row, show, today))
  const [steps, papers, lapsing] = [shown('stepDue'), shown('toServe'), shown('lapsing')]
  return [
    ...rows
      .filter(({ promise }) => promise?.state === 'dueToday')
      .map((row) => one('promiseDue', row, row.promise?.on ?? today, row.promise?.fen ?? 0)),
    ...rows
      .filter(({ promiseOpen }) => promiseOpen)
      .map((row) => one('promiseBroken', row, row.promise?.on ?? today, row.promise?.fen ?? 0)),
    ...rows
      .filter(({ plan }) => plan?.progress.state === 'broken')
      .map((row) =>
        one('planBroken', row, row.plan?.progress.next?.dueOn ?? today, row.plan?.progress.next?.fen ?? 0),
      ),
    ...group(
      'arrearsSteps',
      steps,
      'stepDue',
      earliest(
        steps.map(({ next }) => next?.dueOn),
        today,
      ),
    ),
    ...group('arrearsToServe', papers, 'toServe', today),
    ...group(
      'arrearsLapsing',
      lapsing,
      'lapsing',
      earliest(
        lapsing.map(({ limitation }) => limitation?.lapsesOn),
        today,
      ),
    ),
  ]
}
