import type { AuditChange, AuditFilter, AuditPage, AuditRow } from '../../shared/audit/contract'
import { actKind } from '../../shared/audit/rules'
import type { ProblemCode } from '../../shared/problem'
import type { View } from '../collections'
import type { Context } from '../context'
import type { Change, HistoryFilter, HistoryLine } from '../store/types'
import { differences } from './differences'
import { nameOfId, subjectOf } from './labels'

const SUBJECTS = 4
/** Lines read from the journal at once, and at most for one page: a rare thing is looked for further with the next page. */
const AT_ONCE = 300
const MOST_READ = 12_000

const problemIn = (note: HistoryLine['note']): AuditRow['problem'] => {
  if (typeof note?.refused !== 'string') return null
  const details = Object.entries(note)
    .filter(([name]) => name.startsWith('d.'))
    .map(([name, value]) => [name.slice(2), value])
  return { code: note.refused as ProblemCode, details: Object.fromEntries(details) }
}

const isWrongPin = ({ route, changes }: HistoryLine): boolean =>
  /^staff\.(signIn|unlock|confirm|recover|changePin)$/.test(route) &&
  changes.some(({ set }) => ((set as { wrongAttempts?: number } | null)?.wrongAttempts ?? 0) > 0)

/** A line of the journal as people read it. */
export const rowOf = (view: View, line: HistoryLine): AuditRow => {
  const problem = problemIn(line.note)
  return {
    sequence: line.sequence,
    at: line.at,
    staffName: line.staffId === null ? '' : nameOfId(view, line.staffId),
    route: line.route,
    kind: actKind(line.route, problem !== null),
    problem,
    times: typeof line.note?.times === 'number' ? line.note.times : 1,
    wrongPin: isWrongPin(line),
    subjects: line.changes
      .slice(0, SUBJECTS * 3)
      .map(({ collection, id, set }) => subjectOf(view, collection, id, set))
      .filter(({ collection, label }) => collection !== 'counters' && label !== '')
      .slice(0, SUBJECTS),
    changeCount: line.changeCount,
  }
}

/** A unit's own id and those of what belongs to it: its keys and its people. */
const idsOfUnit = (view: View, unitId: string): readonly string[] => [
  unitId,
  ...view.keys.where('unit', unitId).map((key) => key.id),
  ...view.ties.where('unit', unitId).map((tie) => tie.personId),
]

const asked = (view: View, filter: AuditFilter): Omit<HistoryFilter, 'limit'> => ({
  ...(filter.staffId ? { staffId: filter.staffId } : {}),
  ...(filter.route ? { route: filter.route } : {}),
  ...(filter.fromOn ? { fromOn: filter.fromOn } : {}),
  ...(filter.toOn ? { toOn: filter.toOn } : {}),
  ...(filter.unitId ? { mentions: idsOfUnit(view, filter.unitId) } : {}),
  mostChanges: SUBJECTS * 3,
})

/** A page of the trail, newest first, from before a line. */
export const readTrail = async (
  view: View,
  filter: AuditFilter,
  before: number | null,
  size: number,
  context: Context,
): Promise<AuditPage> => {
  const rows: AuditRow[] = []
  let next = before
  for (let read = 0; read < MOST_READ; read += AT_ONCE) {
    const lines = await context.ports.store.history({
      ...asked(view, filter),
      ...(next === null ? {} : { before: next }),
      limit: AT_ONCE,
    })
    for (const line of lines) {
      next = line.sequence
      const row = rowOf(view, line)
      if (filter.kind === null || row.kind === filter.kind) rows.push(row)
      if (rows.length === size) return { rows, next }
    }
    if (lines.length < AT_ONCE) return { rows, next: null }
  }
  return { rows, next }
}

/** What one change made of a record, told against what it was before. */
export const changeOf = (view: View, { collection, id, set }: Change, before: unknown): AuditChange => ({
  subject: subjectOf(view, collection, id, set),
  how: set === null ? 'removed' : before === null ? 'made' : 'changed',
  differences: differences(view, before, set),
})
