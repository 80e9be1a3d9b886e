import { z } from 'zod'
import { Day, type Instant } from '../day'
import { Occupancy } from '../estate/schema'
import { id } from '../id'
import type { InspectionRow } from '../inspections/contract'
import { IssueInput } from '../keys/ownerContract'
import type { KeyIssue } from '../keys/ownerSchema'
import type { Key } from '../keys/schema'
import { listInput, listSheet, type Page } from '../list'
import { Count, type Meter, MeterKind } from '../meters/schema'
import { everyone, supervisors } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import {
  CameAs,
  DocCode,
  HandbookCode,
  type MoveIn,
  type MoveInBatch,
  type MoveInState,
  PaperCode,
  Slot,
  StepCode,
} from './schema'
import type { MoveInFacts, StepState } from './steps'

export interface MoveInRow {
  readonly moveIn: MoveIn
  readonly state: MoveInState
  readonly steps: readonly StepState[]
  readonly archiveDueAt: Instant | null
  readonly archiveOverdue: boolean
}

export interface MoveInFile extends MoveInRow {
  readonly batch: MoveInBatch | null
  readonly facts: MoveInFacts
  readonly inspection: InspectionRow | null
  readonly meters: readonly { readonly meter: Meter; readonly valueCenti: number }[]
  readonly keysHere: readonly Key[]
  readonly keyIssue: KeyIssue | null
  /** When fees would begin if it were handed over today. */
  readonly feesFromOn: Day
  /** The first day the notice gives time for. */
  readonly bookableFrom: Day
  /** Why it cannot be handed over now. */
  readonly held: Problem | null
}

/** A family of a batch day, as the board shows it. */
export interface Family extends MoveInRow {
  readonly number: string
  readonly waitingSince: Instant | null
  readonly desk: string
  readonly calledByName: string
}

export interface Board {
  readonly batch: MoveInBatch
  readonly on: Day
  readonly waitMinutes: number
  readonly waiting: readonly Family[]
  readonly atDesks: readonly Family[]
  /** Handed over today, or gone for today. */
  readonly gone: readonly Family[]
  /** Booked for today and not here yet. */
  readonly expected: readonly MoveInRow[]
}

export interface BatchRow {
  readonly batch: MoveInBatch
  readonly fromOn: Day
  readonly toOn: Day
  /** Until when its notices must have gone out. */
  readonly noticeBy: Day
  readonly capacity: number
  readonly invited: number
  readonly booked: number
  readonly handedOver: number
}

export interface SlotRow extends Slot {
  readonly taken: number
}

export const MOVE_IN_VIEWS = ['open', 'today', 'archiveDue', 'done', 'all'] as const
export const MoveInView = z.enum(MOVE_IN_VIEWS)
export type MoveInView = z.infer<typeof MoveInView>

const moveInId = id('movein')
const batchId = id('moveinbatch')
const text = (most: number) => z.string().trim().max(most)
const needed = (most: number) => z.string().trim().min(1, 'moveins.textNeeded').max(most)
const reason = z.string().trim().min(2, 'moveins.reasonNeeded').max(300)
const one = z.strictObject({ moveInId })
const time = Slot.shape.time

export const BatchInput = z.strictObject({
  name: needed(40),
  place: text(60),
  noticeText: text(600),
  slots: z.array(Slot).min(1, 'moveins.slotsNeeded').max(120),
  desks: z.array(needed(20)).min(1, 'moveins.desksNeeded').max(12),
})
export type BatchInput = z.infer<typeof BatchInput>

const filter = z.strictObject({
  ...listInput(['no', 'unitLabel', 'appointment', 'at']),
  view: MoveInView.default('open'),
  batchId: batchId.nullable().default(null),
})
export type MoveInFilter = z.infer<typeof filter>

