import { chainFor } from '../../shared/approvals/rules'
import type { ApprovalRequest } from '../../shared/approvals/schema'
import { openOf } from '../../shared/fees/allocation'
import { canWriteOff } from '../../shared/fees/takeBack'
import type { BadDebtAsk, MoveMoneyAsk, RefundAsk } from '../../shared/ledger/approvals'
import { refuse } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import { type Decided, makeRefund, moveMoney, moveObstacle, writeOff } from '../fees/corrections'
import { backObstacle, receiptOf } from '../fees/takeBack'
import { backFacts, backFen, backPast } from './backFacts'

const decidedBy = (request: ApprovalRequest, agreedByName: string): Decided => ({
  reason: request.reason,
  approvalNo: request.no,
  askedByName: request.byName,
  agreedByName,
})

/** domain.md §4.5, §13.1: the manager up to the limit, above it the company, before any money goes. */
export const refund: ApprovalKind<RefundAsk> = {
  subject: (view, ask) => {
    const { id, no, payer, unitLabel } = receiptOf(view, ask.receiptId)
    return { id, title: `${no} · ${payer}`, unitLabel, amountFen: backFen(ask) }
  },
  chain: (view, _ask, amountFen, { today }) => {
    const limitFen = Number(settingOn(view, 'ledger.refundLimitFen', today))
    return { steps: chainFor(amountFen, limitFen, false), limitFen }
  },
  obstacle: backObstacle,
  facts: backFacts,
  past: backPast,
  path: (ask) => `/fees/receipts?receipt=${ask.receiptId}`,
  carryOut: (draft, ask, { request, agreedByName }, context) =>
    makeRefund(draft, ask, decidedBy(request, agreedByName), context).no,
}

/** Money stays in the center: the manager agrees whatever the amount. */
export const moveMoneyKind: ApprovalKind<MoveMoneyAsk> = {
  subject: (view, ask) => {
    const { id, no, payer, unitLabel } = receiptOf(view, ask.receiptId)
    return { id, title: `${no} · ${payer}`, unitLabel, amountFen: backFen(ask) }
  },
  chain: (_view, _ask, amountFen) => ({ steps: chainFor(amountFen, null, false), limitFen: null }),
  obstacle: moveObstacle,
  facts: (view, ask) => {
    const [bill] = ask.to.flatMap((to) => view.bills.get(to.billId) ?? [])
    return [
      ...backFacts(view, ask),
      { label: 'ledger.field.toUnit', value: bill?.unitLabel ?? '', as: 'text' },
      { label: 'ledger.field.moved', value: backFen(ask), as: 'money' },
    ]
  },
  past: backPast,
  path: (ask) => `/fees/receipts?receipt=${ask.receiptId}`,
  carryOut: (draft, ask, { request, agreedByName }, context) =>
    moveMoney(draft, ask, decidedBy(request, agreedByName), context).no,
}

const billOf = (view: View, billId: string) => view.bills.get(billId) ?? refuse('fees.billGone')

/** A debt is given up by the company, not by the center; the limit is a rule (domain.md §13.1). */
export const badDebt: ApprovalKind<BadDebtAsk> = {
  subject: (view, ask) => {
    const bill = billOf(view, ask.billId)
    return {
      id: bill.id,
      title: `${bill.tariffName} ${bill.month}`,
      unitLabel: bill.unitLabel,
      amountFen: openOf(bill),
    }
  },
  chain: (view, _ask, amountFen, { today }) => {
    const limitFen = Number(settingOn(view, 'ledger.badDebtLimitFen', today))
    return { steps: chainFor(amountFen, limitFen, false), limitFen }
  },
  obstacle: (view, ask) => canWriteOff(billOf(view, ask.billId)),
  facts: (view, ask) => {
    const bill = billOf(view, ask.billId)
    return [
      { label: 'fees.field.unit', value: bill.unitLabel, as: 'text' },
      { label: 'fees.field.item', value: bill.tariffName, as: 'text' },
      { label: 'fees.field.from', value: bill.fromOn, as: 'day' },
      { label: 'fees.field.to', value: bill.toOn, as: 'day' },
      { label: 'fees.field.dueOn', value: bill.dueOn, as: 'day' },
      { label: 'fees.field.amount', value: bill.amountFen, as: 'money' },
      { label: 'fees.field.open', value: openOf(bill), as: 'money' },
    ]
  },
  past: (view, ask) =>
    view.writeOffs.where('bill', ask.billId).map((slip) => ({
      at: slip.at,
      what: 'ledger.past.writtenOff',
      detail: slip.no,
      fen: slip.amountFen,
      byName: slip.agreedByName,
    })),
  path: (ask) => `/fees/bills?bill=${ask.billId}`,
  carryOut: (draft, ask, { request, agreedByName }, context) =>
    writeOff(draft, ask.billId, decidedBy(request, agreedByName), context).no,
}
