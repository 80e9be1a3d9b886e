import { type Day, dayOf } from '../../../shared/day'
import type { AccountCode } from '../../../shared/fees/monthClose'
import type { PayMethod, Receipt, ReceiptLine } from '../../../shared/fees/schema'
import type { MoneyMove, Refund, TakenBackLine } from '../../../shared/fees/takeBack'
import type { Line, Posting } from '../../../shared/ledger/posting'
import type { View } from '../../collections'
import { aboutBill, earned, line, standing } from './entry'

/** Cash lies in the drawer from the day it is kept here; before, it went to finance without a sheet. */
const methodAccount = (method: PayMethod, on: Day, since: Day | null): AccountCode =>
  method === 'cash' && (since === null || on < since) ? 'finance' : method

/** The other side of a line that was paid: what it settles on that day. */
const settled = (view: View, paid: ReceiptLine, on: Day): Line => {
  const { kind, item, itemEn, amountFen } = paid
  if (kind === 'deposit') return line('deposits', -amountFen, { item, itemEn })
  const bill = paid.billId === null ? undefined : view.bills.get(paid.billId)
  if (!bill) return line(earned(kind), -amountFen, { item, itemEn })
  return line(standing(bill, on), -amountFen, aboutBill(bill, itemEn))
}

const turned = (lines: readonly Line[]): readonly Line[] => lines.map((each) => ({ ...each, fen: -each.fen }))

const linesOf = (view: View, receipt: Receipt, on: Day, since: Day | null): readonly Line[] => [
  ...receipt.payments.map((payment) => line(methodAccount(payment.method, on, since), payment.amountFen)),
  ...receipt.lines.map((paid) => settled(view, paid, on)),
]

const headOf = ({ no, unitId, unitLabel, payer }: Receipt) => ({ no, unitId, unitLabel, name: payer })

/** A receipt on its day. */
export const receiptEnters = (view: View, receipt: Receipt, since: Day | null): Posting => ({
  ...headOf(receipt),
  on: receipt.issuedOn,
  at: receipt.at,
  kind: 'receipt',
  byName: receipt.byName,
  lines: linesOf(view, receipt, receipt.issuedOn, since),
})

/** Its void on its own day, the same entry turned round. */
export const receiptLeaves = (view: View, receipt: Receipt, since: Day | null): readonly Posting[] => {
  if (!receipt.voided) return []
  const { at, byName } = receipt.voided
  const on = dayOf(at)
  // By the clerk whose takings it lessens; who voided it stands on the receipt.
  const lines = turned(linesOf(view, receipt, on, since))
  return [{ ...headOf(receipt), on, at, kind: 'receiptVoid', byName: receipt.byName || byName, lines }]
}

/** What is turned round when money of a line is taken back: the charge with it, or only the payment. */
const takenBack = (view: View, back: TakenBackLine, on: Day, keepsCharge: boolean): Line => {
  const { item, itemEn, kind, amountFen } = back
  const bill = back.billId === null ? undefined : view.bills.get(back.billId)
  if (!bill) return line(earned(kind), amountFen, { item, itemEn })
  const account = standing(bill, on)
  if (account === 'prepaid' || keepsCharge) return line(account, amountFen, aboutBill(bill, itemEn))
  return line(earned(kind), amountFen, aboutBill(bill, itemEn))
}

const slipHead = (slip: Refund | MoneyMove) => ({
  no: slip.no,
  unitId: slip.unitId,
  unitLabel: slip.unitLabel,
  name: slip.payer,
  on: slip.on,
  at: slip.at,
  byName: slip.agreedByName,
})

export const refundEnters = (view: View, refund: Refund): Posting => ({
  ...slipHead(refund),
  kind: 'refund',
  lines: [
    ...refund.lines.map((back) => takenBack(view, back, refund.on, refund.keepsCharge)),
    line('refundsDue', -refund.totalFen),
  ],
})

export const refundGoesOut = (refund: Refund): readonly Posting[] =>
  refund.paid
    ? [
        {
          ...slipHead(refund),
          on: refund.paid.on,
          at: refund.paid.at,
          kind: 'refundPaid',
          byName: refund.paid.byName,
          lines: [
            line('refundsDue', refund.totalFen),
            line(refund.paid.method === 'cash' ? 'refundFund' : refund.paid.method, -refund.totalFen),
          ],
        },
      ]
    : []

export const moveEnters = (view: View, move: MoneyMove): Posting => ({
  ...slipHead(move),
  kind: 'move',
  lines: [
    ...move.lines.map((back) => takenBack(view, back, move.on, move.keepsCharge)),
    ...move.to.map((to) => {
      const bill = view.bills.get(to.billId)
      return bill
        ? { ...line(standing(bill, move.on), -to.amountFen, aboutBill(bill)), unitId: bill.unitId }
        : line('receivable', -to.amountFen, { item: to.item })
    }),
  ],
})
