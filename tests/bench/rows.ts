import { z } from 'zod'
import { openDatabase } from '../../src/main/store/database'
import { collection, type Database } from '../../src/main/store/types'
import { monthAt, remark, scattered } from './estate/words'

const Bill = z.strictObject({
  id: z.string(),
  unitId: z.string(),
  feeCode: z.string(),
  month: z.string(),
  amountFen: z.int(),
  paidFen: z.int(),
  dueOn: z.string(),
  state: z.enum(['open', 'paid']),
  note: z.string(),
})
const Payment = z.strictObject({
  id: z.string(),
  billId: z.string(),
  receipt: z.string(),
  amountFen: z.int(),
  way: z.string(),
  paidAt: z.string(),
  staffId: z.string(),
})
const Line = z.strictObject({ id: z.string(), subjectId: z.string(), at: z.string(), what: z.string() })
export type Bill = z.infer<typeof Bill>
type Payment = z.infer<typeof Payment>
type Line = z.infer<typeof Line>

/** The three rows of a payment, as narrow as SQLite's: what a commit costs, not what our records carry. */
export const collections = {
  bills: collection<Bill>()({
    schema: Bill,
    indexes: { unit: (bill) => bill.unitId },
    partition: (bill) => bill.month,
  }),
  payments: collection<Payment>()({
    schema: Payment,
    indexes: { bill: (payment) => payment.billId },
    partition: (payment) => payment.paidAt.slice(0, 7),
  }),
  audit: collection<Line>()({
    schema: Line,
    indexes: { subject: (line) => line.subjectId },
    partition: (line) => line.at.slice(0, 7),
  }),
} as const
export type RowStore = Database<typeof collections>

export const openRows = (folder: string): Promise<RowStore> =>
  openDatabase({ folder, collections, version: 1, limits: { idleMs: 0 } })

/** Made before the clock runs, for every store alike. */
export interface Act {
  readonly bill: Bill
  readonly payment: Payment
  readonly line: Line
}

/** Ten thousand a month, as at M. */
const monthOf = (n: number): string => monthAt(Math.floor(n / 10_000) % 60)

export const act = (n: number): Act => {
  const month = monthOf(n)
  const at = `${month}-23T08:15:42.117Z`
  return actOf(n, month, at)
}

const actOf = (n: number, month: string, at: string): Act => ({
  bill: {
    id: `bill_${n}`,
    unitId: `unit_${n % 100}`,
    feeCode: 'propertyFee',
    month,
    amountFen: 20_000 + scattered(n, 30_011),
    paidFen: 0,
    dueOn: `${month}-28`,
    state: 'paid',
    note: n % 5 === 0 ? remark(n) : '',
  },
  payment: {
    id: `payment_${n}`,
    billId: `bill_${n}`,
    receipt: `SJ${String(n).padStart(8, '0')}`,
    amountFen: 20_000 + scattered(n, 30_011),
    way: 'wechat',
    paidAt: at,
    staffId: `staff_${n % 9}`,
  },
  line: { id: `audit_${n}`, subjectId: `unit_${n % 100}`, at, what: remark(n) },
})

export const acts = (from: number, count: number): Act[] =>
  Array.from({ length: count }, (_, n) => act(from + n))

const entry = { route: 'fees.collect', staffId: 'staff_1', at: '2026-11-23T08:15:42.117Z' }

export const commit = (store: RowStore, { bill, payment, line }: Act): Promise<void> =>
  store.transact(entry, (draft) => {
    draft.bills.insert(bill)
    draft.payments.insert(payment)
    draft.audit.insert(line)
  })
