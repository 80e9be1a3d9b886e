import { capitals } from '../../shared/capitals'
import { checkShares, oldestFirst } from '../../shared/fees/allocation'
import type { CollectInput, feesContract } from '../../shared/fees/contract'
import { byReceiptNo } from '../../shared/fees/receipt-no'
import { canVoid, changeOf, checkPayments } from '../../shared/fees/rules'
import type { Bill, Receipt, ReceiptLine, Voided } from '../../shared/fees/schema'
import { LARGEST_FEN, sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { balanceOf, ownersOf } from './facts'

type Collecting = Pick<HandlersOf<typeof feesContract>, 'fees.account' | 'fees.collect' | 'fees.voidReceipt'>

const lineOf = (view: View, bill: Bill, amountFen: number): ReceiptLine => ({
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
  const tenants = view.ties
    .where('unit', unitId)
    .filter((tie) => tie.role === 'tenant' && (tie.endedOn === null || tie.endedOn > today))
    .flatMap((tie) => view.people.get(tie.personId)?.name ?? [])
  return [...new Set([...ownersOf(view, unitId, today).map((owner) => owner.name), ...tenants])]
}

/** A double click and a replay after a power cut ask again with the same id: they get the receipt that exists. */
const alreadyIssued = (draft: Draft, input: CollectInput): Receipt | undefined => {
  const [receipt] = draft.receipts.where('request', input.requestId)
  if (!receipt) return undefined
  const same =
    receipt.unitId === input.unitId && receipt.totalFen === sumFen(input.lines.map((line) => line.amountFen))
  return same ? receipt : refuse('fees.requestUsed', { no: receipt.no })
}

const billsToPay = (
  draft: Draft,
  input: CollectInput,
): readonly { readonly bill: Bill; readonly amountFen: number }[] => {
  refuseIf(checkShares(input.lines, (billId) => draft.bills.get(billId)))
  return input.lines.map((line) => {
    const bill = draft.bills.get(line.billId) ?? refuse('fees.billGone')
    if (bill.unitId !== input.unitId)
      refuse('fees.otherUnit', { unit: bill.unitLabel, item: bill.tariffName })
    return { bill, amountFen: line.amountFen }
  })
}

/** Bills, number and receipt in one commit: all of it, or none (domain.md §0.4 a). */
export const collect = (draft: Draft, input: CollectInput, context: Context): Receipt => {
  const repeated = alreadyIssued(draft, input)
  if (repeated) return repeated
  const unit = draft.units.get(input.unitId) ?? refuse('fees.unknownUnit')
  const parts = billsToPay(draft, input)
  const totalFen = sumFen(parts.map((part) => part.amountFen))
  if (totalFen > LARGEST_FEN) refuse('money.tooLarge')
  refuseIf(checkPayments(totalFen, input.payments, input.cashReceivedFen))
  const staff = actor(context)
  for (const { bill, amountFen } of parts) draft.bills.update(bill.id, { paidFen: bill.paidFen + amountFen })
  return draft.receipts.insert({
    id: context.newId('receipt'),
    no: takeNumber(draft, context, 'receipt'),
    requestId: input.requestId,
    centerName: [...draft.center.all()][0]?.name ?? '',
    unitId: unit.id,
    unitLabel: unit.label,
    payer: input.payer,
    lines: parts.map(({ bill, amountFen }) => lineOf(draft, bill, amountFen)),
    totalFen,
    capitals: capitals(totalFen),
    payments: input.payments,
    cashReceivedFen: input.cashReceivedFen,
    changeFen: changeOf(input.payments, input.cashReceivedFen),
    remark: input.remark,
    issuedOn: context.today,
    at: context.now,
    byId: staff.id,
    byName: staff.name,
    voided: null,
    prints: 0,
  })
}

/** Keeps its number and its content; the bills it paid are open again. */
export const takeOutOfBooks = (draft: Draft, receipt: Receipt, voided: Voided): Receipt => {
  for (const line of receipt.lines) {
    const bill = draft.bills.get(line.billId) ?? refuse('fees.billGone')
    draft.bills.update(bill.id, { paidFen: bill.paidFen - line.amountFen })
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
      receipts: [...view.receipts.where('unit', unit.id)]
        .sort((a, b) => byReceiptNo(b.no, a.no))
        .slice(0, 60),
      standingInstruction: unit.standingInstruction,
    }
  },

  'fees.collect': collect,

  'fees.voidReceipt': voidReceipt,
}
