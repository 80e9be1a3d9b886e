import type { CustodyInput, IssueInput, ownerContract } from '../../shared/keys/ownerContract'
import type { KeyCommission, KeyIssue } from '../../shared/keys/ownerSchema'
import { isHere } from '../../shared/keys/rules'
import type { Key } from '../../shared/keys/schema'
import { refuse } from '../../shared/problem'
import type { Draft, View } from '../collections'
import { actor, type Context } from '../context'
import type { HandlersOf } from '../handlers'
import { pageOf } from '../list'
import { takeNumber } from '../numbers'
import { ownerNames } from '../people/facts'
import { issuePaper } from '../printing/issued'
import { bookingsOf, commissionOf, placeOf } from './facts'
import { keyOf, note } from './moves'
import { keysPapers } from './papers'
import { checkSlot } from './register'
import { contains } from './search'

/** Keys of one unit that are here, each once. */
const keysToIssue = (view: View, input: IssueInput, context: Context): readonly Key[] => {
  const keys = [...new Set(input.keyIds)].map((keyId) => keyOf(view, keyId))
  const unitId = keys[0]?.unitId
  for (const key of keys) {
    const { code } = key
    if (!key.unitId) refuse('keys.notOfUnit', { code })
    if (key.unitId !== unitId) refuse('keys.oneUnitOnly', { code })
    if (!isHere(key.status)) refuse('keys.notInCabinet', { code })
    const [booking] = bookingsOf(view, key.id, context.now)
    if (booking) refuse('keys.cancelBookingFirst', { code, borrower: booking.borrowerName })
  }
  return keys
}

/** domain.md §1.1 C: a proxy brings a commission, and the owner is called before the keys leave the hand. */
const checkProxy = (input: IssueInput, now: string): void => {
  if (input.relation !== 'proxy') return
  if (!input.commissionSeen) refuse('keys.proxyNeedsCommission', {}, 'commissionSeen')
  if (!input.proxy) refuse('keys.proxyNeedsCall', {}, 'proxy')
  else if (input.proxy.calledAt > now) refuse('keys.calledLater', {}, 'proxy')
}

const issue = (draft: Draft, input: IssueInput, context: Context): KeyIssue => {
  const keys = keysToIssue(draft, input, context)
  checkProxy(input, context.now)
  const { keyIds: _ids, commissionSeen: _seen, ...facts } = input
  const unitId = keys[0]?.unitId ?? refuse('keys.notOfUnit', { code: '' })
  const made = draft.keyIssues.insert({
    ...facts,
    proxy: input.relation === 'proxy' ? input.proxy : null,
    id: context.newId('keyissue'),
    no: takeNumber(draft, context, 'keyIssue'),
    unitId,
    unitLabel: draft.units.get(unitId)?.label ?? '',
    ownerNames: ownerNames(draft, unitId, context.today),
    lines: keys.map(({ id: keyId, code, keyClass, pieces }) => ({ keyId, code, keyClass, pieces })),
    at: context.now,
    byName: actor(context).name,
  })
  for (const key of keys) {
    note(draft, context, key.id, {
      kind: 'issued',
      person: input.receivedBy,
      note: [made.no, input.note].filter((part) => part !== '').join(' · '),
    })
    draft.keys.update(key.id, { status: 'issued', custody: false })
    const commission = commissionOf(draft, key.id)
    if (commission)
      draft.keyCommissions.update(commission.id, {
        ended: { at: context.now, byName: made.byName, issueNo: made.no },
      })
  }
  const data = keysPapers.keyIssue(draft, made.id)
  issuePaper(draft, context, { kind: 'keyIssue', subjectId: made.id, no: made.no, data })
  return made
}

/** domain.md §1.1 E: the owner signs a commission in two copies, and each use then needs a word of theirs. */
const takeIntoCustody = (draft: Draft, input: CustodyInput, context: Context): KeyCommission => {
  const key = keyOf(draft, input.keyId)
  const { code } = key
  const unitId = key.unitId ?? refuse('keys.notOfUnit', { code })
  if (key.status === 'inCustody') refuse('keys.inCustodyAlready', { code })
  if (key.status !== 'issued' && key.status !== 'inCabinet') refuse('keys.notIssued', { code })
  if (!input.signed) refuse('keys.commissionUnsigned', {}, 'signed')
  if (input.signedOn > context.today) refuse('keys.signedLater', {}, 'signedOn')
  if (input.untilOn && input.untilOn < context.today) refuse('keys.commissionPast', {}, 'untilOn')
  const slot = input.slot === '' ? key.slot : input.slot
  checkSlot(draft, slot, key.id)
  const { signed: _signed, slot: _slot, ...facts } = input
  const made = draft.keyCommissions.insert({
    ...facts,
    id: context.newId('keycommission'),
    no: takeNumber(draft, context, 'keyCommission'),
    keyCode: code,
    pieces: key.pieces,
    unitId,
    unitLabel: placeOf(draft, key),
    at: context.now,
    byName: actor(context).name,
    ended: null,
  })
  note(draft, context, key.id, {
    kind: 'deposited',
    person: input.ownerName,
    note: [made.no, input.note].filter((part) => part !== '').join(' · '),
  })
  draft.keys.update(key.id, { status: 'inCustody', custody: true, slot })
  const data = keysPapers.keyCommission(draft, made.id)
  issuePaper(draft, context, { kind: 'keyCommission', subjectId: made.id, no: made.no, data })
  return made
}

export const ownerHandlers = {
  'keys.issues': (view, input) =>
    pageOf(
      [...view.keyIssues.all()].filter((each) =>
        contains(
          input.search,
          each.no,
          each.unitLabel,
          each.receivedBy,
          each.ownerNames,
          ...each.lines.map((line) => line.code),
        ),
      ),
      {
        ...input,
        sort: input.sort ?? { by: 'at', descending: true },
        values: {
          no: (each) => each.no,
          unitLabel: (each) => each.unitLabel,
          receivedBy: (each) => each.receivedBy,
          at: (each) => each.at,
        },
      },
    ),
  'keys.issueToOwner': issue,
  'keys.takeIntoCustody': takeIntoCustody,
} satisfies HandlersOf<typeof ownerContract>
