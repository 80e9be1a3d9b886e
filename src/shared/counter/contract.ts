import { z } from 'zod'
import type { DefectRow } from '../defects/answers'
import type { Unit } from '../estate/schema'
import type { Receipt } from '../fees/schema'
import { id } from '../id'
import type { KeyRow } from '../keys/contract'
import type { Meter } from '../meters/schema'
import type { WorkerRow } from '../passes/contract'
import type { TiedPerson } from '../people/contract'
import type { Care, Pet, Tie, Vehicle } from '../people/schema'
import { everyone } from '../permission'
import { query } from '../route'

export const HitKind = z.enum([
  'unit',
  'person',
  'vehicle',
  'key',
  'receipt',
  'pass',
  'tour',
  'slip',
  'defect',
])
export type HitKind = z.infer<typeof HitKind>

/** One answer of the search box: what it is, and where Enter goes. */
export interface Hit {
  readonly kind: HitKind
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly path: string
  /** The text is the whole number of this paper, as a scanner reads it: it goes before what only resembles it. */
  readonly whole?: boolean
}

/** The unit card: all that is asked at the counter about one door. */
export interface UnitCard {
  readonly unit: Unit
  readonly siteName: string
  readonly people: readonly TiedPerson[]
  /** Who was here before, the last one first. */
  readonly former: readonly {
    readonly tieId: Tie['id']
    readonly name: string
    readonly role: Tie['role']
    readonly untilOn: string
  }[]
  readonly vehicles: readonly Vehicle[]
  readonly pets: readonly Pet[]
  readonly cares: readonly Care[]
  /** Held for the unit or its works, in fen. */
  readonly depositsFen: number
  /** Those in use, with what they showed last, in 0.01. */
  readonly meters: readonly {
    readonly meterId: Meter['id']
    readonly kind: Meter['kind']
    readonly no: string
    readonly valueCenti: number
    readonly on: string
  }[]
  readonly balance: {
    readonly openFen: number
    readonly overdueFen: number
    readonly oldestDueOn: string | null
    readonly bills: number
  }
  readonly keys: readonly KeyRow[]
  readonly workers: readonly WorkerRow[]
  readonly receipts: readonly Receipt[]
  /** Still open, the one due first on top. */
  readonly defects: readonly DefectRow[]
}

export interface TodayItem {
  readonly kind:
    | 'keyOverdue'
    | 'keyDueToday'
    | 'keyBooked'
    | 'keyLost'
    | 'keyStocktake'
    | 'tourChecks'
    | 'tourToday'
    | 'tourApproval'
    | 'visitorOverstayed'
    | 'passExpiring'
    | 'approval'
    | 'defectsOverdue'
    | 'defectRecheck'
    | 'defectOwner'
    | 'leaseEnding'
    | 'tenantLeaving'
    | 'promiseDue'
    | 'promiseBroken'
    | 'planBroken'
    | 'arrearsSteps'
    | 'arrearsToServe'
    | 'arrearsLapsing'
    | 'moveInToday'
    | 'archiveDue'
    | 'archiveOverdue'
    | 'inspectionReady'
  readonly id: string
  readonly title: string
  /** Of a line that stands for several. */
  readonly count?: number
  readonly detail: string
  readonly at: string
  readonly path: string
}

export const counterContract = {
  'counter.search': query<readonly Hit[]>()(everyone, z.strictObject({ text: z.string().max(100) })),
  'counter.unitCard': query<UnitCard>()(everyone, z.strictObject({ unitId: id('unit') })),
  'counter.today': query<readonly TodayItem[]>()(everyone, z.strictObject({})),
  'counter.badges': query<Readonly<Record<string, number>>>()(everyone, z.strictObject({})),
} as const
