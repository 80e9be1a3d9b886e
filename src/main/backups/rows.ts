import type { BackupPlace, BackupRow } from '../../shared/backups/contract'
import type { Instant } from '../../shared/day'
import { type Problem, problem, Refusal } from '../../shared/problem'
import type { Backup } from '../store/backups'
import { codeOf, isDiskFull, isReadOnly } from '../store/files'
import { StoreFault } from '../store/types'

/** A copy has its name only because it was read back; a later reading counts instead. */
export const rowOf = (
  place: BackupPlace,
  { name, note }: Backup,
  readBack: ReadonlyMap<string, Instant | null>,
): BackupRow => {
  const again = readBack.get(`${place}/${name}`)
  const facts = note && {
    takenAt: note.takenAt,
    kind: note.kind,
    bytes: note.bytes,
    sequence: note.sequence,
  }
  return {
    place,
    name,
    facts: facts ?? null,
    verifiedAt: again === undefined ? (note?.takenAt ?? null) : again,
  }
}

/** Why a copy could not be made, as the desk says it. */
export const troubleOf = (error: unknown, folder: string): Problem => {
  if (error instanceof Refusal) return error.problem
  if (error instanceof StoreFault && error.code === 'store.damaged')
    return problem('backups.recordsDamaged', { ...error.details, folder })
  if (isDiskFull(error)) return problem('backups.placeFull', { folder })
  if (isReadOnly(error)) return problem('backups.placeReadOnly', { folder })
  const reason = codeOf(error) || (error instanceof StoreFault ? error.code : 'unknown')
  return problem('backups.notMade', { folder, reason })
}
