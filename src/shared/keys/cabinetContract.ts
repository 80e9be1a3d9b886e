import { z } from 'zod'
import { id } from '../id'
import { everyone, managers, supervisors } from '../permission'
import { command, query } from '../route'
import { CabinetUse, type KeyCabinet, type KeyHook, LARGEST_CABINET } from './cabinetSchema'
import { nothing, reason } from './inputs'
import type { KeyEmergency, KeyLabels } from './printSchema'
import type { Key } from './schema'

/** What hangs, or should hang, at a hook. */
export type HookState = 'empty' | 'here' | 'custody' | 'out' | 'overdue' | 'away' | 'lost' | 'closed'

export interface HookCell {
  readonly hook: KeyHook
  readonly state: HookState
  readonly keyId: Key['id'] | null
  readonly code: string
  readonly place: string
  readonly pieces: number
  /** Who has it and until when. */
  readonly holder: string
  readonly dueAt: string | null
  readonly booked: boolean
}

export interface CabinetRow {
  readonly cabinet: KeyCabinet
  readonly hooks: number
  readonly taken: number
  readonly out: number
  readonly overdue: number
  /** The monthly stock-take is due. */
  readonly stocktakeDue: boolean
}

export const CabinetInput = z
  .strictObject({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{1,6}$/, 'keys.cabinetCodeWrong'),
    name: z.string().trim().min(1, 'keys.cabinetNameNeeded').max(40),
    use: CabinetUse,
    place: z.string().trim().max(80),
    rows: z.int().min(1).max(20),
    columns: z.int().min(1).max(20),
    keeperId: id('staff').nullable(),
  })
  .refine(({ rows, columns }) => rows * columns <= LARGEST_CABINET, {
    message: 'keys.cabinetTooLarge',
    path: ['rows'],
  })
export type CabinetInput = z.infer<typeof CabinetInput>

const cabinetId = id('keycabinet')

export const cabinetContract = {
  'keys.cabinets': query<readonly CabinetRow[]>()(everyone, nothing),
  'keys.cabinet': query<readonly HookCell[]>()(everyone, z.strictObject({ cabinetId })),
  /** Hooks of a cabinet that are free, in order: for the choice of a place. */
  'keys.freeHooks': query<readonly string[]>()(everyone, z.strictObject({ search: z.string().max(30) })),
  'keys.addCabinet': command<KeyCabinet>()(supervisors, CabinetInput),
  'keys.changeCabinet': command<KeyCabinet>()(
    supervisors,
    z.strictObject({
      cabinetId,
      name: z.string().trim().min(1, 'keys.cabinetNameNeeded').max(40),
      use: CabinetUse,
      place: z.string().trim().max(80),
      keeperId: id('staff').nullable(),
      /** Cabinets grow; they do not shrink under keys. */
      rows: z.int().min(1).max(20),
    }),
  ),
  'keys.closeHook': command<KeyHook>()(
    supervisors,
    z.strictObject({ hookId: id('keyhook'), closed: z.string().trim().max(60) }),
  ),
  'keys.makeLabels': command<KeyLabels>()(
    everyone,
    z.strictObject({ keyIds: z.array(id('key')).min(1, 'keys.chooseKeys').max(200) }),
  ),
  'keys.emergencies': query<readonly KeyEmergency[]>()(managers, nothing),
  'keys.emergencyList': command<KeyEmergency>()(
    managers,
    z.strictObject({ buildingId: id('building'), reason }),
    { confirm: 'pin' },
  ),
} as const
