import { type Day, diffDays } from '../day'

/** Last day past due of each age but the last; the first is what is not yet due. A center may count otherwise. */
export type AgeBounds = readonly [number, number, number, number, number]

/** Not yet due, then 1–30, 31–90, 91–180, 181–365 days past due, and older. */
export const AGE_BOUNDS: AgeBounds = [0, 30, 90, 180, 365]
export const AGES = ['notDue', 'to30', 'to90', 'to180', 'to365', 'older'] as const
/** Named after the usual bounds; with others it is the first, second … age just the same. */
export type Age = (typeof AGES)[number]

/** The age of what fell due on a day, by days past due; on the due day itself it is not yet in arrears. */
export const ageOf = (dueOn: Day, today: Day, bounds: AgeBounds = AGE_BOUNDS): Age => {
  const late = diffDays(dueOn, today)
  const place = bounds.findIndex((bound) => late <= bound)
  return AGES[place] ?? 'older'
}

export type AgeTotals = Readonly<Record<Age, number>>

/** Open fen by age (domain.md §4.7); ages without debt are 0, and together they are all that is open. */
export const ageTotals = (
  open: Iterable<{ readonly dueOn: Day; readonly openFen: number }>,
  today: Day,
  bounds: AgeBounds = AGE_BOUNDS,
): AgeTotals => {
  const totals: Record<Age, number> = { notDue: 0, to30: 0, to90: 0, to180: 0, to365: 0, older: 0 }
  for (const each of open) totals[ageOf(each.dueOn, today, bounds)] += each.openFen
  return totals
}
