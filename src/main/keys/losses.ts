import type { CloseLossInput, LossRow, lossContract } from '../../shared/keys/lossContract'
import type { KeyLoss, LossRemedy } from '../../shared/keys/lossSchema'
import { borrowerLabel, isGone, piecesOut } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { takeNumber } from '../numbers'
import { openLoanOf, openLossOf, placeOf, restingStatus } from './facts'
import { chargeCost, chargeLoss, chargeOf } from './lossCost'
import { keyOf, note } from './moves'
import { makeKey } from './register'
import { contains } from './search'

interface Report {
  readonly reason: string
  readonly pieces?: number | undefined
  readonly reportedTo?: string | undefined
}

/** A key is lost from now on: out of every loan, its borrower blocked until the slip is closed (domain.md §1.1 G, §1.3). */
export const loseKey = (draft: Draft, key: Key, report: Report, context: Context): Key => {
  if (key.status === 'lost') refuse('keys.isLost', { code: key.code })
  if (isGone(key.status)) refuse('keys.isRetired', { code: key.code })
  const loan = openLoanOf(draft, key.id)
  const most = loan ? piecesOut(loan) : key.pieces
  const pieces = report.pieces ?? most
  if (pieces > most) refuse('keys.tooManyPieces', { code: key.code, pieces: most }, 'pieces')
  if (loan && pieces < most) refuse('keys.returnRestFirst', { code: key.code, pieces: most }, 'pieces')
  if (loan) draft.keyLoans.update(loan.id, { lostAt: context.now })
  note(draft, context, key.id, {
    kind: 'lost',
    person: loan ? borrowerLabel(loan) : '',
    note: report.reason,
    ...(loan ? { loanId: loan.id } : {}),
    ...(pieces < key.pieces ? { pieces } : {}),
  })
  draft.keyLosses.insert({
    id: context.newId('keyloss'),
    no: takeNumber(draft, context, 'keyLoss'),
    keyId: key.id,
    keyCode: key.code,
    keyPlace: placeOf(draft, key),
    pieces,
    loanId: loan?.id ?? null,
    borrowerName: loan?.borrowerName ?? '',
    borrowerOrg: loan?.borrowerOrg ?? '',
    phone: loan?.phone ?? '',
    circumstances: report.reason,
    reportedTo: report.reportedTo ?? '',
    at: context.now,
    byName: actor(context).name,
    closed: null,
  })
  return draft.keys.update(key.id, {
    status: 'lost',
    ...(pieces < key.pieces ? { missing: pieces } : {}),
  })
}

type Closing = Partial<NonNullable<KeyLoss['closed']>> & {
  readonly remedy: LossRemedy
  readonly note: string
}

const close = (draft: Draft, loss: KeyLoss, closing: Closing, context: Context): KeyLoss =>
  draft.keyLosses.update(loss.id, {
    closed: {
      costFen: 0,
      bearer: 'none',
      billId: null,
      newKeyId: null,
      newCode: '',
      at: context.now,
      byName: actor(context).name,
      ...closing,
    },
  })

/** The lost key is in hand again: it goes back to its hook, and its borrower may borrow again. */
export const findKey = (draft: Draft, key: Key, reason: string, context: Context): Key => {
  if (key.status !== 'lost') refuse('keys.notLost', { code: key.code })
  note(draft, context, key.id, { kind: 'found', person: '', note: reason })
  const loss = openLossOf(draft, key.id)
  if (loss) close(draft, loss, { remedy: 'found', note: reason }, context)
  return draft.keys.update(key.id, { status: restingStatus(key), missing: undefined })
}

/** Not to be replaced. Its loss, if it was lost, is settled with it. */
export const retireKey = (draft: Draft, key: Key, reason: string, context: Context): Key => {
  if (key.status === 'loaned') refuse('keys.returnFirst', { code: key.code })
  if (isGone(key.status)) refuse('keys.isRetired', { code: key.code })
  note(draft, context, key.id, { kind: 'retired', person: '', note: reason })
  const loss = openLossOf(draft, key.id)
  if (loss) close(draft, loss, { remedy: 'writtenOff', note: reason }, context)
  return draft.keys.update(key.id, { status: 'retired', missing: undefined })
}

const sameDoorOf = (view: View, key: Key): readonly Key[] => {
  const kin = key.unitId
    ? view.keys.where('unit', key.unitId)
    : [...view.keys.all()].filter((each) => each.unitId === null && each.location === key.location)
  return kin.filter((each) => each.id !== key.id && each.keyClass === key.keyClass && !isGone(each.status))
}

