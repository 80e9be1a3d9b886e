import { type Day, dayOf } from '../day'
import { GONE } from '../mask'
import type { VisitorPass, WorkerPass } from './schema'

/** A visitor who has left, long ago: who is still inside is never forgotten. */
export const visitorIsDue = (pass: VisitorPass, cutoff: Day): boolean =>
  pass.outAt !== null && dayOf(pass.outAt) < cutoff && pass.name !== GONE

/** A worker's pass that ended, or ran out, long ago. */
export const workerIsDue = (pass: WorkerPass, cutoff: Day): boolean =>
  (pass.ended ? dayOf(pass.ended.at) : pass.validToOn) < cutoff && pass.idLast4 !== ''

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
