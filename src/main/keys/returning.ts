import type { ReturnInput } from '../../shared/keys/loanContract'
import type { KeyLoan } from '../../shared/keys/loanSchema'
import { isOut, piecesOut } from '../../shared/keys/rules'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import { keyByTag, restingStatus } from './facts'
import { keyOf, note } from './moves'

const loanOf = (view: View, loanId: string): KeyLoan => {
  const loan = view.keyLoans.get(loanId) ?? refuse('keys.unknownLoan')
  if (loan.lostAt && !loan.returned) refuse('keys.lostMeanwhile', { code: loan.keyCode, no: loan.no })
  if (!isOut(loan)) refuse('keys.alreadyBack', { code: loan.keyCode, no: loan.no })
  return loan
}

/** The tag that was read must be a key of this slip (the wrong key is not taken for the right one). */
const checkTag = (view: View, loan: KeyLoan, tag: string): void => {
  const read = keyByTag(view, tag)
  if (read?.id !== loan.keyId)
    refuse('keys.wrongKey', { read: read?.code ?? tag, code: loan.keyCode, no: loan.no })
}

/** What was looked at before the key is taken back (domain.md §1.3); what was not is explained. */
const checkInspection = (view: View, loan: KeyLoan, input: ReturnInput): void => {
  if (!input.checks.includes('count')) refuse('keys.countFirst', { pieces: loan.pieces }, 'checks')
  const ofUnit = view.keys.get(loan.keyId)?.unitId !== null
  if (ofUnit && input.checks.length < 5 && input.note === '') refuse('keys.inspectFirst', {}, 'note')
  if (input.broughtBy !== loan.borrowerName && input.note === '')
    refuse('keys.otherReturnerNeedsNote', { borrower: loan.borrowerName }, 'note')
}

const takePart = (
  draft: Draft,
  loan: KeyLoan,
  input: ReturnInput,
  pieces: number,
  context: Context,
): KeyLoan => {
  const { broughtBy, note: text } = input
  note(draft, context, loan.keyId, {
    kind: 'partReturned',
    person: broughtBy,
    note: text,
    loanId: loan.id,
    pieces,
  })
  const part = { at: context.now, pieces, receivedByName: actor(context).name, broughtBy, note: text }
  return draft.keyLoans.update(loan.id, { parts: [...(loan.parts ?? []), part] })
}

const takeAll = (draft: Draft, loan: KeyLoan, input: ReturnInput, context: Context): KeyLoan => {
  const staff = actor(context)
  const { broughtBy, checks, note: text } = input
  const key = keyOf(draft, loan.keyId)
  draft.keys.update(key.id, { status: restingStatus(key) })
  note(draft, context, key.id, { kind: 'returned', person: broughtBy, note: text, loanId: loan.id })
  return draft.keyLoans.update(loan.id, {
    returned: {
      at: context.now,
      receivedById: staff.id,
      receivedByName: staff.name,
      broughtBy,
      checks,
      note: text,
    },
  })
}

/** Takes back one line of a slip, or some pieces of it, or several lines at once. */
export const takeBack = (draft: Draft, input: ReturnInput, context: Context): KeyLoan => {
  const loan = loanOf(draft, input.loanId)
  if (input.tag) checkTag(draft, loan, input.tag)
  checkInspection(draft, loan, input)
  const left = piecesOut(loan)
  const pieces = input.pieces ?? left
  if (pieces > left) refuse('keys.tooManyPieces', { code: loan.keyCode, pieces: left }, 'pieces')
  for (const loanId of input.alsoLoanIds ?? []) {
    const line = loanOf(draft, loanId)
    if (line.no !== loan.no || line.id === loan.id)
      refuse('keys.notOnSlip', { code: line.keyCode, no: loan.no })
    takeAll(draft, line, input, context)
  }
  return pieces < left ? takePart(draft, loan, input, pieces, context) : takeAll(draft, loan, input, context)
}
