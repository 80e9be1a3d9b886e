import { z } from 'zod'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { everyone, supervisors } from '../permission'
import { command, query } from '../route'
import { nothing, reason } from './inputs'
import type { StocktakeState } from './stocktakeRules'
import { CountRemedy, type KeyCount, type KeyStocktake } from './stocktakeSchema'

export interface StocktakeRow {
  readonly stocktake: KeyStocktake
  readonly state: StocktakeState
  readonly counted: number
  readonly toCount: number
  readonly differences: number
  readonly unexplained: number
}

/** A key to count, or counted. */
export interface CountRow {
  readonly count: KeyCount | null
  readonly keyId: string
  readonly code: string
  readonly place: string
  readonly slot: string
  readonly expected: number
  readonly remedies: readonly CountRemedy[]
}

const stocktakeId = id('keystocktake')

export const stocktakeContract = {
  'keys.stocktakes': query<readonly StocktakeRow[]>()(everyone, nothing),
  'keys.stocktake': query<StocktakeRow>()(everyone, z.strictObject({ stocktakeId })),
  'keys.stocktakeRows': query<Page<CountRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['slot', 'code']),
      stocktakeId,
      show: z.enum(['toCount', 'counted', 'differences']).default('toCount'),
    }),
  ),
  /** `cabinetId` null: everything. */
  'keys.startStocktake': command<KeyStocktake>()(
    everyone,
    z.strictObject({ cabinetId: id('keycabinet').nullable(), witness: z.string().trim().max(40) }),
  ),
  /** A tag that was read, or a line that was ticked. */
  'keys.countTag': command<KeyCount>()(
    everyone,
    z.strictObject({
      stocktakeId,
      tag: z.string().trim().min(1, 'keys.codeNeeded').max(60),
      pieces: z.int().min(0).max(50).optional(),
    }),
  ),
  'keys.recount': command<KeyCount>()(
    everyone,
    z.strictObject({ countId: id('keycount'), pieces: z.int().min(0).max(50) }),
  ),
  'keys.finishStocktake': command<KeyStocktake>()(
    everyone,
    z.strictObject({ stocktakeId, witness: z.string().trim().min(1, 'keys.witnessNeeded').max(40) }),
  ),
  'keys.explainCount': command<KeyCount>()(
    everyone,
    z.strictObject({ countId: id('keycount'), reason, remedy: CountRemedy }),
  ),
  'keys.cancelStocktake': command<KeyStocktake>()(supervisors, z.strictObject({ stocktakeId, reason })),
} as const
