import { bookedByOther, bookingTaken } from '../../shared/keys/bookingRules'
import type { LendInput } from '../../shared/keys/loanContract'
import { ruleOn } from '../../shared/keys/loanRules'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { borrowerLabel, canLend } from '../../shared/keys/rules'
import { unmaskedPhone } from '../../shared/mask'
import type { Role } from '../../shared/permission'
import { type Problem, problem, refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import type { Context } from '../context'
import { takeNumber } from '../numbers'
import { issuePaper } from '../printing/issued'
import { borrowerKey } from './collections'
import { commissionOf, keyByTag, openLoanOf, placeOf } from './facts'
import { keyOf, note } from './moves'
import { keysPapers } from './papers'

/** The code of a key this borrower lost that is not settled: blocks every further loan (domain.md §1.3). */
export const unsettledLoss = (view: View, borrowerName: string, phone: string): string | undefined =>
  view.keyLosses.where('openBorrower', borrowerKey({ borrowerName, phone }))[0]?.keyCode ??
  // Losses of before there were loss slips.
  view.keyLoans
    .where('lost', borrowerName)
    .find((loan) => loan.phone === phone && view.keys.get(loan.keyId)?.status === 'lost')?.keyCode

export const heldBy = (view: View, input: Pick<LendInput, 'borrowerName' | 'phone'>): number =>
  view.keyLoans
    .where('borrower', borrowerKey(input))
    .filter((loan) => loan.returned === null && loan.lostAt === null).length

/** A known borrower's phone comes back as the form was shown it, masked. */
export const withPhone = <I extends Pick<LendInput, 'borrowerName' | 'phone'>>(view: View, input: I): I => {
  if (!input.phone.includes('*')) return input
  const named = <T extends { readonly borrowerName: string; readonly phone: string }>(all: Iterable<T>) =>
    [...all].filter((each) => each.borrowerName === input.borrowerName).map((each) => each.phone)
  const passes = [...view.workerPasses.all()].filter((pass) => pass.name === input.borrowerName)
  const kept = [
    ...named(view.keyLoans.all()).reverse(),
    ...named(view.keyBookings.all()).reverse(),
    ...passes.map((pass) => pass.foremanPhone),
  ]
  return { ...input, phone: unmaskedPhone(input.phone, kept) ?? refuse('keys.phoneWrong', {}, 'phone') }
}

const keyIdsOf = (input: LendInput): readonly LendInput['keyId'][] => [
  input.keyId,
  ...(input.alsoKeyIds ?? []),
]

const limitsOn = (view: View, today: string) => ({
  longestLoanDays: Number(settingOn(view, 'keys.longestLoanDays', today)),
  capPerBorrower: Number(settingOn(view, 'keys.capPerBorrower', today)),
  custodyNeedsSupervisor: settingOn(view, 'keys.custodyNeedsSupervisor', today) === true,
  rectificationNeedsNo: settingOn(view, 'keys.rectificationNeedsNo', today) === true,
})

const oneProblem = (
  view: View,
  input: LendInput,
  keyId: string,
  before: number,
  role: Role,
  { now, today }: Context,
): Problem | undefined => {
  const key = keyOf(view, keyId)
  return canLend({
    ...input,
    key,
    openLoan: openLoanOf(view, key.id),
    booked: bookedByOther(view.keyBookings.where('key', key.id), input, now, input.dueAt),
    commission: commissionOf(view, key.id),
    now,
    role,
    held: heldBy(view, input) + before,
    lostByBorrower: unsettledLoss(view, input.borrowerName, input.phone),
    rule: ruleOn([...view.keyLoanRules.all()], input.borrowerType, today),
    limits: limitsOn(view, today),
  })
}

/** A tag read into the borrower's field, one key twice on a slip, a colleague who is not on the list. */
const wrongSlip = (view: View, input: LendInput): Problem | undefined => {
  const ids = keyIdsOf(input)
  const twice = ids.find((id, place) => ids.indexOf(id) !== place)
  if (twice) return problem('keys.scannedTwice', { code: keyOf(view, twice).code })
  const tag = keyByTag(view, input.borrowerName)
  if (tag) return problem('keys.borrowerIsTag', { code: tag.code }, 'borrowerName')
  if (input.borrowerStaffId && !view.staff.get(input.borrowerStaffId)?.active)
    return problem('keys.noSuchColleague', { name: input.borrowerName }, 'borrowerName')
  return undefined
}

/** Whether this slip may be made now with the say of such a post: the first thing against it. */
export const lendingProblem = (
  view: View,
  input: LendInput,
  role: Role,
  context: Context,
): Problem | undefined => {
  const wrong = wrongSlip(view, input)
  if (wrong) return wrong
  for (const [place, keyId] of keyIdsOf(input).entries()) {
    const found = oneProblem(view, input, keyId, place, role, context)
    if (found) return found
  }
  return undefined
}

/** Who hands the key over, and with whose consent when the desk's own is not enough. */
export interface Lender {
  readonly id: KeyLoan['lentById']
  readonly name: string
  readonly role: Role
  readonly approvedByName?: string
}

const lendOne = (
  draft: Draft,
  { keyId: _first, alsoKeyIds: _more, ...input }: LendInput,
  keyId: LendInput['keyId'],
  no: string,
  lender: Lender,
  context: Context,
): KeyLoan => {
  const key = keyOf(draft, keyId)
  const loan = draft.keyLoans.insert({
    ...input,
    keyId,
    id: context.newId('keyloan'),
    no,
    keyCode: key.code,
    keyPlace: placeOf(draft, key),
    pieces: key.pieces,
    outAt: context.now,
    lentById: lender.id,
    lentByName: lender.name,
    ...(lender.approvedByName ? { approvedByName: lender.approvedByName } : {}),
    returned: null,
    lostAt: null,
  })
  const booking = bookingTaken(draft.keyBookings.where('key', key.id), input, context.now, input.dueAt)
  if (booking) draft.keyBookings.update(booking.id, { loanId: loan.id })
  draft.keys.update(key.id, { status: 'loaned' })
  note(draft, context, key.id, {
    kind: 'lent',
    person: borrowerLabel(loan),
    note: input.purposeNote,
    loanId: loan.id,
  })
  return loan
}

/** Every key of a slip leaves, or none: one number, one commit. Answers the first line. */
export const lendTo = (draft: Draft, input: LendInput, lender: Lender, context: Context): KeyLoan => {
  refuseIf(lendingProblem(draft, input, lender.role, context))
  const no = takeNumber(draft, context, 'keyLoan')
  const loans = keyIdsOf(input).map((keyId) => lendOne(draft, input, keyId, no, lender, context))
  const first = loans[0] ?? refuse('keys.unknown')
  const data = keysPapers.keyLoanSlip(draft, first.id, context)
  issuePaper(draft, context, { kind: 'keyLoanSlip', subjectId: first.id, no, data })
  return first
}
