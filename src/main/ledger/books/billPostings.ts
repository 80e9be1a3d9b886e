import { dayOf, firstOf } from '../../../shared/day'
import { bookedOn, waivedOf } from '../../../shared/fees/allocation'
import type { Adjustment, Bill } from '../../../shared/fees/schema'
import type { Posting } from '../../../shared/ledger/posting'
import { sumFen } from '../../../shared/money'
import type { View } from '../../collections'
import { aboutBill, earned, line, written } from './entry'

const about = (view: View, bill: Bill) => aboutBill(bill, view.tariffs.get(bill.tariffId)?.nameEn ?? '')

const base = (bill: Bill): Omit<Posting, 'on' | 'at' | 'kind' | 'lines' | 'byName'> => ({
  no: bill.no ?? bill.month,
  unitId: bill.unitId,
  unitLabel: bill.unitLabel,
  name: bill.tariffName,
})

/** What 冲减单 took off a bill: it was never charged. */
const correctedFen = (adjustments: readonly Adjustment[]): number =>
  sumFen(adjustments.filter((each) => each.kind === 'correction').map((each) => each.amountFen))

/** What happened to a bill before it entered the books: money paid ahead, taken back again, waived, given up. */
const beforeBooked = (view: View, bill: Bill) => {
  const booked = bookedOn(bill)
  const early = <T extends { readonly on: string }>(all: readonly T[]) =>
    all.filter((each) => each.on < booked)
  let paid = 0
  let returned = 0
  for (const receipt of view.receipts.where('bill', bill.id)) {
    const fen = sumFen(receipt.lines.filter((each) => each.billId === bill.id).map((each) => each.amountFen))
    if (receipt.issuedOn < booked) paid += fen
    if (receipt.voided && dayOf(receipt.voided.at) < booked) paid -= fen
  }
  for (const slip of [
    ...early(view.refunds.where('bill', bill.id)),
    ...early(view.moneyMoves.where('bill', bill.id)),
  ]) {
    const back = sumFen(slip.lines.filter((each) => each.billId === bill.id).map((each) => each.amountFen))
    paid -= back
    if (!slip.keepsCharge) returned += back
    if ('to' in slip) paid += sumFen(slip.to.filter((to) => to.billId === bill.id).map((to) => to.amountFen))
  }
  const off = view.adjustments.where('bill', bill.id).filter((each) => dayOf(each.at) < booked)
  const corrected = correctedFen(off)
  return {
    paid,
    returned: returned + corrected,
    waived: sumFen(off.map((each) => each.amountFen)) - corrected,
    givenUp: sumFen(early(view.writeOffs.where('bill', bill.id)).map((each) => each.amountFen)),
  }
}

const NOTHING = { paid: 0, returned: 0, waived: 0, givenUp: 0 }

/** A bill enters the books; what was paid ahead of it is now its own. */
export const billEnters = (view: View, bill: Bill): readonly Posting[] => {
  const booked = bookedOn(bill)
  if (bill.voided && dayOf(bill.voided.at) < booked) return []
  const made = dayOf(bill.createdAt)
  const early = made < firstOf(bill.month) ? beforeBooked(view, bill) : NOTHING
  const what = about(view, bill)
  const charge = bill.amountFen - early.returned
  const head = { ...base(bill), on: booked, at: bill.createdAt, byName: '' }
  const entered: Posting = {
    ...head,
    kind: 'bill',
    lines: written([
      line('receivable', charge - early.waived - early.givenUp, what),
      line('waived', early.waived, what),
      line('writtenOff', early.givenUp, what),
      line(earned(bill.kind), -charge, what),
    ]),
  }
  const applied: Posting = {
    ...head,
    kind: 'applied',
    lines: [line('prepaid', early.paid, what), line('receivable', -early.paid, what)],
  }
  return early.paid === 0 ? [entered] : [entered, applied]
}

/** A bill leaves the books: what of it still stood is turned round (domain.md §0.4 b). */
export const billLeaves = (view: View, bill: Bill): readonly Posting[] => {
  if (!bill.voided || dayOf(bill.voided.at) < bookedOn(bill)) return []
  const what = about(view, bill)
  const corrected = waivedOf(bill) === 0 ? 0 : correctedFen(view.adjustments.where('bill', bill.id))
  const returned = (bill.returnedFen ?? 0) + corrected
  const [waived, givenUp] = [waivedOf(bill) - corrected, bill.writtenOffFen ?? 0]
  const lines = written([
    line('receivable', -(bill.amountFen - returned - waived - givenUp), what),
    line('waived', -waived, what),
    line('writtenOff', -givenUp, what),
    line(earned(bill.kind), bill.amountFen - returned, what),
  ])
  const { at, byName } = bill.voided
  return lines.length === 0 ? [] : [{ ...base(bill), on: dayOf(at), at, kind: 'billVoid', byName, lines }]
}

/** Waivers, corrections and write-offs of a month, of bills that are in the books by then. */
export const givenUpPostings = (view: View, month: string): readonly Posting[] => [
  ...view.adjustments.where('month', month).flatMap((adjustment): readonly Posting[] => {
    const bill = view.bills.get(adjustment.billId)
    const on = dayOf(adjustment.at)
    if (!bill || bookedOn(bill) > on) return []
    const { amountFen, at, no, agreedByName } = adjustment
    const kind = adjustment.kind ?? 'waiver'
    const what = about(view, bill)
    const off = kind === 'waiver' ? 'waived' : earned(bill.kind)
    const lines = [line(off, amountFen, what), line('receivable', -amountFen, what)]
    return [{ ...base(bill), no, on, at, kind, byName: agreedByName, lines }]
  }),
  ...view.writeOffs.where('month', month).flatMap((slip): readonly Posting[] => {
    const bill = view.bills.get(slip.billId)
    if (!bill || bookedOn(bill) > slip.on) return []
    const what = about(view, bill)
    const lines = [line('writtenOff', slip.amountFen, what), line('receivable', -slip.amountFen, what)]
    const { no, on, at, agreedByName } = slip
    return [{ ...base(bill), no, on, at, kind: 'writeOff', byName: agreedByName, lines }]
  }),
]
