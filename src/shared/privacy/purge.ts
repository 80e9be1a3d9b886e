import { addDays, addMonths, type Day, dayOf } from '../day'
import { GONE } from '../mask'
import type { VisitorPass, WorkerPass } from '../passes/schema'
import type { Person, Tie } from '../people/schema'

/** Whose personal columns have a period of their own (domain.md §6.4). */
export const PURGE_GROUPS = ['visitors', 'workers', 'people', 'keys'] as const
export type PurgeGroup = (typeof PURGE_GROUPS)[number]

/** The first day that is still kept, by group. */
export const cutoffs = (
  today: Day,
  rules: {
    readonly visitorDays: number
    readonly workerDays: number
    readonly ownerYears: number
    readonly keyYears: number
  },
): Readonly<Record<PurgeGroup, Day>> => ({
  visitors: addDays(today, -rules.visitorDays),
  workers: addDays(today, -rules.workerDays),
  people: addMonths(today, -12 * rules.ownerYears),
  keys: addMonths(today, -12 * rules.keyYears),
})

/** A visitor who has left, long ago: who is still inside is never forgotten. */
export const visitorIsDue = (pass: VisitorPass, cutoff: Day): boolean =>
  pass.outAt !== null && dayOf(pass.outAt) < cutoff && pass.name !== GONE

/** A worker's pass that ended, or ran out, long ago. */
export const workerIsDue = (pass: WorkerPass, cutoff: Day): boolean =>
  (pass.ended ? dayOf(pass.ended.at) : pass.validToOn) < cutoff && pass.idLast4 !== ''

/**
 * Somebody of the owner files whose last tie to any unit ended long ago. Who never had a tie is somebody's work in
 * progress and is kept.
 */
export const personIsDue = (person: Person, ties: readonly Tie[], cutoff: Day): boolean =>
  (person.idNo !== null || person.phones.length > 0 || person.address !== '') &&
  ties.length > 0 &&
  ties.every((tie) => tie.endedOn !== null && tie.endedOn < cutoff)

/** What is left of a visitor: number, times, count of people, purpose: the register keeps its figures. */
export const visitorLeft = {
  name: GONE,
  phone: '',
  idLast4: '',
  host: GONE,
  plate: '',
  belongings: '',
} as const satisfies Partial<VisitorPass>

export const workerLeft = { idLast4: '', foremanPhone: '' } as const satisfies Partial<WorkerPass>

export const personLeft = { idNo: null, phones: [], address: '' } as const
