import type { KeyInput, keysContract, LendInput } from '../../shared/keys/contract'
import { borrowerLabel, canLend, isOut } from '../../shared/keys/rules'
import type { Key, KeyLoan, KeyMove } from '../../shared/keys/schema'
import { unmaskedPhone } from '../../shared/mask'
import type { Role } from '../../shared/permission'
import { type Problem, refuse, refuseIf } from '../../shared/problem'
import { settingOn } from '../center/settings'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { takeNumber } from '../numbers'
import { openLoanOf, placeOf } from './facts'

type Commands = Pick<
  HandlersOf<typeof keysContract>,
  | 'keys.register'
  | 'keys.change'
  | 'keys.lend'
  | 'keys.return'
  | 'keys.issueToOwner'
  | 'keys.takeIntoCustody'
  | 'keys.reportLost'
  | 'keys.found'
  | 'keys.retire'
>

const note = (
  draft: Draft,
  context: Context,
  keyId: Key['id'],
  move: Pick<KeyMove, 'kind' | 'person' | 'note'> & { readonly loanId?: KeyLoan['id'] },
): void => {
  const staff = actor(context)
  draft.keyMoves.insert({
    id: context.newId('keymove'),
    keyId,
    kind: move.kind,
    at: context.now,
    byId: staff.id,
    byName: staff.name,
    loanId: move.loanId ?? null,
    person: move.person,
    note: move.note,
  })
}

const keyOf = (view: View, keyId: string): Key => view.keys.get(keyId) ?? refuse('keys.unknown')

const checkPlace = (view: View, input: KeyInput, keyId: string | null): void => {
  const namesake = view.keys.where('code', input.code.toUpperCase())[0]
  if (namesake && namesake.id !== keyId)
    refuse('keys.codeTaken', { code: input.code, place: placeOf(view, namesake) }, 'code')
  if (input.unitId && !view.units.get(input.unitId)) refuse('keys.unknownUnit', {}, 'unitId')
  if (!input.unitId && input.location === '') refuse('keys.placeNeeded', {}, 'location')
}

const heldBy = (view: View, input: Pick<LendInput, 'borrowerName' | 'phone'>): number =>
  view.keyLoans
    .where('open', 'out')
    .filter((loan) => loan.borrowerName === input.borrowerName && loan.phone === input.phone).length

/** The code of a key this borrower lost that is still lost: blocks every further loan (domain.md §1.3). */
const unsettledLoss = (view: View, borrowerName: string, phone: string): string | undefined =>
  view.keyLoans
    .where('lost', borrowerName)
    .find((loan) => loan.phone === phone && view.keys.get(loan.keyId)?.status === 'lost')?.keyCode

/** A known borrower's phone comes back as the form was shown it, masked. */
export const withPhone = (view: View, input: LendInput): LendInput => {
  const kept = [...view.keyLoans.all()]
    .filter((loan) => loan.borrowerName === input.borrowerName)
    .map((loan) => loan.phone)
    .reverse()
  return { ...input, phone: unmaskedPhone(input.phone, kept) ?? refuse('keys.phoneWrong', {}, 'phone') }
}

/** Whether this loan may be made now with the say of such a post. */
export const lendingProblem = (
  view: View,
  input: LendInput,
  role: Role,
  context: Context,
): Problem | undefined => {
  const key = keyOf(view, input.keyId)
  return canLend({
    ...input,
    key,
    openLoan: openLoanOf(view, key.id),
    now: context.now,
    role,
    held: heldBy(view, input),
    lostByBorrower: unsettledLoss(view, input.borrowerName, input.phone),
    limits: {
      longestLoanDays: Number(settingOn(view, 'keys.longestLoanDays', context.today)),
      capPerBorrower: Number(settingOn(view, 'keys.capPerBorrower', context.today)),
    },
  })
}

/** Who hands the key over, and with whose consent when the desk's own is not enough. */
interface Lender {
  readonly id: KeyLoan['lentById']
  readonly name: string
  readonly role: Role
  readonly approvedByName?: string
}

