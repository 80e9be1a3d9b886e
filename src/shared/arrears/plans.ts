import { addMonths, type Day } from '../day'
import { formatFen, sumFen } from '../money'
import { type Problem, problem } from '../problem'
import type { ArrearsPlan, Instalment } from './schema'

/** Running: kept so far. Broken: an instalment has passed unpaid. Done: nothing is left of it. Ended: called off. */
export type PlanState = 'running' | 'broken' | 'done' | 'ended'

export interface PlanProgress {
  readonly state: PlanState
  readonly paidFen: number
  /** The instalment that is wanted next, with what is still wanted of it; null where none is. */
  readonly next: Instalment | null
}

type Planned = Pick<ArrearsPlan, 'totalFen' | 'instalments' | 'ended'>

/** How a plan stands, from what is still open of its bills (fen). What is caught up is no longer broken. */
export const planProgress = (plan: Planned, openFen: number, today: Day): PlanProgress => {
  const paidFen = Math.max(0, plan.totalFen - openFen)
  let sum = 0
  let next: Instalment | null = null
  for (const { dueOn, fen } of plan.instalments) {
    sum += fen
    if (next === null && sum > paidFen) next = { dueOn, fen: Math.min(fen, sum - paidFen) }
  }
  const state = plan.ended
    ? 'ended'
    : openFen <= 0 || next === null
      ? 'done'
      : next.dueOn < today
        ? 'broken'
        : 'running'
  return { state, paidFen, next: state === 'running' || state === 'broken' ? next : null }
}

/** Splits a debt (fen) into so many equal instalments, the odd fen in the first; each at least a fen. */
export const splitDebt = (fen: number, count: number): readonly number[] => {
  const each = Math.floor(fen / count)
  return Array.from({ length: count }, (_, place) => (place === 0 ? fen - each * (count - 1) : each))
}

/**
 * Whether a plan can be agreed (domain.md §4.7: some months, with approval). Refuses `arrears.nothingOverdue`,
 * `arrears.planRunning`, `arrears.planOrder`, `arrears.planPast`, `arrears.planTooLong`, `arrears.planSum`.
 */
export const canPlan = (
  instalments: readonly Instalment[],
  overdueFen: number,
  runningNo: string | null,
  most: { readonly months: number },
  today: Day,
): Problem | undefined => {
  if (overdueFen <= 0) return problem('arrears.nothingOverdue')
  if (runningNo !== null) return problem('arrears.planRunning', { no: runningNo })
  for (const [place, { dueOn }] of instalments.entries()) {
    const before = instalments[place - 1]?.dueOn
    if (before !== undefined && dueOn <= before)
      return problem('arrears.planOrder', { n: place + 1 }, `instalments.${place}.dueOn`)
  }
  const [first] = instalments
  const last = instalments.at(-1)
  if (!first || !last) return problem('arrears.planSum', { wanted: formatFen(overdueFen), sum: '0.00' })
  if (first.dueOn < today) return problem('arrears.planPast', { today }, 'instalments.0.dueOn')
  const until = addMonths(today, most.months)
  if (last.dueOn > until)
    return problem(
      'arrears.planTooLong',
      { day: until, n: most.months },
      `instalments.${instalments.length - 1}.dueOn`,
    )
  const sum = sumFen(instalments.map(({ fen }) => fen))
  if (sum !== overdueFen)
    return problem('arrears.planSum', { wanted: formatFen(overdueFen), sum: formatFen(sum) })
  return undefined
}
