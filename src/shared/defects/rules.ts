import type { Day } from '../day'
import { addDays } from '../day'
import { type Problem, problem } from '../problem'
import type { Defect, DefectStatus, Severity } from './schema'
import type { DefectCategory } from './warranty'

/** Nothing more is to be done about it. */
export const isOver = (defect: Pick<Defect, 'status'>): boolean =>
  defect.status === 'closed' || defect.status === 'voided'

/** Past its due day and not closed (domain.md §2.6 超期: derived, never stored). */
export const isOverdue = (defect: Pick<Defect, 'status' | 'dueOn'>, today: Day): boolean =>
  !isOver(defect) && defect.dueOn !== null && defect.dueOn < today

export const isLeak = (category: DefectCategory): boolean => category.startsWith('leak')

/** How grave a defect is taken to be unless somebody says otherwise: leaks need a test of their own. */
export const usualSeverity = (category: DefectCategory): Severity => (isLeak(category) ? 'leak' : 'general')

export type Deadlines = Readonly<Record<Severity, number>>

/** The latest day that suits the gravest of several defects, counted from today. */
export const dueOnFor = (severities: readonly Severity[], today: Day, deadlines: Deadlines): Day =>
  addDays(today, Math.min(...severities.map((severity) => deadlines[severity])))

/** What may be done in each state; every act of the desk is one of these. */
const ALLOWED: Readonly<Record<DefectStatus, readonly DefectAct[]>> = {
  registered: ['change', 'dispatch', 'void', 'dispute', 'pay'],
  dispatched: ['receive', 'withdraw', 'extend', 'dispute', 'pay'],
  underWay: ['finish', 'withdraw', 'extend', 'dispute', 'pay'],
  awaitingRecheck: ['recheck', 'extend', 'dispute', 'pay'],
  awaitingOwner: ['confirm', 'reopen', 'extend', 'dispute', 'pay'],
  closed: ['reopen'],
  voided: [],
}

export type DefectAct =
  | 'change'
  | 'dispatch'
  | 'receive'
  | 'withdraw'
  | 'finish'
  | 'recheck'
  | 'confirm'
  | 'reopen'
  | 'extend'
  | 'dispute'
  | 'pay'
  | 'void'

export const mayDo = (defect: Pick<Defect, 'status'>, act: DefectAct): boolean =>
  ALLOWED[defect.status].includes(act)

/** Refuses `defects.notNow` when the state does not allow the act. */
export const actProblem = (defect: Pick<Defect, 'no' | 'status'>, act: DefectAct): Problem | undefined =>
  mayDo(defect, act) ? undefined : problem('defects.notNow', { no: defect.no, status: defect.status, act })

/**
 * Whether defects go on one sheet to one party. Refuses `defects.chooseSome`, `defects.notNow`, `defects.partyInactive`,
 * `defects.dueInPast`.
 */
export const dispatchProblem = (ask: {
  readonly defects: readonly Pick<Defect, 'no' | 'status'>[]
  readonly party: { readonly name: string; readonly active: boolean }
  readonly dueOn: Day
  readonly today: Day
}): Problem | undefined => {
  if (ask.defects.length === 0) return problem('defects.chooseSome')
  for (const defect of ask.defects) {
    const found = actProblem(defect, 'dispatch')
    if (found) return found
  }
  if (!ask.party.active) return problem('defects.partyInactive', { party: ask.party.name }, 'partyId')
  if (ask.dueOn < ask.today) return problem('defects.dueInPast', {}, 'dueOn')
  return undefined
}

/** Refuses `defects.notNow`, `defects.notDispatched`, `defects.notLater`. */
export const extendProblem = (
  defect: Pick<Defect, 'no' | 'status' | 'dueOn'>,
  dueOn: Day,
): Problem | undefined => {
  const found = actProblem(defect, 'extend')
  if (found) return found
  if (!defect.dueOn) return problem('defects.notDispatched', { no: defect.no })
  if (dueOn <= defect.dueOn) return problem('defects.notLater', { day: defect.dueOn }, 'dueOn')
  return undefined
}
