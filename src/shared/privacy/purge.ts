import { addDays, addMonths, type Day } from '../day'

/** Whose personal columns have a period of their own (domain.md §6.4). */
export const PURGE_GROUPS = ['visitors', 'workers', 'people', 'keys', 'arrears'] as const
export type PurgeGroup = (typeof PURGE_GROUPS)[number]

/** The first day that is still kept, by group. */
export const cutoffs = (
  today: Day,
  rules: {
    readonly visitorDays: number
    readonly workerDays: number
    readonly ownerYears: number
    readonly keyYears: number
    readonly arrearsYears: number
  },
): Readonly<Record<PurgeGroup, Day>> => ({
  visitors: addDays(today, -rules.visitorDays),
  workers: addDays(today, -rules.workerDays),
  people: addMonths(today, -12 * rules.ownerYears),
  keys: addMonths(today, -12 * rules.keyYears),
  arrears: addMonths(today, -12 * rules.arrearsYears),
})
