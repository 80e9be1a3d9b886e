import { dayOf } from '../../shared/day'
import { dueFenOf, endOf, waivedOf } from '../../shared/fees/allocation'
import type { billingContract } from '../../shared/fees/billing-contract'
import { canCorrect } from '../../shared/fees/rules'
import type { Adjustment, Bill } from '../../shared/fees/schema'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { monthMustBeOpen, notBefore } from './openDay'

type Corrections = Pick<HandlersOf<typeof billingContract>, 'fees.correctBill'>

const takeOff = (
  draft: Draft,
  bill: Bill,
  amountFen: number,
  reason: string,
  context: Context,
): Adjustment => {
  draft.bills.update(bill.id, { waivedFen: waivedOf(bill) + amountFen })
  const byName = actor(context).name
  return draft.adjustments.insert({
    id: context.newId('adjustment'),
    no: takeNumber(draft, context, 'correction'),
    billId: bill.id,
    unitLabel: bill.unitLabel,
    item: bill.tariffName,
    amountFen,
    reason,
    approvalNo: '',
    askedByName: byName,
    agreedByName: byName,
    at: context.now,
    kind: 'correction',
  })
}

/** What was billed too little stands beside the bill, under the same item and days. */
const addMissing = (draft: Draft, bill: Bill, amountFen: number, reason: string, context: Context): Bill => {
  const { waivedFen: _waived, returnedFen: _returned, writtenOffFen: _given, cutOn: _cut, ...same } = bill
  return draft.bills.insert({
    ...same,
    toOn: endOf(bill),
    id: context.newId('bill'),
    amountFen,
    paidFen: 0,
    // Nobody was asked for it before: it is not late from a day that has gone.
    dueOn: bill.dueOn > context.today ? bill.dueOn : context.today,
    runId: null,
    no: takeNumber(draft, context, 'singleBill'),
    note: reason.slice(0, 200),
    createdAt: context.now,
    voided: null,
    correctsId: bill.id,
  })
}

/** Corrections are entries of their own; the bill is never edited (domain.md §0.4 b). */
export const correctionHandlers: Corrections = {
  'fees.correctBill': (draft, { billId, rightFen, reason }, context) => {
    monthMustBeOpen(draft, context.today)
    const bill = draft.bills.get(billId) ?? refuse('fees.billGone')
    refuseIf(canCorrect(bill, rightFen))
    notBefore(dayOf(bill.createdAt), context.today)
    const nowFen = dueFenOf(bill)
    if (rightFen > nowFen)
      return { adjustment: null, bill: addMissing(draft, bill, rightFen - nowFen, reason, context) }
    const adjustment = takeOff(draft, bill, nowFen - rightFen, reason, context)
    return { adjustment, bill: draft.bills.get(billId) ?? bill }
  },
}
