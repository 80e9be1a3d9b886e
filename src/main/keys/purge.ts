import { type Day, dayOf } from '../../shared/day'
import { heldOf } from '../../shared/fees/deposits'
import type { KeyBooking, KeyLoan } from '../../shared/keys/loanSchema'
import type { KeyCommission } from '../../shared/keys/ownerSchema'
import {
  bookingIsDue,
  bookingLeft,
  callLeft,
  commissionIsDue,
  commissionLeft,
  loanEndedOn,
  loanLeft,
  lossLeft,
  moveLeft,
  slipIsDue,
  slipPaperLeft,
} from '../../shared/keys/purge'
import { GONE } from '../../shared/mask'
import { sumFen } from '../../shared/money'
import type { PurgeSample } from '../../shared/privacy/contract'
import type { Draft, View } from '../collections'
import { depositsFor } from '../fees/deposits'
import { issuedOf } from '../printing/issued'
import type { Purging } from '../privacy/purging'

interface KeysDue {
  readonly slips: readonly (readonly KeyLoan[])[]
  readonly bookings: readonly KeyBooking[]
  readonly commissions: readonly KeyCommission[]
}

const linesByNo = (view: View): readonly (readonly KeyLoan[])[] => {
  const slips = new Map<string, KeyLoan[]>()
  for (const loan of view.keyLoans.all()) slips.set(loan.no, [...(slips.get(loan.no) ?? []), loan])
  return [...slips.values()]
}

const standsFor = (view: View, lines: readonly KeyLoan[]) => ({
  // A key still lost keeps its borrower blocked, with a loss slip or, from before there were any, without.
  openLoss: lines.some(
    (line) =>
      line.lostAt !== null &&
      (view.keys.get(line.keyId)?.status === 'lost' ||
        view.keyLosses.where('key', line.keyId).some((loss) => loss.loanId === line.id && !loss.closed)),
  ),
  heldFen: sumFen(depositsFor(view, { kind: 'keyLoan', id: lines[0]?.no ?? '' }).map(heldOf)),
})

/** Key records over their period; never one that is out, unsettled or secured by money. */
const keysDue = (view: View, cutoff: Day): KeysDue => ({
  slips: linesByNo(view).filter((lines) => slipIsDue(lines, standsFor(view, lines), cutoff)),
  bookings: [...view.keyBookings.all()].filter((booking) => bookingIsDue(booking, cutoff)),
  commissions: [...view.keyCommissions.all()].filter((each) => commissionIsDue(each, cutoff)),
})

const keySamples = (view: View, due: KeysDue): readonly PurgeSample[] => [
  ...due.slips.flatMap((lines) => {
    const [first] = lines
    const ends = lines.flatMap((line) => loanEndedOn(line) ?? []).sort()
    return first
      ? [{ no: first.no, name: first.borrowerName, place: first.keyPlace, endedOn: ends.at(-1) ?? '' }]
      : []
  }),
  ...due.commissions.map((each) => ({
    no: each.no,
    name: each.ownerName,
    place: each.unitLabel,
    endedOn: each.ended ? dayOf(each.ended.at) : '',
  })),
  ...due.bookings.map((each) => ({
    no: '',
    name: each.borrowerName,
    place: view.keys.get(each.keyId)?.code ?? each.keyCode,
    endedOn: dayOf(each.toAt),
  })),
]

/** The request that made a loan names its borrower too. */
const purgeRequests = (draft: Draft, nos: ReadonlySet<string>): void => {
  for (const request of [...draft.approvals.all()]) {
    const { ask } = request
    if (ask.kind !== 'keyLoan' || request.resultNo === null || !nos.has(request.resultNo)) continue
    const { borrowerStaffId: _who, ...loan } = ask.loan
    draft.approvals.update(request.id, {
      subject: GONE,
      ask: {
        ...ask,
        loan: {
          ...loan,
          borrowerName: GONE,
          phone: '',
          purposeNote: '',
          ownerConsent: loan.ownerConsent && { ...loan.ownerConsent, who: GONE },
        },
      },
    })
  }
}

const purgeLine = (draft: Draft, loan: KeyLoan): void => {
  draft.keyLoans.update(loan.id, loanLeft(loan))
  for (const move of [...draft.keyMoves.where('key', loan.keyId)])
    if (move.loanId === loan.id) draft.keyMoves.update(move.id, moveLeft(move))
  for (const call of [...draft.keyCalls.where('loan', loan.id)]) draft.keyCalls.update(call.id, callLeft)
  for (const loss of [...draft.keyLosses.where('key', loan.keyId)])
    if (loss.loanId === loan.id) draft.keyLosses.update(loss.id, lossLeft(loss))
  const paper = issuedOf(draft, 'keyLoanSlip', loan.id)
  if (paper?.data) draft.issuedPapers.update(paper.id, { data: { ...paper.data, ...slipPaperLeft } })
}

const purgeCommission = (draft: Draft, commission: KeyCommission): void => {
  draft.keyCommissions.update(commission.id, commissionLeft)
  for (const move of [...draft.keyMoves.where('key', commission.keyId)])
    if (move.kind === 'deposited' && move.at === commission.at)
      draft.keyMoves.update(move.id, { ...moveLeft(move), note: commission.no })
}

/** Takes names, phones and notes out of key records over their period. */
const purgeKeys = (draft: Draft, cutoff: Day): number => {
  const due = keysDue(draft, cutoff)
  for (const lines of due.slips) for (const line of lines) purgeLine(draft, line)
  purgeRequests(draft, new Set(due.slips.flatMap((lines) => lines[0]?.no ?? [])))
  for (const booking of due.bookings) draft.keyBookings.update(booking.id, bookingLeft)
  for (const commission of due.commissions) purgeCommission(draft, commission)
  return due.slips.length + due.bookings.length + due.commissions.length
}

export const keyPurge: Purging = {
  due: (view, cutoff) => keySamples(view, keysDue(view, cutoff)),
  take: purgeKeys,
}
