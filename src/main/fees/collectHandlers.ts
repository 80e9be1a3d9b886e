import { type Day, dayOf } from '../../shared/day'
import { checkShares, oldestFirst } from '../../shared/fees/allocation'
import type { CollectInput, feesContract } from '../../shared/fees/contract'
import { byReceiptNo } from '../../shared/fees/receipt-no'
import { canVoid } from '../../shared/fees/rules'
import type { Bill, Receipt, ReceiptLine, Voided } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { instructionText } from '../estate/instructions'
import type { HandlersOf } from '../handlers'
import { peopleIn } from '../people/facts'
import { balanceOf, ownersOf } from './facts'
import { releaseDeposits } from './holding'
import { alreadyIssued, issueReceipt } from './issue'
import { mustBeOpen, notBefore } from './openDay'
import { takenBackBefore } from './takeBack'

type Collecting = Pick<HandlersOf<typeof feesContract>, 'fees.account' | 'fees.collect' | 'fees.voidReceipt'>

export const lineOf = (view: View, bill: Bill, amountFen: number): ReceiptLine => ({
  billId: bill.id,
  tariffId: bill.tariffId,
  item: bill.tariffName,
  itemEn: view.tariffs.get(bill.tariffId)?.nameEn ?? '',
  unitName: bill.unitName,
  kind: bill.kind,
  fromOn: bill.fromOn,
  toOn: bill.toOn,
  priceE4: bill.priceE4,
  quantityCenti: bill.quantityCenti,
  amountFen,
})

const payersOf = (view: View, unitId: string, today: string): readonly string[] => {
  const tenants = peopleIn(view, unitId, 'tenant', today).map((tenant) => tenant.name)
  return [...new Set([...ownersOf(view, unitId, today).map((owner) => owner.name), ...tenants])]
}

const billsToPay = (
  draft: Draft,
  input: CollectInput,
  today: Day,
): readonly { readonly bill: Bill; readonly amountFen: number }[] => {
  refuseIf(checkShares(input.lines, (billId) => draft.bills.get(billId)))
  return input.lines.map((line) => {
    const bill = draft.bills.get(line.billId) ?? refuse('fees.billGone')
    if (bill.unitId !== input.unitId)
      refuse('fees.otherUnit', { unit: bill.unitLabel, item: bill.tariffName })
    notBefore(dayOf(bill.createdAt), today)
    return { bill, amountFen: line.amountFen }
  })
}

/** Bills and receipt in one commit: all of it, or none. */
export const collect = (draft: Draft, input: CollectInput, context: Context): Receipt => {
  const totalFen = sumFen(input.lines.map((line) => line.amountFen))
  const repeated = alreadyIssued(draft, input.requestId, input.unitId, totalFen)
  if (repeated) return repeated
  const unit = draft.units.get(input.unitId) ?? refuse('fees.unknownUnit')
  const parts = billsToPay(draft, input, context.today)
  for (const { bill, amountFen } of parts) draft.bills.update(bill.id, { paidFen: bill.paidFen + amountFen })
  const lines = parts.map(({ bill, amountFen }) => lineOf(draft, bill, amountFen))
  return issueReceipt(draft, { unitId: unit.id, label: unit.label }, lines, input, context)
}

/** A receipt whose money has gone on, or that an invoice stands for, is corrected by a slip of its own. */
const untouched = (view: View, receipt: Receipt): void => {
  const { id, no, invoice } = receipt
  if (invoice && !invoice.withdrawn) refuse('fees.invoiced', { no, invoice: invoice.no })
  if (takenBackBefore(view, id).size > 0) refuse('fees.takenBackAlready', { no })
}

/** A month made only because it was paid ahead, which has not come: without its money nobody owes it (domain.md §4.5). */
const wasOnlyAhead = (bill: Bill, day: Day): boolean =>
  bill.ahead === true && bill.paidFen === 0 && bill.fromOn > day && !bill.voided

/** Keeps its number and its content; the bills it paid are open again, months paid ahead go with their money. */
export const takeOutOfBooks = (draft: Draft, receipt: Receipt, voided: Voided): Receipt => {
  mustBeOpen(draft, dayOf(voided.at))
  untouched(draft, receipt)
  releaseDeposits(draft, receipt, voided)
  for (const line of receipt.lines) {
    if (line.billId === null) continue
    const bill = draft.bills.get(line.billId) ?? refuse('fees.billGone')
    const after = draft.bills.update(bill.id, { paidFen: bill.paidFen - line.amountFen })
    if (wasOnlyAhead(after, dayOf(voided.at))) draft.bills.update(bill.id, { voided })
  }
  return draft.receipts.update(receipt.id, { voided })
}

/** The clerk's own: today's receipt, all copies in hand. */
export const voidReceipt = (
  draft: Draft,
  {
    receiptId,
    reason,
    allCopiesInHand,
  }: { readonly receiptId: string; readonly reason: string; readonly allCopiesInHand: boolean },
  context: Context,
): Receipt => {
  const receipt = draft.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')
  refuseIf(canVoid(receipt, context.today, allCopiesInHand))
  return takeOutOfBooks(draft, receipt, { at: context.now, byName: actor(context).name, reason })
}

export const collectHandlers: Collecting = {
  'fees.account': (view, { unitId }, context) => {
    const unit = view.units.get(unitId) ?? refuse('fees.unknownUnit')
    const { openFen, overdueFen } = balanceOf(view, unit.id, context.today)
    return {
      unitId: unit.id,
      unitLabel: unit.label,
      siteName: view.sites.get(unit.siteId)?.name ?? '',
      payers: payersOf(view, unit.id, context.today),
      openFen,
      overdueFen,
      bills: [...view.bills.where('openOfUnit', unit.id)].sort(oldestFirst),
      receipts: [...view.receipts.latest('unit', unit.id, 60)].sort((a, b) => byReceiptNo(b.no, a.no)),
      standingInstruction: instructionText(view, unit, context.today),
    }
  },

  'fees.collect': collect,

  'fees.voidReceipt': voidReceipt,
}
