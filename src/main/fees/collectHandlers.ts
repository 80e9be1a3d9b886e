import { capitals } from '../../shared/capitals'
import { checkShares, oldestFirst } from '../../shared/fees/allocation'
import type { feesContract } from '../../shared/fees/contract'
import { canVoid, checkPayments } from '../../shared/fees/rules'
import type { Bill, ReceiptLine } from '../../shared/fees/schema'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { View } from '../collections'
import { actor } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { balanceOf, byMethod, ownersOf, receiptsFen } from './facts'
import { receiptRun } from '../../shared/fees/receipt-run'

type Collecting = Pick<
  HandlersOf<typeof feesContract>,
  'fees.account' | 'fees.collect' | 'fees.voidReceipt' | 'fees.receipt' | 'fees.day'
>

const lineOf = (bill: Bill, amountFen: number): ReceiptLine => ({
  billId: bill.id,
  item: bill.tariffName,
  kind: bill.kind,
  fromOn: bill.fromOn,
  toOn: bill.toOn,
  priceE4: bill.priceE4,
  quantityCenti: bill.quantityCenti,
  amountFen,
})

const grouped = <T>(items: readonly T[], nameOf: (item: T) => string, fenOf: (item: T) => number) => {
  const totals = new Map<string, { count: number; fen: number }>()
  for (const item of items) {
    const known = totals.get(nameOf(item)) ?? { count: 0, fen: 0 }
    totals.set(nameOf(item), { count: known.count + 1, fen: known.fen + fenOf(item) })
  }
  return [...totals].map(([name, total]) => ({ name, ...total }))
}

const payersOf = (view: View, unitId: string, today: string): readonly string[] => {
  const living = view.ties
    .where('unit', unitId)
    .filter((tie) => tie.role === 'tenant' && (tie.endedOn === null || tie.endedOn > today))
    .flatMap((tie) => view.people.get(tie.personId)?.name ?? [])
  return [...new Set([...ownersOf(view, unitId, today).map((owner) => owner.name), ...living])]
}

export const collectHandlers: Collecting = {
  'fees.account': (view, { unitId }, context) => {
    const unit = view.units.get(unitId) ?? refuse('fees.unknownUnit')
    return {
      unitId: unit.id,
      unitLabel: unit.label,
      payers: payersOf(view, unit.id, context.today),
      ...balanceOf(view, unit.id, context.today),
      bills: [...view.bills.where('openOfUnit', unit.id)].sort(oldestFirst),
      receipts: [...view.receipts.where('unit', unit.id)].reverse().slice(0, 50),
      standingInstruction: unit.standingInstruction,
    }
  },

  'fees.collect': (draft, input, context) => {
    const repeated = draft.receipts.where('request', input.requestId)[0]
    if (repeated) return repeated
    const unit = draft.units.get(input.unitId) ?? refuse('fees.unknownUnit')
    refuseIf(checkShares(input.lines, (billId) => draft.bills.get(billId)))
    const bills = input.lines.map((line) => draft.bills.get(line.billId) ?? refuse('fees.billGone'))
    if (bills.some((bill) => bill.unitId !== unit.id)) refuse('fees.otherUnit', { unit: unit.label })
    const totalFen = sumFen(input.lines.map((line) => line.amountFen))
    refuseIf(checkPayments(totalFen, input.payments, input.cashReceivedFen))
    const staff = actor(context)
    const cash = sumFen(input.payments.filter((each) => each.method === 'cash').map((each) => each.amountFen))
    input.lines.forEach((line, place) => {
      const bill = bills[place]
      if (bill) draft.bills.update(bill.id, { paidFen: bill.paidFen + line.amountFen })
    })
    return draft.receipts.insert({
      id: context.newId('receipt'),
      no: takeNumber(draft, context, 'receipt'),
      requestId: input.requestId,
      centerName: [...draft.center.all()][0]?.name ?? '',
      unitId: unit.id,
      unitLabel: unit.label,
      payer: input.payer,
      lines: input.lines.flatMap((line, place) => {
        const bill = bills[place]
        return bill ? lineOf(bill, line.amountFen) : []
      }),
      totalFen,
      capitals: capitals(totalFen),
      payments: input.payments,
      cashReceivedFen: input.cashReceivedFen,
      changeFen: input.cashReceivedFen === 0 ? 0 : input.cashReceivedFen - cash,
      remark: input.remark,
      issuedOn: context.today,
      at: context.now,
      byId: staff.id,
      byName: staff.name,
      voided: null,
      prints: 0,
    })
  },

  'fees.voidReceipt': (draft, { receiptId, reason, allCopiesInHand }, context) => {
    const receipt = draft.receipts.get(receiptId) ?? refuse('fees.unknownReceipt')
    refuseIf(canVoid(receipt, context.today, allCopiesInHand))
    for (const line of receipt.lines) {
      const bill = draft.bills.get(line.billId) ?? refuse('fees.billGone')
      draft.bills.update(bill.id, { paidFen: bill.paidFen - line.amountFen })
    }
    return draft.receipts.update(receipt.id, { voided: { at: context.now, byName: actor(context).name, reason } })
  },

  'fees.receipt': (view, { receiptId }) => view.receipts.get(receiptId) ?? refuse('fees.unknownReceipt'),

  'fees.day': (view, { day }) => {
    const receipts = view.receipts.where('day', day)
    const valid = receipts.filter((receipt) => !receipt.voided)
    return {
      day,
      totalFen: receiptsFen(receipts),
      byMethod: byMethod(receipts),
      byItem: grouped(valid.flatMap((receipt) => receipt.lines), (line) => line.item, (line) => line.amountFen).map(({ name, fen }) => ({ item: name, fen })),
      byClerk: grouped(valid, (receipt) => receipt.byName, (receipt) => receipt.totalFen),
      run: receiptRun(receipts),
      receipts: [...receipts].sort((a, b) => a.no.localeCompare(b.no)).slice(0, 500),
    }
  },
}

