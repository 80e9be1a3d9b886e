import { z } from 'zod'
import { Day } from '../day'
import { tidyLabel } from '../estate/label'
import { UnitUse } from '../estate/schema'
import { id, type UnitId } from '../id'
import { listInput, type Page } from '../list'
import { AreaCenti } from '../money'
import { everyone, supervisors } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import { type HandedOn, type ObstacleKind, type Reshape, ReshapeKind } from './schema'

/** What stands in the way at one unit: how many, how much in fen, and which. */
export interface Obstacle {
  readonly kind: ObstacleKind
  readonly unitId: UnitId
  readonly label: string
  readonly count: number
  readonly fen: number
  readonly what: string
}

export interface ReshapePreview {
  readonly beforeCenti: number
  readonly afterCenti: number
  readonly toleranceCenti: number
  readonly owners: string
  readonly obstacles: readonly Obstacle[]
  readonly handsOn: HandedOn
  /** Why it could not be carried out as it stands, apart from the obstacles. */
  readonly problem: Problem | null
}

/** Where a unit came from and what became of it. */
export interface UnitTurns {
  readonly began: Reshape | null
  readonly ended: Reshape | null
}

const text = (limit: number) => z.string().overwrite(tidyLabel).max(limit, 'estate.labelTooLong')

export const ReshapeInput = z.strictObject({
  kind: ReshapeKind,
  onDay: Day,
  fromIds: z.array(id('unit')).min(1).max(20),
  to: z
    .array(
      z.strictObject({
        room: text(40).min(1, 'estate.roomNeeded'),
        label: text(40).min(1, 'estate.labelNeeded'),
        areaCenti: AreaCenti,
        innerAreaCenti: AreaCenti.nullable(),
        layout: z.string().trim().max(40),
        use: UnitUse,
      }),
    )
    .min(1)
    .max(20),
  /** Place in `to` of the unit that keys, meters, vehicles, household and open defects go to. */
  heir: z.int().min(0).max(19),
  proofNo: z.string().trim().max(60),
  note: z.string().trim().max(300),
})
export type ReshapeInput = z.infer<typeof ReshapeInput>

export const reshapesContract = {
  'reshapes.list': query<Page<Reshape>>()(everyone, z.strictObject(listInput(['onDay']))),
  'reshapes.ofUnit': query<UnitTurns>()(everyone, z.strictObject({ unitId: id('unit') })),
  'reshapes.preview': query<ReshapePreview>()(supervisors, ReshapeInput),
  'reshapes.undo': command<Reshape>()(
    supervisors,
    z.strictObject({
      reshapeId: id('reshape'),
      reason: z.string().trim().min(2, 'reshapes.reasonNeeded').max(300),
    }),
    { confirm: 'pin' },
  ),
  'reshapes.carryOut': command<Reshape>()(supervisors, ReshapeInput, { confirm: 'pin' }),
} as const
