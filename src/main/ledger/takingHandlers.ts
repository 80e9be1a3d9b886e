import { canInvoice, canWithdrawInvoice, receiptNoIn } from '../../shared/fees/invoice'
import type { Receipt } from '../../shared/fees/schema'
import type { ledgerContract } from '../../shared/ledger/contract'
import type { DirectInput } from '../../shared/ledger/takingContract'
import { sumFen } from '../../shared/money'
import { refuse, refuseIf } from '../../shared/problem'
import type { Draft } from '../collections'
import { actor, type Context } from '../context'
import { spotLine } from '../fees/deposits'
import { alreadyIssued, issueReceipt } from '../fees/issue'
import { planPrepay, prepay } from '../fees/prepay'
import { receiptOf } from '../fees/takeBack'
import type { HandlersOf } from '../handlers'
import { plateKey } from '../people/collections'

type Taking = Pick<
  HandlersOf<typeof ledgerContract>,
  | 'ledger.quotePrepay'
  | 'ledger.prepay'
  | 'ledger.collectDirect'
  | 'ledger.invoice'
  | 'ledger.withdrawInvoice'
  | 'ledger.findVehicles'
  | 'ledger.findReceipt'
>

/** Whoever pays without a unit must be on file where it is said so. */
const partyOf = (draft: Draft, { party, partyId }: DirectInput): NonNullable<Receipt['party']> => {
  if (party === 'casual') return { kind: party, id: null }
  const known = party === 'person' ? draft.people.get(partyId ?? '') : draft.vehicles.get(partyId ?? '')
  return known ? { kind: party, id: known.id } : refuse('ledger.unknownParty', {}, 'partyId')
}

/** Charged and paid on the spot, with no bill between; only items that are charged each time. */
const collectDirect = (draft: Draft, input: DirectInput, context: Context): Receipt => {
  const lines = input.lines.map((line) => spotLine(draft, line.tariffId, line.quantity, context.today))
  const repeated = alreadyIssued(draft, input.requestId, null, sumFen(lines.map((line) => line.amountFen)))
  if (repeated) return repeated
  const party = partyOf(draft, input)
  return issueReceipt(draft, { unitId: null, label: input.label, party }, lines, input, context)
}

const SHOWN_VEHICLES = 20

export const takingHandlers: Taking = {
  'ledger.quotePrepay': (view, input, context) => {
    const { months } = planPrepay(view, input, context)
    return { months, totalFen: sumFen(months.map((month) => month.amountFen)) }
  },

  'ledger.prepay': prepay,

  'ledger.collectDirect': collectDirect,

  'ledger.invoice': (draft, { receiptId, originalInHand, ...invoice }, context) => {
    const receipt = receiptOf(draft, receiptId)
    refuseIf(canInvoice(receipt, originalInHand))
    return draft.receipts.update(receipt.id, {
      invoice: { ...invoice, at: context.now, byName: actor(context).name, withdrawn: null },
    })
  },

  'ledger.withdrawInvoice': (draft, { receiptId, redNo }, context) => {
    const receipt = receiptOf(draft, receiptId)
    refuseIf(canWithdrawInvoice(receipt))
    const { invoice } = receipt
    if (!invoice) return receipt
    return draft.receipts.update(receipt.id, {
      invoice: { ...invoice, withdrawn: { redNo, at: context.now, byName: actor(context).name } },
    })
  },

  'ledger.findVehicles': (view, { text }) => {
    const wanted = plateKey(text)
    if (wanted === '') return []
    return [...view.vehicles.all()]
      .filter((vehicle) => vehicle.endedOn === null && plateKey(vehicle.plate).includes(wanted))
      .slice(0, SHOWN_VEHICLES)
      .map(({ id, plate, unitId }) => ({ id, plate, unitLabel: view.units.get(unitId)?.label ?? '' }))
  },

  'ledger.findReceipt': (view, { code }) => {
    const no = receiptNoIn(code)
    return (no && view.receipts.where('no', no)[0]) || null
  },
}