export const moveinsContract = {
  'moveins.counts': query<Readonly<Record<MoveInView, number>>>()(everyone, z.strictObject({})),
  'moveins.list': query<Page<MoveInRow>>()(everyone, filter),
  /** Exactly the rows and columns on screen; words come from the page. */
  'moveins.export': command<string | null>()(everyone, listSheet(filter, 7), { confirm: 'pin' }),
  'moveins.file': query<MoveInFile>()(everyone, one),
  'moveins.ofUnit': query<readonly MoveInRow[]>()(everyone, z.strictObject({ unitId: id('unit') })),
  'moveins.batches': query<readonly BatchRow[]>()(everyone, z.strictObject({})),
  'moveins.slots': query<readonly SlotRow[]>()(everyone, z.strictObject({ batchId })),
  'moveins.board': query<Board>()(everyone, z.strictObject({ batchId, on: Day.nullable().default(null) })),

  'moveins.addBatch': command<MoveInBatch>()(supervisors, BatchInput),
  'moveins.changeBatch': command<MoveInBatch>()(supervisors, BatchInput.extend({ batchId })),
  'moveins.endBatch': command<MoveInBatch>()(supervisors, z.strictObject({ batchId })),
  'moveins.invite': command<readonly MoveIn[]>()(
    everyone,
    z.strictObject({
      batchId: batchId.nullable(),
      unitIds: z.array(id('unit')).min(1, 'moveins.chooseUnits').max(500),
    }),
  ),
  'moveins.book': command<MoveIn>()(everyone, z.strictObject({ moveInId, on: Day, time, reason: text(200) })),
  'moveins.unbook': command<MoveIn>()(
    everyone,
    z.strictObject({ moveInId, what: z.enum(['cancelled', 'noShow']), reason: text(200) }),
  ),
  /** The family is here; on a batch day it takes a number. */
  'moveins.arrive': command<MoveIn>()(everyone, one),
  'moveins.call': command<MoveIn>()(everyone, z.strictObject({ moveInId, desk: needed(20) })),
  'moveins.endCall': command<MoveIn>()(
    everyone,
    z.strictObject({ moveInId, how: z.enum(['served', 'undone', 'absent']) }),
  ),
  'moveins.leaveQueue': command<MoveIn>()(everyone, one),

  'moveins.checkIdentity': command<MoveIn>()(
    everyone,
    z.strictObject({
      moveInId,
      cameAs: CameAs,
      name: needed(40),
      idLast4: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z]{4}$/, 'moveins.last4Wrong'),
      seen: z.array(DocCode).min(1, 'moveins.docsNeeded').max(5),
    }),
  ),
  'moveins.tick': command<MoveIn>()(
    everyone,
    z.strictObject({ moveInId, step: z.enum(['privacy', 'forms', 'fees', 'inspection']) }),
  ),
  'moveins.signPapers': command<MoveIn>()(
    everyone,
    z.strictObject({ moveInId, papers: z.array(PaperCode).max(6) }),
  ),
  'moveins.giveHandbooks': command<MoveIn>()(
    everyone,
    z.strictObject({ moveInId, handbooks: z.array(HandbookCode).min(1, 'moveins.chooseHandbooks').max(3) }),
  ),
  'moveins.readMeters': command<MoveIn>()(
    everyone,
    z.strictObject({
      moveInId,
      lines: z
        .array(
          z.strictObject({
            meterId: id('meter').nullable(),
            kind: MeterKind,
            no: text(30),
            valueCenti: Count,
          }),
        )
        .min(1, 'moveins.metersNeeded')
        .max(20),
    }),
  ),
  'moveins.issueKeys': command<MoveIn>()(everyone, z.strictObject({ moveInId, issue: IssueInput })),
  'moveins.untick': command<MoveIn>()(everyone, z.strictObject({ moveInId, step: StepCode, reason })),
  'moveins.close': command<MoveIn>()(everyone, z.strictObject({ moveInId, occupancy: Occupancy })),
  'moveins.archive': command<MoveIn>()(everyone, z.strictObject({ moveInId, location: text(40) })),
  'moveins.void': command<MoveIn>()(everyone, z.strictObject({ moveInId, reason }), { confirm: 'pin' }),
} as const