export const lendTo = (draft: Draft, input: LendInput, lender: Lender, context: Context): KeyLoan => {
  const key = keyOf(draft, input.keyId)
  refuseIf(lendingProblem(draft, input, lender.role, context))
  const loan = draft.keyLoans.insert({
    ...input,
    id: context.newId('keyloan'),
    no: takeNumber(draft, context, 'keyLoan'),
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
  draft.keys.update(key.id, { status: 'loaned' })
  note(draft, context, key.id, {
    kind: 'lent',
    person: borrowerLabel(loan),
    note: input.purposeNote,
    loanId: loan.id,
  })
  return loan
}

const takeBack: Commands['keys.return'] = (draft, input, context) => {
  const loan = draft.keyLoans.get(input.loanId) ?? refuse('keys.unknownLoan')
  if (!isOut(loan)) refuse('keys.alreadyBack', { code: loan.keyCode, no: loan.no })
  if (!input.checks.includes('count')) refuse('keys.countFirst', { pieces: loan.pieces }, 'checks')
  if (input.broughtBy !== loan.borrowerName && input.note === '')
    refuse('keys.otherReturnerNeedsNote', { borrower: loan.borrowerName }, 'note')
  const staff = actor(context)
  const { loanId: _loanId, ...facts } = input
  const key = keyOf(draft, loan.keyId)
  draft.keys.update(key.id, { status: key.custody ? 'inCustody' : 'inCabinet' })
  note(draft, context, key.id, {
    kind: 'returned',
    person: input.broughtBy,
    note: input.note,
    loanId: loan.id,
  })
  return draft.keyLoans.update(loan.id, {
    returned: { ...facts, at: context.now, receivedById: staff.id, receivedByName: staff.name },
  })
}

export const keysCommands: Commands = {
  'keys.register': (draft, input, context) => {
    checkPlace(draft, input, null)
    const status = input.custody ? 'inCustody' : 'inCabinet'
    const key = draft.keys.insert({ ...input, id: context.newId('key'), status, createdAt: context.now })
    note(draft, context, key.id, { kind: 'registered', person: '', note: input.remark })
    return key
  },

  'keys.change': (draft, { keyId, ...input }, context) => {
    const key = keyOf(draft, keyId)
    if (key.status === 'retired') refuse('keys.isRetired', { code: key.code })
    if (key.code !== input.code && draft.keyLoans.countWhere('key', key.id) > 0)
      refuse('keys.codeFixed', { code: key.code }, 'code')
    checkPlace(draft, input, keyId)
    const status =
      key.status === 'inCabinet' || key.status === 'inCustody'
        ? input.custody
          ? 'inCustody'
          : 'inCabinet'
        : key.status
    note(draft, context, key.id, { kind: 'changed', person: '', note: input.remark })
    return draft.keys.update(key.id, { ...input, status })
  },

  'keys.lend': (draft, input, context) => lendTo(draft, withPhone(draft, input), actor(context), context),
  'keys.return': takeBack,

  'keys.issueToOwner': (draft, input, context) => {
    const key = keyOf(draft, input.keyId)
    if (!key.unitId) refuse('keys.notOfUnit', { code: key.code })
    if (key.status !== 'inCabinet' && key.status !== 'inCustody')
      refuse('keys.notInCabinet', { code: key.code })
    note(draft, context, key.id, { kind: 'issued', person: input.receivedBy, note: input.note })
    return draft.keys.update(key.id, { status: 'issued', custody: false })
  },

  'keys.takeIntoCustody': (draft, input, context) => {
    const key = keyOf(draft, input.keyId)
    if (key.status !== 'issued') refuse('keys.notIssued', { code: key.code })
    note(draft, context, key.id, { kind: 'deposited', person: input.broughtBy, note: input.note })
    return draft.keys.update(key.id, { status: 'inCustody', custody: true })
  },

  'keys.reportLost': (draft, input, context) => {
    const key = keyOf(draft, input.keyId)
    if (key.status === 'lost') refuse('keys.isLost', { code: key.code })
    if (key.status === 'retired') refuse('keys.isRetired', { code: key.code })
    const loan = openLoanOf(draft, key.id)
    if (loan) draft.keyLoans.update(loan.id, { lostAt: context.now })
    note(draft, context, key.id, {
      kind: 'lost',
      person: loan ? borrowerLabel(loan) : '',
      note: input.reason,
      ...(loan ? { loanId: loan.id } : {}),
    })
    return draft.keys.update(key.id, { status: 'lost' })
  },

  'keys.found': (draft, input, context) => {
    const key = keyOf(draft, input.keyId)
    if (key.status !== 'lost') refuse('keys.notLost', { code: key.code })
    note(draft, context, key.id, { kind: 'found', person: '', note: input.reason })
    return draft.keys.update(key.id, { status: key.custody ? 'inCustody' : 'inCabinet' })
  },

  'keys.retire': (draft, input, context) => {
    const key = keyOf(draft, input.keyId)
    if (key.status === 'loaned') refuse('keys.returnFirst', { code: key.code })
    if (key.status === 'retired') refuse('keys.isRetired', { code: key.code })
    note(draft, context, key.id, { kind: 'retired', person: '', note: input.reason })
    return draft.keys.update(key.id, { status: 'retired' })
  },
}