/** The new key takes the hook of the old one, whose code is never given again. */
const replace = (draft: Draft, loss: KeyLoss, input: CloseLossInput, context: Context): Key => {
  const old = keyOf(draft, loss.keyId)
  if (input.newCode === '') refuse('keys.newCodeNeeded', { code: old.code }, 'newCode')
  if (input.newCode.toUpperCase() === old.code.toUpperCase())
    refuse('keys.newCodeSame', { code: old.code }, 'newCode')
  const spent = input.remedy === 'recut' ? [] : input.alsoKeyIds
  const doors = sameDoorOf(draft, old)
  for (const keyId of spent) {
    const other = doors.find((each) => each.id === keyId) ?? refuse('keys.otherDoor', { code: old.code })
    if (other.status === 'loaned') refuse('keys.returnFirst', { code: other.code })
  }
  for (const keyId of [old.id, ...spent]) {
    const key = draft.keys.update(keyId, { status: 'replaced', missing: undefined })
    note(draft, context, keyId, { kind: 'replaced', person: '', note: input.newCode })
    const open = key.id === old.id ? undefined : openLossOf(draft, keyId)
    if (open) close(draft, open, { remedy: 'writtenOff', note: input.newCode }, context)
  }
  const { id: _id, tag: _tag, status: _status, createdAt: _at, missing: _missing, ...facts } = old
  const { replacedById: _by, ...kept } = facts
  const made = makeKey(
    draft,
    {
      ...kept,
      code: input.newCode,
      pieces: input.newPieces,
      slot: input.newSlot === '' ? old.slot : input.newSlot,
      replacesId: old.id,
    },
    { kind: 'registered', note: old.code },
    context,
  )
  for (const keyId of [old.id, ...spent]) draft.keys.update(keyId, { replacedById: made.id })
  return made
}

const lossRow = (view: View, loss: KeyLoss): LossRow => {
  const key = keyOf(view, loss.keyId)
  const kin = loss.closed ? [] : sameDoorOf(view, key)
  return {
    loss,
    charge: chargeOf(view, loss),
    slot: key.slot,
    unitId: key.unitId,
    sameDoor: kin.map(({ id, code, status }) => ({ id, code, status })),
  }
}

export const lossHandlers = {
  'keys.losses': (view, input) => {
    const losses = input.open ? view.keyLosses.where('open', 'open') : [...view.keyLosses.all()]
    const found = losses.filter((loss) =>
      contains(input.search, loss.no, loss.keyCode, loss.keyPlace, loss.borrowerName, loss.borrowerOrg),
    )
    const page = pageOf(found, {
      ...input,
      sort: input.sort ?? { by: 'at', descending: true },
      values: { no: (loss) => loss.no, keyCode: (loss) => loss.keyCode, at: (loss) => loss.at },
    })
    return { ...page, rows: page.rows.map((loss) => lossRow(view, loss)) }
  },

  'keys.reportLost': (draft, { keyId, ...report }, context) =>
    loseKey(draft, keyOf(draft, keyId), report, context),

  'keys.found': (draft, { keyId, reason }, context) => findKey(draft, keyOf(draft, keyId), reason, context),

  /** domain.md §1.2: lost → replaced (new code, old retired); the cost is charged, then the borrower is free again. */
  'keys.closeLoss': (draft, input, context) => {
    const loss = draft.keyLosses.get(input.lossId) ?? refuse('keys.unknownLoss')
    if (loss.closed) refuse('keys.lossClosed', { no: loss.no })
    if (input.bearer === 'none' && input.costFen > 0) refuse('keys.bearerNeeded', {}, 'bearer')
    const { remedy, costFen, bearer, note: text } = input
    const billId = input.bill ? chargeCost(draft, loss, input.bill, costFen, context) : null
    if (remedy === 'writtenOff') {
      retireKey(draft, keyOf(draft, loss.keyId), text === '' ? loss.no : text, context)
      return close(draft, loss, { remedy, costFen, bearer, billId, note: text }, context)
    }
    const made = replace(draft, loss, input, context)
    return close(
      draft,
      loss,
      { remedy, costFen, bearer, billId, newKeyId: made.id, newCode: made.code, note: text },
      context,
    )
  },

  'keys.chargeLoss': chargeLoss,
} satisfies HandlersOf<typeof lossContract>
