import { z } from 'zod'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { everyone, supervisors } from '../permission'
import { command, query } from '../route'
import { cabinetContract } from './cabinetContract'
import { reason } from './inputs'
import { loanContract } from './loanContract'
import type { KeyBooking, KeyLoan } from './loanSchema'
import { lossContract } from './lossContract'
import type { KeyLoss } from './lossSchema'
import { ownerContract } from './ownerContract'
import type { KeyCommission, KeyIssue } from './ownerSchema'
import { type Key, KeyClass, type KeyMove, KeyStatus, SetType } from './schema'
import { stocktakeContract } from './stocktakeContract'
import { takeoverContract } from './takeoverContract'

/** A key as lists show it. */
export interface KeyRow {
  readonly key: Key
  /** Unit label, or the place in words. */
  readonly place: string
  readonly loan: KeyLoan | null
  readonly overdue: boolean
}

export interface KeyFile extends KeyRow {
  readonly standingInstruction: string
  readonly moves: readonly KeyMove[]
  readonly loans: readonly KeyLoan[]
  readonly bookings: readonly KeyBooking[]
  readonly commission: KeyCommission | null
  readonly issue: KeyIssue | null
  readonly loss: KeyLoss | null
  /** Codes of the key it came after and the one that took its place. */
  readonly replaces: string
  readonly replacedBy: string
  /** 保管人: who keeps the cabinet it hangs in; empty where nobody is named. */
  readonly keeper: string
  readonly usualDueAt: string
}

export interface KeyCounts {
  readonly total: number
  readonly inCabinet: number
  readonly out: number
  readonly overdue: number
  readonly lost: number
  /** Still to come back before the desk closes today. */
  readonly curfew: number
  readonly booked: number
  readonly openLosses: number
}

export const KeyInput = z.strictObject({
  code: z.string().trim().min(1, 'keys.codeNeeded').max(30, 'keys.codeTooLong'),
  unitId: id('unit').nullable(),
  location: z.string().trim().max(80),
  buildingId: id('building').optional(),
  keyClass: KeyClass,
  pieces: z.int().min(1).max(50),
  slot: z.string().trim().min(1, 'keys.slotNeeded').max(30),
  setType: SetType.nullable(),
  spare: z.boolean(),
  lendable: z.boolean(),
  /** Left by its owner before there was a register; from then on the owner signs a commission. */
  custody: z.boolean(),
  remark: z.string().trim().max(200),
})
export type KeyInput = z.infer<typeof KeyInput>

export const keysContract = {
  'keys.counts': query<KeyCounts>()(everyone, z.strictObject({})),
  'keys.list': query<Page<KeyRow>>()(
    everyone,
    z.strictObject({
      ...listInput(['code', 'place', 'slot', 'status']),
      status: KeyStatus.nullable().default(null),
      unitId: id('unit').nullable().default(null),
    }),
  ),
  'keys.file': query<KeyFile>()(everyone, z.strictObject({ keyId: id('key') })),
  /** By the tag that was read, or the code of the register. */
  'keys.findByTag': query<KeyRow | null>()(
    everyone,
    z.strictObject({ tag: z.string().trim().min(1).max(60) }),
  ),
  'keys.register': command<Key>()(everyone, KeyInput),
  'keys.change': command<Key>()(everyone, KeyInput.extend({ keyId: id('key') })),
  'keys.retire': command<Key>()(supervisors, z.strictObject({ keyId: id('key'), reason })),
  ...loanContract,
  ...lossContract,
  ...ownerContract,
  ...cabinetContract,
  ...takeoverContract,
  ...stocktakeContract,
} as const
