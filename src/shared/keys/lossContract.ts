import { z } from 'zod'
import { PayMethod } from '../fees/schema'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { Fen } from '../money'
import { clerks, everyone, supervisors } from '../permission'
import { command, query } from '../route'
import { note, reason } from './inputs'
import { CostBearer, type KeyLoss } from './lossSchema'
import type { Key } from './schema'

/** What became of the cost: to be charged still (or again, when it was voided), on a bill, or paid. */
export interface LossCharge {
  readonly state: 'none' | 'due' | 'billed' | 'paid'
  readonly receiptNo: string
}

export interface LossRow {
  readonly loss: KeyLoss
  readonly charge: LossCharge
  /** Other keys of the same door: they stop working when its lock is changed. */
  readonly sameDoor: readonly {
    readonly id: Key['id']
    readonly code: string
    readonly status: Key['status']
  }[]
  readonly slot: string
  readonly unitId: Key['unitId']
}

export const CloseLossInput = z.strictObject({
  lossId: id('keyloss'),
  remedy: z.enum(['lockChanged', 'coreChanged', 'recut', 'writtenOff']),
  /** The code of the new key; the old one is never used again. */
  newCode: z.string().trim().max(30, 'keys.codeTooLong'),
  newPieces: z.int().min(1).max(50),
  newSlot: z.string().trim().max(30),
  /** Keys of the same door that open nothing any more. */
  alsoKeyIds: z.array(id('key')).max(20),
  costFen: Fen,
  bearer: CostBearer,
  /** Charges the cost through the fees, by an item that has a price. */
  bill: z
    .strictObject({ unitId: id('unit'), tariffId: id('tariff'), quantity: z.int().min(1).max(1000) })
    .nullable(),
  note,
})
export type CloseLossInput = z.infer<typeof CloseLossInput>

/** The cost of a settled loss, by an item that has a price: on a unit's bill, or paid at the desk by whoever lost it. */
export const ChargeLossInput = z.strictObject({
  lossId: id('keyloss'),
  tariffId: id('tariff'),
  quantity: z.int().min(1).max(1000),
  to: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('bill'), unitId: id('unit') }),
    z.strictObject({ by: z.literal('desk'), requestId: z.string().min(8).max(60), method: PayMethod }),
  ]),
})
export type ChargeLossInput = z.infer<typeof ChargeLossInput>

export const lossContract = {
  'keys.losses': query<Page<LossRow>>()(
    everyone,
    z.strictObject({ ...listInput(['no', 'keyCode', 'at']), open: z.boolean().default(true) }),
  ),
  'keys.reportLost': command<Key>()(
    everyone,
    z.strictObject({
      keyId: id('key'),
      reason,
      /** How many of a set that is here; absent: all that are out, or the whole. */
      pieces: z.int().min(1).max(50).optional(),
      reportedTo: z.string().trim().max(40).optional(),
    }),
  ),
  'keys.found': command<Key>()(supervisors, z.strictObject({ keyId: id('key'), reason })),
  'keys.closeLoss': command<KeyLoss>()(supervisors, CloseLossInput),
  /** Money: for who may bill and collect. */
  'keys.chargeLoss': command<KeyLoss>()(clerks, ChargeLossInput),
} as const
