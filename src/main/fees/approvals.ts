import { chainFor } from '../../shared/approvals/rules'
import { dayOf } from '../../shared/day'
import { openOf, waivedOf } from '../../shared/fees/allocation'
import type { LateVoidAsk, WaiverAsk } from '../../shared/fees/approvals'
import { canVoidLate, canWaive } from '../../shared/fees/rules'
import type { Bill, Receipt } from '../../shared/fees/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { ApprovalKind } from '../approvals/kind'
import { settingOn } from '../center/settings'
import type { View } from '../collections'
import { takeNumber } from '../numbers'
import { takeOutOfBooks } from './collectHandlers'
import { monthMustBeOpen, notBefore } from './openDay'

const receiptOf = (view: View, receiptId: string): Receipt =>
  view.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')
const billOf = (view: View, billId: string): Bill => view.bills.get(billId) ?? refuse('fees.billGone')

const itemsOf = (receipt: Receipt): string => [...new Set(receipt.lines.map((line) => line.item))].join('、')

const PAST_SHOWN = 12
const newestFirst = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : 0

/** domain.md §4.9: after its day a receipt is voided by two, its number kept; no amount sends it further. */
const lateVoid: ApprovalKind<LateVoidAsk> = {
  subject: (view, ask) => {
    const { id, no, payer, unitLabel, totalFen } = receiptOf(view, ask.receiptId)
    return { id, title: `${no} · ${payer}`, unitLabel, amountFen: totalFen }
  },

  chain: (_view, _ask, amountFen) => ({ steps: chainFor(amountFen, null, false), limitFen: null }),

  obstacle: (view, ask, context) =>
    canVoidLate(receiptOf(view, ask.receiptId), context.today, ask.allCopiesInHand),

  facts: (view, ask) => {
    const receipt = receiptOf(view, ask.receiptId)
    return [
      { label: 'fees.field.receiptNo', value: receipt.no, as: 'text' },
      { label: 'fees.field.amount', value: receipt.totalFen, as: 'money' },
      { label: 'fees.field.unit', value: receipt.unitLabel, as: 'text' },
      { label: 'fees.field.payer', value: receipt.payer, as: 'text' },
      { label: 'fees.field.items', value: itemsOf(receipt), as: 'text' },
      { label: 'fees.field.at', value: receipt.at, as: 'instant' },
      { label: 'fees.field.by', value: receipt.byName, as: 'text' },
      { label: 'fees.field.prints', value: receipt.prints, as: 'text' },
      { label: 'fees.field.copies', value: 'fees.copiesInHand', as: 'word' },
    ]
  },

  /** What else the payer of this unit paid around it: was it written anew already? */
  past: (view, ask) =>
    [...view.receipts.latest('unit', receiptOf(view, ask.receiptId).unitId ?? '', PAST_SHOWN)]
      .sort(newestFirst)
      .map((receipt) => ({
        at: receipt.at,
        what: receipt.voided ? 'fees.past.receiptVoided' : 'fees.past.receipt',
        detail: `${receipt.no} · ${itemsOf(receipt)}`,
        fen: receipt.totalFen,
        byName: receipt.byName,
      })),

  path: (ask) => `/fees/receipts?receipt=${ask.receiptId}`,

  carryOut: (draft, ask, { request, agreedByName }, context) => {
    const receipt = receiptOf(draft, ask.receiptId)
    refuseIf(lateVoid.obstacle(draft, ask, context))
    const reason = `${request.reason} · ${request.no}`
    takeOutOfBooks(draft, receipt, { at: context.now, byName: agreedByName, reason })
    return receipt.no
  },
}

/** domain.md §4.5, §13.1: 申请 → 主管 → 经理 (up to the limit) → 公司. The bill keeps its amount; an adjustment takes off. */
const waiver: ApprovalKind<WaiverAsk> = {
  subject: (view, ask) => {
    const bill = billOf(view, ask.billId)
    return {
      id: bill.id,
      title: `${bill.tariffName} ${bill.month}`,
      unitLabel: bill.unitLabel,
      amountFen: ask.amountFen,
    }
  },

  chain: (view, _ask, amountFen, { today }) => {
    const limitFen = Number(settingOn(view, 'approvals.waiverLimitFen', today))
    const supervisorFirst = settingOn(view, 'approvals.waiverSupervisorFirst', today) === true
    return { steps: chainFor(amountFen, limitFen, supervisorFirst), limitFen }
  },

  obstacle: (view, ask) => canWaive(billOf(view, ask.billId), ask.amountFen),

  facts: (view, ask) => {
    const bill = billOf(view, ask.billId)
    return [
      { label: 'fees.field.unit', value: bill.unitLabel, as: 'text' },
      { label: 'fees.field.item', value: bill.tariffName, as: 'text' },
      { label: 'fees.field.from', value: bill.fromOn, as: 'day' },
      { label: 'fees.field.to', value: bill.toOn, as: 'day' },
      { label: 'fees.field.dueOn', value: bill.dueOn, as: 'day' },
      { label: 'fees.field.amount', value: bill.amountFen, as: 'money' },
      { label: 'fees.field.paid', value: bill.paidFen, as: 'money' },
      { label: 'fees.field.waived', value: waivedOf(bill), as: 'money' },
      { label: 'fees.field.open', value: openOf(bill), as: 'money' },
    ]
  },

  past: (view, ask) =>
    [
      ...view.receipts.where('bill', ask.billId).map((receipt) => ({
        at: receipt.at,
        what: receipt.voided ? 'fees.past.receiptVoided' : 'fees.past.receipt',
        detail: receipt.no,
        fen: receipt.lines.find((line) => line.billId === ask.billId)?.amountFen ?? 0,
        byName: receipt.byName,
      })),
      ...view.adjustments.where('bill', ask.billId).map((adjustment) => ({
        at: adjustment.at,
        what: 'fees.past.waived',
        detail: `${adjustment.no} · ${adjustment.reason}`,
        fen: adjustment.amountFen,
        byName: adjustment.agreedByName,
      })),
    ]
      .sort(newestFirst)
      .slice(0, PAST_SHOWN),

  path: (ask) => `/fees/bills?bill=${ask.billId}`,

  carryOut: (draft, ask, { request, agreedByName }, context) => {
    const bill = billOf(draft, ask.billId)
    refuseIf(waiver.obstacle(draft, ask, context))
    monthMustBeOpen(draft, context.today)
    notBefore(dayOf(bill.createdAt), context.today)
    draft.bills.update(bill.id, { waivedFen: waivedOf(bill) + ask.amountFen })
    return draft.adjustments.insert({
      id: context.newId('adjustment'),
      no: takeNumber(draft, context, 'adjustment'),
      billId: bill.id,
      unitLabel: bill.unitLabel,
      item: bill.tariffName,
      amountFen: ask.amountFen,
      reason: request.reason,
      approvalNo: request.no,
      askedByName: request.byName,
      agreedByName,
      at: context.now,
    }).no
  },
}

export const feesApprovals = { lateVoid, waiver } as const
