import { capitals } from '../../shared/capitals'
import { dayOf } from '../../shared/day'
import { checkShares, openOf } from '../../shared/fees/allocation'
import type { PayOutMethod } from '../../shared/fees/deposits'
import {
  canPayRefund,
  canWriteOff,
  type MoneyMove,
  type Refund,
  type WriteOff,
} from '../../shared/fees/takeBack'
import { formatFen, sumFen } from '../../shared/money'
import { type Problem, problem, refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { takeNumber } from '../numbers'
import { monthMustBeOpen, mustBeOpen, notBefore } from './openDay'
import { spendFund } from './refundFund'
import { type Back, backObstacle, receiptOf, takeBack } from './takeBack'

/** Who asked and who agreed, by which request. */
export interface Decided {
  readonly reason: string
  readonly approvalNo: string
  readonly askedByName: string
  readonly agreedByName: string
}

/** 退款单: agreed to; the money itself goes out later, against the payee's signature (domain.md §4.5). */
export const makeRefund = (draft: Draft, ask: Back, decided: Decided, context: Context): Refund => {
  refuseIf(backObstacle(draft, ask))
  monthMustBeOpen(draft, context.today)
  const receipt = receiptOf(draft, ask.receiptId)
  const no = takeNumber(draft, context, 'refund')
  const lines = takeBack(draft, ask, { no, byName: decided.agreedByName }, context)
  const totalFen = sumFen(lines.map((line) => line.amountFen))
  return draft.refunds.insert({
    id: context.newId('refund'),
    no,
    centerName: receipt.centerName,
    receiptId: receipt.id,
    receiptNo: receipt.no,
    unitId: receipt.unitId,
    unitLabel: receipt.unitLabel,
    payer: receipt.payer,
    lines: [...lines],
    totalFen,
    keepsCharge: ask.keepsCharge,
    capitals: capitals(totalFen),
    ...decided,
    on: context.today,
    at: context.now,
    paid: null,
  })
}

export interface PayAsk {
  readonly refundId: string
  readonly method: PayOutMethod
  readonly reference: string
  readonly payee: string
}

/** The money of a refund that was agreed to, against the payee's signature; cash from the refund fund only. */
export const payRefund = (draft: Draft, ask: PayAsk, context: Context): Refund => {
  const refund = draft.refunds.get(ask.refundId) ?? refuse('fees.unknownRefund')
  refuseIf(canPayRefund(refund))
  mustBeOpen(draft, context.today)
  spendFund(draft, { method: ask.method, amountFen: refund.totalFen }, context)
  const staff = actor(context)
  return draft.refunds.update(refund.id, {
    paid: {
      method: ask.method,
      reference: ask.method === 'cash' ? '' : ask.reference,
      payee: ask.payee,
      on: context.today,
      at: context.now,
      byId: staff.id,
      byName: staff.name,
    },
  })
}

export interface MoveAsk extends Back {
  readonly to: readonly { readonly billId: string; readonly amountFen: number }[]
}

/** Why money cannot go from one unit's receipt to those bills now: they are of one other unit and take all of it. */
export const moveObstacle = (view: View, ask: MoveAsk): Problem | undefined => {
  const found = backObstacle(view, ask)
  if (found) return found
  const unfit = checkShares(
    ask.to.map((to) => ({ billId: to.billId as never, amountFen: to.amountFen })),
    (billId) => view.bills.get(billId),
  )
  if (unfit) return unfit
  const receipt = receiptOf(view, ask.receiptId)
  const bills = ask.to.flatMap((to) => view.bills.get(to.billId) ?? [])
  const units = new Set(bills.map((bill) => bill.unitId))
  if (units.size !== 1 || (receipt.unitId !== null && units.has(receipt.unitId)))
    return problem('fees.moveOtherUnit', { no: receipt.no })
  if (bills.some((bill) => bill.kind === 'deposit'))
    return problem('fees.depositReturned', { no: receipt.no, item: bills[0]?.tariffName ?? '' })
  const [back, put] = [
    sumFen(ask.lines.map((line) => line.amountFen)),
    sumFen(ask.to.map((to) => to.amountFen)),
  ]
  return back === put
    ? undefined
    : problem('fees.moveDiffers', { back: formatFen(back), put: formatFen(put) })
}

/** 转账单: what one unit paid goes to another's bills; no money moves in the drawer. */
export const moveMoney = (draft: Draft, ask: MoveAsk, decided: Decided, context: Context): MoneyMove => {
  refuseIf(moveObstacle(draft, ask))
  monthMustBeOpen(draft, context.today)
  const receipt = receiptOf(draft, ask.receiptId)
  const no = takeNumber(draft, context, 'moneyMove')
  const lines = takeBack(draft, ask, { no, byName: decided.agreedByName }, context)
  const bills = ask.to.map(({ billId, amountFen }) => {
    const bill = draft.bills.get(billId) ?? refuse('fees.billGone')
    notBefore(dayOf(bill.createdAt), context.today)
    return { amountFen, bill: draft.bills.update(bill.id, { paidFen: bill.paidFen + amountFen }) }
  })
  const first = bills[0]?.bill ?? refuse('fees.billGone')
  return draft.moneyMoves.insert({
    id: context.newId('moneymove'),
    no,
    receiptId: receipt.id,
    receiptNo: receipt.no,
    unitId: receipt.unitId,
    unitLabel: receipt.unitLabel,
    payer: receipt.payer,
    lines: [...lines],
    totalFen: sumFen(lines.map((line) => line.amountFen)),
    keepsCharge: ask.keepsCharge,
    toUnitId: first.unitId,
    toUnitLabel: first.unitLabel,
    to: bills.map(({ bill, amountFen }) => ({
      billId: bill.id,
      item: bill.tariffName,
      fromOn: bill.fromOn,
      toOn: bill.toOn,
      amountFen,
    })),
    ...decided,
    on: context.today,
    at: context.now,
  })
}

/** 坏账: all that is open of a bill is given up; the bill keeps its amount and its history. */
export const writeOff = (draft: Draft, billId: string, decided: Decided, context: Context): WriteOff => {
  const bill = draft.bills.get(billId) ?? refuse('fees.billGone')
  refuseIf(canWriteOff(bill))
  monthMustBeOpen(draft, context.today)
  notBefore(dayOf(bill.createdAt), context.today)
  const amountFen = openOf(bill)
  draft.bills.update(bill.id, { writtenOffFen: (bill.writtenOffFen ?? 0) + amountFen })
  const { unitId, unitLabel, tariffName: item, fromOn, toOn } = bill
  return draft.writeOffs.insert({
    id: context.newId('writeoff'),
    no: takeNumber(draft, context, 'writeOff'),
    billId: bill.id,
    unitId,
    unitLabel,
    item,
    fromOn,
    toOn,
    amountFen,
    ...decided,
    on: context.today,
    at: context.now,
  })
}
