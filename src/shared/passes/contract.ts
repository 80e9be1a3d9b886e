import { z } from 'zod'
import { Day, Instant } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { IdType } from '../people/schema'
import { everyone } from '../permission'
import { command, query } from '../route'
import type { VisitorState, WorkerState } from './rules'
import { Gender, HostConfirm, Picture, type VisitorPass, type WorkerPass } from './schema'

export interface VisitorRow {
  readonly pass: VisitorPass
  readonly state: VisitorState
  readonly destination: string
}

export interface WorkerRow {
  readonly pass: WorkerPass
  readonly state: WorkerState
}

const phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^[0-9+\-() ]*$/, 'passes.phoneWrong')
const name = z.string().trim().min(1, 'passes.nameNeeded').max(40, 'passes.nameTooLong')
const last4 = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z]{4}$/, 'passes.last4Wrong')
const note = z.string().trim().min(2, 'passes.noteNeeded').max(300)

export const VisitorInput = z.strictObject({
  name,
  organisation: z.string().trim().max(60),
  phone,
  idType: IdType,
  idLast4: z.union([z.literal(''), last4]),
  people: z.int().min(1, 'passes.peopleNeeded').max(200),
  unitId: id('unit').nullable(),
  host: z.string().trim().min(1, 'passes.hostNeeded').max(60),
  purpose: z.string().trim().min(1, 'passes.purposeNeeded').max(100),
  hostConfirm: HostConfirm,
  belongings: z.string().trim().max(100),
  plate: z.string().trim().max(15),
  validUntil: Instant.nullable(),
})
export type VisitorInput = z.infer<typeof VisitorInput>

export const WorkerInput = z.strictObject({
  photo: Picture,
  name,
  gender: Gender,
  trade: z.string().trim().min(1, 'passes.tradeNeeded').max(30),
  idType: IdType,
  idLast4: last4,
  contractor: z.string().trim().min(1, 'passes.contractorNeeded').max(60),
  unitId: id('unit'),
  foremanPhone: phone,
  validFromOn: Day,
  validToOn: Day,
})
export type WorkerInput = z.infer<typeof WorkerInput>

export const passesContract = {
  'passes.visitors': query<Page<VisitorRow> & { readonly inside: number }>()(
    everyone,
    z.strictObject({
      ...listInput(['no', 'name', 'inAt', 'validUntil']),
      state: z.enum(['inside', 'overstayed', 'left']).nullable().default(null),
    }),
  ),
  'passes.visitor': query<VisitorRow>()(everyone, z.strictObject({ passId: id('visitor') })),
  'passes.admit': command<VisitorPass>()(everyone, VisitorInput),
  'passes.leave': command<VisitorPass>()(
    everyone,
    z.strictObject({ passId: id('visitor'), cardReturned: z.boolean() }),
  ),
  'passes.workers': query<Page<WorkerRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['no', 'name', 'contractor', 'unitLabel', 'validToOn']),
      state: z.enum(['valid', 'expired', 'returned', 'lost', 'confiscated']).nullable().default(null),
      unitId: id('unit').nullable().default(null),
    }),
  ),
  'passes.worker': query<WorkerRow>()(everyone, z.strictObject({ passId: id('worker') })),
  'passes.defaults': query<{ readonly workerToOn: string; readonly visitorUntil: string }>()(
    everyone,
    z.strictObject({}),
  ),
  'passes.issueWorker': command<WorkerPass>()(everyone, WorkerInput),
  'passes.extendWorker': command<WorkerPass>()(
    everyone,
    z.strictObject({ passId: id('worker'), validToOn: Day }),
  ),
  'passes.endWorker': command<WorkerPass>()(
    everyone,
    z.strictObject({ passId: id('worker'), status: z.enum(['returned', 'lost', 'confiscated']), note }),
  ),
} as const
