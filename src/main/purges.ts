import type { PurgeGroup } from '../shared/privacy/purge'
import { arrearsPurge } from './arrears/purge'
import { keyPurge } from './keys/purge'
import { visitorPurge, workerPurge } from './passes/purge'
import { peoplePurge } from './privacy/peoplePurge'
import type { Purging } from './privacy/purging'

/** Each group's records are taken care of by the area that keeps them: one line each. */
export const purges: Readonly<Record<PurgeGroup, Purging>> = {
  visitors: visitorPurge,
  workers: workerPurge,
  people: peoplePurge,
  keys: keyPurge,
  arrears: arrearsPurge,
}
