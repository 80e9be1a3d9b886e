import { openOf } from '../../shared/fees/allocation'
import type { Bill, Receipt } from '../../shared/fees/schema'
import type { ChargeLossInput, CloseLossInput, LossCharge } from '../../shared/keys/lossContract'
import type { KeyLoss } from '../../shared/keys/lossSchema'
import { borrowerLabel } from '../../shared/keys/rules'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { addBill } from '../fees/billHandlers'
import { spotLine } from '../fees/deposits'
import { alreadyIssued, issueReceipt } from '../fees/issue'

const about = (loss: KeyLoss): string => `${loss.no} ${loss.keyCode}`

const mustCost = (fen: number, costFen: number): void => {
  if (fen !== costFen) refuse('keys.costDiffers', { billed: fen / 100 }, 'costFen')
}

/**
 * The cost of a lost key as a bill: only an item that has a price can be charged, and what is billed is the cost
 * that the slip says, in fen. Refuses `keys.costDiffers`, and whatever the fees refuse.
 */
export const chargeCost = (
  draft: Draft,
  loss: KeyLoss,
  bill: NonNullable<CloseLossInput['bill']>,
  costFen: number,
  context: Context,
): Bill['id'] => {
  const made = addBill(
    draft,
    { ...bill, fromOn: context.today, toOn: context.today, dueOn: context.today, note: about(loss) },
    context,
  )
  mustCost(made.amountFen, costFen)
  return made.id
}

/** A voided bill or receipt charges nothing: the cost is due again. */
export const chargeOf = (view: View, { closed }: Pick<KeyLoss, 'closed'>): LossCharge => {
  const nothing = { state: 'none', receiptNo: '' } as const
  if (!closed || closed.costFen === 0 || closed.bearer === 'center' || closed.bearer === 'none')
    return nothing
  const receipt = closed.receiptId && view.receipts.get(closed.receiptId)
  if (receipt && !receipt.voided) return { state: 'paid', receiptNo: receipt.no }
  const bill = closed.billId && view.bills.get(closed.billId)
  if (!bill || bill.voided) return { state: 'due', receiptNo: '' }
  const [paid] = view.receipts.where('bill', bill.id).filter((each) => !each.voided)
  return openOf(bill) > 0 ? { state: 'billed', receiptNo: '' } : { state: 'paid', receiptNo: paid?.no ?? '' }
}

type AtDesk = Extract<ChargeLossInput['to'], { readonly by: 'desk' }>

/** Whoever lost the key pays on the spot, with a receipt and without a unit. */
const receiptFor = (
  draft: Draft,
  loss: KeyLoss,
  { tariffId, quantity }: ChargeLossInput,
  { requestId, method }: AtDesk,
  context: Context,
): Receipt => {
  const line = spotLine(draft, tariffId, quantity, context.today)
  if (line.kind === 'deposit') refuse('keys.costIsDeposit', { item: line.item }, 'tariffId')
  const payer = loss.borrowerName === '' ? loss.no : borrowerLabel(loss)
  return issueReceipt(
    draft,
    { unitId: null, label: loss.no, party: { kind: 'casual', id: null } },
    [line],
    {
      requestId,
      payer,
      payments: [{ method, amountFen: line.amountFen, reference: '' }],
      cashReceivedFen: 0,
      remark: about(loss),
    },
    context,
  )
}

/** Refuses `keys.lossOpen`, `keys.nothingToCharge`, `keys.lossCharged`, `keys.costDiffers`, `keys.costIsDeposit`. */
export const chargeLoss = (draft: Draft, input: ChargeLossInput, context: Context): KeyLoss => {
  const loss = draft.keyLosses.get(input.lossId) ?? refuse('keys.unknownLoss')
  const closed = loss.closed ?? refuse('keys.lossOpen', { no: loss.no })
  const { lossId: _loss, to, ...item } = input
  if (to.by === 'desk') {
    const before = alreadyIssued(draft, to.requestId, null, closed.costFen)
    if (before && before.id === closed.receiptId) return loss
  }
  const { state } = chargeOf(draft, loss)
  if (state === 'none') refuse('keys.nothingToCharge', { no: loss.no })
  if (state !== 'due') refuse('keys.lossCharged', { no: loss.no })
  if (to.by === 'bill') {
    const billId = chargeCost(draft, loss, { ...item, unitId: to.unitId }, closed.costFen, context)
    return draft.keyLosses.update(loss.id, { closed: { ...closed, billId } })
  }
  const receipt = receiptFor(draft, loss, input, to, context)
  mustCost(receipt.totalFen, closed.costFen)
  return draft.keyLosses.update(loss.id, { closed: { ...closed, receiptId: receipt.id } })
}
