import { z } from 'zod'
import { Day } from '../day'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { PersonInput } from '../people/contract'
import { clerks, everyone } from '../permission'
import type { Problem } from '../problem'
import { command, query } from '../route'
import {
  DebtChoice,
  DepositChoice,
  PrepaidChoice,
  ProofKind,
  type Transfer,
  type TransferState,
  type UnitMoney,
} from './schema'

export interface TransferRow {
  readonly transfer: Transfer
  readonly state: TransferState
}

export interface TransferFile extends TransferRow {
  /** As it stands now; what was frozen stands in the record. */
  readonly money: UnitMoney
  readonly keysIssued: readonly string[]
  readonly vehicles: readonly string[]
  /** Why it cannot be carried out yet. */
  readonly obstacle: Problem | null
}

const text = (max: number) => z.string().trim().max(max)
const needed = (max: number) => z.string().trim().min(1, 'transfers.textNeeded').max(max)
const reason = z.string().trim().min(2, 'transfers.reasonNeeded').max(200)
const transferId = id('transfer')

export const TransferInput = z.strictObject({
  unitId: id('unit'),
  next: z
    .array(
      z.strictObject({
        personId: id('person').nullable(),
        person: PersonInput.nullable(),
        shareBp: z.int().min(1).max(10000).nullable(),
        relation: text(40),
      }),
    )
    .min(1, 'people.ownerNeeded')
    .max(20),
  transferOn: Day,
  proofKind: ProofKind,
  proofNo: text(60),
  debts: DebtChoice,
  prepaid: PrepaidChoice,
  deposits: DepositChoice,
  keys: z.int().min(0).max(99),
  cards: z.int().min(0).max(99),
  endVehicles: z.boolean(),
  endHousehold: z.boolean(),
  note: text(300),
})
export type TransferInput = z.infer<typeof TransferInput>

export const TRANSFER_VIEWS = ['open', 'done', 'all'] as const
export const TransferView = z.enum(TRANSFER_VIEWS)
export type TransferView = z.infer<typeof TransferView>

const filter = z.strictObject({
  ...listInput(['no', 'unitLabel', 'transferOn']),
  view: TransferView,
})
export type TransferFilter = z.infer<typeof filter>

export const transfersContract = {
  'transfers.counts': query<Readonly<Record<TransferView, number>>>()(everyone, z.strictObject({})),
  'transfers.list': query<Page<TransferRow>>()(everyone, filter),
  'transfers.file': query<TransferFile>()(everyone, z.strictObject({ transferId })),
  /** What must be settled or handed on, before anything is written. */
  'transfers.money': query<UnitMoney>()(clerks, z.strictObject({ unitId: id('unit'), transferOn: Day })),
  'transfers.ofUnit': query<readonly TransferRow[]>()(everyone, z.strictObject({ unitId: id('unit') })),
  'transfers.prepare': command<Transfer>()(clerks, TransferInput),
  'transfers.sign': command<Transfer>()(
    clerks,
    z.strictObject({ transferId, former: needed(60), new: needed(60), on: Day }),
  ),
  'transfers.carryOut': command<Transfer>()(clerks, z.strictObject({ transferId }), { confirm: 'pin' }),
  'transfers.void': command<Transfer>()(clerks, z.strictObject({ transferId, reason }), { confirm: 'pin' }),
} as const
