import { type Day, diffDays } from '../day'

/** Ages of arrears in days past due: not yet due, then up to 30, 90, 180, 365, and older. */
export const AGE_BOUNDS = [0, 30, 90, 180, 365] as const
export const AGES = ['notDue', 'to30', 'to90', 'to180', 'to365', 'older'] as const
export type Age = (typeof AGES)[number]

/** The age of what fell due on a day; on the due day itself it is not yet in arrears. */
export const ageOf = (dueOn: Day, today: Day): Age => {
  const late = diffDays(dueOn, today)
  const place = AGE_BOUNDS.findIndex((bound) => late <= bound)
  return AGES[place === -1 ? AGES.length - 1 : place] ?? 'older'
}

export type AgeTotals = Readonly<Record<Age, number>>

/** Open fen by age. */
export const ageTotals = (open: Iterable<{ readonly dueOn: Day; readonly openFen: number }>, today: Day): AgeTotals => {
  const totals: Record<Age, number> = { notDue: 0, to30: 0, to90: 0, to180: 0, to365: 0, older: 0 }
  for (const each of open) totals[ageOf(each.dueOn, today)] += each.openFen
  return totals
}
