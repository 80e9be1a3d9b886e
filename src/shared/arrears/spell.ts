import { addDays, type Day } from '../day'

/** A bill as the ladder sees it: settled by money, waiver or write-off on a day, or still open. */
export interface Debt {
  readonly dueOn: Day
  readonly settledOn: Day | null
}

interface Stretch {
  readonly fromOn: Day
  /** First day it no longer was in arrears; null: still is. */
  readonly untilOn: Day | null
}

const stretchOf = ({ dueOn, settledOn }: Debt): Stretch => ({ fromOn: addDays(dueOn, 1), untilOn: settledOn })

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : a > b ? a : b)

/**
 * The first day of the arrears that last without a break until today; null when nothing is overdue. Paid in full on a day
 * ends them, however it was paid; what falls due later begins anew. A part of the debt paid changes nothing.
 */
export const arrearsSince = (debts: readonly Debt[], today: Day): Day | null => {
  const stretches = debts
    .map(stretchOf)
    .filter(({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn > fromOn))
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0))
  let running: Stretch | undefined
  for (const next of stretches) {
    const joins = running !== undefined && (running.untilOn === null || next.fromOn <= running.untilOn)
    running =
      running && joins ? { fromOn: running.fromOn, untilOn: later(running.untilOn, next.untilOn) } : next
  }
  return running && (running.untilOn === null || running.untilOn > today) ? running.fromOn : null
}
