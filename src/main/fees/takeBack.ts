import { endOf, openOf } from '../../shared/fees/allocation'
import type { Bill, Receipt } from '../../shared/fees/schema'
import { type BackAsk, canTakeBack, type TakenBackLine } from '../../shared/fees/takeBack'
import type { Problem } from '../../shared/problem'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { notBefore } from './openDay'

export const receiptOf = (view: View, receiptId: string): Receipt =>
  view.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')

/** Fen of each line of a receipt that refunds and transfers took back so far. */
export const takenBackBefore = (view: View, receiptId: string): ReadonlyMap<number, number> => {
  const before = new Map<number, number>()
  const slips = [...view.refunds.where('receipt', receiptId), ...view.moneyMoves.where('receipt', receiptId)]
  for (const { lines } of slips)
    for (const { line, amountFen } of lines) before.set(line, (before.get(line) ?? 0) + amountFen)
  return before
}

export interface Back {
  readonly receiptId: string
  readonly lines: readonly BackAsk[]
  readonly keepsCharge: boolean
}

/** Why money of a receipt cannot be taken back now. */
export const backObstacle = (view: View, ask: Back): Problem | undefined =>
  canTakeBack({
    receipt: receiptOf(view, ask.receiptId),
    asked: ask.lines,
    keepsCharge: ask.keepsCharge,
    before: takenBackBefore(view, ask.receiptId),
    billOf: (billId) => view.bills.get(billId),
  })

/** The charge ends with its money: a period wholly taken back stands for nothing and may be billed again. */
const endCharge = (draft: Draft, bill: Bill, ask: BackAsk, voided: NonNullable<Bill['voided']>): void => {
  const returnedFen = (bill.returnedFen ?? 0) + ask.amountFen
  const after = draft.bills.update(bill.id, { returnedFen, ...(ask.lastOn ? { cutOn: ask.lastOn } : {}) })
  const nothingLeft = after.paidFen === 0 && openOf(after) === 0
  if (nothingLeft || endOf(after) < after.fromOn) draft.bills.update(bill.id, { voided })
}

/** Takes the lines back from the bills they paid; answers them as they stand on the slip. */
export const takeBack = (
  draft: Draft,
  ask: Back,
  slip: { readonly no: string; readonly byName: string },
  context: Context,
): readonly TakenBackLine[] => {
  const receipt = receiptOf(draft, ask.receiptId)
  notBefore(receipt.issuedOn, context.today)
  return ask.lines.map((asked) => {
    const line = receipt.lines[asked.line] ?? refuse('fees.noSuchLine', { no: receipt.no })
    if (line.billId !== null) {
      const bill = draft.bills.get(line.billId) ?? refuse('fees.billGone')
      const paid = draft.bills.update(bill.id, { paidFen: bill.paidFen - asked.amountFen })
      if (!ask.keepsCharge)
        endCharge(draft, paid, asked, { at: context.now, byName: slip.byName, reason: slip.no })
    }
    const { billId, item, itemEn, kind, fromOn, toOn } = line
    const { lastOn, amountFen } = asked
    return { line: asked.line, billId, item, itemEn, kind, fromOn, toOn, lastOn, amountFen }
  })
}
