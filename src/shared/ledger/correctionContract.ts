import { z } from 'zod'
import { Day } from '../day'
import { PayOutMethod } from '../fees/deposits'
import type { MoneyMove, Refund, WriteOff } from '../fees/takeBack'
import { id } from '../id'
import { listInput, type Page } from '../list'
import { clerks } from '../permission'
import { command, query } from '../route'

export const CorrectionKind = z.enum(['refund', 'move', 'writeOff'])
export type CorrectionKind = z.infer<typeof CorrectionKind>

/** A refund, a transfer or a write-off as the list shows it. */
export interface CorrectionRow {
  readonly id: string
  readonly kind: CorrectionKind
  readonly no: string
  readonly on: Day
  readonly at: string
  readonly unitLabel: string
  readonly name: string
  readonly items: string
  readonly itemsEn: string
  readonly fen: number
  readonly reason: string
  readonly askedByName: string
  readonly agreedByName: string
  readonly approvalNo: string
  readonly receiptId: string | null
  readonly receiptNo: string
  readonly billId: string | null
  readonly toUnitLabel: string
  readonly paid: Refund['paid']
}

export interface CorrectionList extends Page<CorrectionRow> {
  readonly totalFen: number
  readonly unpaidFen: number
}

export const CorrectionFilter = z.strictObject({
  ...listInput(['no', 'on', 'unitLabel', 'name', 'fen']),
  kind: CorrectionKind.nullable().default(null),
  unpaidOnly: z.boolean().default(false),
})
export type CorrectionFilter = z.infer<typeof CorrectionFilter>

/** A paid line of a unit whose period goes on after a day: what it is worth from then on. */
export interface UnusedLine {
  readonly receiptId: string
  readonly receiptNo: string
  readonly line: number
  readonly item: string
  readonly fromOn: Day
  readonly toOn: Day
  readonly paidFen: number
  readonly unusedFen: number
}

export const correctionRoutes = {
  'ledger.corrections': query<CorrectionList>()(clerks, CorrectionFilter),
  /** Sold or moved out on a day: what of prepaid periods goes back (domain.md §19). */
  'ledger.unused': query<{ readonly lines: readonly UnusedLine[]; readonly totalFen: number }>()(
    clerks,
    z.strictObject({ unitId: id('unit'), lastOn: Day }),
  ),
  'ledger.correctionsOf': query<{
    readonly refunds: readonly Refund[]
    readonly moves: readonly MoneyMove[]
    readonly writeOffs: readonly WriteOff[]
  }>()(clerks, z.strictObject({ receiptId: id('receipt') })),
  'ledger.payRefund': command<Refund>()(
    clerks,
    z.strictObject({
      refundId: id('refund'),
      method: PayOutMethod,
      reference: z.string().trim().max(60, 'ledger.textTooLong'),
      payee: z.string().trim().min(1, 'ledger.payeeNeeded').max(120, 'ledger.textTooLong'),
    }),
    { confirm: 'pin' },
  ),
} as const
