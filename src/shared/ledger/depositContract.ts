import { z } from 'zod'
import {
  type Deposit,
  type DepositDeduction,
  type DepositReturn,
  PayOutMethod,
  ReturnProof,
} from '../fees/deposits'
import type { FundTopUp } from '../fees/refundFund'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { PositiveFen } from '../money'
import { clerks } from '../permission'
import { command, query } from '../route'

const text = (most: number) => z.string().trim().max(most, 'ledger.textTooLong')

export const DepositState = z.enum(['held', 'settled', 'voided', 'all'])
export type DepositState = z.infer<typeof DepositState>

export const DepositFilter = z.strictObject({
  ...listInput(['receiptNo', 'takenOn', 'unitLabel', 'payer', 'item', 'amountFen', 'heldFen']),
  state: DepositState.default('held'),
  unitId: id('unit').nullable().default(null),
})
export type DepositFilter = z.infer<typeof DepositFilter>

export interface DepositList extends Page<Deposit> {
  readonly amountFen: number
  /** 押金在押余额 of the rows found. */
  readonly heldFen: number
  readonly fund: { readonly leftFen: number; readonly owedFen: number }
}

/** A deposit with all that came of it, newest first. */
export interface DepositFile {
  readonly deposit: Deposit
  readonly returns: readonly DepositReturn[]
  readonly deductions: readonly DepositDeduction[]
}

export const ReturnDepositInput = z.strictObject({
  requestId: z.string().min(8).max(60),
  depositId: id('deposit'),
  amountFen: PositiveFen,
  proof: ReturnProof,
  proxyName: text(60),
  proxyPapers: z.boolean(),
  method: PayOutMethod,
  reference: text(60),
  remark: text(200),
})

export const depositRoutes = {
  'ledger.deposits': query<DepositList>()(clerks, DepositFilter),
  'ledger.deposit': query<DepositFile>()(clerks, z.strictObject({ depositId: id('deposit') })),
  'ledger.returnDeposit': command<DepositReturn>()(clerks, ReturnDepositInput, { confirm: 'pin' }),
  'ledger.topUpFund': command<FundTopUp>()(
    clerks,
    z.strictObject({
      amountFen: PositiveFen,
      fromName: z.string().trim().min(1, 'ledger.nameNeeded').max(40, 'ledger.textTooLong'),
    }),
    { confirm: 'pin' },
  ),
} as const
