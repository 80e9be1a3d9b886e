import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { Fen } from '../money'
import { everyone, managers, supervisors } from '../permission'
import { command, query } from '../route'
import type { Readiness } from './rules'
import { CheckState, type Tour, TourPlan, TourStatus } from './schema'

export interface TourRow {
  readonly tour: Tour
  readonly readiness: Readiness
  readonly checksDueAt: string
  readonly checksDone: number
}

const opinion = z.string().trim().max(300)
const reason = z.string().trim().min(2, 'tours.reasonNeeded').max(300)
const tourId = id('tour')

export const toursContract = {
  'tours.list': query<Page<TourRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['no', 'startAt', 'visitors', 'venue', 'status']),
      status: TourStatus.nullable().default(null),
      fromOn: Day.nullable().default(null),
      toOn: Day.nullable().default(null),
    }),
  ),
  'tours.file': query<TourRow>()(everyone, z.strictObject({ tourId })),
  /** What the reminder shows: preparing, checks due within the hour or overdue, not ready. */
  'tours.checksDue': query<readonly TourRow[]>()(everyone, z.strictObject({})),
  'tours.plan': command<Tour>()(everyone, z.strictObject({ plan: TourPlan })),
  'tours.change': command<Tour>()(everyone, z.strictObject({ tourId, plan: TourPlan, reason: opinion })),
  'tours.sendToPartyA': command<Tour>()(everyone, z.strictObject({ tourId })),
  'tours.partyAConfirmed': command<Tour>()(everyone, z.strictObject({ tourId, opinion })),
  'tours.approve': command<Tour>()(managers, z.strictObject({ tourId, opinion })),
  'tours.sendBack': command<Tour>()(supervisors, z.strictObject({ tourId, reason })),
  'tours.check': command<Tour>()(
    everyone,
    z.strictObject({
      tourId,
      lines: z.array(z.int().min(0)).min(1).max(600),
      state: CheckState,
      remark: z.string().trim().max(200),
    }),
  ),
  'tours.override': command<Tour>()(managers, z.strictObject({ tourId, reason })),
  'tours.begin': command<Tour>()(everyone, z.strictObject({ tourId })),
  'tours.end': command<Tour>()(everyone, z.strictObject({ tourId })),
  'tours.summarise': command<Tour>()(
    everyone,
    z.strictObject({
      tourId,
      attended: z.int().min(0).max(5000),
      result: z.string().trim().min(1, 'tours.resultNeeded').max(1000),
      trouble: z.string().trim().max(1000),
      costFen: Fen.nullable(),
    }),
  ),
  'tours.cancel': command<Tour>()(supervisors, z.strictObject({ tourId, reason })),
} as const
