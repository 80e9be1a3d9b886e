import type { Day } from '../day'
import type { Person, Tie } from './schema'

/**
 * Somebody of the owner files whose last tie to any unit ended long ago. Who never had a tie is somebody's work in
 * progress and is kept.
 */
export const personIsDue = (person: Person, ties: readonly Tie[], cutoff: Day): boolean =>
  (person.idNo !== null || person.phones.length > 0 || person.address !== '') &&
  ties.length > 0 &&
  ties.every((tie) => tie.endedOn !== null && tie.endedOn < cutoff)

export const personLeft = { idNo: null, phones: [], address: '' } as const
